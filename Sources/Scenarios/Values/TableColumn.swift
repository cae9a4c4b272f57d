import Experiments
import EventKernel
import Foundation

/// A column of a CSV file that holds the values of a law.
struct TableColumn {
  let file: String
  let column: String
  /// Unit of cells that are bare numbers.
  let unitWord: String?
  let unit: DrawnUnit
  /// Where the scenario names the file, and the column.
  let fileSpan: SourceSpan
  let columnSpan: SourceSpan

  /// The values of the column, or nil after a report.
  func read(with checker: inout GrammarChecker) -> [Double]? {
    guard let table = checker.folder.table(file, namedAt: fileSpan, into: &checker.log) else {
      return nil
    }
    guard let position = table.column(column) else {
      checker.log.error(
        .badTable, columnSpan,
        Wording(
          en: "\(file):1: there is no column `\(column)`",
          id: "\(file):1: tidak ada kolom `\(column)`"),
        hint: suggestion(for: column, among: table.heading).map(Wording.didYouMean)
          ?? Wording(
            en: "columns: \(table.heading.joined(separator: ", "))",
            id: "kolom: \(table.heading.joined(separator: ", "))"))
      return nil
    }
    var values: [Double] = []
    var hasBareDuration = false
    for row in table.rows {
      do throws(ValueProblem) {
        let cell = row.cells[position].trimmingCharacters(in: .whitespaces)
        values.append(try value(of: cell, hasBareDuration: &hasBareDuration))
      } catch {
        checker.log.error(
          .badTable, fileSpan, "\(file):\(row.line): \(error.wording)", hint: error.advice)
        return nil
      }
    }
    guard !values.isEmpty else {
      checker.log.error(
        .badTable, columnSpan,
        Wording(
          en: "\(file): the column `\(column)` has no rows",
          id: "\(file): kolom `\(column)` tidak berisi baris"))
      return nil
    }
    if hasBareDuration { warn(&checker.log) }
    return values
  }

  private func value(
    of cell: String, hasBareDuration: inout Bool
  ) throws(ValueProblem) -> Double {
    switch unit {
    case .written: return try unit.value(of: cell)
    case .number(let range, let noun):
      return try ScalarReader.number(cell, in: range, noun: noun)
    case .duration(let durations):
      let number = try NumberText(cell, example: "9 min")
      guard number.unit.isEmpty else {
        return Double(try ScalarReader.duration(cell, as: durations.withZero).microseconds)
      }
      if unitWord == nil { hasBareDuration = true }
      let text = "\(cell) \(unitWord ?? "min")"
      return Double(try ScalarReader.duration(text, as: durations.withZero).microseconds)
    }
  }

  private func warn(_ log: inout DiagnosticLog) {
    log.warning(
      .implicitUnit, columnSpan,
      Wording(
        en: "the cells of `\(column)` in \(file) have no unit and are read as minutes",
        id: "sel-sel `\(column)` di \(file) tanpa satuan dan dibaca sebagai menit"),
      hint: Wording(
        en: "add `unit: min` (or s, h, days, weeks) beside `column`",
        id: "tambahkan `unit: min` (atau s, h, days, weeks) di samping `column`"))
  }
}
