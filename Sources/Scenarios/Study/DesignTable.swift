public import Experiments

/// Points of a design from a CSV file: each column is a path, each row a point.
///
/// An empty cell leaves the value of the file. Columns whose heading begins with `#` are remarks.
public enum DesignTable {
  /// The design of a file; all problems are thrown at once.
  public static func design(path: String) throws(ScenarioErrors) -> SweepDesign {
    var log = DiagnosticLog()
    let table = table(path, into: &log)
    let columns = (table?.heading ?? []).enumerated().filter {
      !$0.element.hasPrefix("#") && !$0.element.isEmpty
    }
    if let table, columns.isEmpty || table.rows.isEmpty {
      log.error(
        .badTable, nil,
        Wording(
          en: "`\(path)` has no points", id: "`\(path)` tidak memuat titik apa pun"),
        hint: Wording(
          en: "write a heading of paths and a row for each point",
          id: "tulis judul berisi alamat kunci dan satu baris untuk tiap titik"))
    }
    if let table, table.rows.count > SweepDesign.mostPoints {
      log.error(
        .badTable, nil,
        Wording(
          en: "`\(path)` has \(table.rows.count) points",
          id: "`\(path)` memuat \(table.rows.count) titik"),
        hint: Wording(
          en: "allowed: up to \(SweepDesign.mostPoints)",
          id: "yang boleh: sampai \(SweepDesign.mostPoints)"))
    }
    guard let table, !log.hasErrors else {
      throw ScenarioErrors(diagnostics: log.inSourceOrder)
    }
    return SweepDesign(
      paths: columns.map(\.element),
      points: table.rows.map { row in
        columns.map { row.cells[$0.offset].isEmpty ? nil : row.cells[$0.offset] }
      })
  }

  private static func table(_ path: String, into log: inout DiagnosticLog) -> CSVTable? {
    do throws(ValueProblem) {
      let text = try TextFile.read(path, called: path, limit: TextFile.tableLimit)
      do throws(CSVTable.Problem) {
        return try CSVTable(text: text)
      } catch {
        throw ValueProblem(.badTable, "\(path):\(error.line): \(error.message)")
      }
    } catch {
      log.error(error.code, nil, error.wording, hint: error.advice)
      return nil
    }
  }
}
