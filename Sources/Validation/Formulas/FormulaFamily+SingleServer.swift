import QueueingTheory

/// One desk with Poisson arrivals and service of any law.
extension FormulaFamily {
  static let singleServer = FormulaFamily(kind: "theory", models: ["M/G/1"]) { model in
    guard let queue = singleServerQueue(model) else { return nil }
    var values: [String: Double] = [
      "rho": queue.utilisation, "Wq": queue.meanWait, "Lq": queue.meanInLine,
      "W": queue.meanTimeInSystem, "L": queue.meanInSystem, "SD_Wq": queue.waitDeviation(),
      "P(Wq=0)": 1 - queue.utilisation, "Wq|wait": queue.meanWaitOfWaiting,
      "mean_busy_period": queue.meanBusyPeriod,
    ]
    values = values + model.values("P(Wq>") { queue.waitTail($0) ?? .nan }
    return FormulaCase(values: values, relativeTolerance: 1e-11)
  }

  static let serviceOrders = FormulaFamily(
    kind: "theory", models: ["M/M/1 disciplines"]
  ) { model in
    SingleServerQueue(
      arrivalRate: model.number("lam"), service: .exponential(mean: 1 / model.number("mu"))
    ).map { queue in
      FormulaCase(
        values: [
          "Wq": queue.meanWait, "SD_Wq_FCFS": queue.waitDeviation(),
          "SD_Wq_LCFS": queue.waitDeviation(order: .last),
          "SD_Wq_SIRO": queue.waitDeviation(order: .random),
        ], relativeTolerance: 1e-11)
    }
  }

  static let vacations = FormulaFamily(
    kind: "theory", models: ["M/G/1 multiple vacations"]
  ) { model in
    guard let queue = singleServerQueue(model),
      let vacation = DurationLaw(model.parameters["vacation"])
    else { return nil }
    let vacations = VacationQueue(queue, vacation: vacation)
    return FormulaCase(
      values: [
        "rho": queue.utilisation, "Wq": vacations.meanWait, "Lq": vacations.meanInLine,
        "SD_Wq": vacations.waitDeviation,
      ], relativeTolerance: 1e-11)
  }

  static let feedback = FormulaFamily(
    kind: "theory", models: ["M/M/1 Bernoulli feedback"]
  ) { model in
    FeedbackQueue(
      arrivalRate: model.number("lam"), meanService: model.number("mean_service"),
      returnProbability: model.number("p_return")
    ).map { queue in
      FormulaCase(
        values: [
          "rho": queue.utilisation, "L": queue.meanInSystem, "W_total": queue.meanTimeInSystem,
          "visits": queue.meanVisits, "Wq_per_visit": queue.meanWaitPerVisit,
        ], relativeTolerance: 1e-11)
    }
  }

  private static func singleServerQueue(_ model: ReferenceModel) -> SingleServerQueue? {
    DurationLaw(model.parameters["service"]).flatMap {
      SingleServerQueue(arrivalRate: model.number("lam"), service: $0)
    }
  }
}
