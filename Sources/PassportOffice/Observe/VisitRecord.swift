public import EventKernel

/// A visit to the building, recorded when it ends.
///
/// In a plain queue without appointments a visit is the whole story: then only the person is recorded.
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
  @inlinable
  public var officeLateness: SimDuration? {
    @inline(__always) get { lateness.value }
    @inline(__always) set { lateness.value = newValue }
  }

  @usableFromInline var lateness: DurationOrNone

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
    lateness = DurationOrNone(officeLateness)
  }

  /// The visit that is the whole story of somebody.
  public init(wholeStoryOf person: PersonRecord) {
    self.init(
      traits: person.traits, isCounted: person.isCounted, joinedLine: person.joinedLine,
      dayIndex: person.dayIndex, arrivalIndex: person.arrivalIndex, came: person.need,
      outsideUntil: person.need, left: person.ended, wait: person.totalWait, officeLateness: nil)
  }
}
