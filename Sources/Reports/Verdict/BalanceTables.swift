import Experiments

/// The tables of a balance sheet.
struct BalanceTables {
  let sheet: BalanceSheet

  /// Every line of a segment, or of the office.
  func section(of segment: Segment) -> ReportSection {
    var table = TextTable([
      segment.kind == .office
        ? Wording(en: "at the office", id: "di kantor")
        : Wording(en: "per person, over all visits", id: "per orang, atas semua kunjungan"),
      Wording(en: "unit", id: "satuan"), "base", Wording(sheet.other),
      Wording(en: "difference", id: "selisih"), Wording(en: "interval", id: "selang"),
      Wording(en: "base is", id: "base"),
    ])
    let rows = sheet.rows(of: segment)
    for row in rows {
      let unit = row.item.unitText(in: sheet.currency)
      let greatest = max(row.base ?? 0, row.other ?? 0)
      let level = ShownNumber(for: greatest, unit: unit)
      let gap = ShownNumber(for: row.difference, unit: unit, greatest: greatest)
      table.add([
        row.item.title, level.unitText, level.bare(row.base), level.bare(row.other),
        gap.signed(row.difference),
        gap.interval(row.lower, row.upper) ?? ShownNumber.missing, row.finding.title,
      ])
    }
    let people = rows.first.map(\.people) ?? 0
    let size: Wording =
      segment.kind == .office
      ? ""
      : Wording(
        en: ": \(ShownNumber.fixed(people, decimals: 0)) people",
        id: ": \(ShownNumber.fixed(people, decimals: 0)) orang")
    return ReportSection("\(segment.title)\(size)", table.isEmpty ? [] : [.table(table)])
  }

  /// Who gains and who loses: a line per segment, a column per item.
  var segments: ReportSection {
    let items = BalanceItem.allCases.filter { item in
      Self.ofSegments.contains(item)
        && sheet.rows.contains { $0.item == item && $0.difference != nil }
    }
    let kinds = Segment.Kind.allCases.filter { kind in
      kind != .everybody && sheet.segments.contains { $0.kind == kind }
    }
    guard !kinds.isEmpty, !items.isEmpty else {
      return ReportSection(Wording(en: "Who gains, who loses", id: "Siapa untung, siapa rugi"), [])
    }
    var table = TextTable(
      ["", Wording(en: "people", id: "orang")] + items.map(\.shortTitle), repeated: 2)
    table.add(
      ["", ""]
        + items.map { ShownNumber(for: 1, unit: $0.unitText(in: sheet.currency)).unitText })
    table.add(cells(of: .everybody, items))
    for kind in kinds {
      table.add([kind.title] + items.map { _ in "" } + [""])
      for segment in sheet.segments where segment.kind == kind {
        table.add(cells(of: segment, items))
      }
    }
    return ReportSection(
      Wording(
        en: "Who gains, who loses: base minus \(sheet.other)",
        id: "Siapa untung, siapa rugi: base dikurangi \(sheet.other)"),
      [
        .table(table), .paragraph(remark),
      ])
  }

  private static let ofSegments: Set<BalanceItem> = [
    .interviewed, .interviewDelay, .totalDelay, .visit, .visits, .tries, .moneyLost,
    .travel, .citizenCost,
  ]

  private func cells(of segment: Segment, _ items: [BalanceItem]) -> [Wording] {
    let rows = sheet.rows(of: segment)
    let people = rows.first.map(\.people) ?? 0
    let label = segment.kind == .everybody ? segment.title : "  \(segment.title)"
    return [label, Wording(ShownNumber.fixed(people, decimals: 0))]
      + items.map { item in
        guard let row = rows.first(where: { $0.item == item }) else { return ShownNumber.missing }
        let number = ShownNumber(for: row.difference, unit: item.unitText(in: sheet.currency))
        return "\(number.signed(row.difference)) \(row.finding.mark)"
      }
  }

  private var remark: Wording {
    Wording(
      en:
        "✓ base is better, ✗ base is worse, ? undecided, = exactly the same; reached: interviewed "
        + "in the end; interview, passport: days from the need; office: time there.",
      id: "✓ base lebih baik, ✗ base lebih buruk, ? belum pasti, = persis sama; dicapai: akhirnya "
        + "diwawancarai; wawancara, paspor: hari sejak kebutuhan; kantor: waktu di sana.")
  }
}
