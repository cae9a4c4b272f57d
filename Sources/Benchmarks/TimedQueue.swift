import EventKernel

/// What the hold model asks of a structure of future events.
///
/// Order is by instant, then rank, then first scheduled first, in every structure.
protocol TimedQueue: ~Copyable {
  /// What names a scheduled event; nothing where events cannot be cancelled.
  associatedtype Handle: BitwiseCopyable

  init(minimumCapacity: Int)
  mutating func schedule(_ payload: UInt32, at instant: SimInstant, rank: EventRank) -> Handle
  mutating func takeNext() -> TimedEvent?
}

/// What cancelled timers ask in addition.
protocol CancellingQueue: TimedQueue, ~Copyable {
  /// Whether the event was still pending.
  mutating func cancel(_ handle: Handle) -> Bool
}

/// An event as it comes out.
struct TimedEvent: Equatable {
  var instant: SimInstant
  var payload: UInt32
}
