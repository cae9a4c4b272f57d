public import PassportOffice
import RandomStreams

/// The same town with another demand, other no-shows, or other people who know the app.
extension OfficeNetwork {
  /// Whether people come at a rate that can be multiplied; lists of times and of needs cannot.
  var hasRates: Bool {
    demands.contains { demand in
      switch demand.arrivals {
      case .poisson, .renewal: true
      case .appointments, .recorded: false
      }
    }
  }

  /// Every rate multiplied, on all days or on some; lists of times and of needs stay as they are.
  public func withDemand(
    multipliedBy factor: Double, onDays days: Range<Int>? = nil
  ) -> OfficeNetwork {
    precondition(factor > 0 && factor.isFinite, "a demand is multiplied by a positive factor")
    var network = self
    for place in demands.indices {
      network.demands[place].arrivals = demands[place].arrivals.multiplied(by: factor, on: days)
    }
    return network
  }

  /// Everybody who has an appointment misses it with one chance, however far ahead it was booked.
  func withNoShow(_ share: Double) -> OfficeNetwork {
    var network = self
    network.changeAppointments { list in list.show = list.show.map { _ in 1 - share } }
    network.changeRules { $0.booking?.noShow = NoShowLaw(atLeadZero: share, perDay: 0) }
    return network
  }

  /// A share of people everywhere knows the app, from the first day to the last.
  func withAwareness(_ share: Double) -> OfficeNetwork {
    var network = self
    network.town?.awareness = .ofRules
    network.changeRules { $0.awareShare = share }
    return network
  }
}

extension ArrivalProcess {
  func multiplied(by factor: Double, on days: Range<Int>?) -> ArrivalProcess {
    switch self {
    case .poisson(let rate): .poisson(rate.multiplied(by: factor, on: days))
    case .renewal(let gap, let first):
      days == nil ? .renewal(gap: gap.scaled(by: 1 / factor), first: first) : self
    case .appointments, .recorded: self
    }
  }
}

extension RateFunction {
  fileprivate func multiplied(by factor: Double, on days: Range<Int>?) -> RateFunction {
    if case .daily(let expected, let hours) = self {
      let multiplied = expected.enumerated().map { day, people in
        days?.contains(day) ?? true ? people * factor : people
      }
      return .daily(expected: multiplied, hours: hours)
    }
    guard days == nil else { return self }
    switch self {
    case .constant(let rate): return .constant(rate * factor)
    case .points(let points, let isLinear, let cycle):
      let multiplied = points.map { RatePoint(at: $0.at, rate: $0.rate * factor) }
      return .points(multiplied, isLinear: isLinear, cycle: cycle)
    case .sine(let mean, let amplitude, let period):
      return .sine(mean: mean * factor, amplitude: amplitude * factor, period: period)
    case .daily: return self
    }
  }
}
