internal import QueueingTheory

extension FormulaFamily {
  /// Queues whose arrivals come and go like day and night.
  static let periodicQueues = FormulaFamily(kind: "theory", models: ["Mt/M/c periodic"]) { model in
    let parameters = model.parameters
    let period = parameters["period"].number
    let queue = PeriodicQueue(
      queue: DeskQueue(
        meanService: 1 / parameters["mu"].number, abandonmentRate: parameters["theta"].number,
        joinChances: nil, room: 130),
      desks: Int(parameters["c"].number),
      arrivals: .sinusoidal(
        mean: parameters["lambda_bar"].number, amplitude: parameters["beta"].number,
        frequency: 2 * Double.pi / period), period: period)
    let times = model.rows.compactMap { numbers(in: $0.quantity).last }
    guard let outcome = queue.outcome(at: times) else { return nil }
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "E_Q_mean": return outcome.waiting
        case "P_wait_arrival": return outcome.waitingShare
        case "Wq": return outcome.wait
        default: break
        }
        guard let time = numbers(in: quantity).last, let place = times.firstIndex(of: time)
        else { return nil }
        let moment = outcome.moments[place]
        return quantity.hasPrefix("E_N(") ? moment.present : moment.allBusy
      })
  }

  /// A queue whose people are as patient as their services last, staffed by the square root of the
  /// offered load.
  static let patienceLikeService = FormulaFamily(
    kind: "theory", models: ["Mt/M/st+M, patience rate = service rate"]
  ) { model in
    let parameters = model.parameters
    let arrivals = TimeVaryingRate.sinusoidal(
      mean: parameters["lambda_bar"].number, amplitude: parameters["beta_amp"].number,
      frequency: 2 * Double.pi / parameters["period"].number)
    let load = OfferedLoad(
      arrivals: arrivals, service: .exponential(mean: parameters["mean_service"].number))
    let step = parameters["staff_step"].number
    let safety = parameters["sqrt_beta"].number
    return FormulaCase(
      values: values(of: model) { quantity in
        guard let time = numbers(in: quantity).last else { return nil }
        let mean = load.mean(at: time, emptyAt: 0)
        let stepLoad = load.mean(at: (time / step).rounded(.down) * step, emptyAt: 0)
        let staff = PeriodStaffing.squareRootStaff(load: stepLoad, safety: safety)
        if quantity.hasPrefix("E_N(") { return mean }
        if quantity.hasPrefix("staff(") { return Double(staff) }
        return PoissonCount(mean: mean).probability(atLeast: staff)
      })
  }

  /// Days of two stations.
  static let twoStationDays = FormulaFamily(
    kind: "theory", models: ["Two-station day (Mt/M/c1 -> M/c2)"]
  ) { model in
    let parameters = model.parameters
    let length = parameters["period_min"].number
    let outcome = TwoStationDay(
      arrivalRates: parameters["lam_per_min"].numbers, periodLength: length,
      desks: (Int(parameters["c1"].number), Int(parameters["c2"].number)),
      meanServices: (parameters["mean1"].number, parameters["mean2"].number),
      continuing: parameters["p_continue"].number, room: 60
    ).outcome
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "Wq1": return outcome.firstWait
        case "Wq2_per_visit": return outcome.secondWait
        case "E_overtime": return outcome.overtime
        case "E_N1_close": return outcome.presentAtEnds.last?.first
        case "E_N2_close": return outcome.presentAtEnds.last?.last
        default: break
        }
        guard let time = numbers(in: quantity).last else { return nil }
        let ends = outcome.presentAtEnds[at: Int((time / length).rounded()) - 1]
        return quantity.hasPrefix("E_N1(") ? ends?.first : ends?.last
      })
  }

  /// Staff by period from formulas for steady queues, and what it brings.
  static let periodStaffing = FormulaFamily(
    kind: "planning", models: ["SIPP vs modified-offered-load staffing"]
  ) { model in
    let parameters = model.parameters
    let staffing = staffing(in: parameters)
    let target = parameters["target_P_wait"].number
    let loads = staffing.loadsAtEnds
    let plans = [
      "sipp_": staffing.stationary(delayedShare: target),
      "mol_": staffing.modifiedLoad(delayedShare: target),
    ].mapValues { staff in
      (staff, outcome: staffing.day(staff: staff, room: 120).outcome(at: []))
    }
    return FormulaCase(
      values: values(of: model) { quantity in
        guard let name = plans.keys.first(where: { quantity.hasPrefix($0) }),
          let plan = plans[name]
        else { return nil }
        let rest = quantity.dropFirst(name.count)
        let number = numbers(in: String(rest)).last.map { Int($0) - 1 } ?? 0
        switch rest {
        case "P(wait)_day": return 1 - plan.outcome.servedAtOnceShare
        case "Wq_day": return plan.outcome.totalWait / plan.outcome.arrivals
        default: break
        }
        if rest.hasPrefix("P(wait)_period") { return plan.outcome.waitingShares[number] }
        if rest.hasPrefix("offered_load_end") { return loads[number] }
        return rest.hasPrefix("c") ? Double(plan.0[number]) : nil
      })
  }

  /// The best of all plans.
  static let staffingSearch = FormulaFamily(
    kind: "planning", models: ["Optimal staffing by enumeration"]
  ) { model in
    let parameters = model.parameters
    guard let limit = numbers(in: parameters["constraint"].word ?? "").first else { return nil }
    let plans = staffing(in: parameters).plans(most: Int(parameters["cmax"].number), room: 60)
    let cheapest = PeriodStaffing.cheapest(of: plans, meanWait: limit)
    guard let best = cheapest.first else { return nil }
    let margin = plans.filter { $0.total == best.total }.map { abs($0.meanWait - limit) }.min()
    return FormulaCase(
      values: values(of: model) { quantity in
        switch quantity {
        case "min_total_staff_periods": return Double(best.total)
        case "best_Wq_at_min": return best.meanWait
        case "number_of_optimal_plans": return Double(cheapest.count)
        case "closest_plan_margin": return margin
        default: return numbers(in: quantity).last.map { Double(best.staff[Int($0) - 1]) }
        }
      })
  }

  private static func staffing(in parameters: Parameter) -> PeriodStaffing {
    PeriodStaffing(
      arrivalRates: parameters["lam_per_min"].numbers,
      periodLength: parameters["period_min"].number, meanService: 1 / parameters["mu"].number)
  }
}
