/// Queues in a steady state at equal desks with Poisson arrivals.
extension CaseFamily {
  static let plainQueues = CaseFamily(models: ["M/M/1", "M/M/c"]) { model in
    let rate = model.parameters["lam"].number
    let serviceRate = model.parameters["mu"].number
    let desks = model.parameters["c"].number.isNaN ? 1 : Int(model.parameters["c"].number)
    // A relaxation time is 1 / (c mu (1 - sqrt(load))^2).
    let load = rate / (Double(desks) * serviceRate)
    let root = 1 - load.squareRoot()
    let relaxation = 1 / (Double(desks) * serviceRate * root * root)
    return SimulatedCase(
      id: model.id,
      scenario: """
        calendar: {always_open: true, warm_up: \(20 * relaxation) min, measure: \(200 * relaxation) min}
        demand: [{id: all, rate: \(rate) / min}]
        stages: [{id: desk, desks: \(desks), service: {exponential: {mean: \(1 / serviceRate) min}}}]
        """,
      replications: 400,
      readings: [
        "Wq": .estimate("wait"), "W": .estimate("visit"), "Lq": .estimate("queue_length"),
        "L": .estimate("number_in_system"), "rho": .estimate("utilization"),
        "P(Wq=0)": .estimate("wait", "share_zero"),
        "Pwait": .estimate("wait", "share_zero", times: -1, plus: 1),
      ])
  }
}
