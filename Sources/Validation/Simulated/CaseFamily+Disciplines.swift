/// One queue under three orders, which share the mean and not the spread of the wait.
extension CaseFamily {
  static let disciplines = CaseFamily(models: ["M/M/1 disciplines"]) { model in
    let rate = model.parameters["lam"].number
    let service = 1 / model.parameters["mu"].number
    var scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min}"],
      stages: ["{id: desk, desks: 1, service: {exponential: {mean: \(service) min}}}"],
      relaxation: SteadyScenario.relaxation(service: service, load: rate * service))
    scenario.more =
      ["variants:"]
      + ["lifo", "random"].map { "  \($0): {set: {stages.desk.queue: {order: \($0)}}}" }
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 200,
      readings: [
        "Wq": .estimate("wait"),
        "SD_Wq_FCFS": .deviation(of: "wait"),
        "SD_Wq_LCFS": .deviation(of: "wait", variant: "lifo"),
        "SD_Wq_SIRO": .deviation(of: "wait", variant: "random"),
      ])
  }
}
