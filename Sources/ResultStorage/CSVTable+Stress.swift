public import Experiments

extension CSVTable {
  /// One row per target: the demand at which it breaks, as a factor and in people more a day.
  static func stress(_ result: StressResult) -> CSVTable {
    let columns = [
      "target", "hard", "value", "verdict", "factor", "lower", "upper", "people_per_day",
      "headroom", "headroom_lower", "headroom_upper", "confidence", "least_factor",
      "greatest_factor", "replications",
    ]
    return CSVTable(fileName: "stress.csv", columns: columns) { write throws(ResultStoreError) in
      for limit in result.limits {
        let breaking = limit.breaking
        let room = { (factor: Double?) in CSVField(factor.map { result.headroom(at: $0) }) }
        try write([
          CSVField(limit.text), CSVField(limit.isHard ? "yes" : "no"),
          CSVField(limit.present.value), CSVField(limit.present.verdict.rawValue),
          CSVField(breaking?.factor), CSVField(breaking?.lower), CSVField(breaking?.upper),
          CSVField(result.peoplePerDay), room(breaking?.factor), room(breaking?.lower),
          room(breaking?.upper), CSVField(result.confidence), CSVField(limit.leastFactor),
          CSVField(limit.greatestFactor), CSVField(result.replications),
        ])
      }
    }
  }

  /// One row per measure and week: the people of its seven days without and with the shock.
  static func shock(_ result: ShockResult) -> CSVTable {
    let columns = [
      "shock", "first_day", "last_day", "measure", "unit", "week_from", "days_after", "calm",
      "difference", "lower", "upper", "confidence",
    ]
    return CSVTable(fileName: "shock.csv", columns: columns) { write throws(ResultStoreError) in
      for effect in result.effects {
        for week in effect.weeks {
          try write([
            CSVField(result.shock.rawValue), CSVField(result.firstDate),
            CSVField(result.lastDate), CSVField(effect.item.rawValue),
            CSVField(effect.item.unitText(in: "")), CSVField(week.date),
            CSVField(week.daysAfter), CSVField(week.calm), CSVField(week.difference),
            CSVField(week.lower), CSVField(week.upper), CSVField(result.confidence),
          ])
        }
      }
    }
  }
}

extension TableStore {
  /// Keeps the limits of a stress test and tells the path of its folder.
  public func save(
    _ result: StressResult, scenarioText: String
  ) throws(ResultStoreError) -> String {
    try save([.stress(result)], scenarioText)
  }

  /// Keeps the weeks of a shock and tells the path of its folder.
  public func save(
    _ result: ShockResult, scenarioText: String
  ) throws(ResultStoreError) -> String {
    try save([.shock(result)], scenarioText)
  }
}
