import QueueingTheory

/// Queues that some people do not join.
extension FormulaFamily {
  static let loss = FormulaFamily(kind: "theory", models: ["M/G/c/c"]) { model in
    LossQueue(
      offeredLoad: model.number("lam") * model.number("mean_service"), desks: model.count("c")
    ).map { queue in
      FormulaCase(
        values: [
          "P_block": queue.blockingProbability, "L": queue.meanInSystem,
          "util": queue.utilisation, "P0": queue.emptyProbability,
        ], relativeTolerance: 1e-11)
    }
  }

  static let limitedPlaces = FormulaFamily(kind: "theory", models: ["M/M/c/K"]) { model in
    BalkingQueue(
      arrivalRate: model.number("lam"), serviceRate: model.number("mu"),
      desks: model.count("c"), places: model.count("K")
    ).map { queue in
      FormulaCase(
        values: [
          "P_block": queue.balkProbability, "L": queue.meanInSystem, "Lq": queue.meanInLine,
          "Wq_admitted": queue.meanWaitOfJoined,
          "W_admitted": queue.meanTimeInSystemOfJoined,
          "Pwait_admitted": queue.waitProbabilityOfJoined, "P0": queue.emptyProbability,
          "throughput": queue.joiningRate, "avar_Lq_per_time": queue.inLineAsymptoticVariance,
        ], relativeTolerance: 1e-11)
    }
  }

  static let balking = FormulaFamily(
    kind: "theory", models: ["M/M/c+balk", "M/M/c+balk+renege"]
  ) { model in
    BalkingQueue(
      arrivalRate: model.number("lam"), serviceRate: model.number("mu"),
      desks: model.count("c"),
      joinProbabilities: model.parameters["join_prob_by_queue"].numbers,
      abandonmentRate: model.number("theta")
    ).map { queue in
      FormulaCase(
        values: [
          "P_balk": queue.balkProbability, "Lq": queue.meanInLine,
          "throughput_joined": queue.joiningRate, "Wq_joined": queue.meanWaitOfJoined,
          "Pwait_all": queue.allBusyProbability, "P0": queue.emptyProbability,
          "util": queue.utilisation,
          "P_renege_of_joined": queue.abandonmentProbabilityOfJoined,
        ], relativeTolerance: 1e-11)
    }
  }
}
