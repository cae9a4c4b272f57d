public import Experiments
public import Statistics

/// What the replications of one scenario say of its backlog.
public struct ClearingCourse: Sendable, Equatable {
  /// A day of the calendar among so many replications; nil where it lies beyond the days followed.
  public struct MedianDay: Sendable, Equatable {
    /// The day on which the backlog is gone in half of the replications.
    public var value: Int?
    /// Lower confidence limit.
    public var lower: Int?
    /// Upper confidence limit.
    public var upper: Int?
  }

  /// On which day the backlog is gone.
  public var day: MedianDay
  /// The share of replications in which it is gone by the day asked for.
  public var share: IntervalEstimate
  /// People left at the end of that day, on average.
  public var left: IntervalEstimate
  /// People more who have gone until then without an interview, on average.
  public var lost: IntervalEstimate
  /// Whether the share is as great as it is to be.
  public var verdict: Verdict
  /// Whether it is by its value, whatever its interval.
  public var isInTime: Bool

  /// Replications behind it.
  public var replications: Int { share.count }
}
