internal import Experiments

/// What tells one run from another: the scenario as run with its tables, its seed and its
/// replications.
public struct RunIdentity: Equatable, Sendable {
  /// The text of the scenario with the settings of the command line.
  var scenarioText: String
  /// Name and hash of each table that the scenario names.
  var tableDigests: [String]
  var seed: UInt64
  /// Replications counted.
  var replications: Int

  /// Collects the parts.
  public init(scenarioText: String, tableDigests: [String], seed: UInt64, replications: Int) {
    self.scenarioText = scenarioText
    self.tableDigests = tableDigests
    self.seed = seed
    self.replications = replications
  }

  /// The name of the run's folder: the first 8 hex digits of its hash.
  public var folderName: String {
    let whole = "\(scenario)\u{0}seed \(seed)\u{0}replications \(replications)"
    return String(Self.hash(of: whole).prefix(8))
  }

  /// The hash of the scenario alone, 16 hex digits.
  public var scenarioHash: String { Self.hash(of: scenario) }

  private var scenario: String {
    ([scenarioText] + tableDigests.map { "table \($0)" }).joined(separator: "\u{0}")
  }

  private static func hash(of text: String) -> String {
    ContentHash.hexDigits(of: ContentHash.fnv1a(text.utf8))
  }
}
