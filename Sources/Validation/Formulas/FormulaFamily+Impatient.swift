import QueueingTheory

/// Queues that people leave when they have waited too long.
extension FormulaFamily {
  static let impatient = FormulaFamily(
    kind: "theory", models: ["M/M/c+M", "M/M/c+D", "M/M/c+G"]
  ) { model in
    guard let patience = patience(of: model) else { return nil }
    let queue = ImpatientQueue(
      arrivalRate: model.number("lam"), serviceRate: model.number("mu"),
      desks: model.count("c"), patience: patience)
    guard let queue else { return nil }
    var values =
      model.values("P(V>", queue.offeredWaitTail) + model.values("P(Wq>", queue.waitTail)
      + model.values("P(served,Wq<=") { queue.servedShare(within: $0) }
    values =
      values + [
        "P_ab": queue.abandonmentProbability, "Pwait": queue.waitProbability,
        "Lq": queue.meanInLine, "Wq_all": queue.meanWait, "util": queue.utilisation,
        "P_ab|wait": queue.abandonmentProbabilityOfWaiting,
        "Wq_served": queue.meanWaitOfServed, "Wq_abandoned": queue.meanWaitOfAbandoned,
        "E_offered_wait": queue.meanOfferedWait,
      ]
    values["avar_Lq_per_time"] = queue.inLineAsymptoticVariance
    return FormulaCase(values: values, relativeTolerance: 1e-11)
  }

  private static func patience(of model: ReferenceModel) -> Patience? {
    let rate = model.number("theta")
    if rate > 0 { return Patience(.exponential(mean: 1 / rate)) }
    let patience = model.parameters["patience"]
    if patience.number > 0 { return Patience(.constant(patience.number)) }
    let numbers = patience.elements.dropFirst().compactMap { $0.word.flatMap(Double.init) }
    switch (patience[0].word, numbers.count) {
    case ("uniform", 1): return Patience(.uniform(from: 0, to: numbers[0]))
    case ("erlang2", 1): return Patience(.erlang(stages: 2, mean: numbers[0]))
    case ("h2", 3):
      return Patience(
        .hyperexponential(
          shares: [numbers[0], 1 - numbers[0]], means: [numbers[1], numbers[2]]))
    case ("never_mix", 2):
      return Patience(.exponential(mean: numbers[1]), endlessShare: numbers[0])
    default: return nil
    }
  }
}
