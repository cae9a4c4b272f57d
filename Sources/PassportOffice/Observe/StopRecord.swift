public import EventKernel

/// How a stop in a line ended.
public enum StopOutcome: UInt8, BitwiseCopyable, Sendable {
  case served, abandoned, sentHome, unfinished
}

/// A stop in a line, recorded when it ends.
public struct StopRecord: BitwiseCopyable, Sendable {
  /// Who waited.
  public var traits: Traits
  /// The stage, an index into `OfficeNetwork.stages`.
  public var stage: UInt16
  /// How it ended.
  public var outcome: StopOutcome
  /// Belongs to a person whose need arose in the counted window.
  public var isCounted: Bool
  /// Position in the appointment list from 1, or 0.
  public var dayIndex: Int32
  /// Position among all counted arrivals from 1, or 0 for the uncounted.
  public var arrivalIndex: Int32
  /// When the line was joined.
  public var joined: SimInstant
  /// Start of service, abandonment, being sent home or the end of the run.
  public var ended: SimInstant
  /// What the service at a desk takes, 0 where there is none.
  public var service: SimDuration

  /// Collects the parts.
  @inlinable
  public init(
    traits: Traits, stage: UInt16, outcome: StopOutcome, isCounted: Bool, dayIndex: Int32,
    arrivalIndex: Int32, joined: SimInstant, ended: SimInstant, service: SimDuration
  ) {
    self.traits = traits
    self.stage = stage
    self.outcome = outcome
    self.isCounted = isCounted
    self.dayIndex = dayIndex
    self.arrivalIndex = arrivalIndex
    self.joined = joined
    self.ended = ended
    self.service = service
  }
}
