internal import QueueingTheory

extension FormulaFamily {
  /// Sessions of punctual people of whom some do not come.
  static let appointments = FormulaFamily(
    kind: "theory",
    models: [
      "Appointments D/M/1 no-shows", "Appointments D/E_k/1 no-shows",
      "Appointments D/M/3 no-shows",
    ]
  ) { model in
    let parameters = model.parameters
    let outcome = AppointmentSchedule(
      bookedTimes: parameters["times"].numbers, showChances: parameters["show_prob"].numbers,
      meanService: parameters["mean_service"].number,
      stages: Int(parameters["erlang_k"].number), desks: Int(parameters["c"].number)
    ).outcome
    return FormulaCase(values: values(of: model) { sessionValue(of: outcome, $0) })
  }

  private static func sessionValue(of outcome: AppointmentOutcome, _ quantity: String) -> Double? {
    let numbers = numbers(in: quantity)
    switch quantity {
    case "total_wait": return outcome.totalWait
    case "mean_wait_per_show": return outcome.meanWaitPerShow
    case "E_completion": return outcome.completion
    case "E_idle_until_completion": return outcome.idleTime
    default: break
    }
    guard let first = numbers.first else { return nil }
    if quantity.hasPrefix("E_overtime") { return outcome.overtime(after: first).mean }
    if quantity.hasPrefix("P(overtime") { return outcome.overtime(after: first).chance }
    if quantity.hasPrefix("frac_shows_wait>") { return outcome.share(ofWaitsOver: first) }
    if quantity.hasPrefix("E[W_") { return outcome.meanWait(Int(first) - 1) }
    guard quantity.hasPrefix("P(W_"), numbers.count == 2 else { return nil }
    let chance = outcome.chance(ofWaitOver: numbers[1], booking: Int(first) - 1)
    return quantity.contains("=0") ? 1 - chance : chance
  }

  /// Sessions whose people have services of different means.
  static let individualAppointments = FormulaFamily(
    kind: "theory", models: ["Appointments, customer-specific exponential service"]
  ) { model in
    let parameters = model.parameters
    let outcome = IndividualSchedule(
      bookedTimes: parameters["times"].numbers,
      meanServices: parameters["rates"].numbers.map { 1 / $0 }
    ).outcome
    let wait = outcome.meanWaits.reduce(0, +)
    let weight = parameters["omega"].number
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "sum_E_wait": return wait
        case "sum_E_idle": return outcome.idleTime
        case "cost": return weight * outcome.idleTime + (1 - weight) * wait
        default: return numbers(in: quantity).first.map { outcome.meanWaits[Int($0) - 1] }
        }
      })
  }

  /// The cheapest times of a session; their own accuracy is that of the search for them.
  static let optimalAppointments = FormulaFamily(
    kind: "theory", models: ["Optimal appointment schedule S(n,p)/M/1"]
  ) { model in
    let parameters = model.parameters
    let problem = OptimalAppointments(
      bookings: Int(parameters["n"].number), showChance: parameters["show_prob"].number,
      meanService: parameters["mean_service"].number, waitCost: parameters["cw"].number,
      timeCost: parameters["cs"].number)
    let (best, equal) = (problem.best, problem.bestEqual)
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "opt_cost": return best.cost
        case "opt_equal_spacing_cost": return equal.cost
        case "opt_equal_spacing": return equal.gap
        default: return numbers(in: quantity).first.map { best.gaps[Int($0) - 1] }
        }
      })
  }

  /// Sessions of people who come early or late.
  static let unpunctualAppointments = FormulaFamily(
    kind: "theory", models: ["Unpunctual appointments, exponential service"]
  ) { model in
    let parameters = model.parameters
    let amounts = zip(parameters["lateness"].numbers, parameters["lateness_prob"].numbers)
    let outcome = UnpunctualSchedule(
      bookedTimes: parameters["times"].numbers, showChance: parameters["show_prob"].number,
      lateness: amounts.map { (amount: $0.0, chance: $0.1) },
      meanService: parameters["mean_service"].number
    ).outcome
    let waits = outcome.meanWaits
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "mean_wait_per_show": return waits.reduce(0, +) / Double(waits.count)
        case "E_last_departure(0 if none)": return outcome.lastDeparture
        default: return numbers(in: quantity).first.map { waits[Int($0) - 1] }
        }
      })
  }

  /// Sessions with appointments and walk-ins, served in either order.
  static let bookedAndWalkIn = FormulaFamily(
    kind: "theory",
    models: [
      "Appointments + walk-ins, M servers FCFS", "Appointments priority over walk-ins, M servers",
    ]
  ) { model in
    let parameters = model.parameters
    let day = BookedAndWalkIn(
      bookedTimes: parameters["times"].numbers, showChances: parameters["show_prob"].numbers,
      walkInRate: parameters["walkin_rate"].number,
      meanService: parameters["mean_service"].number, desks: Int(parameters["c"].number),
      close: parameters["close"].number, room: 70)
    let isInOrder = model.name == "Appointments + walk-ins, M servers FCFS"
    let outcome = isInOrder ? day.firstComeFirstServed : day.bookedFirst
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "E[W|show] first": outcome.bookedWaits.first
        case "E[W|show] last": outcome.bookedWaits.last
        case "mean_wait_appointments": outcome.bookedWait
        case "mean_wait_walkins": outcome.walkInWait
        case "mean_wait_all": outcome.wait
        case "E_N_at_close": outcome.presentAtClose
        case "E_overtime": outcome.overtime
        case "P(empty at close)": outcome.emptyAtClose
        default: nil
        }
      })
  }
}
