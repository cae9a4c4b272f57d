import EventKernel
import Testing

@testable import PassportOffice

/// Desks that serve the line of another stage while nobody waits at their own.
struct HelpTests {
  /// A check of 5 minutes and a booth of 10 for the second group, a desk of 10 for the first; the
  /// booth helps the desk.
  private func town(_ groups: [Int], shifts: [Shift]? = nil) -> TestTown {
    var town = TestTown()
    town.groups = [Group(share: 0.5, isExempt: false), Group(share: 0.5, isExempt: true)]
    town.stages = [
      TestTown.desk(minutes: 5, routes: [Route(to: 1, cumulativeShare: 1)]),
      TestTown.desk(minutes: 10, routes: [Route(to: 2, cumulativeShare: 1)]),
      TestTown.desk(minutes: 10),
    ]
    town.stages[0].serves = ServedPeople(groups: [1])
    town.stages[1].serves = ServedPeople(groups: [1])
    town.stages[2].serves = ServedPeople(groups: [0])
    town.stages[1].isInterview = true
    town.interviewStage = 2
    town.rules[0].appShare = town.groups.map { _ in AppShare(aware: 0, unaware: 0) }
    town.rules[0].shifts = shifts ?? [Self.helping([1, 1, 1])]
    let needs = groups.enumerated().map { place, group in
      RecordedNeed(
        at: TestTown.time(0, 1, Int64(place)), application: nil, group: group, firstChannel: nil)
    }
    town.demands = [TestNetwork.demand(.recorded(needs))]
    return town
  }

  private static func helping(_ desks: [Int]) -> Shift {
    var shift = TestTown.shift(desks)
    shift.helps = [Help(stage: 1, others: [2])]
    return shift
  }

  /// When somebody is called, in the order of need.
  private func calls(_ log: RunLog) -> [String] {
    log.people.sorted { $0.need < $1.need }
      .map { $0.interviewed.map(RunLog.clock) ?? "none" }
  }

  @Test func `a desk helps while nobody waits at its own, and goes back after each service`() {
    // Three for the desk, one for the booth, who is through the check at 08:05.
    #expect(calls(town([0, 0, 0, 1]).log()) == ["0 08:00", "0 08:00", "0 08:10", "0 08:10"])
    var alone = town([0, 0, 0, 1])
    alone.rules[0].shifts = [TestTown.shift([1, 1, 1])]
    #expect(calls(alone.log()) == ["0 08:00", "0 08:10", "0 08:20", "0 08:05"])
  }

  /// The desks of a stage from 8:00 to 8:10.
  private func firstMinutes(_ log: RunLog, at stage: UInt16) -> [String] {
    log.levelLines(at: stage).filter { line in
      ["480:", "485:", "490:"].contains { line.hasPrefix($0) }
    }
  }

  @Test func `a desk that helps counts where it serves`() {
    let log = town([0, 0, 0, 1]).log()
    #expect(
      firstMinutes(log, at: 2) == [
        "480: queue 1, present 3, busy 2 of 2", "490: queue 0, present 1, busy 1 of 1",
      ])
    #expect(
      firstMinutes(log, at: 1) == [
        "480: queue 0, present 0, busy 0 of 0", "485: queue 1, present 1, busy 0 of 0",
        "490: queue 0, present 1, busy 1 of 1",
      ])
  }

  @Test func `only the desks of the shift that helps are lent`() {
    let shifts = [Self.helping([1, 1, 1]), TestTown.shift([0, 1, 0])]
    #expect(
      calls(town([0, 0, 0, 0], shifts: shifts).log()) == [
        "0 08:00", "0 08:00", "0 08:10", "0 08:10",
      ])
    #expect(
      calls(town([0, 0, 0, 0], shifts: [Self.helping([1, 2, 1])]).log()) == [
        "0 08:00", "0 08:00", "0 08:00", "0 08:10",
      ])
  }

  @Test func `a stage may live on the help of others`() {
    #expect(
      calls(town([0, 0, 1], shifts: [Self.helping([1, 1, 0])]).log()) == [
        "0 08:00", "0 08:20", "0 08:10",
      ])
  }

  @Test func `help ends with its shift`() {
    var short = Self.helping([0, 1, 0])
    short.hours = ClockRange(from: .hours(8), until: .hours(8) + .minutes(15))
    // The services begun at 08:00 and 08:10 are finished; afterwards the desk is alone.
    #expect(
      calls(town([0, 0, 0, 0, 0], shifts: [short, TestTown.shift([1, 0, 1])]).log()) == [
        "0 08:00", "0 08:00", "0 08:10", "0 08:10", "0 08:20",
      ])
  }
}
