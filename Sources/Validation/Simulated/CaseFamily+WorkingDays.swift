/// Passports that are due at the end of a working day.
extension CaseFamily {
  /// Somebody comes at noon of each day of a week.
  static let workingDays = CaseFamily(models: ["Working-day calendar"]) { model in
    let open = zip(weekdays, model.numbers("workdays")).filter { $1 > 0 }.map {
      "\($0.0.lowercased()): [08:00-16:00]"
    }
    let people = weekdays.enumerated().map { place, day in
      "  - {id: \(day), class: \(day), interarrival: 7 days, first: \(24 * place + 12) h}"
    }
    let weights = model.numbers("start_law")
    let keys = weekdays.map { ResultKey(measure: "total_delay", scope: ["class": $0]) }
    return SimulatedCase(
      model,
      scenario: """
        calendar:
          measure: {from: 2024-01-01, through: 2024-01-07}
          follow: 8 weeks
          open: {\(open.joined(separator: ", "))}
        demand:
        \(people.joined(separator: "\n"))
        stages: [{id: issue, delay: {working_days: \(Int(model.number("working_days_needed")))}}]
        """
    ) { quantity in
      if quantity == "mean_calendar_days" {
        return .eachReplication(keys) { delays in
          zip(weights, delays).map { $0 * ($1 - halfDay) }.sum
        }
      }
      return weekdays.first { quantity == "calendar_days_from_\($0)" }.map {
        .estimate("total_delay", "mean", ["class": $0], plus: -halfDay)
      }
    }
  }

  /// From noon to the end of the day, which the table does not count.
  private static let halfDay = 0.5

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
