import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Plain queues in a calendar with dates: no town, but open hours.
@Suite struct DatedQueueTests {
  /// Day 0 is Monday, 2 January 2023; open from 8:00 to 12:00 and from 13:00 to 16:00 on weekdays.
  private func log(
    _ arrivals: [SimInstant], _ stages: [Stage], holidays: Set<Int> = [],
    open: [ClockRange] = [TestTown.clock(8, 12), TestTown.clock(13, 16)]
  ) -> RunLog {
    var days = TestTown()
    days.holidays = holidays
    days.open = open
    let list = AppointmentList(
      times: arrivals, show: arrivals.map { _ in 1 }, punctuality: .constant(0))
    var network = TestNetwork.plain(
      [TestNetwork.demand(.appointments(list))], stages, measure: .days(14), follow: .zero)
    network.calendar = days.calendar
    return RunLog(network)
  }

  private let desk = TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10)))

  /// When each of them left, in the order of leaving.
  private func ends(_ log: RunLog) -> [String] {
    log.visits.map { RunLog.clock($0.left) }
  }

  @Test func `fixed desks serve while the doors are open and finish whom they have in hand`() {
    let log = log(
      [
        TestTown.time(0, 6), TestTown.time(0, 11, 55), TestTown.time(0, 11, 56),
        TestTown.time(0, 15, 55), TestTown.time(0, 15, 56),
      ], [desk])
    #expect(ends(log) == ["0 08:10", "0 12:05", "0 13:10", "0 16:05", "1 08:10"])
  }

  @Test func `nobody is served at weekends and on holidays`() {
    // Friday evening; Monday is a holiday.
    #expect(ends(log([TestTown.time(4, 18)], [desk], holidays: [7])) == ["8 08:10"])
  }

  @Test func `unlimited and listed desks do not look at the doors`() {
    for plan: DeskPlan in [
      .unlimited, .timed([DeskChange(at: .zero, count: .fixed(1))]),
    ] {
      let stage = TestNetwork.stage(plan, service: .same(TestNetwork.minutes(10)))
      #expect(ends(log([TestTown.time(5, 3)], [stage])) == ["5 03:10"])
    }
  }

  @Test func `doors that are always open close no desk at midnight`() {
    let day = [TestTown.clock(0, 24)]
    #expect(
      ends(log([TestTown.time(0, 23, 55), TestTown.time(1, 3)], [desk], open: day))
        == ["1 00:05", "1 03:10"])
  }

  @Test(
    arguments: [
      (4, 0, "5 00:00"), (4, 1, "8 00:00"), (5, 1, "8 00:00"), (4, 2, "10 00:00"),
    ] as [(Int, Int, String)])
  func `a delay of working days passes over weekends and holidays`(
    day: Int, count: Int, end: String
  ) {
    // Day 4 is a Friday, day 8 is a holiday on a Tuesday: due at the end of the day.
    let log = log(
      [TestTown.time(day, 10)], [TestNetwork.delay(.workingDays(count))], holidays: [8])
    #expect(ends(log) == [end])
  }

  @Test func `people of one channel pass a stage that serves the other`() {
    var walkInsOnly = TestTown.desk(minutes: 5, routes: [Route(to: 1, cumulativeShare: 1)])
    walkInsOnly.serves = ServedPeople(channels: [.walkIn])
    var town = TestTown(needs: TestTown.time(0, 1))
    town.stages = [walkInsOnly, TestTown.desk(minutes: 10)]
    town.interviewStage = 1
    town.rules[0].shifts = [TestTown.shift([1, 1])]
    #expect(town.log().stops.map(\.stage) == [0, 1])
    town.rules[0].booking = TestTown.booking()
    town.rules[0].appShare = [AppShare(aware: 1, unaware: 1)]
    #expect(town.log().stops.map(\.stage) == [1])
  }

  @Test func `after a thousand rounds a person still draws new numbers`() {
    // A loop of 3,000 services: exponential times that came again would show as equal lengths.
    let loop = TestNetwork.stage(
      .fixed(1), service: .same(TestNetwork.exponential(1)),
      routes: [Route(to: 0, cumulativeShare: 1)])
    let log = RunLog(
      TestNetwork.plain([], [loop], measure: .minutes(3_000), follow: .zero, present: [1]))
    let starts = log.stops.map(\.ended.microseconds)
    let lengths = zip(starts, starts.dropFirst()).map { $1 - $0 }
    #expect(lengths.count > 2_500)
    // Two of 3,000 numbers of 60 million microseconds agree by chance now and then: 4.5e6 pairs,
    // each with probability 1 / 120e6.
    #expect(Set(lengths).count >= lengths.count - 3)
  }
}
