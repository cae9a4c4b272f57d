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
