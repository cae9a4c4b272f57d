public import EventKernel

/// A visit to the building (in a plain queue: the whole stay), recorded when it ends.
public struct VisitRecord: BitwiseCopyable, Sendable {
  /// Whose visit it was.
  public var traits: Traits
  /// Belongs to a person whose need arose in the counted window.
  public var isCounted: Bool
  /// Whether the person joined any line (otherwise the visit has no wait).
  public var joinedLine: Bool
  /// Position in the appointment list from 1, or 0.
  public var dayIndex: Int32
  /// Position among all counted arrivals from 1, or 0 for the uncounted.
  public var arrivalIndex: Int32
  /// When the building was reached.
  public var came: SimInstant
  /// Let in, or sent away.
  public var outsideUntil: SimInstant
  /// When it was left.
  public var left: SimInstant
  /// Sum of the waits of its stops.
  public var wait: SimDuration
  /// Start of the interview minus the later of appointed time and arrival; nil if not an
  /// appointment, or not interviewed.
  public var officeLateness: SimDuration?

  /// Collects the parts.
  @inlinable
  public init(
    traits: Traits, isCounted: Bool, joinedLine: Bool, dayIndex: Int32, arrivalIndex: Int32,
    came: SimInstant, outsideUntil: SimInstant, left: SimInstant, wait: SimDuration,
    officeLateness: SimDuration?
  ) {
    self.traits = traits
    self.isCounted = isCounted
    self.joinedLine = joinedLine
    self.dayIndex = dayIndex
    self.arrivalIndex = arrivalIndex
    self.came = came
    self.outsideUntil = outsideUntil
    self.left = left
    self.wait = wait
    self.officeLateness = officeLateness
  }
}
