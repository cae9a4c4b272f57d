import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Whole runs against exact results; limits are 4.5 standard errors, from the asymptotic variance
/// where it is known, otherwise from the replications.
@Suite struct TheoryTests {
  /// Mean and standard error of one number per replication.
  private func mean(
    of network: OfficeNetwork, replications: Int, _ value: (RunLog) -> Double
  ) -> (mean: Double, error: Double) {
    let values = (0..<replications).map { value(RunLog(network, seed: 7, replication: $0)) }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (mean, (squares / Double(values.count * (values.count - 1))).squareRoot())
  }

  private func expect(
    _ estimate: (mean: Double, error: Double), near value: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      abs(estimate.mean - value) < 4.5 * estimate.error,
      "\(estimate.mean) +- \(estimate.error) against \(value)", sourceLocation: sourceLocation)
  }

  private func meanWait(_ log: RunLog) -> Double {
    let waits = log.waits()
    return waits.reduce(0, +) / Double(max(1, waits.count))
  }

  @Test func `the wait of a single desk with exponential service is rho over mu minus lambda`() {
    // M/M/1: Wq = rho / (mu - lambda) = 0.8 / 0.2 = 4 min.
    let network = TestNetwork.plain(
      [TestNetwork.poisson(perMinute: 0.8)],
      [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.exponential(1)))],
      warmUp: .minutes(500), measure: .minutes(4_000))
    expect(mean(of: network, replications: 40, meanWait), near: 4)
  }

  @Test func `the wait of three desks follows Erlang C`() {
    // Erlang C with 20.8/h, 4.34 min, 3 desks: 0.69205 min.
    let network = TestNetwork.plain(
      [TestNetwork.poisson(perMinute: 20.8 / 60)],
      [TestNetwork.stage(.fixed(3), service: .same(TestNetwork.exponential(4.34)))],
      warmUp: .hours(5), measure: .hours(200))
    expect(mean(of: network, replications: 40, meanWait), near: 0.69205)
  }

  @Test func `people lose patience as often as Erlang A says`() {
    // M/M/20+M, lambda 22, mu 1, patience 5 (minutes): P(abandon) = 0.10597, E wait = 0.52982.
    let network = TestNetwork.plain(
      [TestNetwork.poisson(perMinute: 22)],
      [
        TestNetwork.stage(
          .fixed(20), service: .same(TestNetwork.exponential(1)),
          patience: .same(TestNetwork.exponential(5)))
      ], warmUp: .minutes(50), measure: .minutes(200))
    expect(
      mean(of: network, replications: 20) {
        Double($0.count(.abandoned)) / Double($0.countedPeople)
      }, near: 0.10597)
    expect(mean(of: network, replications: 20, meanWait), near: 0.52982)
  }

  @Test func `urgent people who interrupt see nobody but their own kind`() {
    // M/M/1 preemptive resume, lambda 0.3 each, mu 1: W1 = 1 / 0.7,
    // W2 = 1 / ((1 - 0.3)(1 - 0.6)).
    let network = TestNetwork.plain(
      [
        TestNetwork.poisson(perMinute: 0.3, classID: 0),
        TestNetwork.poisson(perMinute: 0.3, classID: 1),
      ],
      [
        TestNetwork.stage(
          .fixed(1), service: .same(TestNetwork.exponential(1)),
          order: .priority(ranks: [0, 1], by: .personClass, isPreemptive: true))
      ], warmUp: .minutes(200), measure: .minutes(2_000), classes: ["a", "b"])
    for (classID, sojourn) in [(0, 1 / 0.7), (1, 1 / (0.7 * 0.4))] {
      expect(
        mean(of: network, replications: 40) { log in
          let visits = log.visits.filter { $0.isCounted && Int($0.traits.classID) == classID }
          return visits.map { ($0.left - $0.came).minutes }.reduce(0, +) / Double(visits.count)
        }, near: sojourn)
    }
  }

  @Test func `a desk that takes vacations adds the residual vacation to the wait`() {
    // M/G/1 with multiple vacations of 15 min, lambda 0.05, exponential service of mean 10:
    // Wq = lambda E[S^2] / (2 (1 - rho)) + E[V^2] / (2 E[V]) = 10 + 7.5.
    let network = TestNetwork.plain(
      [TestNetwork.poisson(perMinute: 0.05)],
      [
        TestNetwork.stage(
          .fixed(1), service: .same(TestNetwork.exponential(10)),
          stops: .whenIdle(down: TestNetwork.minutes(15)))
      ], warmUp: .hours(40), measure: .hours(400))
    expect(mean(of: network, replications: 40, meanWait), near: 17.5)
  }

  @Test func `a desk that breaks down still does all the work brought in`() {
    // M/M/1, lambda 0.4, mu 1, up 80 % of the time: the service in hand resumes, so the share of
    // time busy is lambda / mu = 0.4 whatever the stops.
    let network = TestNetwork.plain(
      [TestNetwork.poisson(perMinute: 0.4)],
      [
        TestNetwork.stage(
          .fixed(1), service: .same(TestNetwork.exponential(1)),
          stops: .breakdowns(up: TestNetwork.exponential(20), down: TestNetwork.exponential(5)))
      ], warmUp: .hours(5), measure: .hours(60))
    expect(
      mean(of: network, replications: 30) { log in
        var busy = 0.0
        for (record, next) in zip(log.levels, log.levels.dropFirst()) {
          busy += Double(record.busy) * (next.at - record.at).minutes
        }
        return busy / 3_600
      }, near: 0.4)
  }

  @Test func `machines in a closed loop are as often in repair as theory says`() {
    // M/M/2//10 with lambda 0.05 and mu 0.2 each: p_n by birth and death gives the mean in
    // repair; the sum is worked out here from the definition.
    let (machines, desks, lambda, mu) = (10, 2, 0.05, 0.2)
    var weight = 1.0
    var (total, inRepair) = (1.0, 0.0)
    for n in 1...machines {
      weight *= Double(machines - n + 1) * lambda / (Double(min(n, desks)) * mu)
      total += weight
      inRepair += Double(n) * weight
    }
    let repair = TestNetwork.stage(
      .fixed(desks), service: .same(TestNetwork.exponential(1 / mu)),
      routes: [Route(to: 1, cumulativeShare: 1)])
    let work = Stage(
      work: .delay(.time(TestNetwork.exponential(1 / lambda))),
      queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
      routes: [Route(to: 0, cumulativeShare: 1)])
    let network = TestNetwork.plain(
      [], [repair, work], warmUp: .minutes(300), measure: .minutes(3_000),
      present: [machines, 0])
    expect(
      mean(of: network, replications: 30) { log in
        let levels = log.levels.filter { $0.stage == 0 }
        var area = 0.0
        for (record, next) in zip(levels, levels.dropFirst()) {
          area += Double(record.present) * (next.at - record.at).minutes
        }
        return area / 3_000
      }, near: inRepair / total)
  }
}
