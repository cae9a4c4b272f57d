/// Models as offices with slots, days and people.
///
/// Cancellations are left to the line at midnight: slots booked stay on their day in an office, while
/// the models move everybody up.
extension CaseFamily {
  /// An office where nobody waits: one window of slots a day, and a desk for everybody.
  private struct SlotOffice {
    var calendar: String
    var open: String
    var demand: String
    /// Further keys of `booking`.
    var booking: [String]
    var desks = 200
    var service = "1 s"
    var more = ""

    var scenario: String {
      """
      calendar: {\(calendar), open: {\(open)}}
      demand: [{id: all, \(demand)}]
      booking: {sequence: book_only, \(booking.joined(separator: ", "))}
      when_full: [give_up]
      offices:
        town:
          staff: {shifts: [{id: day, desks: {desk: \(desks)}}]}
          stages: [{id: desk, service: \(service)}]
      \(more)
      """
    }

    /// The first slot that is free, however far it is.
    static let soonest = "slot_choice: {per_day_later: -50}"

    /// One window, at whose start everybody is wanted.
    static func window(_ from: String, _ until: String) -> String {
      "slots: {every: 1 h, from: \(from), until: \(until), spread: window_start}"
    }
  }

  /// Each morning tomorrow's slots are opened; whoever finds none left during the day gives up.
  static let quotaOfOffice = CaseFamily(models: ["Quota sale"]) { model in
    let mean = model.number("mean_requests")
    let dispersion = model.number("dispersion_alpha")
    let level =
      dispersion.isNaN
      ? "" : ", level: {gamma: {mean: 1, cv: \((1 / dispersion).squareRoot().written)}, per: day}"
    let office = SlotOffice(
      calendar: "warm_up: 1 week, measure: {from: 2024-01-08, through: 2024-03-31}, follow: 1 week",
      open: "mon-sun: [06:00-23:00]",
      demand: "rate: \(mean.written) / working day, hour: {08:00: 1, 20:00: 0}\(level)",
      booking: [
        "form: 0 min", "quota: \(Int(model.number("quota")))", SlotOffice.window("06:00", "07:00"),
        "release: [{on: every_day, at: 07:30, opens: {days_ahead: 1}}]",
      ])
    return SimulatedCase(model, days: 84, scenario: office.scenario) { quantity in
      switch quantity {
      case "E_booked": .estimate("served", "rate")
      case "P(sold out)": .estimate("sellout", "share")
      case "frac_refused": .estimate("gave_up", "share")
      // Bookings come at the mean rate until the last place is taken (Wald's identity).
      case "E[min(sellout time,1)]" where dispersion.isNaN:
        .estimate("served", "rate", times: 1 / mean)
      default: nil
      }
    }
  }

  /// Slots at the end of each day, which the requests of the day can still take.
  static let weekOfOffice = CaseFamily(models: ["Weekly booking cycle"]) { model in
    let names = model.parameters["days"].elements.compactMap { $0.word?.lowercased() }
    let week = model.numbers("demand")
    let quota = zip(names, model.numbers("slots")).filter { $1 > 0 }
      .map { "\($0): \(Int($1))" }
    // Weights are scaled over the calendar years touched: 2024 and 2025, from a Monday on.
    let days = 731
    let mean = (0..<days).map { week[$0 % 7] }.sum / Double(days)
    let weights = zip(names, week).map { "\($0): \($1.written)" }.joined(separator: ", ")
    let office = SlotOffice(
      calendar:
        "warm_up: 52 weeks, measure: {from: 2024-12-30, through: 2025-11-30}, follow: 4 weeks",
      open: zip(names, model.numbers("slots")).filter { $1 > 0 }
        .map { "\($0.0): [08:00-23:30]" }.joined(separator: ", "),
      demand: "rate: \(mean.written) / day, weekday: {\(weights)}, hour: {08:00: 1, 20:00: 0}",
      booking: [
        "form: 0 min", "quota: {\(quota.joined(separator: ", "))}",
        SlotOffice.window("22:00", "23:00"), "release: [{rolling: {days_ahead: 60}}]",
        SlotOffice.soonest,
      ])
    var simulated = SimulatedCase(model, days: 336, scenario: office.scenario) { quantity in
      // From two in the afternoon, when requests come on average, to ten in the evening.
      if quantity == "mean_calendar_days_waited" {
        return .estimate("booking_delay", plus: -8.0 / 24)
      }
      return names.first { quantity.lowercased() == "e_backlog_end_\($0)" && !quota.isEmpty }
        .flatMap { name in
          guard quota.contains(where: { $0.hasPrefix(name) }) else { return nil }
          return .estimate("backlog", "mean", ["weekday": name])
        }
    }
    simulated.scopes = ["weekday"]
    return simulated
  }

  /// One session a day, always booked to the last place; who comes beyond the desks is served after it.
  static let overbookedOffice = CaseFamily(models: ["Overbooking one session"]) { model in
    let (slots, booked) = (model.number("slots"), model.number("booked"))
    let shows = booked * model.number("show_prob")
    let office = SlotOffice(
      calendar: "warm_up: 1 week, measure: {from: 2024-01-08, through: 2024-03-31}, follow: 1 week",
      open: "mon-sun: [06:00-16:00]",
      demand: "rate: \((3 * booked).written) / working day, hour: {08:00: 1, 12:00: 0}",
      booking: [
        "form: 0 min", "quota: \(Int(slots))", "overbook: \((booked / slots - 1).written)",
        "slots: {every: 10 min, from: 15:50, until: 16:00, spread: window_start}",
        "release: [{on: every_day, at: 07:30, opens: {days_ahead: 1}}]",
        "no_show: \((1 - model.number("show_prob")).written)",
      ], desks: Int(slots), service: "10 min",
      more: "targets: [\"share_over(wait, 5 min) <= 50 %\"]")
    return SimulatedCase(model, days: 84, scenario: office.scenario) { quantity in
      switch quantity {
      case "E_shows": .estimate("served", "rate")
      // So many of those who came had to wait for a second turn.
      case "E_overflow": .target(0, times: shows)
      case "E_idle_slots": .target(0, times: shows, plus: slots - shows)
      case "P(overflow)": .estimate("overtime", "share_zero", times: -1, plus: 1)
      default: nil
      }
    }
  }

  /// Slots at the end of each day, opened so many days ahead; who misses one takes another on the
  /// next day, before the requests of that day.
  static let windowOfOffice = CaseFamily(models: [
    "Daily slots, finite booking window", "Daily slots, finite booking window, no-show rebooking",
  ]) { model in
    let slots = model.number("slots_per_day")
    let rebooking = model.number("rebook_prob_per_served")
    let office = SlotOffice(
      calendar:
        "warm_up: 52 weeks, measure: {from: 2024-12-30, through: 2025-11-30}, follow: 4 weeks",
      open: "mon-sun: [08:00-23:30]",
      demand: "rate: \(model.number("requests_per_day").written) / working day, "
        + "hour: {05:00: 1, 17:00: 0}",
      booking: [
        "form: 3 h", "quota: \(Int(slots))", SlotOffice.window("22:00", "23:00"),
        "release: [{rolling: {days_ahead: \(Int(model.number("window_days")) - 1)}}]",
        SlotOffice.soonest, "no_show: \(rebooking.written)",
        "after_no_show: {rebooks_free: 100 %}",
      ])
    let served = [
      ResultKey(measure: "served", statistic: "rate"),
      ResultKey(measure: "missed", statistic: "rate"),
    ]
    return SimulatedCase(model, days: 336, scenario: office.scenario) { quantity in
      switch quantity {
      // Whoever missed a slot is back in line at once in the model.
      case "E_backlog_end_of_day":
        .eachReplication([ResultKey(measure: "backlog")] + served.suffix(1)) { $0.sum }
      case "E_served_slots_per_day": .eachReplication(served) { $0.sum }
      case "util_slots": .eachReplication(served) { $0.sum / slots }
      default: nil
      }
    }
  }

  /// Appointments by minutes of one morning, all of them booked.
  static let unpunctualOffice = CaseFamily(models: ["Unpunctual appointments, exponential service"])
  {
    model in
    let times = model.numbers("times").map { minutes -> String in
      let clock = 9 * 60 + Int(minutes)
      return "\(clock / 60 < 10 ? "0" : "")\(clock / 60):\(clock % 60 < 10 ? "0" : "")\(clock % 60)"
    }
    let lateness = zip(model.numbers("lateness"), model.numbers("lateness_prob")).map {
      "\($0.written) min: \($1.written)"
    }
    let shows = model.number("show_prob")
    let office = SlotOffice(
      calendar: "warm_up: 1 week, measure: {from: 2024-01-08, through: 2024-12-22}, follow: 1 week",
      open: "mon-sun: [08:00-16:00]",
      demand: "rate: \(5 * times.count) / working day, hour: {10:00: 1, 20:00: 0}",
      booking: [
        "form: 0 min",
        "slots: {spread: {explicit: {\(times.map { "\($0): 1" }.joined(separator: ", "))}}}",
        "release: [{on: every_day, at: 09:30, opens: {days_ahead: 1}}]",
        "no_show: \((1 - shows).written)",
        "punctuality: {discrete: {\(lateness.joined(separator: ", "))}}",
      ], desks: 1,
      service: "{exponential: {mean: \(model.number("mean_service").written) min}}")
    return SimulatedCase(model, days: 350, scenario: office.scenario) { quantity in
      quantity == "mean_wait_per_show" ? .estimate("wait") : nil
    }
  }
}

extension SimulatedCase {
  /// A case whose replications have so many days, each of which is one of the model.
  fileprivate init(
    _ model: ReferenceModel, days: Double, scenario: String, reading: (String) -> Reading?
  ) {
    self.init(model, scenario: scenario, reading: reading)
    replications = max(40, Int((Double(replications) / days).rounded(.up)))
  }
}
