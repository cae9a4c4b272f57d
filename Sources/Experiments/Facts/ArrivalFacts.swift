internal import EventKernel
public import PassportOffice
internal import RandomStreams

/// How many people come, before anybody is turned away.
public struct ArrivalFacts: Sendable, Equatable {
  /// People per working day (plain queue: per 24 h) by demand, mean over the counted window.
  public let perDay: [Double]

  /// All demands together.
  public var total: Double { perDay.reduce(0, +) }

  /// The arrivals of a network.
  public init(of network: OfficeNetwork) {
    let days =
      network.calendar == nil
      ? network.countedHours / 24 : Double(network.countedWorkingDays.count)
    perDay = network.demands.map { demand in
      guard days > 0 else { return 0 }
      return Self.people(of: demand, in: network) / days
    }
  }

  /// The expected number in the counted window.
  private static func people(of demand: Demand, in network: OfficeNetwork) -> Double {
    let perArrival = (demand.batch?.mean ?? 1) * (demand.dailyLevel?.mean ?? 1)
    return perArrival * arrivals(of: demand.arrivals, in: network)
  }

  private static func arrivals(
    of process: ArrivalProcess, in network: OfficeNetwork
  ) -> Double {
    let window = Double((network.span.windowEnd - network.span.windowStart).microseconds)
    switch process {
    case .renewal(let gap, _): return window / gap.mean
    case .appointments(let list): return list.show.reduce(0, +)
    case .recorded(let needs): return Double(needs.count { network.span.counts($0.at) })
    case .poisson(.daily(let expected, _)):
      return network.countedDays.reduce(0) { $0 + ($1 < expected.count ? expected[$1] : 0) }
    case .poisson(.constant(let rate)):
      return rate * window
    case .poisson(.points(let points, let isLinear, let cycle)):
      return expected(
        CumulativeRate(
          points: points.map { .init(time: Double($0.at.microseconds), rate: $0.rate) },
          isLinear: isLinear, cycle: cycle.map { Double($0.microseconds) }),
        in: network.span)
    case .poisson(.sine(let mean, let amplitude, let period)):
      return expected(
        CumulativeRate(
          sineMean: mean, amplitude: amplitude, period: Double(period.microseconds)),
        in: network.span)
    }
  }

  private static func expected(_ rate: CumulativeRate, in span: RunSpan) -> Double {
    rate.cumulative(at: Double(span.windowEnd.microseconds))
      - rate.cumulative(at: Double(span.windowStart.microseconds))
  }
}
