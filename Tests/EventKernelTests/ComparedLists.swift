@testable import EventKernel
import Testing

/// An event list and its oracle, given the same operations and compared after each of them.
struct ComparedLists: ~Copyable {
  private var list: EventList<Int>
  private var oracle: SortedListQueue
  /// Tickets by the number of the event, stale ones too.
  private(set) var tickets: [EventTicket] = []
  private let checksInvariants: Bool

  init(
    now: SimInstant = .zero, capacity: Int = 1, limits: EventListLimits = EventListLimits(),
    checksInvariants: Bool = true
  ) {
    list = EventList(now: now, minimumCapacity: capacity, limits: limits)
    oracle = SortedListQueue(now: now)
    self.checksInvariants = checksInvariants
  }

  var now: SimInstant { oracle.now }
  var count: Int { oracle.count }

  mutating func schedule(after delay: SimDuration, rank: UInt8) {
    let number = tickets.count
    let instant = oracle.now + delay
    oracle.schedule(number, at: instant, rank: rank)
    tickets.append(list.schedule(number, at: instant, rank: EventRank(rawValue: rank)))
    compare(agreed: list.isPending(tickets[number]))
  }

  /// Schedules an event without a ticket that works.
  mutating func scheduleInSeries(after delay: SimDuration, rank: UInt8) {
    let number = tickets.count
    let instant = oracle.now + delay
    oracle.schedule(number, at: instant, rank: rank)
    list.scheduleInSeries(number, at: instant, rank: EventRank(rawValue: rank))
    tickets.append(.none)
    compare(agreed: true)
  }

  /// Schedules an event without a ticket that works.
  mutating func scheduleForGood(after delay: SimDuration, rank: UInt8) {
    let number = tickets.count
    let instant = oracle.now + delay
    oracle.schedule(number, at: instant, rank: rank)
    list.scheduleForGood(number, at: instant, rank: EventRank(rawValue: rank))
    tickets.append(.none)
    compare(agreed: true)
  }

  mutating func cancel(_ number: Int) {
    guard tickets[number] != .none else { return }
    let ticket = tickets[number]
    let agreesBefore = list.isPending(ticket) == oracle.isPending(number)
    let agrees = list.cancel(ticket) == oracle.cancel(number)
    compare(agreed: agreesBefore && agrees && !list.isPending(ticket))
  }

  mutating func takeNext() {
    compare(agreed: list.takeNext() == oracle.takeNext())
  }

  /// Takes everything that is left, which compares the order of all of it.
  mutating func expectSameRest() {
    while oracle.count > 0 { takeNext() }
    takeNext()
  }

  private func compare(agreed: Bool) {
    if checksInvariants { list.checkInvariants() }
    let (count, now, next) = (list.count, list.now, list.nextInstant)
    // One expectation for all keeps long sequences quick.
    let agrees = agreed && count == oracle.count && now == oracle.now && next == oracle.nextInstant
    if !agrees {
      Issue.record(
        """
        answers agreed: \(agreed); count \(count), expected \(oracle.count); now \(now), \
        expected \(oracle.now); next \(next as Any), expected \(oracle.nextInstant as Any)
        """)
    }
  }
}
