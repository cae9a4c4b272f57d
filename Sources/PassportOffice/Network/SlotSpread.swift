public import EventKernel

/// Where the places of a window lie within it.
public enum SlotSpread: Equatable, Sendable {
  /// At equal distances.
  case even
  /// All at its start.
  case windowStart
  /// So many at the start, then at equal distances: the rule of Bailey and Welch, The Lancet 1952.
  case baileyWelch(first: Int)
  /// So many at the same time, the blocks at equal distances.
  case block(size: Int)
  /// Longer intervals in the middle than at the ends; 0 is even, 1 doubles the interval there.
  case dome(height: Double)

  /// The time from the start of a window to a place of it, numbered from 0.
  public func offset(of place: Int, among count: Int, in length: SimDuration) -> SimDuration {
    precondition(count > 0, "a window has places")
    let whole = length.microseconds
    switch self {
    case .even: return SimDuration(microseconds: whole * Int64(place) / Int64(count))
    case .windowStart: return .zero
    case .baileyWelch(let first):
      return SimDuration(microseconds: whole * Int64(max(0, place - first + 1)) / Int64(count))
    case .block(let size):
      return SimDuration(microseconds: whole * Int64(place / size * size) / Int64(count))
    case .dome(let height):
      let share =
        Self.domeSum(of: place, among: count, height)
        / Self.domeSum(of: count, among: count, height)
      return SimDuration(roundingMicroseconds: Double(whole) * share)
    }
  }

  /// The sum over j < i of 1 + h (1 - ((2 j + 1 - n) / n)^2), the relative lengths of the intervals.
  ///
  /// With the sums of odd numbers and of their squares the squared differences add up to
  /// i (2 i - 1) (2 i + 1) / 3 - 2 n i^2 + i n^2.
  private static func domeSum(of place: Int, among count: Int, _ height: Double) -> Double {
    let (i, n) = (Double(place), Double(count))
    let squares = i * (2 * i - 1) * (2 * i + 1) / 3 - 2 * n * i * i + i * n * n
    return i + height * (i - squares / (n * n))
  }
}
