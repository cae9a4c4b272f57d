internal import EventKernel
public import PassportOffice
internal import RandomStreams

/// What share of its open time a desk is expected to stand still, because a system fails that the
/// stage needs or because the desk itself breaks down.
public struct DeskLosses: Sendable, Equatable {
  /// By stage, over the hours of the doors in the counted window.
  public let shares: [Double]

  /// The losses of a network.
  public init(of network: OfficeNetwork) {
    let open = network.openStretches(onDays: network.countedWorkingDays)
    shares = network.stages.indices.map {
      network.lostShare(ofStage: $0, causes: network.town?.outages ?? [], in: open)
    }
  }

  /// The share that a stage is expected to lose on any day: outages with dates are left out.
  public static func usualShare(ofStage stage: StageID, in network: OfficeNetwork) -> Double {
    let drawn = (network.town?.outages ?? []).filter(\.isDrawn)
    return network.lostShare(ofStage: stage, causes: drawn, in: [])
  }
}

/// A stretch of time.
typealias Stretch = (from: SimInstant, until: SimInstant)

extension OfficeNetwork {
  /// The hours of the doors on some days.
  func openStretches(onDays days: [Int]) -> [Stretch] {
    days.flatMap { day in
      (calendar?.days[day].open ?? []).map {
        (from: SimInstant.startOfDay(day) + $0.from, until: SimInstant.startOfDay(day) + $0.until)
      }
    }
  }

  fileprivate func lostShare(
    ofStage stage: StageID, causes: [Outage], in open: [Stretch]
  ) -> Double {
    guard case .desks(_, _, let stops) = stages[stage].work else { return 0 }
    let own = causes.filter { $0.system == stages[stage].dependsOn }
    return 1 - (1 - own.downShare(in: open)) * (stops?.upShare ?? 1)
  }
}

extension Outage {
  /// Whether nobody knows its dates.
  var isDrawn: Bool {
    switch timing {
    case .drawn: true
    case .dated: false
    }
  }
}

extension [Outage] {
  /// The share of some stretches of time in which some cause acts, as if causes did not know of
  /// each other.
  func downShare(in stretches: [Stretch]) -> Double {
    let whole = stretches.reduce(0.0) { $0 + ($1.until - $1.from).minutes }
    let works = reduce(1.0) { works, cause in
      switch cause.timing {
      case .drawn(let every, let lasts):
        return works * every.mean / (every.mean + lasts.mean)
      case .dated(let from, let until):
        guard whole > 0 else { return works }
        let down = stretches.reduce(0.0) { sum, stretch in
          let (start, end) = (Swift.max(from, stretch.from), Swift.min(until, stretch.until))
          return start < end ? sum + (end - start).minutes : sum
        }
        return works * (1 - down / whole)
      }
    }
    return 1 - works
  }
}

extension DeskStops {
  /// The share of time a desk can serve; a vacation is only taken when nobody waits.
  public var upShare: Double {
    switch self {
    case .breakdowns(let up, let down): up.mean / (up.mean + down.mean)
    case .whenIdle: 1
    }
  }
}
