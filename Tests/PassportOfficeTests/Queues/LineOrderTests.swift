import EventKernel
import PassportOffice
import Testing

/// One desk, ten minutes each.
private func oneDesk(_ order: QueueOrder, _ demands: [Demand], classes: [String] = []) -> RunLog {
  RunLog(
    TestNetwork.plain(
      demands,
      [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10)), order: order)],
      measure: .minutes(100), classes: classes))
}

/// Who is called first, in queues whose whole course is worked out by hand.
@Suite struct LineOrderTests {
  @Test func `who came first is called first`() {
    let log = oneDesk(.fifo, [TestNetwork.at(minutes: [0, 1, 2, 25])])
    #expect(
      log.waitings == [
        "0: 0 to 0 served", "0: 1 to 10 served", "0: 2 to 20 served", "0: 25 to 30 served",
      ])
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "1 to 20 served, wait 9", "2 to 30 served, wait 18",
        "25 to 40 served, wait 5",
      ])
  }

  @Test func `who came last is called first where the order is lifo`() {
    let log = oneDesk(.lifo, [TestNetwork.at(minutes: [0, 1, 2, 3])])
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "1 to 40 served, wait 29", "2 to 30 served, wait 18",
        "3 to 20 served, wait 7",
      ])
  }

  @Test func `the higher class is called first and within a class who came first`() {
    let log = oneDesk(
      .priority(ranks: [0, 1], by: .personClass, isPreemptive: false),
      [
        TestNetwork.at(minutes: [3, 4], classID: 0),
        TestNetwork.at(minutes: [0, 1, 2], classID: 1),
      ], classes: ["a", "b"])
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "1 to 40 served, wait 29", "2 to 50 served, wait 38",
        "3 to 20 served, wait 7", "4 to 30 served, wait 16",
      ])
  }

  @Test func `a random line serves everybody one after the other`() {
    let log = oneDesk(.random, [TestNetwork.at(minutes: [0, 1, 2, 3, 4])])
    #expect(log.stops.map { RunLog.text($0.ended) } == ["0", "10", "20", "30", "40"])
    #expect(log.count(.served) == 5)
  }

  @Test func `a random line prefers nobody`() {
    // Of those who come at 1, 2 and 3 each is called first in a third of the runs: 3,000 runs,
    // 4.5 standard errors of 1,000 are 116.
    let network = TestNetwork.plain(
      [TestNetwork.at(minutes: [0, 1, 2, 3])],
      [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10)), order: .random)],
      measure: .minutes(11), follow: .zero)
    var firstCalls = [0, 0, 0]
    for replication in 0..<3_000 {
      let log = RunLog(network, replication: replication)
      firstCalls[Int((log.stops[1].joined - .zero).minutes) - 1] += 1
    }
    for calls in firstCalls { #expect(abs(calls - 1_000) < 116) }
  }

  @Test func `appointments are called before the others where the order says so`() {
    let log = oneDesk(
      .appointmentFirst,
      [
        TestNetwork.walkIn(at: 0), TestNetwork.walkIn(at: 1),
        TestNetwork.at(minutes: [5, 6]),
      ])
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "1 to 40 served, wait 29", "5 to 20 served, wait 5",
        "6 to 30 served, wait 14",
      ])
  }
}

/// Orders in which people of several ranks are weighed against each other.
@Suite struct WeighedOrderTests {
  @Test func `of four calls three go to appointments, and an empty line is skipped`() {
    // A walk-in is served from 0. Then wait five with an appointment and two without.
    let log = oneDesk(
      .inTurn(pattern: [0, 0, 0, 1]),
      [
        TestNetwork.walkIn(at: 0), TestNetwork.walkIn(at: 1), TestNetwork.walkIn(at: 2),
        TestNetwork.at(minutes: [3, 3, 3, 3, 3]),
      ])
    // The first walk-in came to a free desk without a call.
    #expect(
      log.stops.map { RunLog.text($0.joined) } == ["0", "3", "3", "3", "1", "3", "3", "2"])
  }

  @Test func `a line that is empty loses its turn`() {
    let log = oneDesk(
      .inTurn(pattern: [0, 1]),
      [TestNetwork.walkIn(at: 0), TestNetwork.at(minutes: [1, 2, 3]), TestNetwork.walkIn(at: 25)])
    // 10: an appointment; 20: nobody else is there; 30: the turn is that of the walk-in.
    #expect(log.stops.map { RunLog.text($0.joined) } == ["0", "1", "2", "25", "3"])
  }

  @Test func `who has the greatest product of weight and time in line is called`() {
    // Weights 1 and 2. At 10 the products of those who came at 2 and 5 are 8 and 10; at 20 those of
    // 2 and 7 are 18 and 26; then only the first is left.
    let log = oneDesk(
      .accumulating(weights: [1, 2], by: .personClass),
      [
        TestNetwork.at(minutes: [0, 2], classID: 0), TestNetwork.at(minutes: [5, 7], classID: 1),
      ], classes: ["a", "b"])
    #expect(log.stops.map { RunLog.text($0.joined) } == ["0", "5", "7", "2"])
    // At 10 the products of those who came at 2 and 7 are 8 and 6.
    let other = oneDesk(
      .accumulating(weights: [1, 2], by: .personClass),
      [
        TestNetwork.at(minutes: [0, 2], classID: 0), TestNetwork.at(minutes: [7], classID: 1),
      ], classes: ["a", "b"])
    #expect(other.stops.map { RunLog.text($0.joined) } == ["0", "2", "7"])
  }
}

/// What comes first when two things happen at one instant.
@Suite struct SimultaneityTests {
  @Test func `a desk is free before the next one comes at the same instant`() {
    // No place to wait: who came at 10 would otherwise be sent away.
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.at(minutes: [0, 10])],
        [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10)), places: 0)],
        measure: .minutes(60)))
    #expect(log.lives == ["0 to 10 served, wait 0", "10 to 20 served, wait 0"])
  }

  @Test func `an appointment comes before others at the same instant`() {
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.walkIn(at: 5), TestNetwork.at(minutes: [5])],
        [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10)))],
        measure: .minutes(60)))
    #expect(
      log.people.map(\.identity) == log.people.map(\.identity).sorted(by: >),
      "the second demand is served first")
    #expect(log.lives == ["5 to 25 served, wait 10", "5 to 15 served, wait 0"])
  }

  @Test func `equals come in the order of the file`() {
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.walkIn(at: 5), TestNetwork.walkIn(at: 5)],
        [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10)))],
        measure: .minutes(60)))
    #expect(log.lives == ["5 to 15 served, wait 0", "5 to 25 served, wait 10"])
  }

  @Test func `a desk opens before somebody comes at the same instant`() {
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.walkIn(at: 5)],
        [
          TestNetwork.stage(
            .timed([
              DeskChange(at: .zero, count: .fixed(0)),
              DeskChange(at: .zero + .minutes(5), count: .fixed(1)),
            ]), service: .same(TestNetwork.minutes(10)), places: 0)
        ], measure: .minutes(60)))
    #expect(log.lives == ["5 to 15 served, wait 0"])
  }
}
