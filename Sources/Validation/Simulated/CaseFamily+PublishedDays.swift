/// Days of published studies, whose exact values are known by now.
extension CaseFamily {
  /// People come from 9:45, doors open at 10:00, and a random number of tellers serves until 15:00.
  static let bank = CaseFamily(models: ["Bank (SSJ BankEv)"]) { model in
    SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: 315 min, drain: true}
        demand:
          - id: all
            rate:
              - {at: 0 min, value: 0.5 / min}
              - {at: 75 min, value: 1 / min}
              - {at: 255 min, value: 0.5 / min}
        stages:
          - id: tellers
            desks: [{at: 15 min, count: {1: 5 %, 2: 15 %, 3: 80 %}}]
            service: {erlang: {mean: 2 min, k: 2}}
            queue: {join: [1, 1, 1, 1, 1, 1, 0.8, 0.6, 0.4, 0.2]}
        variants:
          one: {set: {stages.tellers.desks: [{at: 15 min, count: 1}]}}
          two: {set: {stages.tellers.desks: [{at: 15 min, count: 2}]}}
          three: {set: {stages.tellers.desks: [{at: 15 min, count: 3}]}}
        """
    ) { quantity in
      let variants = ["1tellers": "one", "2tellers": "two", "3tellers": "three"]
      let parts = quantity.split(separator: "|").map { String($0) }
      guard let name = parts.first, let variant = parts.count == 1 ? "base" : variants[parts[1]]
      else { return nil }
      switch name {
      case "E_served_per_day", "E_served":
        return .estimate("served", "count", variant: variant)
      case "E_total_wait_hours_per_day", "E_total_wait_hours":
        let keys = [
          ResultKey(measure: "wait", variant: variant),
          ResultKey(measure: "served", statistic: "count", variant: variant),
        ]
        return .eachReplication(keys) { $0[0] * $0[1] / 60 }
      case "E_minutes_after_close": return .estimate("overtime")
      default: return nil
      }
    }
  }

  /// Thirteen hours of calls at a random level; a tenth of the callers does not wait at all.
  static let callCentre = CaseFamily(models: ["Call centre (SSJ CallCenter)"]) { model in
    let calls = [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60]
    let agents = [4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4]
    let variation = (1 / (model.id == "ssj_cc10" ? 10.0 : 400.0)).squareRoot()
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: 13 h, drain: true}
        demand:
          - id: all
            rate: \(ProbedQueue.steps(calls.map { "\($0) / h" }, length: 60, key: "value"))
            level: {gamma: {mean: 1, cv: \(variation.written)}, per: day}
        stages:
          - id: agents
            desks: \(ProbedQueue.steps(agents.map { "\($0)" }, length: 60, key: "count"))
            service: {exponential: {mean: 100 s}}
            patience:
              mixture:
                - {share: 10 %, of: 0 s}
                - {share: 90 %, of: {exponential: {mean: 1000 s}}}
        targets: ["share_over(wait, 20 s) <= 10 %"]
        """
    ) { quantity in
      switch quantity {
      case "wait_per_expected_call_s": .estimate("wait", times: 60)
      case "lost_fraction": .estimate("abandoned", "share")
      case "fraction_wait_lt_20s": .target(0, times: -1, plus: 1)
      default: nil
      }
    }
  }
}
