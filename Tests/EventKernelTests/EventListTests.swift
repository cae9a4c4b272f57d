@testable import EventKernel
import Testing

@Suite struct EventListTests {
  @Test func `events come by instant, then rank, then first scheduled first`() {
    var events = EventList<Int>(now: .zero, minimumCapacity: 0)
    let noon = SimInstant.zero + .hours(12)
    events.schedule(4, at: noon, rank: EventRank(rawValue: 3))
    events.schedule(2, at: noon, rank: EventRank(rawValue: 0))
    events.schedule(5, at: noon, rank: EventRank(rawValue: 3))
    events.schedule(1, at: .zero, rank: EventRank(rawValue: 15))
    events.schedule(3, at: noon, rank: EventRank(rawValue: 0))
    events.schedule(6, at: noon + .seconds(1), rank: EventRank(rawValue: 0))

    let order = takeAll(from: &events)

    #expect(order == [1, 2, 3, 4, 5, 6])
    let now = events.now
    #expect(now == noon + .seconds(1))
  }

  @Test func `a negative instant comes before the start and the far future last`() {
    let limit = EventKey.instantLimit
    var events = EventList<Int64>(now: SimInstant(microseconds: -limit), minimumCapacity: 4)
    for microseconds in [0, limit - 1, -1, -limit, 1] {
      events.schedule(
        microseconds, at: SimInstant(microseconds: microseconds), rank: EventRank(rawValue: 0))
    }

    let order = takeAll(from: &events)

    #expect(order == [-limit, -1, 0, 1, limit - 1])
  }

  @Test func `looking at the next instant changes nothing`() {
    var events = EventList<Int>(now: .zero, minimumCapacity: 4)
    events.schedule(1, at: .zero + .minutes(2), rank: EventRank(rawValue: 0))

    let next = events.nextInstant

    #expect(next == .zero + .minutes(2))
    let now = events.now
    #expect(now == .zero)
    events.schedule(2, at: .zero + .minutes(1), rank: EventRank(rawValue: 0))
    let order = takeAll(from: &events)
    #expect(order == [2, 1])
  }

  @Test func `an empty list gives nothing and leaves the clock`() {
    var events = EventList<Int>(now: .zero + .days(3), minimumCapacity: 4)

    let event = events.takeNext()

    #expect(event == nil)
    let (now, next, count) = (events.now, events.nextInstant, events.count)
    #expect(now == .zero + .days(3))
    #expect(next == nil)
    #expect(count == 0)
  }

  @Test func `a ticket is stale once its event was taken or cancelled`() {
    var events = EventList<Int>(now: .zero, minimumCapacity: 4)
    let taken = events.schedule(1, at: .zero, rank: EventRank(rawValue: 0))
    let cancelled = events.schedule(2, at: .zero, rank: EventRank(rawValue: 0))
    let tickets = [taken, cancelled, .none]
    let pendingBefore = tickets.map { events.isPending($0) }

    _ = events.takeNext()
    let wasCancelled = events.cancel(cancelled)

    #expect(pendingBefore == [true, true, false])
    #expect(wasCancelled)
    let pendingAfter = tickets.map { events.isPending($0) }
    #expect(pendingAfter == [false, false, false])
    let cancelledAgain = tickets.map { events.cancel($0) }
    #expect(cancelledAgain == [false, false, false])
  }

  @Test func `a stale ticket does not touch the next event in the same slot`() {
    var events = EventList<Int>(now: .zero, minimumCapacity: 1)
    let first = events.schedule(1, at: .zero, rank: EventRank(rawValue: 0))
    events.cancel(first)
    let second = events.schedule(2, at: .zero, rank: EventRank(rawValue: 0))
    #expect(first.slot == second.slot)

    let wasCancelled = events.cancel(first)

    #expect(!wasCancelled)
    let order = takeAll(from: &events)
    #expect(order == [2])
  }

  @Test func `an event may be scheduled for the very instant of the clock`() {
    var events = EventList<Int>(now: .zero, minimumCapacity: 4)
    events.schedule(1, at: .zero + .hours(1), rank: EventRank(rawValue: 9))
    _ = events.takeNext()

    events.schedule(2, at: events.now, rank: EventRank(rawValue: 0))

    let order = takeAll(from: &events)
    #expect(order == [2])
    let now = events.now
    #expect(now == .zero + .hours(1))
  }

  private func takeAll<Payload>(from events: inout EventList<Payload>) -> [Payload] {
    var payloads: [Payload] = []
    while let payload = events.takeNext() { payloads.append(payload) }
    return payloads
  }

  @Test func `the likely next event follows the one just taken`() {
    var events = EventList<Int>(now: .zero, minimumCapacity: 4)
    for (number, minute) in [3, 1, 2].enumerated() {
      events.schedule(number, at: .zero + .minutes(Int64(minute)), rank: EventRank(rawValue: 0))
    }
    var guesses: [Int?] = []
    while events.takeNext() != nil { guesses.append(events.likelyNext) }
    #expect(guesses == [2, 0, nil])
  }

  @Test func `those that come soon stand behind the one just taken`() {
    var events = EventList<Int>(now: .zero, minimumCapacity: 4)
    for (number, second) in [3, 1, 2].enumerated() {
      events.scheduleForGood(
        number, at: .zero + .hours(1) + .seconds(Int64(second)), rank: EventRank(rawValue: 0))
    }
    let beforeAny = events.likelySoon(behind: 0)
    var guesses: [[Int?]] = []
    while events.takeNext() != nil {
      guesses.append([events.likelySoon(behind: 0), events.likelySoon(behind: 1)])
    }
    #expect(beforeAny == nil)
    #expect(guesses == [[2, 0], [0, nil], [nil, nil]])
  }
}
