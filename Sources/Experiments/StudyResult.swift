public import PassportOffice

/// Everything a run of a scenario has found out.
public struct StudyResult: Sendable {
  /// The scenario's name.
  public var scenario: String
  public var seed: UInt64
  /// Replications completed and counted.
  public var replications: Int
  /// Variants in the order run; the first is `base`.
  public var variants: [VariantResult]
  /// Differences to `base`, per replication and paired.
  public var comparisons: [Comparison]
  public var targets: [TargetResult]
  public var cautions: [Caution]
  /// Whether the run was stopped before its end.
  public var wasInterrupted: Bool

  /// Collects the parts.
  public init(
    scenario: String, seed: UInt64, replications: Int, variants: [VariantResult],
    comparisons: [Comparison], targets: [TargetResult], cautions: [Caution], wasInterrupted: Bool
  ) {
    self.scenario = scenario
    self.seed = seed
    self.replications = replications
    self.variants = variants
    self.comparisons = comparisons
    self.targets = targets
    self.cautions = cautions
    self.wasInterrupted = wasInterrupted
  }
}

/// What one variant has shown.
public struct VariantResult: Sendable {
  public var name: String
  /// All rows of the summary, in the order of output.
  public var estimates: [Estimate]
  public var audit: PeopleAudit
  /// One value per replication for the rows of `replications.csv`.
  public var replicationRows: [ReplicationRow]
  public var timeline: [TimelineRow]
  public var slotDays: [SlotDayRow]
  /// People to write to `applicants.csv`, from the first replication.
  public var applicants: [PersonRecord]
  /// Total events executed.
  public var eventCount: Int

  /// Collects the parts.
  public init(
    name: String, estimates: [Estimate], audit: PeopleAudit, replicationRows: [ReplicationRow],
    timeline: [TimelineRow], slotDays: [SlotDayRow], applicants: [PersonRecord], eventCount: Int
  ) {
    self.name = name
    self.estimates = estimates
    self.audit = audit
    self.replicationRows = replicationRows
    self.timeline = timeline
    self.slotDays = slotDays
    self.applicants = applicants
    self.eventCount = eventCount
  }
}

/// A key that restricts an estimate.
public enum ScopeKey: String, CaseIterable, Sendable, Hashable {
  case office, stage, channel
  case firstChannel = "first_channel"
  case application, group
  case personClass = "class"
  case region
  case dayIndex = "day_index"
  case arrivalIndex = "arrival_index"
  case hour, weekday, outcome
}

/// One restriction of an estimate.
public struct ScopePart: Hashable, Sendable {
  public var key: ScopeKey
  public var value: String

  /// A key and the word it must have.
  public init(key: ScopeKey, value: String) {
    self.key = key
    self.value = value
  }
}

/// One row of the summary.
public struct Estimate: Sendable {
  public var measure: Measure
  public var statistic: Statistic
  public var scope: [ScopePart]
  /// nil where there was no observation.
  public var value: Double?
  public var lower: Double?
  public var upper: Double?
  public var confidence: Double
  /// Observations behind it; replications for time averages.
  public var count: Int

  /// Collects the parts.
  public init(
    measure: Measure, statistic: Statistic, scope: [ScopePart], value: Double?, lower: Double?,
    upper: Double?, confidence: Double, count: Int
  ) {
    self.measure = measure
    self.statistic = statistic
    self.scope = scope
    self.value = value
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
    self.count = count
  }
}

/// What is computed from the observations of a measure.
public enum Statistic: Hashable, Sendable {
  case mean, sd, p50, p90, p95, p99, max, share, count, rate, shareZero
  /// Share above a threshold: its text as written, and its value in the measure's unit.
  case shareOver(text: String, threshold: Double)
  /// At a sampling instant: its text as written.
  case at(String)

  /// The word of the results contract.
  public var name: String {
    switch self {
    case .mean: "mean"
    case .sd: "sd"
    case .p50: "p50"
    case .p90: "p90"
    case .p95: "p95"
    case .p99: "p99"
    case .max: "max"
    case .share: "share"
    case .count: "count"
    case .rate: "rate"
    case .shareZero: "share_zero"
    case .shareOver(let text, _): "share_over(\(text))"
    case .at(let text): "at(\(text))"
    }
  }
}

/// A paired difference of a variant to `base`.
public struct Comparison: Sendable {
  public var variant: String
  /// Who is compared; the same persons in both.
  public var cohort: Cohort
  public var measure: Measure
  public var statistic: Statistic
  /// The value in `base`, in the variant, and variant minus base with its interval.
  public var base: Double?
  public var other: Double?
  public var difference: Double?
  public var lower: Double?
  public var upper: Double?

  /// Collects the parts.
  public init(
    variant: String, cohort: Cohort, measure: Measure, statistic: Statistic, base: Double?,
    other: Double?, difference: Double?, lower: Double?, upper: Double?
  ) {
    self.variant = variant
    self.cohort = cohort
    self.measure = measure
    self.statistic = statistic
    self.base = base
    self.other = other
    self.difference = difference
    self.lower = lower
    self.upper = upper
  }
}

/// A set of persons fixed by what they did in `base`.
public enum Cohort: String, CaseIterable, Sendable {
  case everybody
  /// Those whose first channel in `base` was the app.
  case tookAppInBase = "took_app_in_base"
}

/// People by fate; every row adds up, or the run fails.
public struct PeopleAudit: Sendable {
  /// One row over everybody, then by channel, then by application.
  public var rows: [Row]
  /// People present at time 0.
  public var initial: Int

  /// The counted people of one kind by fate.
  public struct Row: Sendable {
    /// Empty for everybody.
    public var scope: [ScopePart]
    public var people: Int
    /// In the order of `Fate.allCases`.
    public var byFate: [Int]

    /// Collects the parts.
    public init(scope: [ScopePart], people: Int, byFate: [Int]) {
      self.scope = scope
      self.people = people
      self.byFate = byFate
    }
  }

  /// Collects the parts.
  public init(rows: [Row], initial: Int) {
    self.rows = rows
    self.initial = initial
  }
}

/// One value of one replication.
public struct ReplicationRow: Sendable {
  public var replication: Int
  public var measure: Measure
  public var statistic: Statistic
  public var scope: [ScopePart]
  public var value: Double?

  /// Collects the parts.
  public init(
    replication: Int, measure: Measure, statistic: Statistic, scope: [ScopePart], value: Double?
  ) {
    self.replication = replication
    self.measure = measure
    self.statistic = statistic
    self.scope = scope
    self.value = value
  }
}

/// The mean state of a stage in a day or a half-hour of the counted window.
public struct TimelineRow: Sendable {
  public var stage: String
  /// ISO date, or the start of the half-hour in minutes since the start.
  public var period: String
  public var queue: Double
  public var busy: Double
  public var openDesks: Double
  public var arrivals: Double

  /// Collects the parts.
  public init(
    stage: String, period: String, queue: Double, busy: Double, openDesks: Double,
    arrivals: Double
  ) {
    self.stage = stage
    self.period = period
    self.queue = queue
    self.busy = busy
    self.openDesks = openDesks
    self.arrivals = arrivals
  }
}

/// The slots of one day, means over replications.
public struct SlotDayRow: Sendable {
  public var date: String
  public var pool: String
  public var offered: Double
  public var booked: Double
  public var kept: Double
  public var missed: Double
  public var wasted: Double

  /// Collects the parts.
  public init(
    date: String, pool: String, offered: Double, booked: Double, kept: Double, missed: Double,
    wasted: Double
  ) {
    self.date = date
    self.pool = pool
    self.offered = offered
    self.booked = booked
    self.kept = kept
    self.missed = missed
    self.wasted = wasted
  }
}

/// How a target came out.
public enum Verdict: String, Sendable {
  case pass, fail, undecided
}

/// A target and what the run says of it.
public struct TargetResult: Sendable {
  /// As written.
  public var text: String
  public var isHard: Bool
  public var verdict: Verdict
  /// The worst group's value and interval where the target has a `by`.
  public var value: Double?
  public var lower: Double?
  public var upper: Double?

  /// Collects the parts.
  public init(
    text: String, isHard: Bool, verdict: Verdict, value: Double?, lower: Double?, upper: Double?
  ) {
    self.text = text
    self.isHard = isHard
    self.verdict = verdict
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}

/// A doubt about the numbers, with advice.
public struct Caution: Hashable, Sendable {
  /// `C01`, `C02`, …
  public var code: String
  public var text: String

  /// A coded doubt.
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}
