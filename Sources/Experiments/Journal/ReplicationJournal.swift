/// Keeps the outcome of every replication outside the study, as bytes, while it runs.
///
/// A run that continues takes them from there instead of simulating again.
public struct ReplicationJournal: Sendable {
  let append: @Sendable (_ outcome: [UInt8]) -> Void
  /// Replications of an earlier run that are there.
  let earlierCount: Int
  let earlier: @Sendable (_ replication: Int) -> [UInt8]?

  /// A place for outcomes, and those that are there.
  ///
  /// `append` puts the outcome of the next replication behind those that are there, in index order
  /// and by one thread at a time; `earlier` gives that of one of the first `earlierCount`, or nil
  /// where it cannot be read. Those come through `append` as well.
  public init(
    append: @escaping @Sendable (_ outcome: [UInt8]) -> Void, earlierCount: Int,
    earlier: @escaping @Sendable (_ replication: Int) -> [UInt8]?
  ) {
    self.append = append
    self.earlierCount = earlierCount
    self.earlier = earlier
  }
}
