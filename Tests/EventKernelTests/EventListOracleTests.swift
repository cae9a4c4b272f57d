@testable import EventKernel
import TestSupport
import Testing

/// A checking build looks at the whole list after each operation, which takes days for a million.
#if ANTREAN_CHECKED
  private let manyEvents = 2_000
#else
  private let manyEvents = 1_000_000
#endif

/// The event list does what a list kept in order does.
@Suite struct EventListOracleTests {
  /// Every sequence of up to six of: schedule now or later in either rank, schedule later in a
  /// series, cancel the oldest or the newest ticket given out, take the next.
  @Test func `all short sequences agree with a sorted list`() {
    let operationCount = 8
    let length = 6
    var sequences = 1
    for _ in 0..<length { sequences *= operationCount }
    for code in 0..<sequences {
      var lists = ComparedLists()
      var rest = code
      for _ in 0..<length {
        perform(rest % operationCount, on: &lists)
        rest /= operationCount
      }
      lists.expectSameRest()
    }
  }

  private func perform(_ operation: Int, on lists: inout ComparedLists) {
    switch operation {
    case 0: lists.schedule(after: .zero, rank: 0)
    case 1: lists.schedule(after: .zero, rank: 1)
    case 2: lists.schedule(after: .seconds(1), rank: 0)
    case 3: lists.schedule(after: .seconds(1), rank: 1)
    case 4: if !lists.tickets.isEmpty { lists.cancel(0) }
    case 5: if !lists.tickets.isEmpty { lists.cancel(lists.tickets.count - 1) }
    case 6: lists.scheduleInSeries(after: .seconds(1), rank: 0)
    default: lists.takeNext()
    }
  }

  /// Every sequence of up to five of: schedule within the open minute or behind it, for good within
  /// it, behind it and behind the hour, cancel the newest ticket given out, take the next.
  @Test func `all short sequences with events for good agree with a sorted list`() {
    let operationCount = 7
    let length = 5
    var sequences = 1
    for _ in 0..<length { sequences *= operationCount }
    for code in 0..<sequences {
      var lists = ComparedLists()
      var rest = code
      for _ in 0..<length {
        performForGood(rest % operationCount, on: &lists)
        rest /= operationCount
      }
      lists.expectSameRest()
    }
  }

  private func performForGood(_ operation: Int, on lists: inout ComparedLists) {
    switch operation {
    case 0: lists.schedule(after: .zero, rank: 1)
    case 1: lists.schedule(after: .seconds(100), rank: 0)
    case 2: lists.scheduleForGood(after: .zero, rank: 0)
    case 3: lists.scheduleForGood(after: .seconds(100), rank: 0)
    case 4: lists.scheduleForGood(after: .hours(2), rank: 0)
    case 5: if !lists.tickets.isEmpty { lists.cancel(lists.tickets.count - 1) }
    default: lists.takeNext()
    }
  }

  /// Delays of all sizes, from ties to years, so that events pass through the lists of every digit.
  @Test(arguments: [3, 40, 1_000])
  func `random sequences with events for good agree with a sorted list`(size: Int) {
    forEach(seeds: 1...5) { generator in
      var lists = ComparedLists(
        now: SimInstant(microseconds: -5_000_000), checksInvariants: size < 1_000)
      for _ in 0..<(4 * size + 1_000) {
        let growing = lists.count < size
        switch generator.below(10) {
        case 0..<(growing ? 6 : 3):
          let bits = generator.below(50)
          let delay = SimDuration(microseconds: (Int64(generator.below(1 << bits)) >> 20) << 20)
          lists.scheduleForGood(after: delay, rank: UInt8(generator.below(3)))
        case 6:
          lists.schedule(after: .seconds(Int64(generator.below(8_000))), rank: 1)
          lists.scheduleInSeries(after: .seconds(Int64(generator.below(8_000))), rank: 0)
        case 7 where !lists.tickets.isEmpty:
          lists.cancel(generator.below(lists.tickets.count))
        default: lists.takeNext()
        }
      }
      lists.expectSameRest()
    }
  }

  /// A few hundred in the same minute, most of them at three instants, among others of the hour.
  @Test func `crowds of events for good agree with a sorted list`() {
    forEach(seeds: 1...10) { generator in
      var lists = ComparedLists()
      for _ in 0..<5 {
        for _ in 0..<generator.below(400) {
          let seconds = generator.below(4) == 0 ? generator.below(4_000) : 3_000
          let delay = SimDuration.seconds(Int64(seconds)) + .seconds(Int64(generator.below(3)))
          lists.scheduleForGood(after: delay, rank: UInt8(generator.below(2)))
        }
        for _ in 0..<generator.below(200) { lists.takeNext() }
      }
      lists.expectSameRest()
    }
  }

  @Test func `numbers begin afresh with events for good among the pending ones`() {
    forEach(seeds: 1...10) { generator in
      var lists = ComparedLists(limits: EventListLimits(sequences: 24))
      for _ in 0..<500 {
        if lists.count < 10 && generator.below(2) == 0 {
          lists.scheduleForGood(after: .minutes(Int64(generator.below(90))), rank: 0)
        } else {
          lists.takeNext()
        }
      }
      lists.expectSameRest()
    }
  }

  @Test(arguments: [3, 40, 400])
  func `random sequences agree with a sorted list`(size: Int) {
    forEach(seeds: 1...5) { generator in
      var lists = ComparedLists(now: SimInstant(microseconds: -5_000_000))
      operate(on: &lists, aimingAt: size, times: 1_500, with: &generator)
      lists.expectSameRest()
    }
  }

  @Test func `numbers of schedulings begin afresh when they are used up`() {
    forEach(seeds: 1...10) { generator in
      var lists = ComparedLists(limits: EventListLimits(sequences: 24))
      operate(on: &lists, aimingAt: 10, times: 500, with: &generator)
      lists.expectSameRest()
    }
  }

  @Test func `a slot whose generations are used up is not used again`() {
    forEach(seeds: 1...10) { generator in
      var lists = ComparedLists(limits: EventListLimits(lastGeneration: 6))
      operate(on: &lists, aimingAt: 10, times: 500, with: &generator)
      lists.expectSameRest()
      for number in lists.tickets.indices { lists.cancel(number) }
    }
  }

  /// Schedules, takes and cancels at random, with many ties and some far futures, so that about
  /// `size` events are pending.
  private func operate(
    on lists: inout ComparedLists, aimingAt size: Int, times: Int,
    with generator: inout SeededGenerator
  ) {
    for _ in 0..<times {
      let growing = lists.count < size
      switch generator.below(10) {
      case 0..<(growing ? 7 : 3):
        let isFar = generator.below(20) == 0
        let seconds = generator.below(isFar ? 1_000_000_000 : 8)
        let (delay, rank) = (SimDuration.seconds(Int64(seconds)), UInt8(generator.below(3)))
        if generator.below(4) == 0 {
          lists.scheduleInSeries(after: delay, rank: rank)
        } else {
          lists.schedule(after: delay, rank: rank)
        }
      case 7 where !lists.tickets.isEmpty:
        lists.cancel(generator.below(lists.tickets.count))
      default: lists.takeNext()
      }
    }
  }

  /// Sorting once is the oracle here: a list kept in order would take hours.
  @Test(arguments: [0, 1_000, manyEvents])
  func `many pending events come out in order, without the cancelled ones`(size: Int) {
    var generator = SeededGenerator(seed: UInt64(size))
    var events = EventList<Int>(now: .zero, minimumCapacity: 0)
    var instants = (0..<size).map { _ in Int64(generator.below(1 + size / 2)) }
    let tickets = instants.enumerated().map { number, microseconds in
      events.schedule(
        number, at: SimInstant(microseconds: microseconds), rank: EventRank(rawValue: 0))
    }
    for number in stride(from: 0, to: size, by: 3) {
      events.cancel(tickets[number])
      instants[number] = -1
    }
    events.checkInvariants()

    let expected = instants.indices.filter { instants[$0] >= 0 }
      .sorted { (instants[$0], $0) < (instants[$1], $1) }
    var order: [Int] = []
    while let number = events.takeNext() { order.append(number) }

    #expect(order == expected)
  }
}
