import EventKernel
import Experiments
import PassportOffice
import RandomStreams
import Testing

struct QueueFactsTests {
  /// 20.8 an hour, three desks, 4.34 min: the queue of the tutorial.
  @Test func `the load of M/M/3 is rate times service over desks`() {
    let network = Self.network(
      .poisson(.constant(20.8 / 3_600e6)),
      [Self.desk(.fixed(3), .exponential(mean: 4.34 * 60e6), routes: Self.exit)])

    let stage = LoadFacts(of: network).stages[0]

    #expect(isNear(stage.people, 20.8 * 24))
    #expect(stage.deskHours == 72)
    #expect(stage.utilization.map { isNear($0, 20.8 / 60 * 4.34 / 3) } == true)
  }

  /// The traffic equation of a stage that sends a share p back to itself: flow = rate / (1 - p).
  @Test func `feedback counts each time`() {
    let back = [Route(to: 0, cumulativeShare: 0.2), Route(to: nil, cumulativeShare: 1)]
    let network = Self.network(
      .poisson(.constant(8 / 3_600e6)), [Self.desk(.fixed(1), .constant(60e6), routes: back)])

    #expect(isNear(LoadFacts(of: network).stages[0].people, 8.0 * 24 / 0.8))
  }

  @Test(
    arguments: [
      // Two an hour by gaps of half an hour.
      (.renewal(gap: .erlang(mean: 1_800e6, k: 2), first: nil), 48.0),
      // Half of a cycle of 8 h at 3/h, the other half at 1/h.
      (
        .poisson(
          .points(
            [
              RatePoint(at: .zero, rate: 3 / 3_600e6),
              RatePoint(at: .hours(4), rate: 1 / 3_600e6),
            ], isLinear: false, cycle: .hours(8))), 48.0
      ),
      // The amplitude evens out over whole periods.
      (.poisson(.sine(mean: 2 / 3_600e6, amplitude: 1 / 3_600e6, period: .hours(8))), 48.0),
      // 28 people in the whole week.
      (
        .appointments(
          AppointmentList(
            times: [SimInstant](repeating: .zero, count: 35),
            show: [Double](repeating: 0.8, count: 35), punctuality: .constant(0))), 4.0
      ),
    ] as [(ArrivalProcess, Double)])
  func `arrivals are counted over the window`(process: ArrivalProcess, perDay: Double) {
    let network = Self.network(
      process, [Self.desk(.fixed(1), .constant(60e6), routes: Self.exit)])

    #expect(isNear(ArrivalFacts(of: network).total, perDay))
  }

  @Test func `batches and daily levels multiply the people`() {
    var network = Self.network(
      .poisson(.constant(1 / 3_600e6)),
      [Self.desk(.fixed(1), .constant(60e6), routes: Self.exit)])
    network.demands[0].batch = DiscreteCount(values: [1, 2, 4], shares: [0.5, 0.25, 0.25])
    network.demands[0].dailyLevel = .gamma(mean: 1.5, cv: 0.2)

    // A batch has 0.5 + 0.5 + 1 = 2 people.
    #expect(isNear(ArrivalFacts(of: network).total, 24 * 2 * 1.5))
  }

  @Test func `desks that change by time are averaged over the window`() {
    let desks = [
      DeskChange(at: .zero, count: .fixed(4)),
      DeskChange(
        at: .startOfDay(1), count: DiscreteCount(values: [2, 6], shares: [0.75, 0.25])),
    ]
    let network = Self.network(
      .poisson(.constant(1 / 3_600e6)),
      [Self.desk(.timed(desks), .constant(60e6), routes: Self.exit)])

    // One day of 4 desks and six days of 3.
    #expect(
      DeskFacts(of: network).hoursPerDay.map { $0.map { isNear($0, 24 * 22.0 / 7) } } == [true])
  }

  @Test func `a desk for everybody is never the limit`() {
    let network = Self.network(
      .poisson(.constant(1 / 3_600e6)),
      [Self.desk(.unlimited, .constant(60e6), routes: Self.exit)])

    #expect(LoadFacts(of: network).stages[0].utilization == nil)
  }

  private func isNear(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(1, abs(b))
  }

  private static let exit = [Route(to: nil, cumulativeShare: 1)]

  private static func desk(
    _ plan: DeskPlan, _ service: Distribution, routes: [Route]
  ) -> Stage {
    Stage(
      work: .desks(plan, service: .same(service), stops: nil),
      queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
      routes: routes)
  }

  /// A week that is counted from the start.
  private static func network(_ arrivals: ArrivalProcess, _ stages: [Stage]) -> OfficeNetwork {
    OfficeNetwork(
      span: RunSpan(
        windowStart: .zero, windowEnd: .startOfDay(7), followUntil: .startOfDay(7), drains: false,
        arrivalLimit: nil),
      calendar: nil,
      names: NetworkNames(
        scenario: "queue", offices: [], demands: ["all"], classes: [], stages: ["desk"],
        applications: [], groups: [], samples: []),
      demands: [
        Demand(classID: 0, arrivals: arrivals, batch: nil, dailyLevel: nil, entry: 0)
      ],
      stages: stages, initialPresent: stages.map { _ in 0 }, town: nil, sampleInstants: [])
  }
}
