import EventKernel
import PassportOffice
import RandomStreams

/// Networks of one stage.
enum PlainNetwork {
  /// Poisson arrivals and exponential services of 4.34 min, counted after 20 h.
  static func queue(
    name: String = "queue", desks: Int, hours: Int64 = 20, perHour rate: Double = 20.8
  ) -> OfficeNetwork {
    let end = SimInstant.zero + .hours(20 + hours)
    return OfficeNetwork(
      span: RunSpan(
        windowStart: .zero + .hours(20), windowEnd: end, followUntil: end + .hours(hours),
        drains: false, arrivalLimit: nil),
      calendar: nil,
      names: NetworkNames(
        scenario: name, offices: [], demands: ["all"], classes: [], stages: ["desk"],
        applications: [], groups: [], samples: []),
      demands: [
        Demand(
          classID: 0, arrivals: .poisson(.constant(rate / 3_600e6)), batch: nil, dailyLevel: nil,
          entry: 0)
      ],
      stages: [
        Stage(
          work: .desks(.fixed(desks), service: .same(.exponential(mean: 4.34 * 60e6)), stops: nil),
          queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
          routes: [Route(to: nil, cumulativeShare: 1)])
      ], initialPresent: [0], town: nil, sampleInstants: [])
  }
}
