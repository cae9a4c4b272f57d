/// Why a run has no result.
public enum StudyError: Error, Equatable {
  /// People are missing: the audit of a replication does not add up.
  case auditFailed(variant: String, replication: Int, detail: String)
  /// The outcome of an earlier run's replication cannot be read.
  case unreadableOutcome(replication: Int)
}
