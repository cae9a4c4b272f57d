import EventKernel
import PassportOffice
import RandomStreams

/// Networks written in code, for tests of the run.
enum TestNetwork {
  /// One stage with desks.
  static func stage(
    _ plan: DeskPlan, service: ServiceLaws<Distribution>, stops: DeskStops? = nil,
    order: QueueOrder = .fifo, places: Int? = nil, join: [Double]? = nil,
    patience: ServiceLaws<Distribution?> = .same(nil),
    routes: [Route] = [Route(to: nil, cumulativeShare: 1)]
  ) -> Stage {
    Stage(
      work: .desks(plan, service: service, stops: stops),
      queue: QueueRule(order: order, places: places, join: join), patience: patience,
      routes: routes)
  }

  /// A stage at which time passes without a desk.
  static func delay(_ law: DelayLaw, routes: [Route] = [Route(to: nil, cumulativeShare: 1)])
    -> Stage
  {
    Stage(
      work: .delay(law), queue: QueueRule(order: .fifo, places: nil, join: nil),
      patience: .same(nil), routes: routes)
  }

  /// A stage at which many leave the line at once.
  static func bulk(_ departures: [BulkDeparture], cycle: SimDuration?) -> Stage {
    Stage(
      work: .bulk(departures, cycle: cycle),
      queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
      routes: [Route(to: nil, cumulativeShare: 1)])
  }

  /// A plain queue that is counted from `warmUp` for `measure`.
  static func plain(
    _ demands: [Demand], _ stages: [Stage], warmUp: SimDuration = .zero, measure: SimDuration,
    follow: SimDuration? = nil, drains: Bool = false, limit: Int? = nil, present: [Int]? = nil,
    samples: [SimInstant] = [], classes: [String] = []
  ) -> OfficeNetwork {
    let end = SimInstant.zero + warmUp + measure
    return OfficeNetwork(
      span: RunSpan(
        windowStart: .zero + warmUp, windowEnd: end, followUntil: end + (follow ?? measure),
        drains: drains, arrivalLimit: limit),
      calendar: nil,
      names: NetworkNames(
        scenario: "test", offices: [], demands: demands.indices.map { "demand\($0)" },
        classes: classes, stages: stages.indices.map { "stage\($0)" }, applications: [],
        groups: [], samples: samples.map { "\($0.microseconds)" }),
      demands: demands, stages: stages,
      initialPresent: present ?? stages.map { _ in 0 }, town: nil, sampleInstants: samples)
  }

  /// People who come at listed minutes, or by a law.
  static func demand(
    _ arrivals: ArrivalProcess, classID: Int = 0, batch: DiscreteCount? = nil, entry: Int = 0
  ) -> Demand {
    Demand(classID: classID, arrivals: arrivals, batch: batch, dailyLevel: nil, entry: entry)
  }

  /// One person at each of these minutes.
  static func at(minutes: [Int64], classID: Int = 0) -> Demand {
    demand(
      .appointments(
        AppointmentList(
          times: minutes.map { .zero + .minutes($0) }, show: minutes.map { _ in 1 },
          punctuality: .constant(0))), classID: classID)
  }

  /// One person without an appointment, at a minute.
  static func walkIn(at minute: Double, classID: Int = 0) -> Demand {
    demand(
      .renewal(
        gap: minutes(1e9), first: SimInstant(microseconds: Int64((minute * 60e6).rounded()))),
      classID: classID)
  }

  /// Somebody every so many minutes, the first after one gap.
  static func every(minutes gap: Double, classID: Int = 0) -> Demand {
    demand(.renewal(gap: minutes(gap), first: nil), classID: classID)
  }

  /// A Poisson process with a rate per minute.
  static func poisson(perMinute rate: Double, classID: Int = 0) -> Demand {
    demand(.poisson(.constant(rate / 60e6)), classID: classID)
  }

  /// A constant number of minutes.
  static func minutes(_ value: Double) -> Distribution { .constant(value * 60e6) }

  /// An exponential time with a mean in minutes.
  static func exponential(_ mean: Double) -> Distribution { .exponential(mean: mean * 60e6) }
}
