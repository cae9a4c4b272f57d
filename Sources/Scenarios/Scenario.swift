public import Experiments
public import Planning

/// A scenario as meant: everything a run needs.
public struct Scenario: Sendable {
  /// Its name in the file.
  public var name: String
  /// `base` first, then the variants in file order.
  public var variants: [Variant]
  /// Random numbers and replications.
  public var plan: ExperimentPlan
  /// What must hold, in file order.
  public var targets: [Target]
  /// What may be decided; nil where the file does not say.
  public var planRequest: PlanRequest?
  /// What may be tried about quotas and releases; nil where the file does not say.
  var policyWishes: PolicyWishes?
  /// What the file says of the years ahead; nil where it says nothing.
  public var horizon: HorizonWish?
  /// How shifts may look; what is usual where the file does not say.
  public var staffRequest: StaffRequest?
  /// Advice that is not an error.
  public var warnings: [Diagnostic]
  /// The file's values marked `kind: guess`, with path and text.
  public var guesses: [SourcedValue]
  /// The file's other values that name a source, with path and text.
  public var sourced: [SourcedValue]
  /// The values marked `uncertain`, with what they may be.
  public var uncertain: [UncertainInput] = []
  /// Defaults that were used, with path and text.
  public var defaultsUsed: [Setting]
  /// Symbol of the currency such as `IDR`, or nil.
  public var currency: String?
  /// The title; in a language that the file leaves out the one that it gives first.
  public var title: Wording?
  /// The file as read, without the settings of the command line.
  public var sourceText: String
  /// Name and hash of each table that the file names, in the order of reading.
  public var tableDigests: [String] = []
  /// The settings of the command line, in order.
  public var settings: [Setting]
  /// Every variant of the file in file order, whether chosen or not; without `base`.
  public var variantNames: [String]
  /// What each variant of the file sets, those of the variants it extends first; in file order.
  public var variantSettings: [VariantSettings] = []
  /// The names that quantities may use.
  let vocabulary: TargetVocabulary
  /// The file with the settings of the command line in their places.
  let tree: SourceNode

  /// How far a guess may be off where the file does not say it, as a share of the value.
  public static let guessRange = 0.2

  /// The numbers, means and counts of guesses that are not marked `uncertain`, each as if it might be
  /// up to `guessRange` of itself higher or lower.
  ///
  /// Each path is looked up in the whole file, which takes seconds for a country of offices.
  public var guessedInputs: [UncertainInput] {
    GuessedInputs(guesses, besides: uncertain, in: tree, share: Self.guessRange).inputs
  }
}

/// What a variant sets in the file.
public struct VariantSettings: Sendable {
  /// The name of the variant.
  public var name: String
  /// In the order in which they are applied.
  public var settings: [Setting]
}

/// A value with its source.
public struct SourcedValue: Sendable {
  /// Keys and names from the top of the file, joined by points.
  public var path: String
  /// The value as written, in one line.
  public var text: String
  /// How far it can be trusted: measured, reported or guess.
  public var kind: String
  /// Id of the source, or nil.
  public var source: String?
  /// Every path that has the value: several where rows of a table share it.
  public var places: [String]
  /// The numbers in it that can be varied: itself, or means and counts below it.
  var numbers: [GuessedNumber] = []
}

/// Why a file is no scenario.
public struct ScenarioErrors: Error, Sendable {
  /// Every problem of the file in source order, advice included; at least one is an error.
  public let diagnostics: [Diagnostic]

  /// The problems of one file or of several.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
