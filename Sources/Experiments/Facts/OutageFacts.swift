internal import EventKernel
public import PassportOffice

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
    let open = network.openStretches(onDays: network.countedWorkingDays)
    let desks = DeskFacts(of: network).hoursPerDay
    systems = network.names.systems.enumerated().compactMap { number, name in
      let causes = outages.filter { $0.system == number }
      guard !causes.isEmpty else { return nil }
      let openShare = causes.downShare(in: open)
      return System(
        name: name, timeShare: causes.downShare(in: clock), openShare: openShare,
        stops: causes.reduce([]) { $0.union($1.stops) },
        stages: network.stages.indices.filter { network.stages[$0].dependsOn == number }.map {
          System.Stage(name: network.names.stages[$0], lostHours: desks[$0].map { $0 * openShare })
        })
    }
  }
}
