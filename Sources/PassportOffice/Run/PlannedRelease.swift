public import EventKernel

/// A release of slots that people know of, as it follows from rules and calendar.
public struct PlannedRelease: Sendable {
  /// When.
  public let at: SimInstant
  /// The days that it opens.
  public let days: Range<Int>
}

extension OfficeNetwork {
  /// Every release in the days of the study, in the order of time; a rolling window has none.
  public var plannedReleases: [PlannedRelease] {
    ReleaseSchedule(of: self).releases.filter(\.isRush)
      .map { PlannedRelease(at: $0.at, days: $0.days) }
  }
}
