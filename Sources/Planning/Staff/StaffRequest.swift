public import EventKernel
public import Experiments
public import PassportOffice

/// How the shifts of stages may look, and what they must bring.
public struct StaffRequest: Sendable {
  /// Times at which a shift may begin.
  public struct Starts: Sendable, Equatable {
    /// The first and the last.
    public var from, through: SimDuration
    /// The distance between two.
    public var every: SimDuration

    /// Times at equal distances.
    public init(from: SimDuration, through: SimDuration, every: SimDuration) {
      precondition(from <= through && every > .zero, "there is a first start")
      self.from = from
      self.through = through
      self.every = every
    }

    var times: [SimDuration] {
      stride(from: from.microseconds, through: through.microseconds, by: Int(every.microseconds))
        .map { SimDuration(microseconds: $0) }
    }
  }

  /// The one break of a shift.
  public struct Rest: Sendable, Equatable {
    /// How long it lasts.
    public var lasts: SimDuration
    /// Work before it, at least.
    public var after: SimDuration
    /// Work before it, at most; a shift that is no longer has no break.
    public var within: SimDuration

    /// A break between two lengths of work.
    public init(lasts: SimDuration, after: SimDuration, within: SimDuration) {
      precondition(lasts > .zero && after <= within, "there is time for a break")
      self.lasts = lasts
      self.after = after
      self.within = within
    }
  }

  /// What holds where a file says nothing.
  public enum Usual {
    /// The length of an interval.
    public static let interval = SimDuration.minutes(30)
    /// Half a day; the whole day of the doors is the other length.
    public static let shortShift = SimDuration.hours(4)
    /// An hour, after four hours of work without a break at the latest, as Indonesian law asks for
    /// (at least half an hour: Undang-Undang 13/2003, article 79).
    public static let rest = Rest(lasts: .hours(1), after: .hours(3), within: .hours(4))
    /// The target of a file that has none on waits.
    public static let target = "p90(wait) <= 30 min"
  }

  /// The stages decided, by index; none: all whose desks may be too few.
  public var stages: [StageID] = []
  /// What must hold for those who join a line in any of the intervals.
  public var target: Target
  /// Whether the file names the target as one of shifts.
  public var isOwnTarget = true
  /// The length of an interval.
  public var interval = Usual.interval
  /// nil: whenever an interval begins, so that the shift ends when the doors close at the latest.
  public var starts: Starts?
  /// From the start to the end of a shift, the break included; empty: half a day and a whole day.
  public var lengths: [SimDuration] = []
  /// nil: shifts have no break.
  public var rest: Rest? = Usual.rest
  /// What an hour of work costs; nil: what the desk costs by the file, else one an hour.
  public var costPerHour: Double?
  /// The most people of a stage at once; nil without a limit.
  public var atMost: Int?
  /// Whether each weekday has shifts of its own, and not those with the same hours together.
  public var byWeekday = false

  /// A request with what is usual.
  public init(target: Target) {
    self.target = target
  }
}

/// Why shifts cannot be planned.
public enum StaffProblem: Error, Equatable {
  /// No stage has desks whose number can be decided.
  case noStages
  /// The stage has no number of desks.
  case noDesks(stage: String)
  /// The file changes the shifts of an office by date.
  case shiftsChange(office: String)
  /// A plain queue with dates has no shifts.
  case datedQueue
  /// So many intervals of a day are too many.
  case tooManyIntervals(Int)
  /// No shift covers an interval that needs somebody.
  case uncovered(stage: String, days: String, hours: String)
  /// The shifts would need more people at once than are allowed.
  case tooFewPeople(stage: String, days: String, atMost: Int)
  /// The search for whole numbers found nothing in its time, or failed with these words.
  case unsolved(String)
}
