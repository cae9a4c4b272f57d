public import RandomStreams

/// The way of a lost or damaged passport: papers, investigation interview, photo.
public struct InvestigationRules: Sendable {
  /// Investigation interviews a day, or nil for no limit.
  public var perDay: Int?
  /// Working days from the investigation interview to the decision.
  public var decisionWorkingDays: DiscreteCount
  /// Working days from the decision to the photo.
  public var photoAfterWorkingDays: Int
  /// What the decision may be; nil: everybody is approved.
  public var outcome: InvestigationOutcome?

  /// Collects the parts.
  public init(perDay: Int?, decisionWorkingDays: DiscreteCount, photoAfterWorkingDays: Int) {
    self.perDay = perDay
    self.decisionWorkingDays = decisionWorkingDays
    self.photoAfterWorkingDays = photoAfterWorkingDays
  }
}

/// What the decision of an investigation may be; who is neither deferred nor refused is approved.
public struct InvestigationOutcome: Sendable {
  /// Share of those who are approved only after some time.
  public var deferredShare: Double
  /// How long that takes from the decision on, in microseconds.
  public var deferral: Distribution
  /// Share of those who get no passport.
  public var refusedShare: Double

  /// Collects the parts.
  public init(deferredShare: Double, deferral: Distribution, refusedShare: Double) {
    self.deferredShare = deferredShare
    self.deferral = deferral
    self.refusedShare = refusedShare
  }
}
