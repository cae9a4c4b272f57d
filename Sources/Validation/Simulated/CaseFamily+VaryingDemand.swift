import Foundation

/// Days and cycles whose arrivals or desks vary with time.
extension CaseFamily {
  static let changingDay = CaseFamily(models: ["Mt/M/ct", "Mt/M/ct+M", "Mt/M/ct +balk"]) {
    model in
    let rates = model.numbers("lam_per_min")
    let period = model.number("period_min")
    let length = Double(rates.count) * period
    let queue = ProbedQueue(
      calendar: "{always_open: true, measure: \(length.written) min, drain: true}",
      rate: ProbedQueue.steps(
        rates.map { "\($0.written) / min" }, length: period, key: "value"),
      desks: ProbedQueue.steps(
        model.numbers("staff").map { "\(Int($0))" }, length: period, key: "count"),
      service: "{exponential: {mean: \(model.number("mean_service").written) min}}",
      patience: patience(rate: model.number("theta")),
      join: model.numbers("join_prob_by_queue"), instants: ProbedQueue.instants(of: model),
      close: ProbedQueue.Instant(name: "close", minutes: length))
    let people = rates.sum * period
    return SimulatedCase(
      model, scenario: queue.scenario,
      leftOut: [
        "E_busy_server_minutes": "the mean service times the number served, which is checked",
        "E_total_wait": "the wait of one times the number who join, which are checked",
      ].merging(
        queue.join.isEmpty
          ? [:] : ["frac_no_wait_of_arrivals": "P(allbusy) at instants is checked"]
      ) { first, _ in first }
    ) { quantity in
      queue.reading(quantity)
        ?? dayReading(quantity, people: people)
    }
  }

  private static func dayReading(_ quantity: String, people: Double) -> Reading? {
    let all = ProbedQueue.people
    return switch quantity {
    case "E_arrivals": .estimate("arrivals", "count", all)
    case "E_joined": .estimate("turned_away", "share", all, times: -people, plus: people)
    case "Wq_per_joined": .estimate("wait", "mean", all)
    case "frac_no_wait_of_arrivals":
      .estimate("wait", "share_zero", all)
    case "E_overtime_after_close": .estimate("overtime")
    case "P(empty at close)": .estimate("overtime", "share_zero")
    case "P_renege_of_joined": .estimate("abandoned", "share", all)
    default: nil
    }
  }

  /// Exponential patience that ends at a rate, none at 0.
  private static func patience(rate: Double) -> String? {
    rate > 0 ? "{exponential: {mean: \((1 / rate).written) min}}" : nil
  }

  /// A first cycle lets the start be forgotten, the second is counted.
  static let periodic = CaseFamily(models: ["Mt/M/c periodic"]) { model in
    let period = model.number("period")
    let queue = ProbedQueue(
      calendar: """
        {always_open: true, warm_up: \(period.written) min, measure: \(period.written) min, \
        drain: true}
        """,
      rate: sine(model.number("lambda_bar"), model.number("beta"), period: period),
      desks: "\(Int(model.number("c")))",
      service: "{exponential: {mean: \((1 / model.number("mu")).written) min}}",
      patience: patience(rate: model.number("theta")),
      instants: ProbedQueue.instants(of: model, offset: period))
    let people = ProbedQueue.people
    return SimulatedCase(
      model, scenario: queue.scenario,
      leftOut: model.reason(
        "so rare at the lowest rate", of: "P(allbusy,\(model.id == "per_a" ? 360 : 18)")
    ) { quantity in
      switch quantity {
      case "E_Q_mean": .estimate("queue_length")
      case "P_wait_arrival": .estimate("wait", "share_zero", people, times: -1, plus: 1)
      case "Wq": .estimate("wait", "mean", people)
      default: queue.reading(quantity)
      }
    }
  }

  private static func sine(_ mean: Double, _ amplitude: Double, period: Double) -> String {
    """
    {sine: {mean: \(mean.written) / min, amplitude: \(amplitude.written) / min, \
    period: \(period.written) min}}
    """
  }

  static let staffedBySquareRoot = CaseFamily(models: ["Mt/M/st+M, patience rate = service rate"]) {
    model in
    let staff = model.numbers("staff")
    let step = model.number("staff_step")
    let length = (Double(staff.count) * step).written
    let queue = ProbedQueue(
      calendar: "{always_open: true, measure: \(length) min, drain: true}",
      rate: sine(
        model.number("lambda_bar"), model.number("beta_amp"), period: model.number("period")),
      desks: ProbedQueue.steps(staff.map { "\(Int($0))" }, length: step, key: "count"),
      service: "{exponential: {mean: \(model.number("mean_service").written) min}}",
      patience: "{exponential: {mean: \(model.number("mean_patience").written) min}}",
      instants: ProbedQueue.instants(of: model))
    return SimulatedCase(
      model, scenario: queue.scenario,
      leftOut: model.reason("a rule of staffing, not of the queue", of: "staff("),
      reading: queue.reading)
  }

  static let endlessDesks = CaseFamily(models: ["Mt/G/inf"]) { model in
    guard let service = law(model.parameters["service"].word, model.parameters["service_par"])
    else { return nil }
    let instants = ProbedQueue.instants(of: model)
    let last = (instants.map(\.minutes).max() ?? 0) + 1
    let queue = ProbedQueue(
      calendar: "{always_open: true, measure: \(last.written) min, drain: true}",
      rate: sine(
        model.number("lambda_bar"), model.number("beta"),
        period: 2 * Double.pi / model.number("gamma")),
      desks: "unlimited", service: service, instants: instants)
    return SimulatedCase(
      model, scenario: queue.scenario,
      leftOut: model.reason("the law is Poisson, whose mean is checked", of: "P(N("),
      reading: queue.reading)
  }

  /// The law of a service in the words of the table; `parameters` is text.
  private static func law(_ name: String?, _ parameters: Parameter) -> String? {
    let numbers = (parameters.word ?? "").split { "()', ".contains($0) }.compactMap { Double($0) }
    guard let first = numbers.first else { return nil }
    switch name {
    case "exp": return "{exponential: {mean: \(first.written) min}}"
    case "det": return "\(first.written) min"
    case "erlang2": return "{erlang: {mean: \(first.written) min, k: 2}}"
    case "lognormal" where numbers.count == 2:
      return "{lognormal: {mean: \(first.written) min, cv: \(numbers[1].squareRoot().written)}}"
    case "h2" where numbers.count == 4:
      return """
        {hyperexponential: {means: [\(numbers[2].written) min, \(numbers[3].written) min], \
        shares: [\(numbers[0].written), \(numbers[1].written)]}}
        """
    default: return nil
    }
  }

  static let twoStations = CaseFamily(models: ["Two-station day (Mt/M/c1 -> M/c2)"]) { model in
    let rates = model.numbers("lam_per_min").map { "\($0.written) / min" }
    let period = model.number("period_min")
    let length = Double(rates.count) * period
    let times = (1...rates.count).map { Double($0) * period }
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: \(length.written) min, drain: true}
        demand: [{id: all, rate: \(ProbedQueue.steps(rates, length: period, key: "value"))}]
        stages:
          - id: one
            desks: \(Int(model.number("c1")))
            service: {exponential: {mean: \(model.number("mean1").written) min}}
            next: [{to: two, share: \(model.number("p_continue").written)}, {to: exit}]
          - id: two
            desks: \(Int(model.number("c2")))
            service: {exponential: {mean: \(model.number("mean2").written) min}}
        output: {sample_at: [\(times.written("min"))]}
        """,
      leftOut: ["E_N1_close": "that at 180 minutes", "E_N2_close": "that at 180 minutes"]
    ) { quantity in
      for station in [1, 2] {
        let scope = ["stage": station == 1 ? "one" : "two"]
        if let time = ReferenceModel.argument(of: quantity, "E_N\(station)").flatMap(Double.init) {
          return .estimate("number_in_system", "at(\(time.written) min)", scope)
        }
        if quantity.hasPrefix("Wq\(station)") { return .estimate("wait", "mean", scope) }
      }
      return quantity == "E_overtime" ? .estimate("overtime") : nil
    }
  }
}
