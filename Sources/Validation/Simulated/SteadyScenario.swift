/// A scenario that runs in a steady state, and what is read off it; all times in minutes.
struct SteadyScenario {
  /// Entries of `demand`; none of a closed network.
  var demand: [String]
  /// Entries of `stages`.
  var stages: [String]
  /// Lived through before anything counts.
  var warmUp: Double
  /// Counted in each replication.
  var measure: Double
  /// Further lines.
  var more: [String] = []
  private(set) var targets: [String] = []

  /// An empty office reaches its steady state in `relaxation` minutes but for a factor of e.
  init(demand: [String], stages: [String], relaxation: Double, measured relaxations: Double = 150) {
    self.demand = demand
    self.stages = stages
    warmUp = (12 * relaxation).rounded(.up)
    measure = (relaxations * relaxation).rounded(.up)
  }

  /// The text without `name` and `experiment`.
  var text: String {
    var lines = [
      "calendar: {always_open: true, warm_up: \(warmUp) min, measure: \(measure) min}"
    ]
    if !demand.isEmpty { lines += ["demand:"] + demand.map { "  - \($0)" } }
    lines += ["stages:"] + stages.map { "  - \($0)" } + more
    if !targets.isEmpty { lines += ["targets:"] + targets.map { "  - \"\($0)\"" } }
    return lines.joined(separator: "\n")
  }

  /// Reads an expression of the language for targets; the limit means nothing.
  mutating func target(_ expression: String, limit: String) -> Reading {
    targets.append("\(expression) <= \(limit)")
    return .target(targets.count - 1)
  }

  /// The shares above a limit that a model asks for, as `P(Wq>10)`.
  mutating func tails(_ model: ReferenceModel) -> [String: Reading] {
    var readings: [String: Reading] = [:]
    for row in model.rows {
      for (start, measure) in [("P(Wq>", "wait"), ("P(W>", "visit")] {
        guard let limit = row.limit(after: start), limit > 0, !row.isRare else { continue }
        readings[row.quantity] = target("share_over(\(measure), \(limit) min)", limit: "50 %")
      }
    }
    return readings
  }

  /// Time until an empty queue at equal desks has all but forgotten how it began.
  ///
  /// That of M/M/c, 1 / (c mu (1 - sqrt(load))^2) (Abate and Whitt, Transient behavior of the
  /// M/M/1 queue, 1987), times the mean of the squared coefficients of variation of the times
  /// between arrivals and of the services, as in heavy traffic; not below a service.
  static func relaxation(
    desks: Double = 1, service: Double, load: Double, variation: Double = 1
  ) -> Double {
    let root = 1 - load.squareRoot()
    return max(service, variation * service / (desks * root * root))
  }
}

extension ReferenceRow {
  /// Whether the quantity is a probability that a run of sensible length cannot tell from others.
  var isRare: Bool { quantity.hasPrefix("P(") && value < 0.05 }

  /// The number in a quantity such as `P(Wq>10)` after `P(Wq>`.
  func limit(after start: String) -> Double? {
    guard quantity.hasPrefix(start), quantity.hasSuffix(")") else { return nil }
    return Double(quantity.dropFirst(start.count).dropLast())
  }
}
