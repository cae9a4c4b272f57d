internal import PassportOffice
public import Statistics

/// Where people wait longest: every hour of the week, the worst of them, and who is in it.
///
/// An observation is a wait: a stop in a line by somebody counted, in the hour in which the line was
/// joined, also where the line was empty.
public struct WorstHours: Sendable {
  /// The scenario's name.
  public var scenario: String
  /// The variant looked at.
  public var variant: String
  /// Named the random numbers.
  public var seed: UInt64
  /// Replications completed and counted.
  public var replications: Int
  /// Confidence of all intervals.
  public var confidence: Double
  /// The hours in which somebody joined a line, in the order of the clock.
  public var hours: [Hour]
  /// The hour whose waits add up to the most minutes, the first of equal ones; nil if nobody waits.
  public var worst: Hour?
  /// The hour of the highest mean among those with at least `leastShare` of all waits.
  public var longest: Hour?
  /// Where those in the worst hour wait, in the order of the stages.
  public var stages: [StagePart]
  /// Who is in the worst hour, in the order of the keys.
  public var people: [PeoplePart]
  /// Whether the run was stopped before its end.
  public var wasInterrupted: Bool

  /// An hour with a smaller share of all waits has too few to be called the longest.
  public static let leastShare = 0.01

  /// An hour of the week with its waits.
  public struct Hour: Sendable {
    /// When it is.
    public var clock: ClockHour
    /// Waits in a replication, on average.
    public var waits: Double
    /// People in a replication, on average; who joins several lines in one hour counts once.
    public var people: Double
    /// The mean wait in minutes.
    public var mean: IntervalEstimate
    /// The wait in minutes that nine of ten do not exceed.
    public var p90: IntervalEstimate?
    /// Its share of the minutes of all waits; nil if nobody waits.
    public var shareOfMinutes: IntervalEstimate?
    /// Its share of all waits.
    public var shareOfWaits: Double
    /// The share of the replications in which its minutes were the most.
    public var leads: Double
  }

  /// The waits of the worst hour at one stage, by people of one channel.
  public struct StagePart: Sendable {
    /// The stage.
    public var stage: String
    /// `walk_in` or `app`; nil in a plain queue.
    public var channel: String?
    /// Waits in a replication, on average.
    public var waits: Double
    /// The mean wait in minutes.
    public var mean: IntervalEstimate
    /// The share of the minutes of the hour; nil if nobody waits.
    public var shareOfMinutes: IntervalEstimate?
  }

  /// The people of one kind.
  public struct PeoplePart: Sendable {
    /// By what people are told apart.
    public var key: ScopeKey
    /// The word of the scenario.
    public var name: String
    /// Their share of the people in the worst hour.
    public var inHour: IntervalEstimate
    /// Their share of the people of all hours, each person once an hour.
    public var inAllHours: IntervalEstimate
  }
}

/// An hour of the week, or of the day for a clock without dates.
public struct ClockHour: Hashable, Sendable {
  /// 0 for Monday; nil for a clock without dates.
  public var weekday: Int?
  /// 0 to 23.
  public var hour: Int

  /// An hour of a weekday.
  public init(weekday: Int?, hour: Int) {
    self.weekday = weekday
    self.hour = hour
  }

  /// The word of the weekday, as in the scenario language; empty for a clock without dates.
  public var weekdayWord: String {
    weekday.map { Weekday.allCases[$0].rawValue } ?? ""
  }
}
