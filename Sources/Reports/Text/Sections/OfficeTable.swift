import Experiments

/// How the office fared in each variant.
enum OfficeTable {
  /// A column per variant.
  static func section(of indexes: [EstimateIndex]) -> ReportSection {
    var table = TextTable(["", "unit"] + indexes.map(\.variant), repeated: 2)
    let stages = indexes.first?.words(of: .stage) ?? []
    for stage in stages {
      add(
        .utilization, .mean, "utilisation of \(stage)", [ScopePart(key: .stage, value: stage)],
        indexes, to: &table)
    }
    for row in rows { add(row.measure, row.statistic, row.title, [], indexes, to: &table) }
    return ReportSection("The office", lines: table.lines)
  }

  private static let rows: [(measure: Measure, statistic: Statistic, title: String)] = [
    (.room, .mean, "people in the building, mean"),
    (.room, .max, "people in the building, greatest"),
    (.overtime, .mean, "overtime, mean"),
    (.overtime, .p90, "overtime, p90"),
    (.slotFill, .mean, "slots kept of those offered"),
    (.sellout, .share, "releases sold out"),
    (.sellout, .p50, "until sold out, of those that did, p50"),
    (.sellout, .p90, "until sold out, of those that did, p90"),
    (.backlog, .mean, "booked and still to come, mean"),
    (.issued, .count, "passports issued in the window"),
  ]

  private static func add(
    _ measure: Measure, _ statistic: Statistic, _ title: String, _ scope: [ScopePart],
    _ indexes: [EstimateIndex], to table: inout TextTable
  ) {
    let values = indexes.map { index -> Double? in
      // Where nobody can book, releases of no slots are no news.
      let isIdle = measure == .sellout && index.value(.slotFill, .mean) == nil
      return isIdle ? nil : index.value(measure, statistic, scope)
    }
    guard values.contains(where: { $0 != nil }) else { return }
    let unit = measure.unitText(of: statistic)
    let greatest = values.compactMap { $0 }.max()
    let shown = { ShownNumber(for: $0, unit: unit, greatest: greatest) }
    table.add([title, shown(nil).unitText] + values.map { shown($0).bare($0) })
  }
}
