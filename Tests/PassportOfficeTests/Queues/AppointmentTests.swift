import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Appointed times of a plain queue.
@Suite struct AppointmentTests {
  private func network(
    minutes: [Int64], show: [Double]? = nil, punctuality: Double, service: Double,
    measure: Int64, drains: Bool = false, limit: Int? = nil, present: [Int] = [0]
  ) -> OfficeNetwork {
    TestNetwork.plain(
      [
        TestNetwork.demand(
          .appointments(
            AppointmentList(
              times: minutes.map { .zero + .minutes($0) }, show: show ?? minutes.map { _ in 1 },
              punctuality: TestNetwork.minutes(punctuality))))
      ], [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(service)))],
      measure: .minutes(measure), drains: drains, limit: limit, present: present)
  }

  @Test func `people may come before the clock starts and others stay away`() {
    let log = RunLog(
      network(
        minutes: [0, 0, 15, 20], show: [1, 0, 1, 1], punctuality: -5, service: 12, measure: 60))
    #expect(
      log.lives == [
        "-5 to 7 served, wait 0", "0 to 0 noShow, wait 0", "10 to 22 served, wait 0",
        "15 to 34 served, wait 7",
      ])
    let byNeed = log.people.sorted { $0.need < $1.need }
    #expect(byNeed.map(\.dayIndex) == [1, 2, 3, 4])
    #expect(byNeed.map(\.missed) == [0, 1, 0, 0])
    #expect(byNeed.map(\.visits) == [1, 0, 1, 1])
    // Start minus the later of appointed time and arrival: -5 - 0, 10 - 15, 22 - 20.
    #expect(log.visits.map { $0.officeLateness?.minutes } == [-5, -5, 2])
  }

  @Test func `those with the same time come in the order of the list`() {
    let log = RunLog(network(minutes: [5, 0, 5], punctuality: 0, service: 10, measure: 60))
    #expect(log.stops.map(\.dayIndex) == [2, 1, 3])
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "5 to 20 served, wait 5", "5 to 30 served, wait 15",
      ])
  }

  @Test(arguments: [false, true])
  func `who is late for an appointment in the window counts after its end`(drains: Bool) {
    let log = RunLog(
      network(minutes: [0, 58], punctuality: 5, service: 10, measure: 60, drains: drains))
    #expect(log.lives == ["5 to 15 served, wait 0", "63 to 73 served, wait 0"])
    #expect(log.countedPeople == 2)
  }

  @Test func `an appointment after the window is not kept on a drained day`() {
    let log = RunLog(
      network(minutes: [0, 60], punctuality: -5, service: 10, measure: 60, drains: true))
    #expect(log.lives == ["-5 to 5 served, wait 0"])
  }

  @Test func `people present at the start stand there at time 0, not before`() {
    let log = RunLog(
      network(minutes: [0], punctuality: -3, service: 10, measure: 60, present: [1]))
    #expect(log.lives == ["-3 to 7 served, wait 0", "0 to 17 served, wait 7"])
    #expect(log.people.map(\.isInitial) == [false, true])
  }

  @Test func `as many come as the chance to show says`() {
    // 4.5 (0.85 * 0.15 * 4,000)^0.5 = 101.6
    let log = RunLog(
      network(
        minutes: [Int64](repeating: 0, count: 4_000), show: [Double](repeating: 0.85, count: 4_000),
        punctuality: 0, service: 0, measure: 60))
    #expect(abs(log.count(.served) - 3_400) <= 101)
    #expect(log.count(.served) + log.count(.noShow) == 4_000)
  }
}
