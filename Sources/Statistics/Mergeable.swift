/// A summary of observations that can be taken in parts and put together.
public protocol Mergeable: Sendable {
  /// The summary of nothing.
  init()
  /// Observations summarised.
  var count: Int { get }
  /// Adds what the other has seen.
  mutating func merge(_ other: Self)
  /// The summary of all that the parts have seen.
  init(sumOf parts: [Self])
}

extension Mergeable {
  /// Part after part.
  public init(sumOf parts: [Self]) {
    self.init()
    for part in parts { merge(part) }
  }
}
