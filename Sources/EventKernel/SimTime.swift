/// A length of simulated time in whole microseconds; may be negative.
public struct SimDuration: BitwiseCopyable, Hashable, Comparable, Sendable {
  /// Whole microseconds.
  public var microseconds: Int64

  /// Wraps a count of microseconds.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The duration nearest to a number of microseconds drawn from a distribution.
  @inlinable
  public init(roundingMicroseconds value: Double) {
    self.microseconds = Int64(value.rounded())
  }

  /// A duration of whole seconds.
  @inlinable
  public static func seconds(_ count: Int64) -> SimDuration {
    SimDuration(microseconds: count * 1_000_000)
  }

  /// A duration of whole minutes.
  @inlinable
  public static func minutes(_ count: Int64) -> SimDuration {
    seconds(60 * count)
  }

  /// A duration of whole hours.
  @inlinable
  public static func hours(_ count: Int64) -> SimDuration {
    seconds(3_600 * count)
  }

  /// A duration of whole 24-hour days.
  @inlinable
  public static func days(_ count: Int64) -> SimDuration {
    seconds(86_400 * count)
  }

  /// No time at all.
  @inlinable
  public static var zero: SimDuration { SimDuration(microseconds: 0) }

  /// The length in minutes, for output.
  @inlinable
  public var minutes: Double { Double(microseconds) / 60e6 }

  /// The length in days of 24 hours, for output.
  @inlinable
  public var days: Double { Double(microseconds) / 86_400e6 }

  /// Whether the first is shorter.
  @inlinable
  public static func < (a: SimDuration, b: SimDuration) -> Bool {
    a.microseconds < b.microseconds
  }

  /// Both one after the other.
  @inlinable
  public static func + (a: SimDuration, b: SimDuration) -> SimDuration {
    SimDuration(microseconds: a.microseconds + b.microseconds)
  }

  /// The first without the second.
  @inlinable
  public static func - (a: SimDuration, b: SimDuration) -> SimDuration {
    SimDuration(microseconds: a.microseconds - b.microseconds)
  }
}

/// A point of simulated time in whole microseconds since the start of the run; may be negative.
public struct SimInstant: BitwiseCopyable, Hashable, Comparable, Sendable {
  /// Whole microseconds since the start of the run.
  public var microseconds: Int64

  /// Wraps a count of microseconds since the start.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The start of the run.
  @inlinable
  public static var zero: SimInstant { SimInstant(microseconds: 0) }

  /// Midnight at the start of a day counted from 0 at the start of the run.
  @inlinable
  public static func startOfDay(_ day: Int) -> SimInstant {
    SimInstant(microseconds: Int64(day) * 86_400_000_000)
  }

  /// The day this instant lies in, counted from 0; negative before the start.
  @inlinable
  public var day: Int {
    let length: Int64 = 86_400_000_000
    let quotient = microseconds / length
    return Int(microseconds < 0 && microseconds % length != 0 ? quotient - 1 : quotient)
  }

  /// The time since midnight of its day.
  @inlinable
  public var timeOfDay: SimDuration { self - SimInstant.startOfDay(day) }

  /// Whether the first comes earlier.
  @inlinable
  public static func < (a: SimInstant, b: SimInstant) -> Bool {
    a.microseconds < b.microseconds
  }

  /// The instant so much later.
  @inlinable
  public static func + (a: SimInstant, b: SimDuration) -> SimInstant {
    SimInstant(microseconds: a.microseconds + b.microseconds)
  }

  /// The instant so much earlier.
  @inlinable
  public static func - (a: SimInstant, b: SimDuration) -> SimInstant {
    SimInstant(microseconds: a.microseconds - b.microseconds)
  }

  /// The time from the second to the first.
  @inlinable
  public static func - (a: SimInstant, b: SimInstant) -> SimDuration {
    SimDuration(microseconds: a.microseconds - b.microseconds)
  }
}
