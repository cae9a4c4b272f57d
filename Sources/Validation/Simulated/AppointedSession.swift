import Foundation

/// A session of appointed times at one kind of desk, as a scenario.
///
/// Beside the line somebody passes a stage of his own that ends at a given minute, so that the
/// `completion` of a session is never earlier.
struct AppointedSession {
  /// Appointed times in minutes, which never fall.
  var times: [Double]
  /// Who comes, one probability each.
  var shows: [Double]
  /// Equal desks.
  var desks: Int
  /// The law of service.
  var service: String
  /// Mean of that law in minutes.
  var meanService: Double
  /// Length of the session in minutes, after which work is overtime.
  var end: Double
  /// Arrival minus appointed time.
  var punctuality = "0 min"
  /// The least value of completion; nil where it is the last departure alone.
  var leastCompletion: Double?
  /// Targets, as `share_over(wait, 10 min)` with their scope.
  var shares: [String] = []

  /// Everybody with an appointment.
  static let booked = ["class": "booked"]

  /// The scenario.
  var scenario: String {
    let clock = leastCompletion.map { least in
      (
        "\n  - {id: clock, class: clock, appointments: {at: [0 min]}, to: clock}",
        "\n  - {id: clock, delay: \(least.written) min}"
      )
    }
    let targets = shares.map { "\"\($0) <= 50 %\"" }.joined(separator: ", ")
    return """
      calendar: {always_open: true, measure: \(end.written) min, drain: true}
      demand:
        - id: booked
          class: booked
          appointments:
            at: [\(times.written("min"))]
            show: [\(shows.written())]
            punctuality: \(punctuality)\(clock?.0 ?? "")
      stages:
        - {id: desk, desks: \(desks), service: \(service), next: exit}\(clock?.1 ?? "")
      targets: [\(targets)]
      """
  }

  /// People expected.
  var expected: Double { shows.sum }

  /// How a quantity is read off; nil of others.
  func reading(_ quantity: String) -> Reading? {
    if let index = index(of: quantity, "E[W_", "|show]") ?? index(of: quantity, "E[W_", "]") {
      return .estimate("wait", "mean", scope(of: index))
    }
    if let index = index(of: quantity, "P(W_", "=0|show)") {
      return .estimate("wait", "share_zero", scope(of: index))
    }
    if let share = Self.share(of: quantity), let place = shares.firstIndex(of: share) {
      return .target(place)
    }
    return switch quantity {
    case "mean_wait_per_show", "mean_wait", "mean_wait_if_show":
      .estimate("wait", "mean", Self.booked)
    case "total_wait", "sum_E_wait":
      .estimate("wait", "mean", Self.booked, times: expected)
    case "E_completion", "E_last_departure(0 if none)": .estimate("completion")
    // Who comes is served, and service does not depend on the rest.
    case "E_idle_until_completion", "E_idle", "sum_E_idle":
      .estimate("completion", plus: -expected * meanService)
    case "E_tardiness": .estimate("overtime")
    case "E_idle_until_max(T,end)":
      .estimate("overtime", plus: end - expected * meanService)
    case "P(tardy)": .estimate("overtime", "share_zero", times: -1, plus: 1)
    default: nil
    }
  }

  /// The expression of `P(W_5>1|show)`, `frac_shows_wait>1` or `P(overtime 5)`.
  static func share(of quantity: String) -> String? {
    if quantity.hasPrefix("P(W_"), quantity.hasSuffix("|show)") {
      let parts = quantity.dropFirst(4).dropLast(6).split(separator: ">")
      guard parts.count == 2 else { return nil }
      return "share_over(wait, \(parts[1]) min) of stage=desk and day_index=\(parts[0])"
    }
    if quantity.hasPrefix("frac_shows_wait>") {
      return "share_over(wait, \(quantity.dropFirst(16)) min) of class=booked"
    }
    if quantity.hasPrefix("P(overtime "), quantity.hasSuffix(")") {
      return "share_over(completion, \(quantity.dropFirst(11).dropLast()) min)"
    }
    return nil
  }

  private func scope(of index: Int) -> [String: String] {
    ["stage": "desk", "day_index": "\(index)"]
  }

  private func index(of quantity: String, _ start: String, _ end: String) -> Int? {
    guard quantity.hasPrefix(start), quantity.hasSuffix(end) else { return nil }
    return Int(quantity.dropFirst(start.count).dropLast(end.count))
  }
}
