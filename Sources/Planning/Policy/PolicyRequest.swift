public import Experiments

/// How policies are compared, and what must hold.
public struct PolicyRequest: Sendable {
  /// The most by which two policies may differ and still be as good, by objective.
  ///
  /// That of the rush is a share of the rush of the scenario as it stands.
  public var zones: [Double]
  /// How much each objective counts for the policy that is recommended, by objective.
  public var weights: [Double]
  /// What must hold.
  public var constraints: [Target]
  /// Whether fewer people served or a longer wait at the office than now is refused too.
  public var refusesHarm: Bool
  /// Between whom the share served is compared; the greatest gap counts.
  public var fairness: [FairnessAxis]
  /// The probability that every policy left out for sure is left out rightly.
  public var confidence: Double
  /// The most policies that are simulated.
  public var mostPolicies: Int

  /// Half a day, one person or slot in a hundred, and a twentieth of the rush.
  public static let usualZones = [0.5, 0.01, 0.01, 0.01, 0.05]
  /// The most policies where nobody asks for another number.
  public static let usualMost = 120
  /// By how much fewer may be served than now, as a share of people.
  public static let servedSlack = 0.01
  /// By how much longer people may wait at the office than now, as a share of it.
  public static let waitSlack = 0.1
  /// Replications at which policies are compared; those still in go on to the next.
  public static let looks = [6, 10, 16, 24, 40]

  /// A request with the usual zones and all objectives of equal weight.
  public init(
    constraints: [Target], fairness: [FairnessAxis], refusesHarm: Bool = true,
    zones: [Double] = usualZones, weights: [Double] = [1, 1, 1, 1, 1],
    confidence: Double = PlanRequest.usualConfidence, mostPolicies: Int = usualMost
  ) {
    precondition(zones.count == PolicyObjective.allCases.count, "each objective has its zone")
    precondition(weights.count == zones.count, "each objective has its weight")
    self.constraints = constraints
    self.fairness = fairness
    self.refusesHarm = refusesHarm
    self.zones = zones
    self.weights = weights
    self.confidence = confidence
    self.mostPolicies = mostPolicies
  }

  /// What is simulated: the objectives, who is served, the wait, and the constraints.
  var quantities: [Quantity] {
    let quantity = {
      (text: String, statistic: Statistic, measure: Measure, by: [ScopeKey]) in
      Quantity(text: text, statistic: statistic, measure: measure, scope: [], by: by)
    }
    return [
      quantity("mean(interview_delay)", .mean, .interviewDelay, []),
      quantity("share(slot_fill)", .share, .slotFill, []),
      quantity("max(rush)", .max, .rush, []),
      quantity("share(served)", .share, .served, []),
      quantity("p90(wait)", .p90, .wait, []),
    ] + fairness.map { quantity("share(served)", .share, .served, $0.keys) }
      + constraints.map(\.quantity)
  }
}
