/// Two structures that have done the same work.
public struct SchedulerComparison: Sendable {
  /// How long each round took.
  public let times: RoundTimes
  /// Depend on the whole history of the work; they differ only if one of the two is wrong.
  public let checksums: Pair<UInt64>

  /// Collects the parts.
  public init(times: RoundTimes, checksums: Pair<UInt64>) {
    self.times = times
    self.checksums = checksums
  }

  /// Whether both did the same.
  public var agrees: Bool { checksums.ours == checksums.reference }
}
