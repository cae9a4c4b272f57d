/// Queues in a steady state with other laws of services or of times between arrivals.
extension CaseFamily {
  static let generalQueues = CaseFamily(models: [
    "M/G/1", "G/M/1", "G/M/c", "M/D/c", "M/E_k/c", "M/H2/c", "G/G/1 (PH/PH/1)",
  ]) { model in
    guard let queue = GeneralQueue(model.parameters) else { return nil }
    var scenario = queue.scenario
    var readings = Reading.lineAndWait.merging(scenario.tails(model)) { own, _ in own }
    // Who arrives finds a desk idle with this chance (Kendall 1953).
    readings["sigma"] = readings["Pwait"]
    // The wait of those who wait is exponential with mean 1 / (c mu (1 - omega)).
    let mean = queue.service / queue.desks
    readings["omega"] = .ratio([
      Reading.arrivals, ResultKey(measure: "wait"),
      ResultKey(measure: "wait", statistic: "share_zero"),
    ]) { values in
      let wait = values[0] * values[1]
      return (wait - mean * values[0] * (1 - values[2]), wait)
    }
    // A busy period begins with each arrival that finds the desk idle.
    let minutes = scenario.measure
    readings["mean_busy_period"] = .ratio([
      ResultKey(measure: "utilization"), Reading.arrivals,
      ResultKey(measure: "wait", statistic: "share_zero"),
    ]) { ($0[0] * minutes, $0[1] * $0[2]) }
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: readings.filter { reading in
        model.rows.contains { $0.quantity == reading.key }
      }, leftOut: LeftOut.common(model))
  }
}

/// Equal desks, independent times between arrivals and independent services.
private struct GeneralQueue {
  var desks = 1.0
  /// Means, in minutes.
  var gap: Double
  var service: Double
  var scenario: SteadyScenario

  init?(_ parameters: Parameter) {
    if !parameters["c"].number.isNaN { desks = parameters["c"].number }
    var variation = 0.0
    let demand: String
    if let law = parameters["interarrival"].law {
      gap = parameters["interarrival"].lawMean
      variation += parameters["interarrival"].lawVariation / 2
      demand = "{id: all, interarrival: \(law)}"
    } else {
      gap = 1 / parameters["lam"].number
      variation += 0.5
      demand = "{id: all, rate: \(parameters["lam"].number) / min}"
    }
    let length: String
    if let law = parameters["service"].law {
      service = parameters["service"].lawMean
      variation += parameters["service"].lawVariation / 2
      length = law
    } else if !parameters["D"].number.isNaN {
      service = parameters["D"].number
      length = "{constant: \(service) min}"
    } else {
      service = 1 / parameters["mu"].number
      variation += 0.5
      length = "{exponential: {mean: \(service) min}}"
    }
    let load = service / gap / desks
    guard load < 1 else { return nil }
    scenario = SteadyScenario(
      demand: [demand], stages: ["{id: desk, desks: \(Int(desks)), service: \(length)}"],
      relaxation: SteadyScenario.relaxation(
        desks: desks, service: service, load: load, variation: variation))
  }
}
