public import Experiments
import Statistics

/// A sweep as a reader sees it.
public struct SweepReport: Sendable {
  private let result: SweepResult
  private let folder: String?
  private let next: String?

  /// Rows shown; the file has all.
  static let mostRows = 60

  /// A result, the folder of its files, and the command that goes on with it if it was stopped.
  public init(result: SweepResult, folder: String?, next: String?) {
    self.result = result
    self.folder = folder
    self.next = next
  }

  /// The report, at most 100 columns wide.
  public func text(in language: Language) -> String {
    ReportSection.text(of: [heading] + tables + [files, ending], in: language)
  }

  private var heading: ReportSection {
    let count = result.pointsRun
    let all = result.texts.count
    let points =
      count == all
      ? Wording(en: "\(all) point\(all == 1 ? "" : "s")", id: "\(all) titik")
      : Wording(
        en: "\(count) of \(all) points, interrupted: this is what was finished",
        id: "\(count) dari \(all) titik, dihentikan: ini yang sudah selesai")
    let replications = result.rows.map(\.replications)
    let range = Self.range(replications.min() ?? 0, replications.max() ?? 0)
    let level = ShownNumber.confidence(result.confidence)
    return ReportSection(
      Wording(en: "Sweep", id: "Sapuan"),
      [
        .paragraph(
          Wording(
            en: "\(result.scenario): \(points), \(range) replications each on the same citizens, "
              + "seed \(result.seed), \(level) intervals",
            id: "\(result.scenario): \(points), masing-masing \(range) replikasi dengan warga yang "
              + "sama, seed \(result.seed), selang kepercayaan \(level)"))
      ])
  }

  private static func range(_ low: Int, _ high: Int) -> Wording {
    low == high ? Wording("\(low)") : Wording(en: "\(low) to \(high)", id: "\(low) s.d. \(high)")
  }

  private var tables: [ReportSection] {
    result.quantities.enumerated().map { place, quantity in
      let rows = result.rows.filter { $0.quantity == place }
      let unit = result.unit(of: place)
      let hasGroups = rows.contains { !$0.group(of: quantity).isEmpty }
      var table = TextTable(
        [Wording(en: "point", id: "titik")] + result.paths.map { Wording($0) }
          + (hasGroups ? [Wording(en: "group", id: "kelompok")] : [])
          + [
            Wording(en: "value", id: "nilai"), Wording(en: "interval", id: "selang"),
            Wording(en: "replications", id: "replikasi"),
          ])
      for row in rows.prefix(Self.mostRows) {
        let number = ShownNumber(for: row.estimate?.value, unit: unit)
        table.add(
          ["\(row.point + 1)"] + result.texts[row.point].map { Wording($0) }
            + (hasGroups ? [Wording(row.group(of: quantity))] : [])
            + [
              number.withUnit(row.estimate?.value),
              number.interval(row.estimate?.lower, row.estimate?.upper) ?? ShownNumber.missing,
              "\(row.replications)",
            ])
      }
      return ReportSection(Wording(quantity.text), [.table(table)] + more(rows.count))
    }
  }

  private func more(_ rows: Int) -> [ReportSection.Part] {
    let rest = rows - Self.mostRows
    guard rest > 0 else { return [] }
    return [
      .line(
        Wording(en: "and \(rest) more in sweep.csv", id: "dan \(rest) lagi dalam sweep.csv"))
    ]
  }

  private var files: ReportSection {
    let line = folder.map {
      result.wasInterrupted
        ? Wording(
          en: "\($0)/  (what was finished is kept there)",
          id: "\($0)/  (yang sudah selesai tersimpan di sana)")
        : Wording(
          en: "\($0)/sweep.csv  (one row for each point, quantity and group)",
          id: "\($0)/sweep.csv  (satu baris untuk tiap titik, besaran dan kelompok)")
    }
    return ReportSection(Wording(en: "Files", id: "Berkas"), line.map { [.line($0)] } ?? [])
  }

  private var ending: ReportSection {
    ReportSection(
      Wording(en: "Next", id: "Langkah berikut"),
      next.map { [.paragraph(Wording($0), hanging: 2)] } ?? [])
  }
}
