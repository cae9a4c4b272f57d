/// What a caller decides about a run besides the plan.
public struct RunOptions: Sendable {
  /// Worker threads.
  public var threads: Int
  /// Scopes printed besides the usual ones.
  public var extraScopes: [ScopeKey]
  /// Takes the rows of `applicants.csv`; nil: there are none.
  public var applicants: ApplicantArchive?
  /// Keeps the rows of `replications.csv`; nil: there are none.
  public var archive: ReplicationArchive?
  /// Keeps the outcomes of replications, and has those of an earlier run; nil: neither.
  public var journal: ReplicationJournal?
  /// Above so many replications none of their rows is kept, nor above five million values; `.max`
  /// keeps all.
  public var replicationRowLimit = 10_000

  /// Collects the parts.
  public init(threads: Int, extraScopes: [ScopeKey]) {
    self.threads = threads
    self.extraScopes = extraScopes
  }
}
