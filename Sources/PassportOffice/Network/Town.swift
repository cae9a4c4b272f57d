public import EventKernel
public import RandomStreams

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

/// Everything about the office that a dated change may alter.
public struct TownRules: Sendable {
  /// Share of people who know the app.
  public var awareShare: Double
  /// Share that tries the app first, by group and awareness.
  public var appShare: [AppShare]
  public var walkIn: WalkInRules
  /// What to do when no slot was got; tried in order, the rest gives up.
  public var whenFull: [NextStep]
  /// The app, or nil if the office has none.
  public var booking: BookingRules?
  public var shifts: [Shift]
  public var closing: ClosingRule
  /// Working days from the interview to the passport.
  public var issueWorkingDays: DiscreteCount
  public var investigation: InvestigationRules?

  /// Collects the parts.
  public init(
    awareShare: Double, appShare: [AppShare], walkIn: WalkInRules, whenFull: [NextStep],
    booking: BookingRules?, shifts: [Shift], closing: ClosingRule,
    issueWorkingDays: DiscreteCount, investigation: InvestigationRules?
  ) {
    self.awareShare = awareShare
    self.appShare = appShare
    self.walkIn = walkIn
    self.whenFull = whenFull
    self.booking = booking
    self.shifts = shifts
    self.closing = closing
    self.issueWorkingDays = issueWorkingDays
    self.investigation = investigation
  }
}

/// The share of a group that tries the app first; the rest walks in.
public struct AppShare: Sendable {
  /// Of those who know the app.
  public var aware: Double
  /// Of those who do not.
  public var unaware: Double

  /// Shares of the app by awareness.
  public init(aware: Double, unaware: Double) {
    self.aware = aware
    self.unaware = unaware
  }
}

/// Who may walk in, and how tickets are given out.
public struct WalkInRules: Sendable {
  /// Only exempt groups and walk-in applications are admitted.
  public var admitsOnlyExempt: Bool
  /// Tickets, or nil: everybody admitted is let in while the doors are open.
  public var tickets: TicketRules?
  /// When people come to the building.
  public var arrive: ClockProfile
  /// What people do who came and got no ticket; the rest gives up.
  public var withoutTicket: [NextStep]
  /// What people do who came and are not admitted; the rest gives up.
  public var notAdmitted: [NextStep]

  /// Collects the parts.
  public init(
    admitsOnlyExempt: Bool, tickets: TicketRules?, arrive: ClockProfile,
    withoutTicket: [NextStep], notAdmitted: [NextStep]
  ) {
    self.admitsOnlyExempt = admitsOnlyExempt
    self.tickets = tickets
    self.arrive = arrive
    self.withoutTicket = withoutTicket
    self.notAdmitted = notAdmitted
  }
}

/// Tickets for walk-ins, given out in order of arrival.
public struct TicketRules: Sendable {
  /// When tickets are given out, on working days.
  public var window: ClockRange
  /// Tickets of a day before the quota factor, or nil for no limit.
  public var perDay: Int?

  /// Collects the parts.
  public init(window: ClockRange, perDay: Int?) {
    self.window = window
    self.perDay = perDay
  }
}

/// One line of a list of ways on; a share of those who reach it takes it.
public struct NextStep: Sendable {
  public var share: Double
  public var action: NextAction

  /// A way on for a share of those who reach the line.
  public init(share: Double, action: NextAction) {
    self.share = share
    self.action = action
  }
}

/// A way on after a refusal.
public enum NextAction: Sendable {
  /// Look for a slot again: after a delay in microseconds, or shortly after the next release.
  case retry(every: Distribution, atRelease: Double, afterRelease: Distribution, atMost: Int)
  /// Come to the office on the next open day; at most so many times in all.
  case comeBack(atMost: Int)
  /// Go to the office as a walk-in.
  case walkIn
  /// Turn to the app after a delay in microseconds.
  case app(after: Distribution)
  /// Stop trying.
  case giveUp
}

/// The app.
public struct BookingRules: Sendable {
  public var sequence: BookingSequence
  public var payment: PaymentRules
  /// Time to fill in the form, in microseconds.
  public var form: Distribution
  /// The windows of a day in which slots lie, with their weights.
  public var slots: SlotTemplate
  /// Slots of a day by weekday (Monday first) before the quota factor; nil for no limit.
  public var quota: [Int?]
  public var releases: [ReleaseRule]
  /// A slot returned comes back at once.
  public var choice: SlotChoice
  public var noShow: NoShowLaw
  /// Arrival minus appointed time in microseconds.
  public var punctuality: Distribution

  /// Collects the parts.
  public init(
    sequence: BookingSequence, payment: PaymentRules, form: Distribution, slots: SlotTemplate,
    quota: [Int?], releases: [ReleaseRule], choice: SlotChoice, noShow: NoShowLaw,
    punctuality: Distribution
  ) {
    precondition(quota.count == 7, "one quota per weekday")
    self.sequence = sequence
    self.payment = payment
    self.form = form
    self.slots = slots
    self.quota = quota
    self.releases = releases
    self.choice = choice
    self.noShow = noShow
    self.punctuality = punctuality
  }
}

/// The order of paying and booking.
public enum BookingSequence: Sendable {
  case payThenBook
  case bookThenPay
  case bookOnly
}

/// How the fee is paid.
public struct PaymentRules: Sendable {
  /// Time until somebody starts to pay, in microseconds.
  public var starts: Distribution
  /// Ways to pay with their shares.
  public var methods: [PaymentMethod]
  /// Share of payments that go wrong: the fee is lost and paid again.
  public var errorShare: Double
  /// After booking first: an unpaid slot goes back after this time.
  public var deadline: SimDuration
  /// Share that never pays.
  public var neverPaysShare: Double
  /// The fee in the scenario's currency.
  public var fee: Double

  /// Collects the parts.
  public init(
    starts: Distribution, methods: [PaymentMethod], errorShare: Double, deadline: SimDuration,
    neverPaysShare: Double, fee: Double
  ) {
    self.starts = starts
    self.methods = methods
    self.errorShare = errorShare
    self.deadline = deadline
    self.neverPaysShare = neverPaysShare
    self.fee = fee
  }
}

/// A way to pay.
public struct PaymentMethod: Sendable {
  /// Its name in the file.
  public var name: String
  public var share: Double
  /// Opening hours by weekday (Monday first), shut on holidays; nil: day and night.
  public var hours: [[ClockRange]]?
  /// How long paying takes, in microseconds.
  public var takes: Distribution

  /// Collects the parts.
  public init(name: String, share: Double, hours: [[ClockRange]]?, takes: Distribution) {
    self.name = name
    self.share = share
    self.hours = hours
    self.takes = takes
  }
}

/// The windows in which slots of a day lie; windows outside the open hours are skipped.
public struct SlotTemplate: Sendable {
  /// Windows in order, each with a weight for sharing out the quota.
  public var windows: [ClockRange]
  public var weights: [Double]
  /// Slots of a window are spread evenly over it; otherwise all lie at its start.
  public var isSpreadEvenly: Bool

  /// Collects the parts.
  public init(windows: [ClockRange], weights: [Double], isSpreadEvenly: Bool) {
    precondition(windows.count == weights.count && !windows.isEmpty, "one weight per window")
    self.windows = windows
    self.weights = weights
    self.isSpreadEvenly = isSpreadEvenly
  }
}

/// When slots are opened for booking.
public enum ReleaseRule: Sendable {
  /// On some days at a clock time, a coming period.
  case periodic(on: ReleaseDay, at: SimDuration, opens: ReleasePeriod)
  /// Every day that lies at most so many days ahead is open, from midnight on.
  case rolling(daysAhead: Int)
}

/// The days on which slots are released.
public enum ReleaseDay: Sendable {
  case weekday(Weekday)
  case everyDay
  case dayOfMonth(Int)
  /// The last working day of the month.
  case lastWorkingDay
}

/// The days that a release opens.
public enum ReleasePeriod: Sendable {
  /// Monday to Sunday after the release.
  case nextWeek
  /// The calendar month after the release.
  case nextMonth
  /// The single day so many days later.
  case daysAhead(Int)
}

/// A logit choice among the free slots.
public struct SlotChoice: Sendable {
  /// Utility of each day later than today.
  public var perDayLater: Double
  /// Utility by slot window, indexed like `SlotTemplate.windows`.
  public var window: [Double]
  /// Utility by weekday, Monday first.
  public var weekday: [Double]
  /// Utility of taking none; nil: always takes one if one is free.
  public var none: Double?

  /// Collects the parts.
  public init(perDayLater: Double, window: [Double], weekday: [Double], none: Double?) {
    precondition(weekday.count == 7, "one utility per weekday")
    self.perDayLater = perDayLater
    self.window = window
    self.weekday = weekday
    self.none = none
  }
}

/// The probability to miss an appointment: logit p = logit(atLeadZero) + perDay * days ahead.
public struct NoShowLaw: Sendable {
  /// Probability when booked for the same moment, in [0, 1).
  public var atLeadZero: Double
  /// Slope in logits per day from booking to slot; 0 for a constant.
  public var perDay: Double

  /// Collects the parts.
  public init(atLeadZero: Double, perDay: Double) {
    precondition((0..<1).contains(atLeadZero), "a no-show probability lies in [0, 1)")
    self.atLeadZero = atLeadZero
    self.perDay = perDay
  }
}

/// A shift of the staff; breaks follow the hours at which the doors are shut.
public struct Shift: Sendable {
  /// Its id in the file.
  public var name: String
  /// Whether it works on a weekday, Monday first; holidays are always off.
  public var worksOn: [Bool]
  public var hours: ClockRange
  /// Desks it opens, by stage.
  public var desks: [Int]

  /// Collects the parts.
  public init(name: String, worksOn: [Bool], hours: ClockRange, desks: [Int]) {
    precondition(worksOn.count == 7, "one entry per weekday")
    self.name = name
    self.worksOn = worksOn
    self.hours = hours
    self.desks = desks
  }
}

/// What happens to people inside when the office closes.
public enum ClosingRule: Sendable {
  /// Everybody inside is served; the desks stay.
  case finishAll
  /// People in line are sent home and let in first on the next open day.
  case comeBackTomorrow
}

/// The way of a lost or damaged passport: papers, investigation interview, photo.
public struct InvestigationRules: Sendable {
  /// Investigation interviews a day, or nil for no limit.
  public var perDay: Int?
  /// Working days from the investigation interview to the decision.
  public var decisionWorkingDays: DiscreteCount
  /// Working days from the decision to the photo.
  public var photoAfterWorkingDays: Int

  /// Collects the parts.
  public init(perDay: Int?, decisionWorkingDays: DiscreteCount, photoAfterWorkingDays: Int) {
    self.perDay = perDay
    self.decisionWorkingDays = decisionWorkingDays
    self.photoAfterWorkingDays = photoAfterWorkingDays
  }
}
