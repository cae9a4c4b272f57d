public import Experiments

/// The difference between two scenarios, split over what was changed, in words and tables.
public struct ShareReport: PrintedReport, Sendable {
  let rows: [ShareRow]
  let changes: [String]
  let names: (first: String, second: String)
  let replications: Int
  let seed: UInt64
  let confidence: Double
  let version: String
  let currency: String
  let resultFolder: String?

  /// A report on shares; `changes` names what was changed, in the order of the shares.
  public init(
    rows: [ShareRow], changes: [String], names: (first: String, second: String),
    replications: Int, seed: UInt64, confidence: Double, version: String, currency: String,
    resultFolder: String?
  ) {
    self.rows = rows
    self.changes = changes
    self.names = names
    self.replications = replications
    self.seed = seed
    self.confidence = confidence
    self.version = version
    self.currency = currency
    self.resultFolder = resultFolder
  }

  /// The shares for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(of: [summary] + rows.map(section) + [notes, files], in: language)
  }

  private var summary: ReportSection {
    let count = ReplicationWords.count(replications)
    return ReportSection(
      Wording(
        en: "What changed from \(names.first) to \(names.second)",
        id: "Apa yang berubah dari \(names.first) ke \(names.second)"),
      [
        .paragraph(
          Wording(
            en: "\(changes.count) changes, every set of them on the same citizens "
              + "(\(1 << changes.count) simulations of \(count)), seed \(seed)",
            id: "\(changes.count) perubahan, setiap gabungannya dengan warga yang sama "
              + "(\(1 << changes.count) simulasi \(count)), seed \(seed)"))
      ])
  }

  private func section(on row: ShareRow) -> ReportSection {
    let unit = row.quantity.measure.unitText(of: row.quantity.statistic, in: currency)
    guard let split = row.split else {
      return ReportSection(
        row.title,
        [
          .line(
            Wording(
              en: "not split: some set of changes has no observation",
              id: "tidak diuraikan: ada gabungan perubahan tanpa pengamatan"))
        ])
    }
    let greatest = max(split.first.value.magnitude, split.second.value.magnitude)
    let number = ShownNumber(for: greatest, unit: unit, greatest: greatest)
    var table = TextTable([
      Wording(en: "change", id: "perubahan"), Wording(en: "share", id: "bagian"),
      Wording(en: "interval", id: "selang"), Wording(en: "alone", id: "sendiri"),
      Wording(en: "as the last", id: "sebagai terakhir"),
    ])
    for (place, change) in changes.enumerated() {
      let share = split.shares[place]
      table.add([
        Wording(change), number.signed(share.value),
        number.interval(share.lower, share.upper) ?? ShownNumber.missing,
        number.signed(split.alone[place].value), number.signed(split.last[place].value),
      ])
    }
    let difference = split.difference
    table.add([
      Wording(en: "together", id: "bersama"), number.signed(difference.value),
      number.interval(difference.lower, difference.upper) ?? ShownNumber.missing, "", "",
    ])
    return ReportSection(
      Wording(
        en: "\(row.title): \(number.withUnit(split.first.value)) to "
          + "\(number.withUnit(split.second.value))",
        id: "\(row.title): \(number.withUnit(split.first.value)) menjadi "
          + "\(number.withUnit(split.second.value))"),
      [.table(table)])
  }

  private var notes: ReportSection {
    ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      [
        .paragraph(
          Wording(
            en: "The share of a change is what it adds on average over all orders of making the "
              + "changes (Shapley), so that the shares add up to the difference exactly. Where "
              + "alone and as the last differ, changes need or replace each other. Intervals of "
              + "\(ShownNumber.confidence(confidence)), each for itself; everybody in each "
              + "scenario is counted.",
            id: "Bagian suatu perubahan adalah pengaruhnya rata-rata atas semua urutan perubahan "
              + "(Shapley), sehingga jumlah semua bagian tepat sama dengan selisihnya. Bila nilai "
              + "sendiri dan sebagai terakhir berbeda, perubahan itu saling memerlukan atau "
              + "menggantikan. Selang \(ShownNumber.confidence(confidence)), masing-masing; semua "
              + "orang dihitung di tiap skenario."))
      ])
  }

  private var files: ReportSection {
    .files(resultFolder.map { Wording("\($0)/what-changed.csv") })
  }
}

extension ShareReport {
  /// The shares as one JSON document; words and numbers are those of the table in files.
  public var json: String {
    JSONValue.object([
      ("antrean", .string(version)),
      ("first", .string(names.first)),
      ("second", .string(names.second)),
      ("seed", .unsigned(seed)),
      ("replications", .integer(replications)),
      ("confidence", .number(confidence)),
      ("changes", .array(changes.map { .string($0) })),
      ("quantities", .array(rows.map(json))),
      ("results", JSONValue(resultFolder)),
    ]).text
  }

  private func json(_ row: ShareRow) -> JSONValue {
    let quantity = row.quantity
    return .object([
      ("measure", .string(quantity.measure.rawValue)),
      ("statistic", .string(quantity.statistic.name)),
      ("scope", .object(row.scope.map { ($0.key.rawValue, .string($0.value)) })),
      ("unit", .string(quantity.measure.unitText(of: quantity.statistic, in: currency))),
      ("first_value", JSONValue(row.split?.first.value)),
      ("second_value", JSONValue(row.split?.second.value)),
      ("difference", JSONValue(row.split?.difference.value)),
      ("shares", .array((row.split?.shares ?? []).map { JSONValue($0.value) })),
      ("lower", .array((row.split?.shares ?? []).map { JSONValue($0.lower) })),
      ("upper", .array((row.split?.shares ?? []).map { JSONValue($0.upper) })),
      ("alone", .array((row.split?.alone ?? []).map { JSONValue($0.value) })),
      ("last", .array((row.split?.last ?? []).map { JSONValue($0.value) })),
    ])
  }
}

extension ShareRow {
  /// What is split, as a heading calls it.
  var title: Wording { QuantityWords.title(of: quantity, scope: scope) }
}
