import EventKernel
import PassportOffice
import RandomStreams

extension OfficeNetwork {
  /// One desk, exponential times, and so many counted customers.
  static func singleDesk(load: Double, serviceMinutes: Double, customers: Int) -> OfficeNetwork {
    let service = Distribution.exponential(mean: serviceMinutes * 60e6)
    let desk = Stage(
      work: .desks(.fixed(1), service: .same(service), stops: nil),
      queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
      routes: [Route(to: nil, cumulativeShare: 1)])
    let demand = Demand(
      classID: 0, arrivals: .poisson(.constant(load / (serviceMinutes * 60e6))), batch: nil,
      dailyLevel: nil, entry: 0)
    // Far more than they take: the window ends with the last of them.
    let bound = SimInstant.zero + .minutes(Int64(Double(customers) * serviceMinutes * 100))
    return OfficeNetwork(
      span: RunSpan(
        windowStart: .zero, windowEnd: bound, followUntil: bound, drains: false,
        arrivalLimit: customers),
      calendar: nil,
      names: NetworkNames(
        scenario: "single desk", offices: [], demands: ["customers"], classes: [],
        stages: ["desk"], applications: [], groups: [], samples: []),
      demands: [demand], stages: [desk], initialPresent: [0], town: nil, sampleInstants: [])
  }
}
