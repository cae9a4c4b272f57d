import Experiments

/// How the offices fared together in each variant.
enum OfficeTable {
  /// A column per variant.
  static func section(of indexes: [EstimateIndex]) -> ReportSection {
    var table = TextTable(
      ["", Wording(en: "unit", id: "satuan")] + indexes.map { Wording($0.variant) }, repeated: 2)
    // Several stages have a table of their own.
    let stages = indexes.first?.words(of: .stage) ?? []
    for stage in stages where stages.count == 1 {
      add(
        .utilization, .mean, Wording(en: "utilisation of \(stage)", id: "utilisasi \(stage)"),
        [ScopePart(key: .stage, value: stage)],
        indexes, to: &table)
    }
    for row in rows { add(row.measure, row.statistic, row.title, [], indexes, to: &table) }
    let isOne = (indexes.first?.words(of: .office).count ?? 0) < 2
    return ReportSection(
      isOne
        ? Wording(en: "The office", id: "Kantor") : Wording(en: "All offices", id: "Semua kantor"),
      [.table(table)])
  }

  private static let rows: [(measure: Measure, statistic: Statistic, title: Wording)] = [
    (.room, .mean, Wording(en: "people in the building, mean", id: "orang di gedung, rerata")),
    (
      .room, .max, Wording(en: "people in the building, greatest", id: "orang di gedung, terbanyak")
    ),
    (.overtime, .mean, Wording(en: "overtime, mean", id: "lembur, rerata")),
    (.overtime, .p90, Wording(en: "overtime, p90", id: "lembur, p90")),
    (
      .slotFill, .mean,
      Wording(en: "slots kept of those offered", id: "jadwal yang ditepati dari yang dibuka")
    ),
    (.sellout, .share, Wording(en: "releases sold out", id: "pembukaan kuota yang habis")),
    (.sellout, .p50, untilSoldOut("p50")),
    (.sellout, .p90, untilSoldOut("p90")),
    (
      .backlog, .mean,
      Wording(en: "booked and still to come, mean", id: "terjadwal dan belum datang, rerata")
    ),
    (
      .issued, .count,
      Wording(en: "passports issued in the window", id: "paspor terbit dalam masa hitung")
    ),
    (.cost, .mean, Wording(en: "cost of the desks, mean", id: "biaya loket, rerata")),
  ]

  private static func untilSoldOut(_ quantile: String) -> Wording {
    Wording(
      en: "until sold out, of those that did, \(quantile)",
      id: "sampai kuota habis, dari yang habis, \(quantile)")
  }

  private static func add(
    _ measure: Measure, _ statistic: Statistic, _ title: Wording, _ scope: [ScopePart],
    _ indexes: [EstimateIndex], to table: inout TextTable
  ) {
    let values = indexes.map { index -> Double? in
      // Where nobody can book, releases of no slots are no news.
      let isIdle = measure == .sellout && index.value(.slotFill, .mean) == nil
      return isIdle ? nil : index.value(measure, statistic, scope)
    }
    guard values.contains(where: { $0 != nil }) else { return }
    let unit = measure.unitText(of: statistic, in: indexes[0].currency)
    let greatest = values.compactMap { $0 }.max()
    let shown = { ShownNumber(for: $0, unit: unit, greatest: greatest) }
    table.add([title, shown(nil).unitText] + values.map { shown($0).bare($0) })
  }
}
