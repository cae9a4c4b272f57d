/// How the times of a scenario are written, for people and for programs.
public enum ScenarioTimesReport {
  /// What was measured and what the columns are.
  public static let textHeader = """
    A replication of the base variant: processor time, the median of the rounds.
      run    the model alone
      study  a study of one replication: model, records, estimates
    People are those whose need falls into the counted window.

    path    s/replication    people   people/s  M events/s  s/M people
    """

  /// Lines below those of a scenario: its cost per person beside another scenario's, and the most
  /// memory that the program has had.
  public static func textFooter(
    _ rounds: [ScenarioRound], beside other: (name: String, rounds: [ScenarioRound])?,
    peakMegabytes: Double
  ) -> [String] {
    var lines = ["", "peak memory \(FixedText.text(peakMegabytes, places: 0)) MB"]
    if let other {
      let ratio = studyCost(rounds) / studyCost(other.rounds)
      lines.append(
        "a person costs \(FixedText.text(ratio, places: 2)) times that of \(other.name)")
    }
    return lines
  }

  /// Seconds per person of a study, the median of the rounds.
  private static func studyCost(_ rounds: [ScenarioRound]) -> Double {
    median(rounds.map { $0.seconds.study / Double($0.people) })
  }

  /// The lines below `textHeader`.
  public static func textLines(_ rounds: [ScenarioRound]) -> [String] {
    rows(rounds).map { path, rows in
      let cells: [(value: Double, places: Int, width: Int)] = [
        (median(rows.map(\.seconds)), 3, 13), (median(rows.map { Double($0.people) }), 0, 10),
        (median(rows.map(\.peoplePerSecond)), 0, 11),
        (median(rows.map(\.millionEventsPerSecond)), 2, 12),
        (median(rows.map(\.secondsPerMillion)), 3, 12),
      ]
      return cells.reduce(into: path.padded(toWidth: 8)) { line, cell in
        line += FixedText.text(cell.value, places: cell.places).rightAligned(inWidth: cell.width)
      }
    }
  }

  /// The names of the columns of `csvLines`.
  public static let csvHeader =
    "path,round,people,events,seconds_per_replication,people_per_second,"
    + "million_events_per_second"

  /// One line for each round of each path.
  public static func csvLines(_ rounds: [ScenarioRound]) -> [String] {
    rows(rounds).flatMap { path, rows in
      rows.enumerated().map { round, row in
        let fields = [
          path, "\(round + 1)", "\(row.people)", "\(row.events)",
          FixedText.text(row.seconds, places: 4), FixedText.text(row.peoplePerSecond, places: 0),
          FixedText.text(row.millionEventsPerSecond, places: 3),
        ]
        return fields.joined(separator: ",")
      }
    }
  }

  private struct Row {
    var seconds: Double
    var people: Int
    var events: Int
    var peoplePerSecond: Double { Double(people) / seconds }
    var secondsPerMillion: Double { seconds / Double(people) * 1e6 }
    var millionEventsPerSecond: Double { Double(events) / seconds / 1e6 }
  }

  private static func rows(_ rounds: [ScenarioRound]) -> [(path: String, rows: [Row])] {
    let paths: [(String, (ScenarioSeconds) -> Double)] = [
      ("run", { $0.run }), ("study", { $0.study }),
    ]
    return paths.map { path, seconds in
      let rows = rounds.map {
        Row(seconds: seconds($0.seconds), people: $0.people, events: $0.events)
      }
      return (path, rows)
    }
  }

  private static func median(_ values: [Double]) -> Double { RoundTimes.median(values) }
}
