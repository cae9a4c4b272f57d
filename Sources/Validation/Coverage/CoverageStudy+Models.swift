import QueueingTheory

extension CoverageStudy {
  /// What a validation runs: busier queues in the long form.
  static func all(_ form: ValidationForm) -> [CoverageStudy] {
    let loads: [(desks: Int, load: Double)] =
      switch form {
      case .short: [(1, 0.3), (3, 0.5)]
      case .long: [(1, 0.3), (1, 0.5), (1, 0.8), (3, 0.5), (3, 0.8)]
      }
    return loads.compactMap { queue(desks: $0.desks, load: $0.load) } + [day] + untilPrecise
  }

  /// Of 400 intervals of 95 % so many hold the value but for one count in 600.
  private static let nominal = 364...393

  /// M/M/c with service of one minute: 64 replications of 200 relaxation times after 20.
  private static func queue(desks: Int, load: Double) -> CoverageStudy? {
    let queue = MultiServerQueue(
      arrivalRate: load * Double(desks), serviceRate: 1, desks: desks)
    return queue.map { queue in
      CoverageStudy(
        name: "M-M-\(desks)-load-\(load)",
        scenario: longRun(desks: desks, load: load) + "\nexperiment: {replications: 64}",
        questions: waits(
          mean: queue.meanWait, p90: queue.waitQuantile(0.9), noWait: 1 - queue.waitProbability,
          overMinute: queue.waitTail(1)),
        allowed: nominal)
    }
  }

  private static func longRun(desks: Int, load: Double) -> String {
    let root = 1 - load.squareRoot()
    let relaxation = 1 / (Double(desks) * root * root)
    return """
      calendar: {always_open: true, warm_up: \(20 * relaxation) min, measure: \(200 * relaxation) min}
      demand: [{id: all, rate: \(load * Double(desks)) / min}]
      stages: [{id: desk, desks: \(desks), service: {exponential: {mean: 1 min}}}]
      targets: ["share_over(wait, 1 min) <= 50 %"]
      """
  }

  private static let dayScenario = """
    calendar: {always_open: true, measure: 8 h, drain: true}
    demand: [{id: all, rate: 0.5 / min}]
    stages: [{id: desk, desks: 3, service: {exponential: {mean: 4 min}}}]
    targets: ["share_over(wait, 1 min) <= 50 %"]
    """

  private static let exactDay = TerminatingDay(
    arrivalRate: 0.5, serviceRate: 0.25, desks: 3, length: 480)

  /// 128 days of eight hours at three desks, two thirds of their time busy.
  private static let day = CoverageStudy(
    name: "day", scenario: dayScenario + "\nexperiment: {replications: 128}",
    questions: waits(
      mean: exactDay.meanWait, p90: exactDay.quantile(0.9), noWait: 1 - exactDay.share(over: 0),
      overMinute: exactDay.share(over: 1)),
    allowed: nominal)

  /// A queue half busy until its mean is precise, and days until theirs is, whose mean waits are
  /// skewed; after some 95 replications.
  ///
  /// 92 % are asked of a rule that stops when the spread looks small.
  private static var untilPrecise: [CoverageStudy] {
    let queue = MultiServerQueue(arrivalRate: 0.5, serviceRate: 1, desks: 1)
    let studies = [
      ("M-M-1", longRun(desks: 1, load: 0.5), "4 %", queue?.meanWait ?? .nan),
      ("day", dayScenario, "15 %", exactDay.meanWait),
    ]
    return studies.map { name, scenario, precision, mean in
      let rule = "{precision: \(precision), of: [mean(wait)], at_least: 30, at_most: 1000}"
      return CoverageStudy(
        name: "\(name)-until-precise",
        scenario: scenario + "\nexperiment: {replications: \(rule)}",
        questions: [question("mean", mean)], allowed: 368...400)
    }
  }

  private static func waits(
    mean: Double, p90: Double, noWait: Double, overMinute: Double
  ) -> [Question] {
    [
      question("mean", mean), question("p90", p90), question("share_zero", noWait),
      question("share_over(1 min)", overMinute),
    ]
  }
}

extension CoverageStudy {
  private static func question(_ statistic: String, _ exact: Double) -> Question {
    Question(
      text: "\(statistic) of wait", key: ResultKey(measure: "wait", statistic: statistic),
      exact: exact)
  }
}

/// Intervals from few replications of a skewed number, which hold the value less often than
/// their confidence (Law, Simulation Modeling and Analysis, section 9.4.1).
extension CoverageStudy {
  /// The model of the reference.
  static let smallSamples = "Coverage of 90% Student-t intervals (simulated reference)"

  /// The mean wait of the first 25 people of a queue that begins empty, people arriving one a
  /// minute and served in 0.9 minutes on average (row `dn_law` of the reference; Law says 2.12).
  private static let first25 = 2.12448934653196

  /// The study of an instance, whose id ends in the number of replications.
  init?(smallSample model: ReferenceModel, seeds: Int) {
    guard model.name == Self.smallSamples, let row = model.rows.first,
      let replications = model.id.split(separator: "=").last.flatMap({ Int($0) })
    else { return nil }
    self.init(
      name: "first-25-of-\(replications)-replications",
      scenario: """
        calendar: {always_open: true, measure: 25 arrivals, drain: true}
        demand: [{id: all, rate: 1 / min}]
        stages: [{id: desk, desks: 1, service: {exponential: {mean: 0.9 min}}}]
        experiment: {replications: {precision: 0.001 %, of: [mean(wait)], confidence: 90 %, \
        at_least: \(replications), at_most: \(replications)}}
        """,
      seeds: seeds,
      questions: [
        Self.question("mean", Self.first25)
      ],
      allowed: Self.band(around: row.value, tolerance: row.tolerance, intervals: seeds))
  }

  /// Four standard errors of the count and of the reference, whose tolerance is four of its own.
  static func band(around share: Double, tolerance: Double, intervals: Int) -> ClosedRange<Int> {
    let error = (share * (1 - share) / Double(intervals)).squareRoot()
    let reach = (16 * error * error + tolerance * tolerance).squareRoot() * Double(intervals)
    let centre = share * Double(intervals)
    return Int((centre - reach).rounded(.up))...Int((centre + reach).rounded(.down))
  }
}
