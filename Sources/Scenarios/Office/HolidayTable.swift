import Experiments
import PassportOffice

/// The dates of a CSV file on which everything is shut.
struct HolidayTable: Sendable {
  /// In file order.
  let dates: [CivilDate]

  /// The column that holds the dates.
  static let column = "date"

  /// Reads the dates; nil after a report at the place that names the file.
  init?(
    file: String, namedAt span: SourceSpan, in folder: TableFolder, into log: inout DiagnosticLog
  ) {
    guard let table = folder.table(file, namedAt: span, into: &log) else { return nil }
    guard let position = table.column(Self.column) else {
      log.error(
        .badTable, span,
        Wording(
          en: "\(file):1: there is no column `\(Self.column)`",
          id: "\(file):1: tidak ada kolom `\(Self.column)`"),
        hint: Wording(
          en: "columns: \(table.heading.joined(separator: ", "))",
          id: "kolom: \(table.heading.joined(separator: ", "))"))
      return nil
    }
    var dates: [CivilDate] = []
    for row in table.rows {
      do throws(ValueProblem) {
        dates.append(try ScalarReader.date(row.cells[position]))
      } catch {
        log.error(.badTable, span, "\(file):\(row.line): \(error.wording)", hint: error.advice)
        return nil
      }
    }
    self.dates = dates
  }
}
