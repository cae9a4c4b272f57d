public import EventKernel

/// An instant that may be missing, in the room of one that is there.
///
/// An optional takes twice the room, and its flag is written apart from it. Millions of records are
/// made in a second, so both count.
@usableFromInline
struct InstantOrNone: BitwiseCopyable, Sendable {
  /// `Int64.min` stands for none: no clock reaches it.
  @usableFromInline var microseconds = Int64.min

  @inlinable
  init() {}

  @inlinable
  var value: SimInstant? {
    @inline(__always) get {
      microseconds == .min ? nil : SimInstant(microseconds: microseconds)
    }
    @inline(__always) set { microseconds = newValue?.microseconds ?? .min }
  }
}

/// A duration that may be missing, in the room of one that is there.
@usableFromInline
struct DurationOrNone: BitwiseCopyable, Sendable {
  /// `Int64.min` stands for none: no duration is as long.
  @usableFromInline var microseconds = Int64.min

  @inlinable
  init() {}

  @inlinable
  init(_ value: SimDuration?) {
    microseconds = value?.microseconds ?? .min
  }

  @inlinable
  var value: SimDuration? {
    @inline(__always) get {
      microseconds == .min ? nil : SimDuration(microseconds: microseconds)
    }
    @inline(__always) set { microseconds = newValue?.microseconds ?? .min }
  }
}
