/// Which stages an office has, and which of them have a part of their own.
public struct OfficePlan: Sendable {
  /// Its stages among those of the network.
  public var stages: Range<StageID>
  /// The stage whose start of service is the interview.
  public var interviewStage: StageID
  /// The stage after which the first visit of an investigation ends, or nil without one.
  public var checkStage: StageID?
  /// The stage of the second visit of an investigation, or nil without one.
  public var investigationStage: StageID?
  /// The stage to which people come once more for the passport; nil: they get it when it is made.
  public var collectStage: StageID?

  /// Collects the parts.
  public init(
    stages: Range<StageID>, interviewStage: StageID, checkStage: StageID? = nil,
    investigationStage: StageID? = nil
  ) {
    precondition(stages.contains(interviewStage), "an office has interviews")
    self.stages = stages
    self.interviewStage = interviewStage
    self.checkStage = checkStage
    self.investigationStage = investigationStage
  }
}

extension OfficeNetwork {
  /// The offices of the town; a plain queue is as one office.
  var officePlans: [OfficePlan] {
    town?.offices ?? [OfficePlan(stages: stages.indices, interviewStage: 0)]
  }
}
