/// Booking as a line of which so many leave at the end of each day.
///
/// The day of the table ends with its slots, so that the line at midnight is the backlog.
extension CaseFamily {
  /// Days that a case lives through first, and days between looks at the backlog.
  private struct Horizon {
    var warmUp: Int
    var looks: Int
    var gap: Int

    var days: Int { looks * gap }
    /// Midnights at which the backlog is looked at.
    var midnights: [Int] { (1...looks).map { warmUp + $0 * gap } }

    var calendar: String {
      "{always_open: true, warm_up: \(warmUp) days, measure: \(days + 1) days}"
    }

    static func text(_ midnights: [Int]) -> String {
      midnights.map { "\($0) days" }.joined(separator: ", ")
    }

    static func keys(_ midnights: [Int]) -> [ResultKey] {
      midnights.map { ResultKey(measure: "queue_length", statistic: "at(\($0) days)") }
    }
  }

  private static func average(_ values: [Double]) -> Double { values.sum / Double(values.count) }

  private static func shareOfZero(_ values: [Double]) -> Double {
    Double(values.count { $0 == 0 }) / Double(values.count)
  }

  static let unlimitedWindow = CaseFamily(models: ["Daily slots, unlimited booking window"]) {
    model in
    let requests = model.number("requests_per_day")
    let slots = Int(model.number("slots_per_day"))
    let horizon = Horizon(warmUp: 150, looks: 40, gap: 25)
    let keys = Horizon.keys(horizon.midnights)
    return SimulatedCase(
      model,
      scenario: """
        calendar: \(horizon.calendar)
        demand: [{id: all, rate: \(requests.written) / day}]
        stages:
          - {id: book, service: {at: [{time: 24:00, up_to: \(slots)}], cycle: 1 day}}
        output: {sample_at: [\(Horizon.text(horizon.midnights))]}
        """,
      leftOut: [
        "P(backlog>=2c)": LeftOut.rare,
        "SD_backlog": "the spread between days is not read off; mean and P(backlog=0) are",
      ]
    ) { quantity in
      switch quantity {
      // Half a day's requests came since the last midnight, on average over the day.
      case "E_backlog_end_of_day": .estimate("queue_length", plus: -requests / 2)
      case "P(backlog=0)": .eachReplication(keys, shareOfZero)
      case "mean_days_waited": .estimate("wait", times: 1 / minutesOfDay, plus: -0.5)
      case "E_idle_slots_per_day": .estimate("served", "rate", times: -1, plus: Double(slots))
      default: nil
      }
    }
  }

  private static let minutesOfDay = 1_440.0

  static let finiteWindow = CaseFamily(models: [
    "Daily slots, finite booking window", "Daily slots, finite booking window, cancellations",
    "Daily slots, finite booking window, no-show rebooking",
  ]) { model in
    let slots = model.number("slots_per_day")
    let days = Int(model.number("window_days"))
    let rebooking = model.number("rebook_prob_per_served")
    let cancelling = model.number("cancel_prob_per_night")
    let horizon = Horizon(warmUp: 400, looks: 30, gap: 50)
    return SimulatedCase(
      model,
      scenario: """
        calendar: \(horizon.calendar)
        demand: [{id: all, \(noonRate(model.number("requests_per_day")))}]
        stages:
          - id: book
            service: {at: [{time: 24:00, up_to: \(Int(slots))}], cycle: 1 day}
            queue: {places: \(days * Int(slots))}
            patience: \(nights(cancelling, days: days))
            next: [{to: book, share: \(rebooking.written)}, {to: exit}]
        output: {sample_at: [\(Horizon.text(horizon.midnights))]}
        """,
      leftOut: model.reason(LeftOut.rare, of: "P(")
    ) { quantity in
      switch quantity {
      case "E_backlog_end_of_day":
        .eachReplication(Horizon.keys(horizon.midnights), average)
      // Each person takes 1 / (1 - rebooking) slots on average.
      case "E_served_slots_per_day":
        .estimate("served", "rate", times: 1 / (1 - rebooking))
      case "util_slots": .estimate("served", "rate", times: 1 / (1 - rebooking) / slots)
      case "E_cancelled_per_day": .estimate("abandoned", "rate")
      default: nil
      }
    }
  }

  /// All requests of a day within a minute from noon on.
  private static func noonRate(_ requests: Double) -> String {
    """
    rate: [{at: 0 min, value: 0 / min}, {at: 720 min, value: \(requests.written) / min}, \
    {at: 721 min, value: 0 / min}], cycle: 1 day
    """
  }

  /// Who came at noon may cancel at each sunrise, eighteen hours after noon for the first time.
  private static func nights(_ probability: Double, days: Int) -> String {
    guard probability > 0 else { return "20_000 days" }
    var staying = 1.0
    var shares: [String] = []
    for night in 0..<days {
      shares.append("\(18 + 24 * night) h: \((staying * probability).written)")
      staying *= 1 - probability
    }
    return "{discrete: {\(shares.joined(separator: ", ")), 20_000 days: \(staying.written)}}"
  }

  static let weeklyCycle = CaseFamily(models: ["Weekly booking cycle"]) { model in
    let slots = model.numbers("slots").map { Int($0) }
    let names = model.parameters["days"].elements.compactMap(\.word)
    let horizon = Horizon(warmUp: 350, looks: 40, gap: 35)
    let departures = slots.enumerated().filter { $1 > 0 }.map { day, people in
      "{time: \(24 * (day + 1)) h, up_to: \(people)}"
    }
    // Looks are at ends of weeks; those of a weekday are some days later.
    let midnights = names.indices.map { day in horizon.midnights.map { $0 - 6 + day } }
    return SimulatedCase(
      model,
      scenario: """
        calendar: \(horizon.calendar)
        demand:
          - id: all
            rate: \(ProbedQueue.steps(model.numbers("demand").map { "\($0.written) / day" },
              length: minutesOfDay, key: "value"))
            cycle: 7 days
        stages:
          - id: book
            service: {at: [\(departures.joined(separator: ", "))], cycle: 7 days}
        output: {sample_at: [\(Horizon.text(midnights.flatMap { $0 }.sorted()))]}
        """
    ) { quantity in
      for (day, name) in names.enumerated() {
        let keys = Horizon.keys(midnights[day])
        if quantity == "E_backlog_end_\(name)" { return .eachReplication(keys, average) }
        if quantity == "P(backlog=0 end \(name))" { return .eachReplication(keys, shareOfZero) }
      }
      guard quantity == "mean_calendar_days_waited" else { return nil }
      return .estimate("wait", times: 1 / minutesOfDay, plus: -0.5)
    }
  }
}
