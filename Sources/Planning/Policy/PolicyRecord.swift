public import Statistics

/// What the simulation has said of one policy.
public struct PolicyRecord: Sendable {
  /// What a policy breaks that is not about the objectives.
  public enum Breach: Sendable, Equatable {
    /// A constraint, with its place.
    case constraint(Int)
    /// Fewer are served than now.
    case fewerServed
    /// People wait longer at the office than now.
    case longerWait
  }

  /// Whether a policy is one of those to choose from.
  public enum Standing: Sendable, Equatable {
    /// No other policy is better.
    case inSet
    /// Another is better in something and worse in nothing; proven, or by the means alone.
    case dominated(by: PlanChoice, isProven: Bool)
    /// Another that changes less is about as good in everything.
    case equal(to: PlanChoice, isProven: Bool)
    /// Something that must hold is broken.
    case refused(Breach)
    /// The scenario is not valid with these values.
    case invalid
  }

  /// The policy.
  public let policy: PlanChoice
  /// Replications so far.
  public private(set) var replications = 0
  /// nil as long as it is not decided.
  public internal(set) var standing: Standing?
  /// By figure and replication; nil where nothing was observed.
  private(set) var values: [[Double?]] = []

  init(policy: PlanChoice) { self.policy = policy }

  /// Takes in replications: by replication and figure.
  mutating func add(_ further: [[Double?]]) {
    for figures in further {
      if values.isEmpty { values = figures.map { _ in [] } }
      for (place, value) in figures.enumerated() { values[place].append(value) }
    }
    replications += further.count
  }

  /// An objective over its replications; nil without an observation.
  public func estimate(_ objective: PolicyObjective) -> ReplicatedEstimate? {
    estimate(ofFigure: objective.place)
  }

  /// The share of people served.
  public var served: ReplicatedEstimate? { estimate(ofFigure: PolicyFigures.served) }

  /// The wait in minutes that nine of ten visits at most have.
  public var wait: ReplicatedEstimate? { estimate(ofFigure: PolicyFigures.wait) }

  /// The worst group of a constraint.
  public func value(ofConstraint constraint: Int) -> ReplicatedEstimate? {
    estimate(ofFigure: PolicyFigures.constraints + constraint)
  }

  /// The means of all objectives over the first replications; nil where nobody was interviewed.
  func objectives(over number: Int) -> [Double]? {
    let means = PolicyObjective.allCases.compactMap { objective -> Double? in
      guard values.indices.contains(objective.place) else { return nil }
      return ReplicatedEstimate(values: Array(values[objective.place].prefix(number)))?.value
    }
    return means.count == PolicyObjective.allCases.count ? means : nil
  }

  /// The means of all objectives; nil where nobody was interviewed.
  public var objectives: [Double]? { objectives(over: replications) }

  private func estimate(ofFigure figure: Int) -> ReplicatedEstimate? {
    guard values.indices.contains(figure) else { return nil }
    return ReplicatedEstimate(values: values[figure])
  }
}
