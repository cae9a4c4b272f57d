import QueueingTheory

/// Gaps and services made of exponential phases.
extension FormulaFamily {
  static let phases = FormulaFamily(
    kind: "theory", models: ["M/E_k/c", "M/H2/c", "G/G/1 (PH/PH/1)"]
  ) { model in
    guard let service = DurationLaw(model.parameters["service"]) else { return nil }
    let gap =
      DurationLaw(model.parameters["interarrival"]) ?? .exponential(mean: 1 / model.number("lam"))
    return PhaseTypeQueue(gap: gap, service: service, desks: model.count("c")).map { queue in
      FormulaCase(
        values: [
          "rho": queue.utilisation, "Pwait": queue.waitProbability, "Lq": queue.meanInLine,
          "Wq": queue.meanWait, "P0": queue.emptyProbability, "SD_Lq": queue.inLineDeviation,
        ], relativeTolerance: 1e-10)
    }
  }
}
