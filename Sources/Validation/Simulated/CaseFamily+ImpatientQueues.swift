/// Lines that people leave when their patience ends.
extension CaseFamily {
  static let impatientQueues = CaseFamily(models: ["M/M/c+M", "M/M/c+D", "M/M/c+G"]) { model in
    guard let patience = Patience(model.parameters) else { return nil }
    let rate = model.parameters["lam"].number
    let service = 1 / model.parameters["mu"].number
    var scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min}"],
      stages: [
        "{id: desk, desks: \(Int(model.parameters["c"].number)), "
          + "service: {exponential: {mean: \(service) min}}, patience: \(patience.law)}"
      ],
      relaxation: max(service, patience.memory), measured: 150)
    var readings = scenario.tails(model)
    for row in model.rows {
      guard let limit = row.limit(after: "P(served,Wq<=") else { continue }
      // The target makes the run report this share for those served too.
      _ = scenario.target("share_over(wait, \(limit) min) of outcome=served", limit: "50 %")
      readings[row.quantity] = servedWithin("\(limit) min")
    }
    readings["Wq_served"] = scenario.target("mean(wait) of outcome=served", limit: "1 h")
    readings["Wq_abandoned"] = scenario.target("mean(wait) of outcome=abandoned", limit: "1 h")
    readings.merge(impatience) { own, _ in own }
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: readings.filter { reading in
        model.rows.contains { $0.quantity == reading.key }
      }, leftOut: LeftOut.common(model), scopes: ["outcome"])
  }

  private static let impatience: [String: Reading] = [
    "P_ab": .estimate("abandoned", "share"),
    "Pwait": .estimate("wait", "share_zero", times: -1, plus: 1),
    "Lq": .estimate("queue_length"), "Wq_all": .estimate("wait"),
    "util": .estimate("utilization"),
    "P_ab|wait": .ratio([
      Reading.arrivals, ResultKey(measure: "abandoned", statistic: "share"),
      ResultKey(measure: "wait", statistic: "share_zero"),
    ]) { ($0[0] * $0[1], $0[0] * (1 - $0[2])) },
  ]

  private static func servedWithin(_ limit: String) -> Reading {
    let over = "share_over(\(limit))"
    return .ratio([
      Reading.arrivals, ResultKey(measure: "served", statistic: "share"),
      ResultKey(measure: "wait", statistic: over, scope: ["outcome": "served"]),
    ]) { ($0[0] * $0[1] * (1 - $0[2]), $0[0]) }
  }
}

/// How long people wait before they leave.
private struct Patience {
  /// As a scenario writes it.
  var law: String
  /// How long the line remembers that it was longer, in minutes.
  ///
  /// Near full load the time to the end of the line grows by the arrivals that stay, so it forgets
  /// at the rate of the density of patience, here of its value at 0; a constant forgets at the end.
  var memory: Double

  init?(_ parameters: Parameter) {
    let words = parameters["patience"].elements.compactMap(\.word)
    if !parameters["theta"].number.isNaN {
      memory = 1 / parameters["theta"].number
      law = "{exponential: {mean: \(memory) min}}"
    } else if !parameters["patience"].number.isNaN {
      memory = parameters["patience"].number
      law = "{constant: \(memory) min}"
    } else if words.count == 2, words[0] == "uniform", let end = Double(words[1]) {
      memory = end
      law = "{uniform: {from: 0 min, to: \(end) min}}"
    } else if words.count == 3, words[0] == "never_mix", let share = Double(words[1]),
      let middle = Double(words[2])
    {
      memory = middle / (1 - share)
      law =
        "{mixture: [{share: \(share), of: {constant: 10000 days}}, "
        + "{share: \(1 - share), of: {exponential: {mean: \(middle) min}}}]}"
    } else {
      return nil
    }
  }
}
