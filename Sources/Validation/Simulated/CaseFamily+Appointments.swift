/// Sessions of appointments with no-shows.
extension CaseFamily {
  static let appointments = CaseFamily(models: [
    "Appointments D/M/1 no-shows", "Appointments D/E_k/1 no-shows",
    "Appointments D/M/3 no-shows",
  ]) { model in
    let mean = model.number("mean_service")
    let phases = Int(model.number("erlang_k"))
    let times = model.numbers("times")
    let last = times.last ?? 0
    let session = AppointedSession(
      times: times, shows: model.numbers("show_prob"), desks: Int(model.number("c")),
      service: "{erlang: {mean: \(mean.written) min, k: \(phases)}}", meanService: mean,
      end: last + 1, leastCompletion: last,
      shares: model.rows.compactMap { AppointedSession.share(of: $0.quantity) })
    return SimulatedCase(
      model, scenario: session.scenario,
      leftOut: model.reason(
        "the completion beyond a time is checked as P(overtime)", of: "E_overtime"),
      reading: session.reading)
  }

  static let generalAppointments = CaseFamily(models: ["Appointments D/G/1 no-shows"]) { model in
    let service = model.parameters["service"]
    let mean = service["mean"].number
    let times = model.numbers("times")
    let last = times.last ?? 0
    guard let law = service["law"].word else { return nil }
    let variation = service["scv"].number.squareRoot().written
    let session = AppointedSession(
      times: times, shows: times.map { _ in model.number("show_prob") }, desks: 1,
      service: "{\(law): {mean: \(mean.written) min, cv: \(variation)}}", meanService: mean,
      end: last + 1, leastCompletion: last)
    return SimulatedCase(
      model, scenario: session.scenario, reading: session.reading)
  }

  static let unpunctual = CaseFamily(models: ["Unpunctual appointments, exponential service"]) {
    model in
    let mean = model.number("mean_service")
    let times = model.numbers("times")
    let lateness = zip(model.numbers("lateness"), model.numbers("lateness_prob")).map {
      "\($0.written) min: \($1.written)"
    }
    let session = AppointedSession(
      times: times, shows: times.map { _ in model.number("show_prob") }, desks: 1,
      service: "{exponential: {mean: \(mean.written) min}}", meanService: mean,
      end: (times.last ?? 0) + 10,
      punctuality: "{discrete: {\(lateness.joined(separator: ", "))}}")
    return SimulatedCase(
      model, scenario: session.scenario,
      leftOut: ["E[W_1|show]": LeftOut.rare], reading: session.reading)
  }

  static let slotSchedule = CaseFamily(models: [
    "Slot schedule, discrete service (work recursion)"
  ]) { model in
    guard let words = model.parameters["service"].word, let law = DiscreteService(words) else {
      return nil
    }
    let length = model.number("slot_minutes")
    let slots = model.numbers("slots")
    let times = slots.enumerated().flatMap { place, people in
      Array(repeating: Double(place) * length, count: Int(people))
    }
    let session = AppointedSession(
      times: times, shows: times.map { _ in model.number("show_prob") }, desks: 1,
      service: law.scenario, meanService: law.mean, end: Double(slots.count) * length)
    return SimulatedCase(
      model, scenario: session.scenario, reading: session.reading)
  }

  /// Everybody has a law of his own, and so a class.
  static let ownService = CaseFamily(models: [
    "Appointments, customer-specific exponential service"
  ]) { model in
    let times = model.numbers("times")
    let means = model.numbers("rates").map { 1 / $0 }
    let people = times.enumerated().map { place, time in
      "  - {id: n\(place + 1), class: n\(place + 1), appointments: {at: [\(time.written) min]}}"
    }
    let laws = means.enumerated().map { place, mean in
      "n\(place + 1): {exponential: {mean: \(mean.written) min}}"
    }
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: \(((times.last ?? 0) + 1).written) min, drain: true}
        demand:
        \(people.joined(separator: "\n"))
        stages:
          - {id: desk, desks: 1, service: {by_class: {\(laws.joined(separator: ", "))}}}
        """,
      leftOut: ["cost": "half the sum of waits and idle time, which are checked"].merging(
        model.reason("the sum over all is checked", of: "E[W_")
      ) { first, _ in first }
    ) { quantity in
      switch quantity {
      case "sum_E_wait": .estimate("wait", times: Double(times.count))
      // Everybody comes, so that idle time is what the services leave of the session.
      case "sum_E_idle": .estimate("completion", plus: -means.sum)
      default: nil
      }
    }
  }

  /// The cost of the schedule that the table says is best; finding it is no matter of simulation.
  static let bestSchedule = CaseFamily(models: ["Optimal appointment schedule S(n,p)/M/1"]) {
    model in
    let gaps = model.rows.filter { $0.quantity.hasPrefix("opt_x") }.map(\.value)
    let times = gaps.reduce(into: [0.0]) { times, gap in times.append((times.last ?? 0) + gap) }
    let mean = model.number("mean_service")
    let session = AppointedSession(
      times: times, shows: times.map { _ in model.number("show_prob") }, desks: 1,
      service: "{exponential: {mean: \(mean.written) min}}", meanService: mean,
      end: (times.last ?? 0) + 1, leastCompletion: times.last)
    let (waiting, working) = (model.number("cw"), model.number("cs"))
    let keys = [
      ResultKey(measure: "wait", scope: AppointedSession.booked),
      ResultKey(measure: "served", statistic: "count", scope: AppointedSession.booked),
      ResultKey(measure: "completion"),
    ]
    let search = model.rows.map(\.quantity).filter { $0 != "opt_cost" }
    return SimulatedCase(
      model, scenario: session.scenario,
      leftOut: Dictionary(
        uniqueKeysWithValues: search.map {
          ($0, "found by search; the cost of the best schedule is simulated")
        })
    ) { quantity in
      guard quantity == "opt_cost" else { return nil }
      return .eachReplication(keys) { values in
        waiting * (values[1] > 0 ? values[0] * values[1] : 0) + working * values[2]
      }
    }
  }
}
