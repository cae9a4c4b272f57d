import QueueingTheory

/// Queues in which some people go before others.
extension FormulaFamily {
  static let prioritySingleServer = FormulaFamily(
    kind: "theory",
    models: ["M/G/1 non-preemptive priority", "M/G/1 preemptive-resume priority"]
  ) { model in
    let classes = model.parameters["classes"].elements.compactMap { entry in
      DurationLaw(entry["service"]).map {
        PrioritySingleServerQueue.Class(arrivalRate: entry["lam"].number, service: $0)
      }
    }
    return PrioritySingleServerQueue(classes: classes).map { queue in
      FormulaCase(
        values: byClass("Wq_class", queue.meanWaits)
          + byClass("W_class", queue.meanTimesInSystemPreemptive)
          + [
            "rho": queue.utilisation, "Wq_all": queue.meanWait,
            "Wq_if_FCFS": queue.meanWaitInOrder,
          ], relativeTolerance: 1e-11)
    }
  }

  static let preemptiveExponential = FormulaFamily(
    kind: "theory", models: ["M/M/1 preemptive-resume priority"]
  ) { model in
    let service = DurationLaw.exponential(mean: 1 / model.number("mu"))
    let classes = model.parameters["lams"].numbers.map {
      PrioritySingleServerQueue.Class(arrivalRate: $0, service: service)
    }
    return PrioritySingleServerQueue(classes: classes).map { queue in
      FormulaCase(
        values: byClass("W_class", queue.meanTimesInSystemPreemptive), relativeTolerance: 1e-11)
    }
  }

  static let priorityMultiServer = FormulaFamily(
    kind: "theory", models: ["M/M/c non-preemptive priority"]
  ) { model in
    PriorityMultiServerQueue(
      arrivalRates: model.parameters["lams"].numbers, serviceRate: model.number("mu"),
      desks: model.count("c")
    ).map { queue in
      FormulaCase(
        values: byClass("Wq_class", queue.meanWaits) + ["Wq_all": queue.inOrder.meanWait],
        relativeTolerance: 1e-11)
    }
  }

  private static func byClass(_ name: String, _ values: [Double]) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: values.enumerated().map { ("\(name)\($0.offset + 1)", $0.element) })
  }
}
