import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Desks that open, close and stop.
@Suite struct DeskTests {
  private func log(
    _ plan: DeskPlan, _ minutes: [Int64], service: Double, stops: DeskStops? = nil
  ) -> RunLog {
    RunLog(
      TestNetwork.plain(
        [TestNetwork.at(minutes: minutes)],
        [TestNetwork.stage(plan, service: .same(TestNetwork.minutes(service)), stops: stops)],
        measure: .minutes(300)))
  }

  private func timed(_ changes: [(minute: Int64, count: Int)]) -> DeskPlan {
    .timed(changes.map { DeskChange(at: .zero + .minutes($0.minute), count: .fixed($0.count)) })
  }

  @Test func `a closing desk finishes the person in hand and an opening one calls at once`() {
    // Two desks until 10, one until 25, two again.
    let log = log(timed([(0, 2), (10, 1), (25, 2)]), [0, 0, 1, 1, 2], service: 15)
    #expect(
      log.waitings == [
        "0: 0 to 0 served", "0: 0 to 0 served", "0: 1 to 15 served", "0: 1 to 25 served",
        "0: 2 to 30 served",
      ])
    #expect(
      log.levelLines() == [
        "0: queue 0, present 2, busy 2 of 2", "1: queue 2, present 4, busy 2 of 2",
        "2: queue 3, present 5, busy 2 of 2", "10: queue 3, present 5, busy 2 of 2",
        "15: queue 2, present 3, busy 1 of 1", "25: queue 1, present 3, busy 2 of 2",
        "30: queue 0, present 2, busy 2 of 2", "40: queue 0, present 1, busy 1 of 2",
        "45: queue 0, present 0, busy 0 of 2",
      ])
  }

  @Test func `nothing starts while as many desks are busy as are open`() {
    // The second desk is the busy one when one of two closes; the first is idle.
    for stops: DeskStops? in [
      nil, .breakdowns(up: TestNetwork.minutes(1_000), down: TestNetwork.minutes(1)),
    ] {
      let log = log(timed([(0, 2), (12, 1)]), [0, 5, 15], service: 10, stops: stops)
      #expect(log.waitings.last == "0: 15 to 15 served")
      let late = self.log(timed([(0, 2), (12, 1)]), [0, 5, 13], service: 10, stops: stops)
      #expect(late.waitings.last == "0: 13 to 15 served")
    }
  }

  @Test func `unlimited desks let nobody wait`() {
    let log = log(.unlimited, [0, 0, 1], service: 10)
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "0 to 10 served, wait 0", "1 to 11 served, wait 0",
      ])
  }

  @Test func `a random number of desks is drawn for each day`() {
    let count = DiscreteCount(values: [1, 2], shares: [0.5, 0.5])
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.every(minutes: 60)],
        [
          TestNetwork.stage(
            .timed([DeskChange(at: .zero, count: count)]),
            service: .same(TestNetwork.minutes(1)))
        ], measure: .days(40)))
    var counts = [Set<Int32>](repeating: [], count: 40)
    for level in log.levels where level.at < log.windowEnd {
      // At midnight the record of the day before may still stand.
      if level.at.timeOfDay > .zero { counts[level.at.day].insert(level.open) }
    }
    #expect(counts.allSatisfy { $0.count == 1 })
    #expect(Set(counts.flatMap { $0 }) == [1, 2])
  }

  @Test func `a desk that breaks down resumes what it had in hand`() {
    // Up 5, down 10: stops at 5, back at 15, stops at 20, back at 30, stops at 35, back at 45.
    let log = log(
      .fixed(1), [0, 21], service: 8,
      stops: .breakdowns(up: TestNetwork.minutes(5), down: TestNetwork.minutes(10)))
    #expect(log.lives == ["0 to 18 served, wait 0", "21 to 48 served, wait 9"])
    #expect(log.waitings == ["0: 0 to 0 served", "0: 21 to 30 served"])
  }

  @Test func `a service that ends when the desk stops has ended`() {
    let log = log(
      .fixed(1), [0], service: 5,
      stops: .breakdowns(up: TestNetwork.minutes(5), down: TestNetwork.minutes(10)))
    #expect(log.lives == ["0 to 5 served, wait 0"])
  }

  @Test func `who sits at a stopped desk stays there while other desks serve`() {
    // Both desks stop at 50 and return at 60; the line moves on only then.
    let log = log(
      .fixed(2), [45, 46, 47], service: 10,
      stops: .breakdowns(up: TestNetwork.minutes(50), down: TestNetwork.minutes(10)))
    #expect(
      log.lives == [
        "45 to 65 served, wait 0", "46 to 66 served, wait 0", "47 to 75 served, wait 18",
      ])
  }

  @Test func `an idle desk is away until somebody waits when it returns`() {
    // Away 0-15; then 10 min each until 35; away 35-50.
    let log = log(
      .fixed(1), [4, 20, 36], service: 10, stops: .whenIdle(down: TestNetwork.minutes(15)))
    #expect(
      log.lives == [
        "4 to 25 served, wait 11", "20 to 35 served, wait 5", "36 to 60 served, wait 14",
      ])
  }

  @Test func `a desk does not go away from people who stand there at the start`() {
    let log = RunLog(
      TestNetwork.plain(
        [],
        [
          TestNetwork.stage(
            .fixed(1), service: .same(TestNetwork.minutes(10)),
            stops: .whenIdle(down: TestNetwork.minutes(15)))
        ], measure: .minutes(60), present: [2]))
    #expect(log.lives == ["0 to 10 served, wait 0", "0 to 20 served, wait 10"])
  }
}
