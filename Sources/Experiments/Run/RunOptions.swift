/// What a caller decides about a run besides the plan.
public struct RunOptions: Sendable {
  /// Worker threads.
  public var threads: Int
  /// Scopes printed besides the usual ones.
  public var extraScopes: [ScopeKey]
  /// How many people of the first replication to keep for `applicants.csv`; nil: all.
  public var applicantLimit: Int?
  /// Keeps the rows of `replications.csv`; nil: there are none.
  public var archive: ReplicationArchive?
  /// Above so many replications none of their rows is kept, nor above five million values; `.max`
  /// keeps all.
  public var replicationRowLimit = 10_000

  /// Collects the parts.
  public init(threads: Int, extraScopes: [ScopeKey], applicantLimit: Int?) {
    self.threads = threads
    self.extraScopes = extraScopes
    self.applicantLimit = applicantLimit
  }
}
