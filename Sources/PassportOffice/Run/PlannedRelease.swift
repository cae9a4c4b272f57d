public import EventKernel

/// A release of slots that people know of, as it follows from rules and calendar.
public struct PlannedRelease: Sendable {
  /// The office whose slots are released.
  public let office: Int
  /// When.
  public let at: SimInstant
  /// The days that it opens.
  public let days: Range<Int>
}

extension OfficeNetwork {
  /// Every release in the days of the study, in the order of time; a rolling window has none.
  public var plannedReleases: [PlannedRelease] {
    ReleaseSchedule(of: self).releases.filter(\.isRush)
      .map { PlannedRelease(office: $0.office, at: $0.at, days: $0.days) }
  }
}
