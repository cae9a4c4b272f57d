/// Several stages, and stages that people come back to.
extension CaseFamily {
  /// A network of exponential stages, with one way in and each stage leading to a later one.
  static let jacksonNetwork = CaseFamily(models: ["Jackson network"]) { model in
    let parameters = model.parameters
    let names = parameters["names"].elements.compactMap(\.word)
    let rates = parameters["gamma"].numbers
    let (desks, speeds) = (parameters["c"].numbers, parameters["mu"].numbers)
    guard let rate = rates.first, rates.dropFirst().allSatisfy({ $0 == 0 }) else { return nil }
    let stages = names.indices.map { place in
      let shares = parameters["routing"][place].numbers
      let ways = names.indices.filter { shares[$0] > 0 }
        .map { "{to: \(names[$0]), share: \(shares[$0])}, " }.joined()
      return "{id: \(names[place]), desks: \(Int(desks[place])), "
        + "service: {exponential: {mean: \(1 / speeds[place]) min}}, next: [\(ways){to: exit}]}"
    }
    let scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min}"], stages: stages,
      // Longer than the sum over stages, each of a load below 0.75.
      relaxation: 2 * SteadyScenario.relaxation(service: 1 / (speeds.min() ?? 1), load: 0.5),
      measured: 400)
    var readings: [String: Reading] = [
      "L_total": .estimate("number_in_system"), "T_system": .estimate("visit"),
    ]
    var reasons: [String: String] = [:]
    for name in names {
      readings["Wq_\(name)"] = .estimate("wait", "mean", ["stage": name])
      readings["L_\(name)"] = .estimate("number_in_system", "mean", ["stage": name])
      readings["rho_\(name)"] = .estimate("utilization", "mean", ["stage": name])
      reasons["lam_\(name)"] = "the flow through a stage is not a measure; its load is checked"
    }
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100, readings: readings,
      leftOut: reasons)
  }

  /// Machines that work and are repaired.
  static let closedNetwork = CaseFamily(models: ["M/M/c//N"]) { model in
    let parameters = model.parameters
    let (desks, speed) = (parameters["c"].number, parameters["mu"].number)
    let work = 1 / parameters["lam"].number
    let scenario = SteadyScenario(
      demand: [],
      stages: [
        "{id: repair, desks: \(Int(desks)), service: {exponential: {mean: \(1 / speed) min}}, "
          + "next: work}",
        "{id: work, delay: {exponential: {mean: \(work) min}}, next: repair}",
      ], relaxation: work, measured: 1_000)
    let repair = ["stage": "repair"]
    let line = ResultKey(measure: "queue_length", scope: repair)
    let busy = ResultKey(measure: "utilization", scope: repair)
    return SimulatedCase(
      id: model.id,
      scenario: scenario.text
        + "\ninitial: {present: {work: \(Int(parameters["N"].number))}}",
      replications: 100,
      readings: [
        "L": .estimate("number_in_system", "mean", repair),
        "Lq": .estimate("queue_length", "mean", repair),
        // Work done in a busy minute leaves at the speed of a desk; Little's law for the wait,
        // because who is there from the start has none of a person.
        "throughput": .estimate("utilization", "mean", repair, times: desks * speed),
        "Wq": .ratio([line, busy]) { ($0[0], $0[1] * desks * speed) },
      ], leftOut: LeftOut.common(model))
  }

  /// A stage after which some stand in line again.
  static let feedback = CaseFamily(models: ["M/M/1 Bernoulli feedback"]) { model in
    let rate = model.parameters["lam"].number
    let service = model.parameters["mean_service"].number
    let back = model.parameters["p_return"].number
    let scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min}"],
      stages: [
        "{id: desk, desks: 1, service: {exponential: {mean: \(service) min}}, "
          + "next: [{to: desk, share: \(back)}, {to: exit}]}"
      ],
      relaxation: SteadyScenario.relaxation(
        service: service / (1 - back), load: rate * service / (1 - back)))
    let person = ResultKey(measure: "wait")
    let stop = ResultKey(measure: "wait", scope: ["stage": "desk"])
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: [
        "rho": .estimate("utilization"), "L": .estimate("number_in_system"),
        "W_total": .estimate("visit"),
        "Wq_per_visit": .estimate("wait", "mean", ["stage": "desk"]),
        // All waits together, over the mean of one, are the stops.
        "visits": .ratio([Reading.arrivals, person, stop]) { ($0[0] * $0[1] / $0[2], $0[0]) },
      ], leftOut: LeftOut.common(model))
  }

  /// A desk, and a long investigation of a few.
  static let investigation = CaseFamily(models: [
    "Desk + investigation branch (M/M/c -> ./G/inf)"
  ]) { model in
    let parameters = model.parameters
    let rate = parameters["lam"].number
    let (desks, service) = (parameters["c"].number, parameters["mean_service"].number)
    let long = parameters["investigation_mean"].number
    let scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min}"],
      stages: [
        "{id: desk, desks: \(Int(desks)), service: {exponential: {mean: \(service) min}}, "
          + "next: [{to: investigation, share: \(parameters["p_investigation"].number)}, "
          + "{to: exit}]}",
        "{id: investigation, delay: {exponential: {mean: \(long) min}}}",
      ], relaxation: long, measured: 20)
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 200,
      readings: [
        "Wq_desk": .estimate("wait", "mean", ["stage": "desk"]),
        "E_in_investigation": .estimate(
          "number_in_system", "mean", ["stage": "investigation"]),
        "E_total_time_all": .estimate("visit"),
      ],
      leftOut: [
        "SD_in_investigation": LeftOut.spread,
        "E_total_time_investigated": "people are not told apart by the way they took",
      ])
  }
}
