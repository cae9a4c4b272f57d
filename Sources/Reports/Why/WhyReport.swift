public import Experiments

/// Why people wait, in words and tables; computes nothing of its own.
public struct WhyReport: Sendable {
  let hours: WorstHours
  let version: String
  let resultFolder: String?

  /// A report on the hours of a week.
  public init(hours: WorstHours, version: String, resultFolder: String?) {
    self.hours = hours
    self.version = version
    self.resultFolder = resultFolder
  }

  /// The answer for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(of: hours.sections + [files], in: language)
  }

  private var files: ReportSection {
    ReportSection(
      Wording(en: "Files", id: "Berkas"),
      [
        .line(
          resultFolder.map {
            Wording(
              en: "\($0)/  (worst-hours.csv has every hour)",
              id: "\($0)/  (worst-hours.csv memuat semua jam)")
          } ?? Wording(en: "none were written", id: "tidak ada yang ditulis"))
      ])
  }

  /// The same as one JSON document.
  public var json: String {
    JSONValue.object([
      ("antrean", .string(version)),
      ("scenario", .string(hours.scenario)),
      ("variant", .string(hours.variant)),
      ("seed", .unsigned(hours.seed)),
      ("replications", .integer(hours.replications)),
      ("interrupted", .flag(hours.wasInterrupted)),
      ("confidence", .number(hours.confidence)),
      ("worst_hour", hours.json),
      ("hours", .array(hours.hours.map(\.json))),
      ("results", JSONValue(resultFolder)),
    ]).text
  }
}
