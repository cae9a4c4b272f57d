import Experiments

/// How long people stood in the line of each stage, and how busy its desks were.
enum StageTable {
  /// The most stages that are shown; all of them are in `summary.csv`.
  private static let mostStages = 40

  /// A row per stage, or per stage and variant; nothing where there is one stage.
  static func section(of indexes: [EstimateIndex], replications: Int) -> ReportSection {
    let stages = indexes.first?.words(of: .stage) ?? []
    guard stages.count > 1 else { return ReportSection("", []) }
    var table = TextTable([
      Wording(en: "stage", id: "tahap"), Wording(en: "people", id: "orang"),
      Wording(en: "wait, mean", id: "antre, rerata"), "p50", "p90",
      Wording(en: "desks busy", id: "loket sibuk"),
    ])
    for stage in stages.prefix(mostStages) {
      let scope = [ScopePart(key: .stage, value: stage)]
      guard indexes.count > 1 else {
        table.add([Wording(stage)] + cells(indexes[0], scope, replications))
        continue
      }
      table.add([Wording(stage), "", "", "", "", ""])
      for index in indexes {
        table.add(["  \(index.variant)"] + cells(index, scope, replications))
      }
    }
    let rest = stages.count - mostStages
    let more = Wording(
      en: "\(rest) more stages are in `summary.csv`, in the rows with a `stage`",
      id: "\(rest) tahap lagi ada di `summary.csv`, pada baris dengan `stage`")
    return ReportSection(
      Wording(en: "By stage", id: "Menurut tahap"),
      [.table(table)] + (rest > 0 ? [.line(more)] : []) + [.paragraph(remark)])
  }

  private static let remark = Wording(
    en:
      "People are those who came to the line, in the mean of a replication; who comes again counts "
      + "again.",
    id:
      "Orang di sini adalah yang sampai ke antrean itu, rata-rata satu replikasi; yang datang lagi "
      + "dihitung lagi.")

  private static func cells(
    _ index: EstimateIndex, _ scope: [ScopePart], _ replications: Int
  ) -> [Wording] {
    let wait = index.estimate(.wait, .mean, scope)
    let people = wait.map { Double($0.count) / Double(max(1, replications)) }
    let quantiles = [Statistic.p50, .p90].map { index.value(.wait, $0, scope) }
    return [people.map { ShownNumber.text($0, unit: "count") } ?? ShownNumber.missing]
      + ([wait?.value] + quantiles).map { ShownNumber.text($0, unit: "min") }
      + [ShownNumber.text(index.value(.utilization, .mean, scope), unit: "share")]
  }
}
