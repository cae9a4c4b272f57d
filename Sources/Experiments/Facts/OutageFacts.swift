internal import EventKernel
public import PassportOffice
internal import RandomStreams

/// How long systems are expected to fail within the counted window.
public struct OutageFacts: Sendable, Equatable {
  /// One system.
  public struct System: Sendable, Equatable {
    /// Its name in the file.
    public let name: String
    /// Share of the clock during which it fails.
    public let timeShare: Double
    /// Share of the hours of the doors during which it fails.
    public let openShare: Double
    /// What of the app stands still for some cause.
    public let stops: AppParts
    /// The stages whose desks stand still, and the desk hours that each loses a working day.
    public let stages: [Stage]

    /// A stage that needs the system.
    public struct Stage: Sendable, Equatable {
      /// Its name in the file.
      public let name: String
      /// Expected desk hours lost a working day; nil without limit.
      public let lostHours: Double?
    }
  }

  /// In file order; those that never fail are left out.
  public let systems: [System]

  /// The outages of a network.
  public init(of network: OfficeNetwork) {
    let outages = network.town?.outages ?? []
    let span = network.span
    let clock = [(from: span.windowStart, until: span.windowEnd)]
    let open = network.countedWorkingDays.flatMap { day in
      (network.calendar?.days[day].open ?? []).map {
        (from: SimInstant.startOfDay(day) + $0.from, until: SimInstant.startOfDay(day) + $0.until)
      }
    }
    let desks = DeskFacts(of: network).hoursPerDay
    systems = network.names.systems.enumerated().compactMap { number, name in
      let causes = outages.filter { $0.system == number }
      guard !causes.isEmpty else { return nil }
      let openShare = Self.share(of: causes, in: open)
      return System(
        name: name, timeShare: Self.share(of: causes, in: clock), openShare: openShare,
        stops: causes.reduce([]) { $0.union($1.stops) },
        stages: network.stages.indices.filter { network.stages[$0].dependsOn == number }.map {
          System.Stage(name: network.names.stages[$0], lostHours: desks[$0].map { $0 * openShare })
        })
    }
  }

  private typealias Stretch = (from: SimInstant, until: SimInstant)

  /// The share of some stretches of time in which some cause acts, as if causes did not know of
  /// each other.
  private static func share(of causes: [Outage], in stretches: [Stretch]) -> Double {
    let whole = stretches.reduce(0.0) { $0 + ($1.until - $1.from).minutes }
    guard whole > 0 else { return 0 }
    let works = causes.reduce(1.0) { works, cause in
      switch cause.timing {
      case .drawn(let every, let lasts):
        return works * every.mean / (every.mean + lasts.mean)
      case .dated(let from, let until):
        let down = stretches.reduce(0.0) { sum, stretch in
          let (start, end) = (max(from, stretch.from), min(until, stretch.until))
          return start < end ? sum + (end - start).minutes : sum
        }
        return works * (1 - down / whole)
      }
    }
    return 1 - works
  }
}
