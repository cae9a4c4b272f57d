/// A summary of observations that can be taken in parts and put together.
public protocol Mergeable: Sendable {
  /// The summary of nothing.
  init()
  /// Observations summarised.
  var count: Int { get }
  /// Adds what the other has seen.
  mutating func merge(_ other: Self)
}
