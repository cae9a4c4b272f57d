import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Urgent people who interrupt the service of others.
@Suite struct PreemptionTests {
  private func log(
    urgent: [Int64], others: [Int64], plan: DeskPlan = .fixed(1), stops: DeskStops? = nil,
    places: Int? = nil
  ) -> RunLog {
    RunLog(
      TestNetwork.plain(
        [
          TestNetwork.at(minutes: urgent, classID: 0), TestNetwork.at(minutes: others, classID: 1),
        ],
        [
          TestNetwork.stage(
            plan, service: .same(TestNetwork.minutes(10)), stops: stops,
            order: .priority(ranks: [0, 1], by: .personClass, isPreemptive: true), places: places)
        ], measure: .minutes(300), classes: ["urgent", "other"]))
  }

  @Test func `an interrupted service goes on where it stopped`() {
    // 4 of 10 minutes are done at 4; the rest follows from 24.
    let log = log(urgent: [4, 6], others: [0])
    #expect(
      log.lives == [
        "0 to 30 served, wait 0", "4 to 14 served, wait 0", "6 to 24 served, wait 8",
      ])
    #expect(
      log.levelLines() == [
        "0: queue 0, present 1, busy 1 of 1", "4: queue 0, present 2, busy 1 of 1",
        "6: queue 1, present 3, busy 1 of 1", "14: queue 0, present 2, busy 1 of 1",
        "24: queue 0, present 1, busy 1 of 1", "30: queue 0, present 0, busy 0 of 1",
      ])
  }

  @Test func `the interrupted come before the others of their class`() {
    // 0 has 6 min left at 14, then 1.
    let log = log(urgent: [4], others: [0, 1])
    #expect(
      log.lives == [
        "0 to 20 served, wait 0", "1 to 30 served, wait 19", "4 to 14 served, wait 0",
      ])
  }

  @Test func `who came later is interrupted first`() {
    let log = log(urgent: [5, 6], others: [0, 1], plan: .fixed(2))
    // At 5 the one from 1 (6 min left), at 6 the one from 0 (4 min left); at 15 the one from 0 is
    // first in line again, at 16 the other.
    #expect(
      log.lives == [
        "0 to 19 served, wait 0", "1 to 22 served, wait 0", "5 to 15 served, wait 0",
        "6 to 16 served, wait 0",
      ])
  }

  @Test func `nobody interrupts their own kind`() {
    let log = log(urgent: [0, 1], others: [])
    #expect(log.lives == ["0 to 10 served, wait 0", "1 to 20 served, wait 9"])
  }

  @Test func `an urgent person needs no waiting place`() {
    let log = log(urgent: [4], others: [0], places: 0)
    #expect(log.lives == ["0 to 20 served, wait 0", "4 to 14 served, wait 0"])
  }

  @Test func `a desk that is about to close is not taken over`() {
    // One of two desks closes at 2 while both are busy; at 10 both are free and one is open.
    let plan = DeskPlan.timed([
      DeskChange(at: .zero, count: .fixed(2)),
      DeskChange(at: .zero + .minutes(2), count: .fixed(1)),
    ])
    let log = log(urgent: [4], others: [0, 0], plan: plan)
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "0 to 10 served, wait 0", "4 to 20 served, wait 6",
      ])
  }

  @Test func `an urgent person takes over as soon as no desk waits to close`() {
    // Two desks, the second closes at 2 and is free at 10; then the one from 5 is interrupted.
    let plan = DeskPlan.timed([
      DeskChange(at: .zero, count: .fixed(2)),
      DeskChange(at: .zero + .minutes(6), count: .fixed(1)),
    ])
    let log = log(urgent: [7], others: [0, 5], plan: plan)
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "5 to 25 served, wait 0", "7 to 20 served, wait 3",
      ])
  }

  @Test func `a person at a stopped desk cannot be interrupted`() {
    // The desk is away from 5 to 15; the urgent one from 7 takes it over when it returns, until it
    // stops again at 20: 5 of 10 minutes are left, done from 30 to 35; the other has 5 left and
    // needs the desk from 45 to 50.
    let log = log(
      urgent: [7], others: [0],
      stops: .breakdowns(up: TestNetwork.minutes(5), down: TestNetwork.minutes(10)))
    #expect(log.lives == ["0 to 50 served, wait 0", "7 to 35 served, wait 8"])
  }

  @Test func `who sits at a stopped desk does not stand in line`() {
    // A desk stops at 5 for 100 minutes with 50 %, so both states of the two desks are met in some
    // replication: the first person suspended at one, the other desk free for the next at 7.
    let up = Distribution.discrete(values: [5 * 60e6, 1_000 * 60e6], shares: [0.5, 0.5])
    let network = TestNetwork.plain(
      [TestNetwork.at(minutes: [0, 7])],
      [
        TestNetwork.stage(
          .fixed(2), service: .same(TestNetwork.minutes(10)),
          stops: .breakdowns(up: up, down: TestNetwork.minutes(100)),
          order: .priority(ranks: [0], by: .personClass, isPreemptive: true), places: 0)
      ], measure: .minutes(300), classes: ["all"])
    let courses = (0..<40).map { RunLog(network, replication: $0).lives }
    #expect(courses.contains(["0 to 110 served, wait 0", "7 to 17 served, wait 0"]))
    #expect(courses.contains(["0 to 110 served, wait 0", "7 to 7 turnedAway, wait 0"]))
  }
}
