public import EventKernel
public import RandomStreams

/// What stands between looking for a slot and choosing one when many look at once.
public struct RushRules: Sendable {
  /// What lets people in one by one, or nil: everybody at once.
  public var gate: GateRules?
  /// From being let in to the choice of a slot, in microseconds.
  public var session: Distribution
  /// Share of sessions that break off before the choice: the try has failed.
  public var dropShare: Double

  /// Collects the parts.
  public init(gate: GateRules?, session: Distribution, dropShare: Double) {
    self.gate = gate
    self.session = session
    self.dropShare = dropShare
  }
}

/// The gate of the app.
public struct GateRules: Sendable {
  /// Time from letting one in to the next.
  public var gap: SimDuration
  /// How many can wait, or nil without a limit; the try of whoever finds no room has failed.
  public var room: Int?
  /// Who of those who wait is next.
  public var order: GateOrder

  /// Collects the parts.
  public init(gap: SimDuration, room: Int?, order: GateOrder) {
    precondition(gap > .zero, "a gate takes some time for each")
    self.gap = gap
    self.room = room
    self.order = order
  }
}

/// In which order people are let into the app.
public enum GateOrder: Sendable {
  case arrival
  case random
  /// Nobody is let in until so long after a release; then those who are there in the order of
  /// lots, and whoever comes later behind them.
  case lottery(drawsAfter: SimDuration)
}
