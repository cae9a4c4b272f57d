import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Who is counted, when a run ends, and what is left then.
@Suite struct SpanTests {
  private func network(
    _ demands: [Demand], service: Double, warmUp: Int64 = 0, measure: Int64, follow: Int64? = nil,
    drains: Bool = false, limit: Int? = nil, present: [Int] = [0], samples: [Int64] = []
  ) -> OfficeNetwork {
    TestNetwork.plain(
      demands, [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(service)))],
      warmUp: .minutes(warmUp), measure: .minutes(measure), follow: follow.map(SimDuration.minutes),
      drains: drains, limit: limit, present: present, samples: samples.map { .zero + .minutes($0) })
  }

  @Test func `people are counted who come in the window and followed beyond it`() {
    // Window [15, 35): of 10, 20, 30, 40, ... two count; the one from 30 is done at 85.
    let log = RunLog(
      network([TestNetwork.every(minutes: 10)], service: 25, warmUp: 15, measure: 20, follow: 60))
    let counted = log.people.filter(\.isCounted)
    #expect(counted.map { RunLog.text($0.need) } == ["20", "30"])
    #expect(counted.map { RunLog.text($0.ended) } == ["60", "85"])
    #expect(counted.map(\.arrivalIndex) == [1, 2])
    // The end of the last counted one is the end of the run: the one from 40 is at the desk.
    #expect(log.people.map { RunLog.text($0.ended) }.last == "85")
    #expect(log.levels.allSatisfy { $0.at >= .zero + .minutes(15) && $0.at <= log.windowEnd })
    #expect(log.windowEnd == .zero + .minutes(35))
  }

  @Test func `who is not done at the end of following is unfinished`() {
    let log = RunLog(
      network([TestNetwork.at(minutes: [0, 1, 2])], service: 25, measure: 10, follow: 20))
    #expect(
      log.lives == [
        "0 to 25 served, wait 0", "1 to 30 unfinished, wait 24", "2 to 30 unfinished, wait 28",
      ])
    #expect(log.waitings.last == "0: 2 to 30 unfinished")
    #expect(log.visits.map { RunLog.text($0.left) } == ["25", "30", "30"])
  }

  @Test func `a drained day takes nobody in after its end and serves everybody`() {
    let log = RunLog(
      network([TestNetwork.every(minutes: 10)], service: 25, measure: 35, follow: 500, drains: true)
    )
    #expect(
      log.lives == [
        "10 to 35 served, wait 0", "20 to 60 served, wait 15", "30 to 85 served, wait 30",
      ])
    #expect(log.lastDeparture == .zero + .minutes(85))
  }

  @Test func `a window of so many arrivals ends with the last of them`() {
    let log = RunLog(
      network(
        [TestNetwork.every(minutes: 10)], service: 25, measure: 10_000, follow: 500, drains: true,
        limit: 3))
    #expect(log.windowEnd == .zero + .minutes(30))
    #expect(
      log.lives == [
        "10 to 35 served, wait 0", "20 to 60 served, wait 15", "30 to 85 served, wait 30",
      ])
    #expect(log.countedPeople == 3)
  }

  @Test func `without draining others go on coming after so many arrivals`() {
    let log = RunLog(
      network([TestNetwork.every(minutes: 10)], service: 25, measure: 10_000, limit: 3))
    #expect(log.people.count { $0.isCounted } == 3)
    // The one from 30 is done at 85; those from 40 to 80 are there then.
    #expect(log.people.count { !$0.isCounted && $0.fate == .unfinished } == 5)
  }

  @Test func `a batch is cut where the number is reached`() {
    var demand = TestNetwork.walkIn(at: 5)
    demand.batch = .fixed(5)
    let log = RunLog(network([demand], service: 1, measure: 10_000, drains: true, limit: 3))
    #expect(log.people.count == 3)
  }

  @Test func `people present at the start are served but not counted`() {
    let log = RunLog(network([], service: 10, measure: 25, present: [3]))
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "0 to 20 served, wait 10", "0 to 25 unfinished, wait 20",
      ])
    #expect(log.people.allSatisfy { $0.isInitial && !$0.isCounted && $0.arrivalIndex == 0 })
    #expect(log.countedPeople == 0)
  }

  @Test func `a sample at a change of staff is just after it`() {
    let plan = DeskPlan.timed([
      DeskChange(at: .zero, count: .fixed(1)),
      DeskChange(at: .zero + .minutes(10), count: .fixed(2)),
    ])
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.at(minutes: [0, 0, 0])],
        [TestNetwork.stage(plan, service: .same(TestNetwork.minutes(100)))],
        measure: .minutes(200), samples: [.zero, .zero + .minutes(10), .zero + .minutes(100)]))
    #expect(
      log.samples == ["0: queue 2, present 3", "1: queue 1, present 3", "2: queue 0, present 2"])
  }

  @Test(arguments: [false, true])
  func `a sample after the end of the window is taken`(drains: Bool) {
    let log = RunLog(
      network(
        [TestNetwork.at(minutes: [0, 1])], service: 10, measure: 5, follow: 200, drains: drains,
        samples: [15, 60]))
    #expect(log.samples == ["0: queue 0, present 1", "1: queue 0, present 0"])
  }

  @Test func `a run that is over stays over`() {
    var run = OfficeRun(
      network: network([TestNetwork.at(minutes: [0])], service: 10, measure: 5, drains: true),
      seed: 1, replication: 0)
    #expect(run.advance() == .finished)
    let people = run.observations.people.count
    let office = run.observations.office.count
    #expect(run.advance() == .finished)
    #expect(run.observations.people.count == people)
    #expect(run.observations.office.count == office)
  }
}
