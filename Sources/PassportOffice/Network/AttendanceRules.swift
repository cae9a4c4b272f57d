public import EventKernel

/// What happens to a slot between the booking and its hour, and to people who do not come in time.
public struct AttendanceRules: Sendable {
  /// The chance per day that somebody gives a slot up before it comes, below 1.
  public var cancelHazard = 0.0
  /// Share of those who miss a slot who pay the fee again for another one.
  public var paysAgainShare = 0.0
  /// Share of those who miss a slot who get another one for the fee paid; the rest is lost.
  public var rebooksFreeShare = 0.0
  /// Whether people come at the hour of their slot; if not, at a time of its day like walk-ins.
  public var respectsHour = true
  /// Who moves to a later slot, or nil: nobody.
  public var moves: MovingRule?
  /// How long before the hour people are let in; nil: whenever they come.
  public var earlyAdmission: SimDuration?
  /// What becomes of those who come late; nil: they are let in whenever they come on the day.
  public var late: LateRule?

  /// Nobody cancels or moves, who misses a slot is lost, the hour counts, and all are let in.
  public init() {}

  /// Whether people may have to wait, or may not come in, because of the time at which they come.
  var watchesClock: Bool {
    @inline(__always)
    get { earlyAdmission != nil || late != nil }
  }
}

/// People who change their slot for a later one.
public struct MovingRule: Sendable {
  /// How many of those who have a slot want to, each time.
  public var share: Double
  /// How often somebody may.
  public var atMost: Int
  /// How long before the slot at the latest.
  public var notice: SimDuration

  /// Collects the parts.
  public init(share: Double, atMost: Int, notice: SimDuration) {
    self.share = share
    self.atMost = atMost
    self.notice = notice
  }
}

/// What becomes of people who come to a slot late.
public struct LateRule: Sendable {
  /// Nobody is late until so long after the hour.
  public var grace: SimDuration
  /// What follows.
  public var then: LateAdmission

  /// Collects the parts.
  public init(grace: SimDuration, then: LateAdmission) {
    self.grace = grace
    self.then = then
  }
}

/// How people who come late may still come in.
public enum LateAdmission: Sendable {
  /// When the window of the slot is over, and called like people without a slot.
  case endOfWindow
  /// Not any more: the slot is missed.
  case refused
  /// Without the slot, which is missed, but with the fee paid: like other people without one.
  case walkIn
}
