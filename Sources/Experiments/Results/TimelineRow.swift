/// The mean state of a stage in a day or a half-hour of the counted window.
public struct TimelineRow: Sendable {
  /// The office of the stage; empty for a plain queue.
  public var office: String
  /// The stage by its id.
  public var stage: String
  /// ISO date, or the start of the half-hour in minutes since the start.
  public var period: String
  /// People in line.
  public var queue: Double
  /// Desks serving.
  public var busy: Double
  /// Desks open.
  public var openDesks: Double
  /// People who came to the stage.
  public var arrivals: Double

  /// Collects the parts.
  public init(
    office: String, stage: String, period: String, queue: Double, busy: Double, openDesks: Double,
    arrivals: Double
  ) {
    self.office = office
    self.stage = stage
    self.period = period
    self.queue = queue
    self.busy = busy
    self.openDesks = openDesks
    self.arrivals = arrivals
  }
}
