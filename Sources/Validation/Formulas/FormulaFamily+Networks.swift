import QueueingTheory

/// People who go from one station to another, and stations where nobody waits.
extension FormulaFamily {
  static let networks = FormulaFamily(kind: "theory", models: ["Jackson network"]) { model in
    let parameters = model.parameters
    let network = JacksonNetwork(
      outsideRates: parameters["gamma"].numbers, serviceRates: parameters["mu"].numbers,
      desks: parameters["c"].numbers.map { Int($0) },
      routing: parameters["routing"].elements.map(\.numbers))
    guard let network else { return nil }
    var values = [
      "L_total": network.meanInSystem, "T_system": network.meanTimeInSystem,
    ]
    for (name, station) in zip(parameters["names"].elements, network.stations) {
      guard let name = name.word else { continue }
      values["lam_\(name)"] = station.arrivalRate
      values["rho_\(name)"] = station.utilisation
      values["Wq_\(name)"] = station.meanWait
      values["L_\(name)"] = station.meanInSystem
    }
    return FormulaCase(values: values, relativeTolerance: 1e-11)
  }

  /// Services have the Poisson output of M/M/c (Burke 1956), a share of which is investigated.
  static let investigation = FormulaFamily(
    kind: "theory", models: ["Desk + investigation branch (M/M/c -> ./G/inf)"]
  ) { model in
    let service = model.number("mean_service")
    let investigation = model.number("investigation_mean")
    let share = model.number("p_investigation")
    let queue = MultiServerQueue(
      arrivalRate: model.number("lam"), serviceRate: 1 / service, desks: model.count("c"))
    guard let queue else { return nil }
    let present = PoissonCount(mean: queue.arrivalRate * share * investigation)
    return FormulaCase(
      values: [
        "Wq_desk": queue.meanWait, "E_in_investigation": present.mean,
        "SD_in_investigation": present.deviation,
        "E_total_time_all": queue.meanTimeInSystem + share * investigation,
        "E_total_time_investigated": queue.meanTimeInSystem + investigation,
      ], relativeTolerance: 1e-11)
  }

  static let infiniteServers = FormulaFamily(kind: "theory", models: ["M/G/inf"]) { model in
    let mean = model.number("mean_service")
    let laws: [String: DurationLaw] = [
      "exp": .exponential(mean: mean), "erlang2": .erlang(stages: 2, mean: mean),
      "uniform0-2m": .uniform(from: 0, to: 2 * mean),
    ]
    guard let law = model.parameters["service"].word.flatMap({ laws[$0] }) else { return nil }
    let rate = model.number("lam")
    let present = { (time: Double) in PoissonCount(mean: rate * law.meanUpTo(time)) }
    var values = model.values("E_N(") { present($0).mean } + ["L_stationary": rate * mean]
    for row in model.rows where row.quantity.hasPrefix("P(N(") {
      let numbers = numbers(in: row.quantity)
      guard numbers.count == 2 else { continue }
      let count = present(numbers[0])
      values[row.quantity] =
        row.quantity.contains(">=")
        ? count.probability(atLeast: Int(numbers[1])) : count.probability(Int(numbers[1]))
    }
    return FormulaCase(values: values, relativeTolerance: 1e-11)
  }
}
