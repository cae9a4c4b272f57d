/// The people of a passport office's area, and the rules that may change by date.
public struct Town: Sendable {
  /// Kinds of passport wanted, in file order.
  public var applications: [Application]
  /// Groups of people, in file order.
  public var groups: [Group]
  /// The stage whose start of service is the interview.
  public var interviewStage: StageID
  /// The stage after which the first visit of an investigation ends, or nil without one.
  public var checkStage: StageID?
  /// The stage of the second visit of an investigation, or nil without one.
  public var investigationStage: StageID?
  /// The rules in force; `CalendarDay.ruleIndex` picks one.
  public var rules: [TownRules]
  /// Instants at which the rules change within a day's run, in order: the next rule takes over.
  public var ruleChanges: [RuleChange]
  /// Why systems fail; they are named in `NetworkNames.systems`.
  public var outages: [Outage] = []

  /// Collects the parts.
  public init(
    applications: [Application], groups: [Group], interviewStage: StageID, checkStage: StageID?,
    investigationStage: StageID?, rules: [TownRules], ruleChanges: [RuleChange]
  ) {
    precondition(!applications.isEmpty && !groups.isEmpty && !rules.isEmpty, "a town has people")
    self.applications = applications
    self.groups = groups
    self.interviewStage = interviewStage
    self.checkStage = checkStage
    self.investigationStage = investigationStage
    self.rules = rules
    self.ruleChanges = ruleChanges
  }
}

/// A midnight from which other rules hold.
public struct RuleChange: Sendable {
  /// First day of the rules.
  public var day: Int
  /// Index into `Town.rules`.
  public var ruleIndex: Int

  /// A change of rules at the start of a day.
  public init(day: Int, ruleIndex: Int) {
    self.day = day
    self.ruleIndex = ruleIndex
  }
}

/// A kind of passport wanted.
public struct Application: Sendable {
  /// Share of all people.
  public var share: Double
  /// Never through the app; always admitted as a walk-in.
  public var isWalkInOnly: Bool
  /// Three visits: papers, investigation interview (BAP), photo.
  public var needsInvestigation: Bool
  /// The pool whose slots it takes, an index into `NetworkNames.pools`.
  public var pool = 0

  /// Collects the parts.
  public init(share: Double, isWalkInOnly: Bool, needsInvestigation: Bool) {
    self.share = share
    self.isWalkInOnly = isWalkInOnly
    self.needsInvestigation = needsInvestigation
  }
}

/// A group of people.
public struct Group: Sendable {
  /// Share of all people.
  public var share: Double
  /// May walk in where only exempt people are admitted.
  public var isExempt: Bool

  /// Collects the parts.
  public init(share: Double, isExempt: Bool) {
    self.share = share
    self.isExempt = isExempt
  }
}
