/// Desks without a line, or with a line of few places.
extension CaseFamily {
  static let lossQueues = CaseFamily(models: ["M/G/c/c", "M/M/c/K"]) { model in
    let parameters = model.parameters
    let desks = parameters["c"].number
    let rate = parameters["lam"].number
    let isLoss = parameters["K"].number.isNaN
    let mean = isLoss ? parameters["mean_service"].number : 1 / parameters["mu"].number
    let places = isLoss ? 0 : Int(parameters["K"].number - desks)
    // The time constant of a queue that may lose people is no longer than that of the full range
    // of its states, of which a service for each waiting place is a generous bound.
    let relaxation = mean * max(1, Double(places + 1) / desks)
    let scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min}"],
      stages: [
        "{id: desk, desks: \(Int(desks)), service: \(lossService(parameters, mean)), "
          + "queue: {places: \(places)}}"
      ], relaxation: relaxation, measured: isLoss ? 300 : 1_500)
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: [
        "P_block": .estimate("turned_away", "share"), "L": .estimate("number_in_system"),
        "Lq": .estimate("queue_length"), "util": .estimate("utilization"),
        // Delays are in days of 1,440 minutes, from coming to leaving.
        "Wq_admitted": .estimate("wait"), "W_admitted": .estimate("total_delay", times: 1_440),
        "Pwait_admitted": .estimate("wait", "share_zero", times: -1, plus: 1),
        // Rates too are per day.
        "throughput": .estimate("served", "rate", times: 1 / 1_440.0),
      ].filter { reading in model.rows.contains { $0.quantity == reading.key } },
      leftOut: LeftOut.common(model))
  }

  /// The blocking of a loss system depends on the law by its mean alone.
  private static func lossService(_ parameters: Parameter, _ mean: Double) -> String {
    switch parameters["service"].word {
    case "deterministic": "{constant: \(mean) min}"
    case "lognormal cv=1.5": "{lognormal: {mean: \(mean) min, cv: 1.5}}"
    case "any": "{gamma: {mean: \(mean) min, cv: 0.6}}"
    default: "{exponential: {mean: \(mean) min}}"
    }
  }
}
