import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Desks that stand still because a system fails.
@Suite struct OutageTests {
  /// Everybody walks in at one time of the first day; the desk needs the network.
  private func town(
    people: Int = 1, at clock: (Int64, Int64), _ timings: OutageTiming...
  ) -> TestTown {
    var town = TestTown()
    town.demands = (0..<people).map { _ in TestTown.need(at: .zero) }
    town.rules[0].walkIn.arrive = TestTown.at(clock.0, clock.1)
    town.stages[0].dependsOn = 0
    town.systems = ["network"]
    town.outages = timings.map { Outage(system: 0, timing: $0, stops: []) }
    return town
  }

  private func dated(
    _ day: Int, _ from: (Int64, Int64), _ until: (Int64, Int64), through last: Int? = nil
  ) -> OutageTiming {
    .dated(
      from: TestTown.time(day, from.0, from.1),
      until: TestTown.time(last ?? day, until.0, until.1))
  }

  @Test func `a service in hand goes on when the system is back`() {
    // 5 of 10 minutes are done at 9:00, the others follow at 10:00.
    let log = town(at: (8, 55), dated(0, (9, 0), (10, 0))).log()
    #expect(log.trips == ["came 0 08:55, outside until 0 08:55, left 0 10:05, wait 0"])
    #expect(
      log.levelLines().dropFirst().prefix(5) == [
        "480: queue 0, present 0, busy 0 of 1", "535: queue 0, present 1, busy 1 of 1",
        "540: queue 0, present 1, busy 0 of 1", "600: queue 0, present 1, busy 1 of 1",
        "605: queue 0, present 0, busy 0 of 1",
      ])
  }

  @Test func `who comes while the system fails waits in line`() {
    let log = town(people: 2, at: (9, 30), dated(0, (9, 0), (10, 0))).log()
    #expect(
      log.trips == [
        "came 0 09:30, outside until 0 09:30, left 0 10:10, wait 30",
        "came 0 09:30, outside until 0 09:30, left 0 10:20, wait 40",
      ])
  }

  @Test func `a system fails as long as one of its causes acts`() {
    let log = town(at: (8, 55), dated(0, (9, 0), (10, 0)), dated(0, (9, 30), (11, 0))).log()
    #expect(log.trips == ["came 0 08:55, outside until 0 08:55, left 0 11:05, wait 0"])
  }

  @Test func `outages drawn follow each other day and night`() {
    // It works for nine hours and fails for one: from 9:00, from 19:00, from 5:00, from 15:00 on.
    let every = OutageTiming.drawn(
      every: TestNetwork.minutes(540), lasts: TestNetwork.minutes(60))
    #expect(
      town(at: (8, 55), every).log().trips
        == ["came 0 08:55, outside until 0 08:55, left 0 10:05, wait 0"])
    var later = town(at: (14, 58), every)
    later.demands = [TestTown.need(at: .startOfDay(1))]
    #expect(
      later.log().trips == [
        "came 1 14:58, outside until 1 14:58, left 1 16:08, wait 0"
      ])
  }

  @Test func `the share of time that a system fails is that of its laws`() {
    // On average 9 h of work and 1 h of failure: in 60 working days n = 144 cycles of exponential
    // times, of which the share that fails has a standard error of 0.1 · 0.9 · sqrt(2 / n) = 0.0106.
    var town = town(
      at: (8, 0),
      .drawn(every: TestNetwork.exponential(540), lasts: TestNetwork.exponential(60)))
    town.days = 84
    town.open = [TestTown.clock(0, 24)]
    town.demands = [TestNetwork.demand(.poisson(.constant(0.2 / 60e6)))]
    town.rules[0].walkIn.arrive = ClockProfile(steps: [TestTown.clock(0, 24)], weights: [1])
    town.rules[0].shifts = [TestTown.shift([100])]
    town.stages[0] = TestTown.desk(minutes: 1)
    town.stages[0].dependsOn = 0
    // Who comes while it fails waits, and the others do not.
    let log = town.log(seed: 3)
    let share = Double(log.waits().count { $0 > 0 }) / Double(log.waits().count)
    #expect(abs(share - 0.1) < 4.5 * 0.0106)
  }

  @Test func `nobody stays over night for a system that fails`() {
    // One is at the desk at 15:55 and one in line; both come back first of all, and the one who had
    // been at the desk begins again at 9:00.
    let log = town(people: 2, at: (15, 50), dated(0, (15, 55), (9, 0), through: 1)).log()
    #expect(
      log.trips == [
        "came 0 15:50, outside until 0 15:50, left 0 16:00, wait 0",
        "came 0 15:50, outside until 0 15:50, left 0 16:00, wait 10",
        "came 1 08:00, outside until 1 08:00, left 1 09:10, wait 60",
        "came 1 08:00, outside until 1 08:00, left 1 09:20, wait 70",
      ])
    #expect(log.stories == ["served 1 16:00, visits 2", "served 1 16:00, visits 2"])
    #expect(log.closedDays.first == "day 0: overtime 0, backlog 0, tickets 0")
  }

  @Test func `after hours a failure sends home those whom it stops`() {
    // Served after closing from 16:00 on; the third is at the desk when the system fails at 16:12.
    let log = town(people: 3, at: (15, 45), dated(0, (16, 12), (17, 0))).log()
    #expect(
      log.trips == [
        "came 0 15:45, outside until 0 15:45, left 0 15:55, wait 0",
        "came 0 15:45, outside until 0 15:45, left 0 16:05, wait 10",
        "came 0 15:45, outside until 0 15:45, left 0 16:12, wait 20",
        "came 1 08:00, outside until 1 08:00, left 1 08:10, wait 0",
      ])
  }

  @Test func `a stage without the system works on`() {
    var town = town(at: (8, 55), dated(0, (9, 0), (10, 0)))
    town.stages = [
      TestTown.desk(minutes: 10, routes: [Route(to: 1, cumulativeShare: 1)]),
      TestTown.desk(minutes: 10),
    ]
    town.stages[1].dependsOn = 0
    town.rules[0].shifts = [TestTown.shift([1, 1])]
    // Through the first stage at 9:05, then in line until 10:00.
    #expect(
      town.log().trips == ["came 0 08:55, outside until 0 08:55, left 0 10:10, wait 55"])
  }

  @Test func `a desk may break down by itself as well`() {
    // The desk stops at 9:05 for 10 minutes while the network fails, and at 9:55 for 15 minutes.
    for (up, down, left) in [(545.0, 10.0, "10:05"), (595, 15, "10:15")] {
      var town = town(at: (8, 55), dated(0, (9, 0), (10, 0)))
      town.stages = [
        TestNetwork.stage(
          .staffed, service: .same(TestNetwork.minutes(10)),
          stops: .breakdowns(up: TestNetwork.minutes(up), down: TestNetwork.minutes(down)))
      ]
      town.stages[0].dependsOn = 0
      #expect(
        town.log().trips == ["came 0 08:55, outside until 0 08:55, left 0 \(left), wait 0"])
    }
  }

  @Test func `desks of an office break down without any system`() {
    var town = town(people: 2, at: (8, 55))
    town.stages = [
      TestNetwork.stage(
        .staffed, service: .same(TestNetwork.minutes(10)),
        stops: .breakdowns(up: TestNetwork.minutes(540), down: TestNetwork.minutes(30)))
    ]
    #expect(
      town.log().trips == [
        "came 0 08:55, outside until 0 08:55, left 0 09:35, wait 0",
        "came 0 08:55, outside until 0 08:55, left 0 09:45, wait 40",
      ])
  }
}
