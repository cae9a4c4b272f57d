import QueueingTheory

/// Arrivals in groups or with gaps of any law, and service of constant length.
extension FormulaFamily {
  static let batches = FormulaFamily(kind: "theory", models: ["M^X/M/1", "M^X/M/c"]) { model in
    guard case .table(let sizes) = model.parameters["batch_pmf"] else { return nil }
    let largest = sizes.keys.compactMap { Int($0) }.max() ?? 0
    let queue = BatchArrivalQueue(
      batchRate: model.number("batch_rate"),
      sizeProbabilities: (0...largest).map { sizes["\($0)"]?.number ?? 0 },
      serviceRate: model.number("mu"), desks: model.count("c"))
    guard let queue else { return nil }
    return FormulaCase(
      values: [
        "rho": queue.utilisation, "L": queue.meanInSystem, "Lq": queue.meanInLine,
        "Wq": queue.meanWait, "W": queue.meanTimeInSystem,
        "Wq_first_of_batch": queue.meanWaitOfFirst, "P(Wq>0)": queue.waitProbability,
        "P0": queue.emptyProbability,
      ], relativeTolerance: 1e-11)
  }

  static let renewalArrivals = FormulaFamily(kind: "theory", models: ["G/M/1", "G/M/c"]) { model in
    guard let gap = DurationLaw(model.parameters["interarrival"]) else { return nil }
    let queue = RenewalArrivalQueue(
      gap: gap, serviceRate: model.number("mu"), desks: model.count("c"))
    guard let queue else { return nil }
    return FormulaCase(
      values: [
        "sigma": queue.ratio, "omega": queue.ratio, "rho": queue.utilisation,
        "Pwait": queue.waitProbability, "Wq": queue.meanWait, "W": queue.meanTimeInSystem,
        "Lq": queue.meanInLine, "P(Wq=0)": 1 - queue.waitProbability,
        "SD_Wq": queue.waitDeviation, "P(server idle)": 1 - queue.utilisation,
      ] + model.values("P(Wq>", queue.waitTail), relativeTolerance: 1e-11)
  }

  static let constantService = FormulaFamily(kind: "theory", models: ["M/D/c"]) { model in
    let queue = ConstantServiceQueue(
      arrivalRate: model.number("lam"), serviceTime: model.number("D"), desks: model.count("c"))
    guard let queue else { return nil }
    return FormulaCase(
      values: [
        "rho": queue.utilisation, "P(Wq=0)": 1 - queue.waitProbability, "Wq": queue.meanWait,
        "Lq": queue.meanInLine, "L": queue.meanInSystem,
      ] + model.values("P(Wq>", queue.waitTail), relativeTolerance: 1e-11)
  }
}
