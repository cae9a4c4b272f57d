public import Experiments
internal import Statistics

extension CSVTable {
  /// One row per hour in which somebody joined a line.
  static func worstHours(_ result: WorstHours) -> CSVTable {
    let columns = [
      "variant", "weekday", "hour", "waits", "people", "mean", "mean_lower", "mean_upper", "p90",
      "p90_lower", "p90_upper", "share_of_waits", "share_of_minutes", "share_lower", "share_upper",
      "leads", "worst", "confidence",
    ]
    return CSVTable(fileName: "worst-hours.csv", columns: columns) {
      write throws(ResultStoreError) in
      for hour in result.hours {
        try write(
          [CSVField(result.variant), CSVField(hour.clock.weekdayWord), CSVField(hour.clock.hour)]
            + [CSVField(hour.waits), CSVField(hour.people)]
            + CSVField.interval(hour.mean) + CSVField.interval(hour.p90)
            + [CSVField(hour.shareOfWaits)] + CSVField.interval(hour.shareOfMinutes)
            + [
              CSVField(hour.leads),
              CSVField(hour.clock == result.worst?.clock ? "yes" : "no"),
              CSVField(result.confidence),
            ])
      }
    }
  }

  /// One row per stage and channel of the worst hour.
  static func worstHourStages(_ result: WorstHours) -> CSVTable {
    let columns = [
      "variant", "weekday", "hour", "stage", "channel", "waits", "mean", "mean_lower",
      "mean_upper", "share_of_minutes", "share_lower", "share_upper", "confidence",
    ]
    return CSVTable(fileName: "worst-hour-stages.csv", columns: columns) {
      write throws(ResultStoreError) in
      for part in result.stages {
        try write(
          result.hourFields
            + [CSVField(part.stage), CSVField(part.channel ?? ""), CSVField(part.waits)]
            + CSVField.interval(part.mean) + CSVField.interval(part.shareOfMinutes)
            + [CSVField(result.confidence)])
      }
    }
  }

  /// One row per kind of people in the worst hour.
  static func worstHourPeople(_ result: WorstHours) -> CSVTable {
    let columns = [
      "variant", "weekday", "hour", "key", "value", "share_in_hour", "in_hour_lower",
      "in_hour_upper", "share_in_all_hours", "in_all_lower", "in_all_upper", "confidence",
    ]
    return CSVTable(fileName: "worst-hour-people.csv", columns: columns) {
      write throws(ResultStoreError) in
      for part in result.people {
        try write(
          result.hourFields + [CSVField(part.key.rawValue), CSVField(part.name)]
            + CSVField.interval(part.inHour) + CSVField.interval(part.inAllHours)
            + [CSVField(result.confidence)])
      }
    }
  }
}

extension TableStore {
  /// Keeps causes of waiting and the hours of a week, and tells the path of their folder.
  public func save(
    _ causes: CauseStudy?, _ hours: WorstHours?, scenarioText: String
  ) throws(ResultStoreError) -> String {
    var tables: [CSVTable] = []
    if let causes { tables = [.causes(causes)] }
    if let hours {
      tables += [.worstHours(hours), .worstHourStages(hours), .worstHourPeople(hours)]
    }
    return try save(tables, scenarioText)
  }
}

extension WorstHours {
  fileprivate var hourFields: [CSVField] {
    [CSVField(variant)]
      + (worst.map { [CSVField($0.clock.weekdayWord), CSVField($0.clock.hour)] }
        ?? [.empty, .empty])
  }
}

extension CSVField {
  /// A value and its limits.
  fileprivate static func interval(_ estimate: IntervalEstimate?) -> [CSVField] {
    [CSVField(estimate?.value), CSVField(estimate?.lower), CSVField(estimate?.upper)]
  }
}
