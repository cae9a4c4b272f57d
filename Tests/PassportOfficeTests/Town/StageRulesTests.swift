import EventKernel
import Testing

@testable import PassportOffice

/// Stages whose rules change by date.
struct StageRulesTests {
  /// One stage of 10 minutes whose rules differ on some days; everybody comes at 7:00.
  private func town(
    needs: [SimInstant], days: Range<Int> = 1..<2, changing: (inout Stage) -> Void
  ) -> TestTown {
    var town = TestTown()
    town.demands = needs.map(TestTown.need)
    var stage = town.stages[0]
    changing(&stage)
    town.rules.append(town.rules[0])
    town.rules[1].stages = [stage]
    town.ruleOfDay = { days.contains($0) ? 1 : 0 }
    return town
  }

  /// Whom somebody meets at the desk, in the order of need.
  private func interviews(_ log: RunLog) -> [String] {
    log.people.sorted { $0.need < $1.need }
      .map { $0.interviewed.map(RunLog.clock) ?? "none" }
  }

  private func needs(_ count: Int64, on day: Int) -> [SimInstant] {
    (1...count).map { TestTown.time(day, 1, $0) }
  }

  @Test func `a service takes as long as the rules of the day say`() {
    let log = town(needs: needs(1, on: 0) + needs(1, on: 1) + needs(1, on: 2)) {
      $0.work = .desks(.staffed, service: .same(TestNetwork.minutes(25)), stops: nil)
    }.log()
    #expect(
      log.trips.map { $0.suffix(20) } == [
        "left 0 08:10, wait 0", "left 1 08:25, wait 0", "left 2 08:10, wait 0",
      ])
  }

  @Test func `a service law of each application replaces one for all`() {
    let log = town(needs: needs(1, on: 0) + needs(1, on: 1)) {
      $0.work = .desks(
        .staffed, service: .byApplication([TestNetwork.minutes(40)]), stops: nil)
    }.log()
    #expect(log.stops.map(\.service) == [.minutes(10), .minutes(40)])
  }

  @Test func `the order of the line changes with its day`() {
    let log = town(needs: needs(3, on: 0) + needs(3, on: 1)) { $0.queue.order = .lifo }.log()
    #expect(
      interviews(log) == ["0 08:00", "0 08:10", "0 08:20", "1 08:00", "1 08:20", "1 08:10"])
  }

  @Test func `papers and patience are those of the day`() {
    let refusing = town(needs: needs(1, on: 0) + needs(1, on: 1) + needs(1, on: 2)) {
      $0.papers = PaperRules(
        incompleteShare: 0, returningShare: 1, returnWithinDays: 1, refusedShare: [1])
    }.log()
    #expect(
      refusing.stories == [
        "served 0 16:00, visits 1", "refused 1 08:10, visits 1", "served 2 16:00, visits 1",
      ])

    let impatient = town(needs: needs(2, on: 0) + needs(2, on: 1)) {
      $0.patience = .same(TestNetwork.minutes(4))
    }.log()
    #expect(
      impatient.stories == [
        "served 0 16:00, visits 1", "served 0 16:00, visits 1", "served 1 16:00, visits 1",
        "abandoned 1 08:04, visits 1",
      ])
  }

  @Test func `waiting places are those of the day`() {
    let log = town(needs: needs(2, on: 0) + needs(2, on: 1)) { $0.queue.places = 0 }.log()
    #expect(log.people.map(\.fate) == [.served, .served, .turnedAway, .served])
  }

  /// Services of 4 h 30 min from 8:00 on, none begun at noon: at midnight the fourth is at the desk
  /// and two wait.
  private func overnight(
    from order: QueueOrder, to later: QueueOrder, groups: Int = 1
  ) -> RunLog {
    var town = town(needs: needs(6, on: 0), days: 1..<14) { $0.queue.order = later }
    town.stages[0] = TestTown.desk(minutes: 270)
    town.stages[0].queue.order = order
    return town.log()
  }

  @Test(arguments: [
    (QueueOrder.fifo, QueueOrder.lifo, ["1 07:00", "1 02:30"]),
    (.fifo, .appointmentFirst, ["1 02:30", "1 07:00"]),
    (.inTurn(pattern: [0, 1]), .fifo, ["1 02:30", "1 07:00"]),
    (.appointmentFirst, .accumulating(weights: [1, 1], by: .channel), ["1 02:30", "1 07:00"]),
    (.priority(ranks: [3], by: .group, isPreemptive: false), .lifo, ["1 07:00", "1 02:30"]),
  ])
  func `a line that waits through the night goes on in the new order`(
    before: QueueOrder, after: QueueOrder, last: [String]
  ) {
    let log = overnight(from: before, to: after)
    #expect(
      interviews(log) == ["0 08:00", "0 13:00", "0 17:30", "0 22:00"] + last)
    // The new law of 10 minutes is for those who join the line from then on.
    #expect(log.stops.allSatisfy { $0.service == .minutes(270) })
  }

  @Test func `a line drawn at random keeps everybody`() {
    let log = overnight(from: .random, to: .lifo)
    #expect(log.count(.served) == 6)
    let back = overnight(from: .lifo, to: .random)
    #expect(back.count(.served) == 6)
  }
}
