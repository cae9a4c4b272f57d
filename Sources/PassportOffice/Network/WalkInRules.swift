public import RandomStreams

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
  /// Who takes it, of those who reach it.
  public var share: Double
  /// What they do.
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
  /// Turn to the next office that lies at most so many kilometres from home: to its app after a
  /// search, to its tickets on the next open day after a wait at the door.
  case otherOffice(within: Double)
  /// Turn to the app after a delay in microseconds.
  case app(after: Distribution)
  /// Stop trying.
  case giveUp
}
