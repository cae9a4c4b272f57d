/// Lines that people do not join when they are long.
extension CaseFamily {
  static let balkingQueues = CaseFamily(models: ["M/M/c+balk", "M/M/c+balk+renege"]) { model in
    let parameters = model.parameters
    let service = 1 / parameters["mu"].number
    let leaving = parameters["theta"].number
    let join = parameters["join_prob_by_queue"].numbers.map { "\($0)" }.joined(separator: ", ")
    let patience = leaving > 0 ? ", patience: {exponential: {mean: \(1 / leaving) min}}" : ""
    let scenario = SteadyScenario(
      demand: ["{id: all, rate: \(parameters["lam"].number) / min}"],
      stages: [
        "{id: desk, desks: \(Int(parameters["c"].number)), "
          + "service: {exponential: {mean: \(service) min}}, "
          + "queue: {join: [\(join)]}\(patience)}"
      ],
      relaxation: 5 * service, measured: 600)
    return SimulatedCase(
      id: model.id, scenario: scenario.text, replications: 100,
      readings: balking.filter { reading in
        model.rows.contains { $0.quantity == reading.key }
      }, leftOut: LeftOut.common(model))
  }

  private static let turnedAway = ResultKey(measure: "turned_away", statistic: "share")

  /// Only who finds all desks busy balks, so those who find them busy are the balkers and those
  /// who wait.
  private static let balking: [String: Reading] = [
    "P_balk": .estimate("turned_away", "share"), "Lq": .estimate("queue_length"),
    "util": .estimate("utilization"), "Wq_joined": .estimate("wait"),
    // Rates are per day of 1,440 minutes.
    "throughput_joined": .eachReplication([
      ResultKey(measure: "arrivals", statistic: "rate"), turnedAway,
    ]) { $0[0] / 1_440 * (1 - $0[1]) },
    "P_renege_of_joined": .ratio([
      Reading.arrivals, ResultKey(measure: "abandoned", statistic: "share"), turnedAway,
    ]) { ($0[0] * $0[1], $0[0] * (1 - $0[2])) },
    "Pwait_all": .ratio([
      Reading.arrivals, turnedAway, ResultKey(measure: "wait", statistic: "share_zero"),
    ]) { ($0[0] * ($0[1] + (1 - $0[1]) * (1 - $0[2])), $0[0]) },
  ]
}
