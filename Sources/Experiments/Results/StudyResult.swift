internal import PassportOffice

/// Everything a run of a scenario has found out.
public struct StudyResult: Sendable {
  /// The scenario's name.
  public var scenario: String
  /// Named the random numbers.
  public var seed: UInt64
  /// Replications completed and counted.
  public var replications: Int
  /// Variants in the order run; the first is `base`.
  public var variants: [VariantResult]
  /// Differences to `base`, per replication and paired.
  public var comparisons: [Comparison]
  /// In the order of the file.
  public var targets: [TargetResult]
  /// In the order of their codes.
  public var cautions: [Caution]
  /// Whether the run was stopped before its end.
  public var wasInterrupted: Bool
  /// The warm-up of a scenario that left it to a pilot run; else nil.
  public var warmUp: FoundWarmUp?

  /// In which amounts of money are.
  public var currency: String { variants.first?.currency ?? NetworkNames.usualCurrency }

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
  /// `base` or the name in the file.
  public var name: String
  /// All rows of the summary, in the order of output.
  public var estimates: [Estimate]
  /// What became of the people.
  public var audit: PeopleAudit
  /// One value per replication for the rows of `replications.csv`.
  public var replicationRows: ReplicationTable
  /// Stage after stage, each in order of time.
  public var timeline: [TimelineRow]
  /// In order of the days.
  public var slotDays: [SlotDayRow]
  /// Total events executed.
  public var eventCount: Int
  /// In which its amounts of money are.
  public var currency = NetworkNames.usualCurrency

  /// Collects the parts.
  public init(
    name: String, estimates: [Estimate], audit: PeopleAudit, replicationRows: ReplicationTable,
    timeline: [TimelineRow], slotDays: [SlotDayRow], eventCount: Int
  ) {
    self.name = name
    self.estimates = estimates
    self.audit = audit
    self.replicationRows = replicationRows
    self.timeline = timeline
    self.slotDays = slotDays
    self.eventCount = eventCount
  }
}
