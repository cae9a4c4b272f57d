/// How many come, and what a quota leaves of them.
extension CaseFamily {
  /// Everybody waits until one instant after the last interval, so that the line counts arrivals.
  static let changingRate = CaseFamily(models: ["NHPP piecewise-linear"]) { model in
    let knots = model.numbers("knots")
    guard let last = knots.last else { return nil }
    let points = zip(knots, model.numbers("rates")).map { knot, rate in
      "{at: \(knot.written) min, value: \(rate.written) / min}"
    }
    let counts = model.rows.map(\.quantity)
    let ends = Set(counts.compactMap(interval).flatMap { [$0.from, $0.until] }).sorted()
    let departure = last + 1
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: \(last.written) min, drain: true}
        demand: [{id: all, shape: linear, rate: [\(points.joined(separator: ", "))]}]
        stages:
          - {id: desk, service: {at: [{time: \(departure.written) min, up_to: 1_000_000}]}}
        output: {sample_at: [\(ends.written("min"))]}
        """,
      leftOut: [
        "median_first_arrival": "a median over replications is not read off, means are"
      ].merging(model.reason("of order 1e-11 or less", of: "P(count")) { first, _ in first }
    ) { quantity in
      if quantity == "mean_epoch_of_arrivals" {
        return .estimate("wait", times: -1, plus: departure)
      }
      guard !quantity.hasPrefix("P("), let interval = interval(of: quantity) else { return nil }
      let keys = [interval.until, interval.from].map {
        ResultKey(measure: "queue_length", statistic: "at(\($0.written) min)")
      }
      let count: @Sendable ([Double]) -> Double? = { $0[0] - $0[1] }
      return quantity.hasPrefix("SD")
        ? spread(keys, count) : .eachReplication(keys, count)
    }
  }

  /// The interval that `E_count[0,60]` speaks of.
  private static func interval(of quantity: String) -> (from: Double, until: Double)? {
    guard let start = quantity.firstIndex(of: "["), let end = quantity.firstIndex(of: "]") else {
      return nil
    }
    let numbers = quantity[start..<end].dropFirst().split(separator: ",").compactMap {
      Double($0)
    }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// The standard deviation over replications of a number made of the values of each.
  private static func spread(
    _ keys: [ResultKey], _ number: @escaping @Sendable ([Double]) -> Double?
  ) -> Reading {
    .combined(keys) { values in
      let number = number(values) ?? .nan
      return [number, number * number]
    } function: { means in
      (means[1] - means[0] * means[0]).squareRoot()
    }
  }

  static let changingLevel = CaseFamily(models: ["Gamma-Poisson day count"]) { model in
    let mean = model.number("mean")
    let variation = (1 / model.number("alpha")).squareRoot()
    let count = [ResultKey(measure: "arrivals", statistic: "count")]
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: 24 h, drain: true}
        demand:
          - id: all
            rate: \(mean.written) / day
            level: {gamma: {mean: 1, cv: \(variation.written)}, per: day}
        stages: [{id: desk, desks: unlimited, service: 1 min}]
        """,
      leftOut: ["P0": "of order 1e-19"]
    ) { quantity in
      switch quantity {
      case "E": .estimate("arrivals", "count")
      case "SD": spread(count) { $0[0] }
      case "dispersion_index":
        .eachReplication(count) { ($0[0] - mean) * ($0[0] - mean) / mean }
      default: nil
      }
    }
  }

  /// A day of requests for a few places; a last one after the day asks whether a place is left.
  static let quotaSale = CaseFamily(models: ["Quota sale"]) { model in
    let mean = model.number("mean_requests")
    let dispersion = model.number("dispersion_alpha")
    let level =
      dispersion.isNaN
      ? "1" : "{gamma: {mean: 1, cv: \((1 / dispersion).squareRoot().written)}, per: day}"
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: 25 h, drain: true}
        demand:
          - id: all
            class: all
            rate: [{at: 0 h, value: \(mean.written) / day}, {at: 24 h, value: 0 / day}]
            level: \(level)
          - {id: late, class: late, appointments: {at: [24 h]}}
        stages:
          - id: desk
            service: {at: [{time: 30 h, up_to: 1_000_000}]}
            queue: {places: \(Int(model.number("quota")))}
        """,
      leftOut: ["P(D>quota)": "P(sold out) stands for it: one person more"]
    ) { quantity in
      switch quantity {
      case "E_booked": .estimate("served", "count", ["class": "all"])
      case "P(sold out)": .estimate("turned_away", "share", ["class": "late"])
      case "frac_refused": .estimate("turned_away", "share", ["class": "all"])
      // Bookings come at the mean rate until the last place is taken (Wald's identity).
      case "E[min(sellout time,1)]":
        .estimate("served", "count", ["class": "all"], times: 1 / mean)
      default: nil
      }
    }
  }

  /// One slot is a desk for the session, and who comes beyond the slots waits for a second turn.
  static let overbooking = CaseFamily(models: ["Overbooking one session"]) { model in
    let slots = Int(model.number("slots"))
    let times = Array(repeating: 0.0, count: Int(model.number("booked")))
    return SimulatedCase(
      model,
      scenario: """
        calendar: {always_open: true, measure: 10 min, drain: true}
        demand:
          - id: booked
            class: booked
            appointments: {at: [\(times.written("min"))], show: \(model.number("show_prob").written)}
        stages: [{id: desk, desks: \(slots), service: 10 min}]
        output: {sample_at: [5 min]}
        targets: ["share_over(completion, 15 min) <= 50 %"]
        """,
      leftOut: ["P(overflow>2)": LeftOut.rare]
    ) { quantity in
      switch quantity {
      case "E_shows": .estimate("served", "count")
      case "E_idle_slots":
        .estimate("utilization", times: -Double(slots), plus: Double(slots))
      case "E_overflow": .estimate("queue_length", "at(5 min)")
      case "P(overflow)": .target(0)
      default: nil
      }
    }
  }
}
