public import Experiments

/// What may be decided about an office, and what is wanted of it.
public struct PlanRequest: Sendable {
  /// What is made as small, or as great, as can be.
  public enum Objective: Sendable {
    /// The money that the decisions cost.
    case cost
    /// Something that is simulated.
    case quantity(Quantity, isMaximised: Bool)
  }

  /// In the order of the file.
  public var decisions: [Decision]
  /// What is wanted.
  public var objective: Objective
  /// The most that a plan may cost, in the currency per working day; nil without a limit.
  public var budget: Double?
  /// What must hold.
  public var constraints: [Target]
  /// The part of a limit within which a plan may be taken for either side of it.
  public var tolerance: Double
  /// The probability that all plans looked at are judged rightly.
  public var confidence: Double

  /// The tolerance of a file that names none.
  public static let usualTolerance = 0.05
  /// The confidence of a file that names none.
  public static let usualConfidence = 0.95

  /// Collects the parts.
  public init(
    decisions: [Decision], objective: Objective, budget: Double?, constraints: [Target],
    tolerance: Double = usualTolerance, confidence: Double = usualConfidence
  ) {
    self.decisions = decisions
    self.objective = objective
    self.budget = budget
    self.constraints = constraints
    self.tolerance = tolerance
    self.confidence = confidence
  }
}

/// A path of a scenario whose value is decided.
public struct Decision: Sendable, Equatable {
  /// One of the values.
  public struct Option: Sendable, Equatable {
    /// As it would stand in the file.
    public var text: String
    /// What it is called; nil where its text will do.
    public var name: String?
    /// What it costs a working day, in the currency.
    public var cost: Double

    /// A value with its cost.
    public init(text: String, name: String? = nil, cost: Double) {
      self.text = text
      self.name = name
      self.cost = cost
    }
  }

  /// Keys and names joined by points.
  public var path: String
  /// In rising order where they are numbers.
  public var options: [Option]
  /// Whether each option is the number of desks of a stage, in rising order.
  public var isDesks: Bool

  /// Collects the parts.
  public init(path: String, options: [Option], isDesks: Bool) {
    precondition(!options.isEmpty, "there is something to choose from")
    self.path = path
    self.options = options
    self.isDesks = isDesks
  }
  /// The ends of the paths of some decisions by which they are told from each other.
  public static func labels(of decisions: [Decision]) -> [String] {
    let paths = decisions.map { $0.path.split(separator: ".") }
    let parts = (2...).first { count in
      Set(paths.map { $0.suffix(count) }).count == paths.count
        || paths.allSatisfy { $0.count <= count }
    }
    return paths.map { $0.suffix(parts ?? 2).joined(separator: ".") }
  }
}

/// Why no plan can be searched.
public enum PlanProblem: Error, Equatable {
  /// The file does not say what may be decided.
  case noDecisions
  /// Nothing is to hold, so that the cheapest of everything would do.
  case noConstraints
  /// No decision costs anything, so that all plans are equally good.
  case nothingCosts
  /// Even the cheapest plan, which costs so much a working day, is above the budget.
  case overBudget(least: Double)
  /// So many plans would all have to be compared.
  case tooManyPlans(Int)
}
