public import Experiments

/// Why people wait, in words and tables; computes nothing of its own.
public struct WhyReport: PrintedReport, Sendable {
  let causes: CauseStudy?
  let hours: WorstHours
  let version: String
  let resultFolder: String?

  /// A report on causes, nil where there are none, and on the hours of a week.
  public init(
    causes: CauseStudy?, hours: WorstHours, version: String, resultFolder: String?
  ) {
    self.causes = causes
    self.hours = hours
    self.version = version
    self.resultFolder = resultFolder
  }

  /// The answer for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    let ofCauses = causes.map { CauseSections(study: $0, hours: hours).sections } ?? []
    let ofHours = hours.replications > 0 ? hours.sections : []
    return ReportSection.text(of: ofCauses + ofHours + [files], in: language)
  }

  private var files: ReportSection {
    .files(
      resultFolder.map {
        Wording(
          en: "\($0)/  (causes.csv, and worst-hours.csv with every hour)",
          id: "\($0)/  (causes.csv, dan worst-hours.csv dengan semua jam)")
      })
  }

  /// The same as one JSON document.
  public var json: String {
    JSONValue.object([
      ("antrean", .string(version)),
      ("scenario", .string(hours.scenario)),
      ("variant", .string(hours.variant)),
      ("seed", .unsigned(hours.seed)),
      ("replications", .integer(hours.replications)),
      ("interrupted", .flag(hours.wasInterrupted || causes?.wasInterrupted == true)),
      ("confidence", .number(hours.confidence)),
      ("causes", causes.map { CauseSections(study: $0, hours: hours).json } ?? .array([])),
      ("worst_hour", hours.json),
      ("hours", .array(hours.hours.map(\.json))),
      ("results", JSONValue(resultFolder)),
    ]).text
  }
}
