import QueueingTheory

/// Queues with exponential service where everybody is served in the end.
extension FormulaFamily {
  /// All families of queues in the long run.
  static let longRun: [FormulaFamily] = [
    multiServer, finiteSources, loss, limitedPlaces, balking, impatient, singleServer,
    serviceOrders, vacations, feedback, prioritySingleServer, preemptiveExponential,
    priorityMultiServer, batches, renewalArrivals, constantService, networks, investigation,
    infiniteServers, phases, staffingErlangC, staffingErlangA,
  ]

  static let multiServer = FormulaFamily(kind: "theory", models: ["M/M/1", "M/M/c"]) { model in
    let queue = MultiServerQueue(
      arrivalRate: model.number("lam"), serviceRate: model.number("mu"),
      desks: model.count("c"))
    guard let queue else { return nil }
    var values =
      model.values("P(Wq>", queue.waitTail) + model.values("P(W>", queue.timeInSystemTail)
    values =
      values + [
        "rho": queue.utilisation, "Pwait": queue.waitProbability, "Lq": queue.meanInLine,
        "L": queue.meanInSystem, "Wq": queue.meanWait, "W": queue.meanTimeInSystem,
        "Var_Wq": queue.waitVariance, "SD_Lq": queue.inLineVariance.squareRoot(),
        "P(Wq=0)": 1 - queue.waitProbability, "P0": queue.emptyProbability,
        "q95_Wq": queue.waitQuantile(0.95), "q95_W": queue.timeInSystemQuantile(0.95),
      ]
    values["avar_Lq_per_time"] = queue.inLineAsymptoticVariance
    values["avar_L_per_time"] = queue.inSystemAsymptoticVariance
    values["avar_Wq_per_customer"] = queue.waitAsymptoticVariance
    return FormulaCase(values: values, relativeTolerance: 1e-11)
  }

  static let finiteSources = FormulaFamily(kind: "theory", models: ["M/M/c//N"]) { model in
    FiniteSourceQueue(
      sources: model.count("N"), requestRate: model.number("lam"),
      serviceRate: model.number("mu"), desks: model.count("c")
    ).map { queue in
      FormulaCase(
        values: [
          "L": queue.meanInSystem, "Lq": queue.meanInLine, "Wq": queue.meanWait,
          "throughput": queue.throughput, "P0": queue.emptyProbability,
        ], relativeTolerance: 1e-11)
    }
  }
}
