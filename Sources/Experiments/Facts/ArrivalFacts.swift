internal import EventKernel
public import PassportOffice
internal import RandomStreams

/// How many people come, before anybody is turned away.
public struct ArrivalFacts: Sendable, Equatable {
  /// People per working day (plain queue: per 24 h) by demand, mean over the counted window.
  public let perDay: [Double]

  /// Families per working day by demand; whoever comes alone is one as well.
  public let familiesPerDay: [Double]

  /// All demands together.
  public var total: Double { perDay.reduce(0, +) }

  /// The arrivals of a network.
  public init(of network: OfficeNetwork) {
    self.init(of: network, during: network.countedDays)
  }

  /// The arrivals of some of the counted days, as a part of the mean over all of them.
  init(of network: OfficeNetwork, during part: Range<Int>) {
    let days =
      network.calendar == nil
      ? network.countedHours / 24 : Double(network.countedWorkingDays.count)
    perDay = network.demands.map { demand in
      days > 0 ? Self.people(of: demand, in: network, during: part) / days : 0
    }
    familiesPerDay = network.demands.map { demand in
      days > 0 ? Self.families(of: demand, in: network, during: part) / days : 0
    }
  }

  /// The expected number in the counted window, or on some of its days where they are known.
  private static func people(
    of demand: Demand, in network: OfficeNetwork, during part: Range<Int>
  ) -> Double {
    if case .recorded(let needs) = demand.arrivals {
      return needs.reduce(0) { sum, need in
        let isCounted = network.span.counts(need.at) && part.contains(need.at.day)
        return sum + (isCounted ? Double(need.people) : 0)
      }
    }
    return families(of: demand, in: network, during: part) * (demand.party?.mean ?? 1)
  }

  private static func families(
    of demand: Demand, in network: OfficeNetwork, during part: Range<Int>
  ) -> Double {
    (demand.batch?.mean ?? 1) * arrivals(of: demand, in: network, during: part)
  }

  private static func arrivals(
    of demand: Demand, in network: OfficeNetwork, during part: Range<Int>
  ) -> Double {
    let window = Double((network.span.windowEnd - network.span.windowStart).microseconds)
    let level = demand.dailyLevel?.mean ?? 1
    switch demand.arrivals {
    case .renewal(let gap, _): return level * window / gap.mean
    case .appointments(let list): return list.show.reduce(0, +)
    case .recorded(let needs):
      return Double(needs.count { network.span.counts($0.at) && part.contains($0.at.day) })
    case .poisson(.daily): return part.reduce(0) { $0 + demand.expectedArrivals(onDay: $1) }
    case .poisson(.constant(let rate)):
      return level * rate * window
    case .poisson(.points(let points, let isLinear, let cycle)):
      let rate = CumulativeRate(
        points: points.map { .init(time: Double($0.at.microseconds), rate: $0.rate) },
        isLinear: isLinear, cycle: cycle.map { Double($0.microseconds) })
      return level * expected(rate, in: network.span)
    case .poisson(.sine(let mean, let amplitude, let period)):
      let rate = CumulativeRate(
        sineMean: mean, amplitude: amplitude, period: Double(period.microseconds))
      return level * expected(rate, in: network.span)
    }
  }

  private static func expected(_ rate: CumulativeRate, in span: RunSpan) -> Double {
    rate.cumulative(at: Double(span.windowEnd.microseconds))
      - rate.cumulative(at: Double(span.windowStart.microseconds))
  }
}
