/// What was asked of a run: what its numbers depend on besides the files of the scenario.
public struct RunRequest: Sendable, Codable, Equatable {
  /// The scenario as named on the command line.
  public var file: String
  /// The same from the root of the file system on.
  public var path: String
  /// Changed values.
  public var settings: [Change]
  /// The variants wanted; none: all of the file.
  public var variants: [String]
  /// In place of the file's.
  public var seed: UInt64?
  /// Words of scopes printed besides the usual ones.
  public var scopes: [String]
  /// People of the first replication in `applicants.csv`: `all`, `none` or a number.
  public var applicants: String
  /// Whether `replications.csv` is written above its limit.
  public var allReplications: Bool
  /// Replications in place of the file's rule.
  public var replications: Int?

  /// A changed value.
  public struct Change: Sendable, Codable, Equatable {
    /// Keys and ids joined by dots.
    public var path: String
    /// The new value.
    public var text: String

    /// A value for a path.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// A request for a scenario as it is.
  public init(file: String, path: String) {
    self.file = file
    self.path = path
    settings = []
    variants = []
    scopes = []
    applicants = "none"
    allReplications = false
  }

  private enum CodingKeys: String, CodingKey {
    case file, path, settings, variants, seed, scopes, applicants
    case allReplications = "all_replications"
    case replications
  }
}
