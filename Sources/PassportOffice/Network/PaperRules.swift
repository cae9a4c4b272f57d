/// What a stage of an office finds when it looks at people's papers.
public struct PaperRules: Sendable {
  /// Share of people whose papers are not complete the first time any stage finds so.
  public var incompleteShare: Double
  /// Share of those sent home for papers who come back; the others are refused.
  public var returningShare: Double
  /// They come back on one of so many days after, each as likely, or on the next open day.
  public var returnWithinDays: Int
  /// Share of people who are refused here, by application.
  public var refusedShare: [Double]

  /// Collects the parts.
  public init(
    incompleteShare: Double, returningShare: Double, returnWithinDays: Int, refusedShare: [Double]
  ) {
    precondition(returnWithinDays >= 1, "nobody comes back on the same day")
    self.incompleteShare = incompleteShare
    self.returningShare = returningShare
    self.returnWithinDays = returnWithinDays
    self.refusedShare = refusedShare
  }

  /// Services at the stage that a person needs on average, once the person has come there.
  public func services(of application: Int) -> Double {
    1 + (1 - refusedShare[application]) * incompleteShare * returningShare
  }

  /// The share of people who go on from the stage in the end.
  public func goingOn(of application: Int) -> Double {
    (1 - refusedShare[application]) * (1 - incompleteShare * (1 - returningShare))
  }
}
