public import Experiments

/// What a run has found, put into words and tables; computes nothing of its own.
public struct StudyReport: Sendable {
  let result: StudyResult
  let context: ReportContext

  /// A report on a result.
  public init(result: StudyResult, context: ReportContext) {
    self.result = result
    self.context = context
  }
}

/// What a report says besides the numbers.
public struct ReportContext: Sendable {
  /// Version of Antrean.
  public var version: String
  /// The scenario file as named on the command line.
  public var file: String
  /// The words of the command line that change what is studied, such as `--set` and its value.
  public var options: [String]
  /// The networks that were run, `base` first, for what they state without a simulation.
  public var variants: [Variant]
  /// Values of the scenario that are guesses.
  public var assumptions: [Assumption]
  /// Where the files are, or nil if none were written.
  public var resultFolder: String?
  /// What formulas say about the stages of each variant, in the order of the variants.
  public var theory: [[StageTheory]] = []

  /// Collects the parts.
  public init(
    version: String, file: String, options: [String], variants: [Variant],
    assumptions: [Assumption], resultFolder: String?
  ) {
    self.version = version
    self.file = file
    self.options = options
    self.variants = variants
    self.assumptions = assumptions
    self.resultFolder = resultFolder
  }
}

/// A value of a scenario that nobody has measured.
public struct Assumption: Sendable {
  /// Its path in the scenario.
  public var path: String
  /// The value as written.
  public var text: String
  /// Where the guess comes from, or nil.
  public var source: String?

  /// A guessed value.
  public init(path: String, text: String, source: String?) {
    self.path = path
    self.text = text
    self.source = source
  }
}
