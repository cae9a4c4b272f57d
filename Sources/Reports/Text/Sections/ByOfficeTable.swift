import Experiments

/// How people fared at each of several offices: a description, as each serves other people.
enum ByOfficeTable {
  /// The most offices that are shown; all of them are in `summary.csv`.
  static let mostOffices = 20

  /// A table per variant; nothing where there is one office.
  static func sections(of indexes: [EstimateIndex]) -> [ReportSection] {
    indexes.filter { $0.words(of: .office).count > 1 }.map { index in
      section(of: index, isOnlyVariant: indexes.count == 1)
    }
  }

  private static func section(of index: EstimateIndex, isOnlyVariant: Bool) -> ReportSection {
    let offices = index.words(of: .office)
    var table = TextTable([Wording(en: "office", id: "kantor")] + columns.map(\.title))
    for office in offices.prefix(mostOffices) {
      let scope = [ScopePart(key: .office, value: office)]
      table.add([Wording(office)] + columns.map { $0.cell(index, scope) })
    }
    let rest = offices.count - mostOffices
    let more = Wording(
      en: "\(rest) more offices are in `summary.csv`, in the rows with an `office`",
      id: "\(rest) kantor lagi ada di `summary.csv`, pada baris dengan `office`")
    let variant: Wording = isOnlyVariant ? "" : ", \(index.variant)"
    return ReportSection(
      Wording(
        en: "By office used last\(variant)", id: "Menurut kantor yang terakhir didatangi\(variant)"),
      [.table(table)] + (rest > 0 ? [.line(more)] : []))
  }

  private struct Column {
    let title: Wording
    let measure: Measure
    let statistics: [Statistic]

    init(_ title: Wording, _ measure: Measure, _ statistics: Statistic...) {
      self.title = title
      self.measure = measure
      self.statistics = statistics
    }

    func cell(_ index: EstimateIndex, _ scope: [ScopePart]) -> Wording {
      let values = statistics.map { index.value(measure, $0, scope) }
      guard values.contains(where: { $0 != nil }) else { return ShownNumber.missing }
      let unit = measure.unitText(of: statistics[0], in: index.currency)
      let greatest = values.compactMap { $0 }.max()
      let numbers = values.map { ShownNumber(for: $0, unit: unit, greatest: greatest) }
      let unitText = numbers[0].unitText
      let text = zip(numbers, values).map { $0.bare($1) }.joined(separator: " / ")
      return unitText.isEmpty ? text : "\(text) \(unitText)"
    }
  }

  private static let columns = [
    Column(Wording(en: "people", id: "orang"), .arrivals, .count),
    Column(Wording(en: "served", id: "terlayani"), .served, .share),
    Column(
      Wording(en: "to interview p50 / p90", id: "sampai wawancara p50 / p90"), .interviewDelay,
      .p50, .p90),
    Column(Wording(en: "wait p90", id: "antre p90"), .wait, .p90),
    Column(Wording(en: "desks busy", id: "loket sibuk"), .utilization, .mean),
    Column(Wording(en: "overtime", id: "lembur"), .overtime, .mean),
    Column(Wording(en: "slots kept", id: "jadwal ditepati"), .slotFill, .mean),
  ]
}
