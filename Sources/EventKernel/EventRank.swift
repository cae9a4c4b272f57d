/// Order of events at one instant, 0 first; at most 15.
///
/// The kernel gives no meaning to the numbers: a model names its own ranks in one place.
public struct EventRank: RawRepresentable, Hashable, Sendable {
  /// Place within the instant, 0 to 15.
  public let rawValue: UInt8

  /// The rank of a place within the instant.
  @inlinable
  public init(rawValue: UInt8) {
    precondition(rawValue <= 15, "a rank is at most 15, not \(rawValue)")
    self.rawValue = rawValue
  }
}
