/// Desks enough for everybody, from an empty start.
extension CaseFamily {
  static let infiniteDesks = CaseFamily(models: ["M/G/inf"]) { model in
    let mean = model.parameters["mean_service"].number
    let instants = model.rows.compactMap { $0.limit(after: "E_N(") }
    guard let early = instants.first else { return nil }
    // Of an exponential or Erlang law of mean m less than e^-12 of the work begins 20 m ago.
    let late = 20 * mean
    let stage = "{id: desk, desks: unlimited, service: \(lawOfDelay(model.parameters, mean))}"
    let readings: [String: Reading] = [
      "E_N(\(whole(early)))": .estimate("number_in_system", "at(\(whole(early)) min)"),
      "L_stationary": .estimate("number_in_system", "at(\(whole(late)) min)"),
    ]
    var reasons: [String: String] = [:]
    for row in model.rows where row.quantity.hasPrefix("P(N(") {
      reasons[row.quantity] =
        "a share of replications: to see a bias of 5 % takes tens of thousands of them"
    }
    return SimulatedCase(
      id: model.id,
      scenario: """
        calendar: {always_open: true, measure: \(late) min}
        demand: [{id: all, rate: \(model.parameters["lam"].number) / min}]
        stages: [\(stage)]
        output: {sample_at: [\(whole(early)) min, \(whole(late)) min]}
        """,
      replications: 2_000, readings: readings, leftOut: reasons)
  }

  private static func whole(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  private static func lawOfDelay(_ parameters: Parameter, _ mean: Double) -> String {
    switch parameters["service"].word {
    case "erlang2": "{erlang: {mean: \(mean) min, k: 2}}"
    case "uniform0-2m": "{uniform: {from: 0 min, to: \(2 * mean) min}}"
    default: "{exponential: {mean: \(mean) min}}"
    }
  }
}
