internal import QueueingTheory

extension FormulaFamily {
  /// Days and sessions from their start to their end, and books of slots.
  static let daysAndSessions: [FormulaFamily] = [
    transient,
    delayByOrder,
    serviceDays,
    appointments,
    individualAppointments,
    optimalAppointments,
    unpunctualAppointments,
    bookedAndWalkIn,
    slotSchedules,
    generalSchedules,
    bookingBacklogs,
    weeklyBacklogs,
    quotaSales,
    sessionOverbookings,
    accessQueues,
    workingWeeks,
    periodicQueues,
    patienceLikeService,
    twoStationDays,
    periodStaffing,
    staffingSearch,
    bank,
    callCentre,
  ]

  /// A queue that starts empty and has not settled yet.
  static let transient = FormulaFamily(kind: "theory", models: ["M/M/c transient"]) { model in
    let parameters = model.parameters
    let times = parameters["times"].numbers
    guard let last = times.max() else { return nil }
    let queue = DeskQueue(
      meanService: 1 / parameters["mu"].number, abandonmentRate: 0, joinChances: nil, room: 400)
    let period = ServiceDay.Period(
      length: last, arrivalRate: parameters["lam"].number, staff: Int(parameters["c"].number))
    let outcome = ServiceDay(queue: queue, periods: [period], presentAtStart: 0).outcome(at: times)
    return FormulaCase(
      values: values(of: model) { quantity in
        guard let time = numbers(in: quantity).first, let place = times.firstIndex(of: time)
        else { return nil }
        return state(outcome.moments[place], quantity)
      })
  }

  /// The delays of the first, second, … person.
  static let delayByOrder = FormulaFamily(
    kind: "theory", models: ["M/M/c delay by customer index"]
  ) { model in
    let parameters = model.parameters
    let queue = DelayByOrder(
      arrivalRate: parameters["lam"].number, meanService: 1 / parameters["mu"].number,
      desks: Int(parameters["c"].number),
      presentAtFirst: Int(parameters["present_at_first_arrival"].number))
    let delays = queue.delays(first: 100)
    return FormulaCase(
      values: values(of: model) { quantity in
        guard let number = numbers(in: quantity).first, let delay = delays[at: Int(number) - 1]
        else { return nil }
        if quantity.hasPrefix("E[D") { return delay.mean }
        if quantity.hasPrefix("avg_D_first") { return delay.meanOfAllSoFar }
        return quantity.hasPrefix("P(D") ? delay.waits : nil
      })
  }

  /// Days whose arrivals and staff change every period.
  static let serviceDays = FormulaFamily(
    kind: "theory", models: ["Mt/M/ct", "Mt/M/ct+M", "Mt/M/ct +balk"]
  ) { model in
    let parameters = model.parameters
    let joining = parameters["join_prob_by_queue"].numbers
    let queue = DeskQueue(
      meanService: parameters["mean_service"].number,
      abandonmentRate: parameters["theta"].number,
      joinChances: joining.isEmpty ? nil : joining, room: 150)
    let day = ServiceDay(
      queue: queue, periods: periods(in: parameters), presentAtStart: 0)
    let times = model.rows.compactMap { moment(of: $0.quantity) }
    let outcome = day.outcome(at: times)
    return FormulaCase(
      values: values(of: model) { quantity in
        guard let time = moment(of: quantity), let place = times.firstIndex(of: time) else {
          return sum(of: outcome, quantity)
        }
        return state(outcome.moments[place], quantity)
      })
  }

  private static func periods(in parameters: Parameter) -> [ServiceDay.Period] {
    zip(parameters["lam_per_min"].numbers, parameters["staff"].numbers).map { rate, staff in
      ServiceDay.Period(
        length: parameters["period_min"].number, arrivalRate: rate, staff: Int(staff))
    }
  }

  /// The time of a quantity as `E_N(30)` or `P(allbusy,30)`; nil of sums over the day.
  private static func moment(of quantity: String) -> Double? {
    quantity.hasSuffix(")") ? numbers(in: quantity).last : nil
  }

  private static func state(_ state: QueueMeasures, _ quantity: String) -> Double? {
    if quantity.hasPrefix("E_N(") { return state.present }
    if quantity.hasPrefix("E_Q(") { return state.waiting }
    if quantity.hasSuffix("=0)") { return state.empty }
    let isBusy = quantity.hasPrefix("P(allbusy") || quantity.hasSuffix(">=c)")
    return isBusy ? state.allBusy : nil
  }

  private static func sum(of day: ServiceDayOutcome, _ quantity: String) -> Double? {
    switch quantity {
    case "E_arrivals": day.arrivals
    case "E_joined": day.joined
    case "E_total_wait": day.totalWait
    case "Wq_per_joined": day.waitPerJoined
    case "frac_no_wait_of_arrivals": day.servedAtOnceShare
    case "E_N_at_close": day.presentAtClose
    case "E_overtime_after_close": day.overtime
    case "P(empty at close)": day.emptyAtClose
    case "E_busy_server_minutes": day.busyTime
    case "P_renege_of_joined": day.abandoned / day.joined
    default: nil
    }
  }
}

extension Array {
  /// The element at a place, nil beyond the ends.
  subscript(at place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
