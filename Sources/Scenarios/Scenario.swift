public import Experiments

/// A scenario as meant: everything a run needs.
public struct Scenario: Sendable {
  public var name: String
  /// `base` first, then the variants in file order.
  public var variants: [Variant]
  public var plan: ExperimentPlan
  public var targets: [Target]
  /// Advice that is not an error.
  public var warnings: [Diagnostic]
  /// The file's values marked `kind: guess`, with path and text.
  public var guesses: [SourcedValue]
  /// The file's other values that name a source, with path and text.
  public var sourced: [SourcedValue]
  /// Defaults that were used, with path and text.
  public var defaultsUsed: [Setting]
  /// Symbol of the currency, e.g. `IDR`, or nil.
  public var currency: String?
  /// The title in English or the first language given, or nil.
  public var title: String?
}

/// A value with its source.
public struct SourcedValue: Sendable {
  public var path: String
  public var text: String
  /// measured, reported or guess.
  public var kind: String
  public var source: String?
}
