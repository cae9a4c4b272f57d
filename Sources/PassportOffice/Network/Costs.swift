/// What desks and people's time cost, in the scenario's currency.
public struct Costs: Sendable {
  /// An open desk for an hour, by stage.
  public var deskPerHour: [Double]
  /// How many times as much it costs after the last closing hour of a day.
  public var overtimeFactor = 1.0
  /// An hour that somebody waits, before the door or in a line.
  public var waitingPerHour = 0.0
  /// A kilometre that somebody travels.
  public var perKilometre = 0.0

  /// Desks that cost so much; nothing else costs anything.
  public init(deskPerHour: [Double]) {
    self.deskPerHour = deskPerHour
  }
}
