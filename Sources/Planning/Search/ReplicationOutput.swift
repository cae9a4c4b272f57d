/// What one replication says of an output.
struct ReplicationOutput: Sendable, Equatable {
  /// nil where nothing was observed.
  var value: Double?
  /// What the replication counts beside others: the observations of a mean or a share, which over
  /// several replications is the ratio of totals; else 1.
  var weight = 1.0
}
