/// Queues that start empty or with some people, looked at before they settle.
extension CaseFamily {
  static let transient = CaseFamily(models: ["M/M/c transient"]) { model in
    let instants = ProbedQueue.instants(of: model)
    let last = instants.map(\.minutes).max() ?? 0
    let queue = ProbedQueue(
      calendar: "{always_open: true, measure: \((last + 1).written) min, drain: true}",
      rate: "\(model.number("lam").written) / min", desks: "\(Int(model.number("c")))",
      service: "{exponential: {mean: \((1 / model.number("mu")).written) min}}",
      instants: instants)
    let complements = model.rows.map(\.quantity).filter { $0.hasSuffix(")=0)") }
    return SimulatedCase(
      model, scenario: queue.scenario,
      leftOut: Dictionary(
        uniqueKeysWithValues: complements.map { ($0, "P(N>=c) is checked") }),
      reading: queue.reading)
  }

  /// Who comes first finds some people there, or the first arrival starts the clock.
  static let delayByIndex = CaseFamily(models: ["M/M/c delay by customer index"]) { model in
    let present = Int(model.number("present_at_first_arrival"))
    let most = delayedMost[model.id] ?? 0
    let mean = (1 / model.number("lam")).written
    let rows = model.rows.map(\.quantity).filter { (index(of: $0) ?? 1_000) <= most }
    let targets = rows.compactMap { quantity -> (quantity: String, text: String)? in
      guard let index = index(of: quantity) else { return nil }
      let statistic = quantity.hasPrefix("E") ? "mean(wait)" : "share_over(wait, 0 min)"
      return (quantity, "\"\(statistic) of arrival_index=\(index) <= \(limit(of: quantity))\"")
    }
    let places = Dictionary(
      uniqueKeysWithValues: targets.enumerated().map { ($1.quantity, $0) })
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: \(most) arrivals, drain: true}
        demand: [{id: all, interarrival: {exponential: {mean: \(mean) min}}, first: 0 min}]
        stages:
          - id: desk
            desks: \(Int(model.number("c")))
            service: {exponential: {mean: \((1 / model.number("mu")).written) min}}
        \(present > 0 ? "initial: {present: \(present)}" : "")
        targets: [\(targets.map(\.text).joined(separator: ", "))]
        """,
      leftOut: later(in: model, than: most)
    ) { quantity in
      if quantity == "avg_D_first_\(most)" { return .estimate("wait") }
      return places[quantity].map { .target($0) }
    }
  }

  /// How many come; rows cost time for each, so later ones are not looked at.
  private static let delayedMost = ["dn_law": 25, "dn_b": 10, "dn_c": 20]

  /// Reasons for what is not read of a run with so many arrivals.
  private static func later(in model: ReferenceModel, than most: Int) -> [String: String] {
    let quantities = model.rows.map(\.quantity).filter { quantity in
      guard let index = index(of: quantity) else { return quantity != "avg_D_first_\(most)" }
      return index > most
    }
    return Dictionary(
      uniqueKeysWithValues: quantities.map {
        ($0, "of \(most) arrivals: means of each take time, and other averages other runs")
      })
  }

  private static func limit(of quantity: String) -> String {
    quantity.hasPrefix("E") ? "60 min" : "50 %"
  }

  /// The number of the customer that `E[D_5]` or `P(D_5>0)` speaks of.
  private static func index(of quantity: String) -> Int? {
    for (start, end) in [("E[D_", "]"), ("P(D_", ">0)")]
    where quantity.hasPrefix(start) && quantity.hasSuffix(end) {
      return Int(quantity.dropFirst(start.count).dropLast(end.count))
    }
    return nil
  }
}
