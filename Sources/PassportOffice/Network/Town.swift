/// The people of an area with its passport offices, and the rules that may change by date.
public struct Town: Sendable {
  /// Kinds of passport wanted, in file order.
  public var applications: [Application]
  /// Groups of people, in file order.
  public var groups: [Group]
  /// Both in each stretch of time where they change, so that the shares above are means; else empty.
  public var peopleByStretch: [TownPeople] = []
  /// Where people live, in file order; empty if that does not matter.
  public var regions: [Region] = []
  /// The offices, in file order.
  public var offices: [OfficePlan]
  /// The rules of all offices in the first stretch of time, then of all in the second and so on;
  /// `CalendarDay.ruleIndex` picks the stretch.
  public var rules: [TownRules]
  /// Instants at which the rules change within a day's run, in order: the next rule takes over.
  public var ruleChanges: [RuleChange]
  /// Why systems fail; they are named in `NetworkNames.systems`.
  public var outages: [Outage] = []
  /// Who knows the app, where that changes day by day.
  public var awareness = Awareness.ofRules
  /// Slots sold and people who look for one at the start.
  public var initial = InitialState()
  /// What desks and people's time cost; nil: nobody asks.
  public var costs: Costs?
  /// Whether those of a family go together where they can; each goes alone otherwise.
  public var familiesGoTogether = true

  /// Collects the parts.
  public init(
    applications: [Application], groups: [Group], offices: [OfficePlan], rules: [TownRules],
    ruleChanges: [RuleChange]
  ) {
    precondition(!applications.isEmpty && !groups.isEmpty && !rules.isEmpty, "a town has people")
    precondition(
      !offices.isEmpty && rules.count.isMultiple(of: offices.count),
      "each office has rules in each stretch of time")
    self.applications = applications
    self.groups = groups
    self.offices = offices
    self.rules = rules
    self.ruleChanges = ruleChanges
  }

  /// The rules of an office in a stretch of time.
  ///
  /// Inlinable, as whoever asks for a part of them every day would else copy them all.
  @inlinable
  public func rules(ofOffice office: Int, stretch: Int) -> TownRules {
    rules[stretch * offices.count + office]
  }
}

/// A midnight from which other rules hold.
public struct RuleChange: Sendable {
  /// First day of the rules.
  public var day: Int
  /// The stretch of time that begins: a place among the rules of each office.
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
  /// Paid with the fee.
  public var surcharge = 0.0
  /// Paid when the passport is handed out.
  public var fine = 0.0
  /// Working days from the interview to the passport; nil: those of the office.
  public var issueWorkingDays: DiscreteCount?

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

/// Applications and groups in a stretch of time; only shares, prices, days of issue and exemptions
/// may differ.
public struct TownPeople: Sendable {
  /// Kinds of passport wanted, in file order.
  public var applications: [Application]
  /// Groups of people, in file order.
  public var groups: [Group]

  /// Collects the parts.
  public init(applications: [Application], groups: [Group]) {
    self.applications = applications
    self.groups = groups
  }
}
