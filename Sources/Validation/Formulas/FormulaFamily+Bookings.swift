internal import QueueingTheory

extension FormulaFamily {
  /// Books of daily slots.
  static let bookingBacklogs = FormulaFamily(
    kind: "theory",
    models: [
      "Daily slots, unlimited booking window", "Daily slots, finite booking window",
      "Daily slots, finite booking window, cancellations",
      "Daily slots, finite booking window, no-show rebooking",
    ]
  ) { model in
    let parameters = model.parameters
    let slots = Int(parameters["slots_per_day"].number)
    let window = parameters["window_days"].number
    let backlog = BookingBacklog(
      requests: parameters["requests_per_day"].number, slots: slots,
      mostBooked: window.isNaN ? nil : Int(window) * slots,
      cancelling: parameters["cancel_prob_per_night"].numberOrZero,
      rebooking: parameters["rebook_prob_per_served"].numberOrZero)
    let outcome = backlog.outcome
    return FormulaCase(
      values: values(of: model) { value(of: $0, backlog, outcome) })
  }

  private static func value(
    of quantity: String, _ backlog: BookingBacklog, _ outcome: BookingBacklog.Outcome
  ) -> Double? {
    switch quantity {
    case "E_backlog_end_of_day": outcome.mean
    case "SD_backlog": outcome.deviation
    case "P(backlog=0)": outcome.backlog[0]
    case "P(backlog>=2c)": outcome.probability(atLeast: 2 * backlog.slots)
    case "P(backlog=K-c)": backlog.mostBooked.map { outcome.backlog[$0 - backlog.slots] }
    case "P(backlog=K)": backlog.mostBooked.map { outcome.backlog[$0] }
    case "mean_days_waited": outcome.mean / backlog.requests
    case "E_idle_slots_per_day": Double(backlog.slots) - outcome.used
    case "P(lost)": outcome.refused
    case "E_served_slots_per_day": outcome.used
    case "util_slots": outcome.used / Double(backlog.slots)
    case "E_cancelled_per_day": outcome.cancelled
    default: nil
    }
  }

  /// Books of slots that differ by day of the week.
  static let weeklyBacklogs = FormulaFamily(kind: "theory", models: ["Weekly booking cycle"]) {
    model in
    let parameters = model.parameters
    let days = parameters["days"].elements.compactMap(\.word)
    let outcome = WeeklyBacklog(
      requests: parameters["demand"].numbers,
      slots: parameters["slots"].numbers.map { Int($0) }, mostBacklog: 400
    ).outcome
    return FormulaCase(
      values: values(of: model) { quantity in
        if quantity == "mean_calendar_days_waited" { return outcome.meanDaysWaited }
        guard let day = days.firstIndex(where: { quantity.contains($0) }) else { return nil }
        return quantity.hasPrefix("E_backlog_end_") ? outcome.mean(day) : outcome.backlogs[day][0]
      })
  }

  /// Quotas sold to those who ask first.
  static let quotaSales = FormulaFamily(kind: "theory", models: ["Quota sale"]) { model in
    let parameters = model.parameters
    let (mean, shape) = (
      parameters["mean_requests"].number, parameters["dispersion_alpha"].number
    )
    let sale = QuotaSale(
      demand: shape.isNaN
        ? .poisson(PoissonCount(mean: mean))
        : .gammaPoisson(GammaPoissonCount(mean: mean, shape: shape)),
      quota: Int(parameters["quota"].number))
    var values = [
      "E_booked": sale.booked, "P(sold out)": sale.probability(atLeast: sale.quota),
      "frac_refused": sale.refused, "P(D>quota)": sale.probability(atLeast: sale.quota + 1),
    ]
    values["E[min(sellout time,1)]"] = sale.soldOutAfter
    return FormulaCase(values: values)
  }

  /// Sessions with more bookings than places.
  static let sessionOverbookings = FormulaFamily(
    kind: "theory", models: ["Overbooking one session"]
  ) { model in
    let parameters = model.parameters
    let session = SessionOverbooking(
      booked: Int(parameters["booked"].number), places: Int(parameters["slots"].number),
      showChance: parameters["show_prob"].number)
    return FormulaCase(values: [
      "E_shows": session.shows, "E_idle_slots": session.idlePlaces,
      "E_overflow": session.overflow, "P(overflow)": session.probability(overflowAbove: 0),
      "P(overflow>2)": session.probability(overflowAbove: 2),
    ])
  }

  /// Backlogs whose length makes people stay away.
  static let accessQueues = FormulaFamily(
    kind: "theory",
    models: [
      "Access queue M/D/1/K, backlog-dependent no-shows",
      "Access queue M/M/1/K, backlog-dependent no-shows",
    ]
  ) { model in
    let parameters = model.parameters
    let isConstant = model.name.contains("M/D/1/K")
    let rate = parameters[isConstant ? "requests_per_day" : "lam"].number
    let slot = isConstant ? parameters["slot_days"].number : 1 / parameters["mu"].number
    let queue = AccessQueue(
      requestRate: rate, slotLength: slot, mostBacklog: Int(parameters["K"].number),
      leastNoShows: parameters["g0"].number, mostNoShows: parameters["gmax"].number,
      scale: parameters["C"].number, rebooking: parameters["rebook"].number)
    let outcome = isConstant ? queue.withConstantSlots : queue.withExponentialSlots
    return FormulaCase(values: [
      "E_backlog_at_slot_end": outcome.mean, "L": outcome.mean,
      "P(empty at slot end)": outcome.backlog[0], "P0": outcome.backlog[0],
      "noshow_fraction": outcome.noShows, "slot_utilisation": outcome.utilisation,
      "P(request lost)": outcome.lost, "P_block": outcome.lost,
      "shows_per_day": outcome.showRate, "shows_per_time": outcome.showRate,
    ])
  }

  /// Days until something is ready that takes working days.
  static let workingWeeks = FormulaFamily(kind: "theory", models: ["Working-day calendar"]) {
    model in
    let parameters = model.parameters
    let week = WorkingWeek(isWorking: parameters["workdays"].numbers.map { $0 == 1 })
    let needed = Int(parameters["working_days_needed"].number)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return FormulaCase(
      values: values(of: model) { quantity in
        if quantity == "mean_calendar_days" {
          return week.meanCalendarDays(
            toWorkingDay: needed, openingShares: parameters["start_law"].numbers)
        }
        return days.firstIndex { quantity.hasSuffix($0) }.map {
          Double(week.calendarDays(toWorkingDay: needed, after: $0))
        }
      })
  }
}

extension Parameter {
  /// The number, or 0 where it is none.
  fileprivate var numberOrZero: Double { number.isNaN ? 0 : number }
}
