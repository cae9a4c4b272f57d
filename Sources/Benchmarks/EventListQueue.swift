import EventKernel

/// The event list under test.
struct EventListQueue: CancellingQueue, ~Copyable {
  private var list: EventList<UInt32>

  init(minimumCapacity: Int) {
    list = EventList(now: .zero, minimumCapacity: minimumCapacity)
  }

  mutating func schedule(
    _ payload: UInt32, at instant: SimInstant, rank: EventRank
  ) -> EventTicket {
    list.schedule(payload, at: instant, rank: rank)
  }

  mutating func cancel(_ ticket: EventTicket) -> Bool { list.cancel(ticket) }

  mutating func takeNext() -> TimedEvent? {
    guard let payload = list.takeNext() else { return nil }
    return TimedEvent(instant: list.now, payload: payload)
  }
}
