@testable import EventKernel
import Testing

/// What an event list refuses.
@Suite struct EventListLimitTests {
  @Test func `scheduling into the past stops and names both times`() async throws {
    let outcome = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var events = EventList<Int>(now: .zero, minimumCapacity: 1)
      events.schedule(1, at: SimInstant(microseconds: 5_000), rank: EventRank(rawValue: 0))
      _ = events.takeNext()
      events.schedule(2, at: SimInstant(microseconds: 4_999), rank: EventRank(rawValue: 0))
    }
    let message = String(decoding: try #require(outcome).standardErrorContent, as: UTF8.self)
    #expect(message.contains("scheduled for 4999 µs, before the clock's 5000 µs"))
  }

  @Test func `an instant beyond what a key holds stops`() async throws {
    let outcome = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var events = EventList<Int>(now: .zero, minimumCapacity: 1)
      events.schedule(1, at: SimInstant(microseconds: 1 << 59), rank: EventRank(rawValue: 0))
    }
    let message = String(decoding: try #require(outcome).standardErrorContent, as: UTF8.self)
    #expect(message.contains("576460752303423488 µs is more than 18,000 years from the start"))
  }

  @Test func `a clock beyond what a key holds stops`() async {
    await #expect(processExitsWith: .failure) {
      _ = EventList<Int>(now: SimInstant(microseconds: -(1 << 59) - 1), minimumCapacity: 1)
    }
  }

  @Test func `more pending events than slots stop`() async throws {
    let outcome = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var events = EventList<Int>(
        now: .zero, minimumCapacity: 1, limits: EventListLimits(slots: 5))
      for number in 0...5 {
        events.schedule(number, at: .zero, rank: EventRank(rawValue: 0))
      }
    }
    let message = String(decoding: try #require(outcome).standardErrorContent, as: UTF8.self)
    #expect(message.contains("at most 5 events can be pending at once"))
  }

  @Test func `more events for good than slots stop`() async throws {
    let outcome = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var events = EventList<Int>(
        now: .zero, minimumCapacity: 1, limits: EventListLimits(slots: 5))
      for number in 0...5 {
        events.scheduleForGood(number, at: .zero + .hours(1), rank: EventRank(rawValue: 0))
      }
    }
    let message = String(decoding: try #require(outcome).standardErrorContent, as: UTF8.self)
    #expect(message.contains("at most 5 events can be pending at once"))
  }

  @Test func `an event for good in the past stops`() async throws {
    let outcome = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var events = EventList<Int>(now: .zero, minimumCapacity: 1)
      events.schedule(1, at: SimInstant(microseconds: 5_000), rank: EventRank(rawValue: 0))
      _ = events.takeNext()
      events.scheduleForGood(2, at: SimInstant(microseconds: 4_999), rank: EventRank(rawValue: 0))
    }
    let message = String(decoding: try #require(outcome).standardErrorContent, as: UTF8.self)
    #expect(message.contains("scheduled for 4999 µs, before the clock's 5000 µs"))
  }

  @Test func `as many pending events as slots are fine`() {
    var events = EventList<Int>(now: .zero, minimumCapacity: 1, limits: EventListLimits(slots: 5))
    for number in 0..<5 {
      events.schedule(number, at: .zero, rank: EventRank(rawValue: 0))
    }
    let count = events.count
    #expect(count == 5)
  }

  @Test func `a rank above 15 stops`() async {
    await #expect(processExitsWith: .failure) { _ = EventRank(rawValue: 16) }
  }

  @Test func `a negative capacity stops`() async {
    await #expect(processExitsWith: .failure) {
      _ = EventList<Int>(now: .zero, minimumCapacity: -1)
    }
  }

  @Test func `the invariant check notices a key out of order`() async throws {
    let outcome = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var events = EventList<Int>(now: .zero, minimumCapacity: 2)
      events.schedule(1, at: .zero + .hours(1), rank: EventRank(rawValue: 0))
      events.schedule(2, at: .zero + .hours(2), rank: EventRank(rawValue: 0))
      let root = EventHeap.root
      let (first, second) = (events.keys[root], events.keys[root + 1])
      events.heap.place(first, at: root + 1)
      events.heap.place(second, at: root)
      events.checkInvariants()
    }
    let message = String(decoding: try #require(outcome).standardErrorContent, as: UTF8.self)
    #expect(message.contains("parents come before children"))
  }
}
