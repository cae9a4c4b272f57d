/// Queues in a steady state at equal desks with Poisson arrivals.
extension CaseFamily {
  static let plainQueues = CaseFamily(models: ["M/M/1", "M/M/c"]) { model in
    let rate = model.parameters["lam"].number
    let service = 1 / model.parameters["mu"].number
    let desks = model.parameters["c"].number.isNaN ? 1 : model.parameters["c"].number
    var scenario = SteadyScenario(
      demand: ["{id: all, rate: \(rate) / min}"],
      stages: [
        "{id: desk, desks: \(Int(desks)), service: {exponential: {mean: \(service) min}}}"
      ],
      relaxation: SteadyScenario.relaxation(
        desks: desks, service: service, load: rate * service / desks), measured: 300)
    let tails = scenario.tails(model)
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: Reading.lineAndWait.merging(tails) { own, _ in own },
      leftOut: LeftOut.common(model))
  }
}

extension Reading {
  /// Quantities of one line, served by equal desks, which everybody joins.
  static let lineAndWait: [String: Reading] = [
    "Wq": .estimate("wait"), "W": .estimate("visit"), "Lq": .estimate("queue_length"),
    "L": .estimate("number_in_system"), "rho": .estimate("utilization"),
    "P(server idle)": .estimate("utilization", times: -1, plus: 1),
    "P(Wq=0)": .estimate("wait", "share_zero"),
    "P(Wq>0)": .estimate("wait", "share_zero", times: -1, plus: 1),
    "Pwait": .estimate("wait", "share_zero", times: -1, plus: 1),
    "SD_Wq": .deviation(of: "wait"),
    "Wq|wait": .waitOfWaiting,
    "q95_Wq": .estimate("wait", "p95"), "q95_W": .estimate("visit", "p95"),
  ]
}
