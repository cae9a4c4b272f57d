public import RandomStreams

/// The app.
public struct BookingRules: Sendable {
  /// Which comes first, paying or booking.
  public var sequence: BookingSequence
  /// How the fee is paid.
  public var payment: PaymentRules
  /// Time to fill in the form, in microseconds.
  public var form: Distribution
  /// The windows of a day in which slots lie, with their weights.
  public var slots: SlotTemplate
  /// Slots of a day by pool and by weekday (Monday first) before the quota factor; nil for no limit.
  public var quotas: [[Int?]]
  /// When slots are opened.
  public var releases: [ReleaseRule]
  /// Which free slot is taken.
  public var choice: SlotChoice
  /// How likely an appointment is missed.
  public var noShow: NoShowLaw
  /// Arrival minus appointed time in microseconds.
  public var punctuality: Distribution
  /// Cancelling, and what follows a missed slot.
  public var attendance = AttendanceRules()
  /// Places of a day sold beyond its quota, as a share of it.
  public var overbookShare = 0.0
  /// When others can take a slot that was given back.
  public var returns = ReturnRule.atOnce
  /// What a crowd goes through before it chooses, or nil: a search takes no time.
  public var rush: RushRules?

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
    quotas = [quota]
    self.releases = releases
    self.choice = choice
    self.noShow = noShow
    self.punctuality = punctuality
  }
}

extension BookingRules {
  /// Slots of a day by weekday in the first pool.
  public var quota: [Int?] {
    get { quotas[0] }
    set { quotas[0] = newValue }
  }

  /// The slots of a pool on a day, nil for no limit.
  public func slots(of pool: Int, on day: CalendarDay) -> Int? {
    quotas[pool][day.date.weekday.index].map { Int((Double($0) * day.quotaFactor).rounded()) }
  }

  /// How many people a number of slots is sold to.
  public func places(of slots: Int) -> Int {
    Int((Double(slots) * (1 + overbookShare)).rounded())
  }
}

/// When a slot that was given back can be taken again.
public enum ReturnRule: Sendable {
  case atOnce
  /// With the next release of any slots.
  case atRelease
  /// After a delay in microseconds.
  case after(Distribution)
}

/// The order of paying and booking.
public enum BookingSequence: Sendable {
  case payThenBook
  case bookThenPay
  case bookOnly
}

/// The windows in which slots of a day lie; windows outside the open hours are skipped.
public struct SlotTemplate: Sendable {
  /// Windows in order, each with a weight for sharing out the quota.
  public var windows: [ClockRange]
  /// The weight of each window.
  public var weights: [Double]
  /// Where the slots of a window lie within it.
  public var spread: SlotSpread

  /// Collects the parts.
  public init(windows: [ClockRange], weights: [Double], spread: SlotSpread) {
    precondition(windows.count == weights.count && !windows.isEmpty, "one weight per window")
    self.windows = windows
    self.weights = weights
    self.spread = spread
  }
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
  /// Utility of each hundred kilometres to the office.
  public var perHundredKilometres = 0.0

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
