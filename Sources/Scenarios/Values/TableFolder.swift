import Experiments
import Foundation

/// Where the files are that a scenario names: paths are relative to the file that names them.
struct TableFolder {
  /// The folder of the scenario file.
  let path: String
  /// What has been read.
  let readings = TableReadings()

  /// Tables beside a scenario file.
  init(path: String) {
    self.path = path
  }

  /// The table of a file, or nil after a report at the place that names it.
  func table(
    _ file: String, namedAt span: SourceSpan, into log: inout DiagnosticLog
  ) -> CSVTable? {
    read(file, namedAt: span, into: &log)?.table
  }

  /// The table of a file with its text, or nil after a report at the place that names it.
  func read(
    _ file: String, namedAt span: SourceSpan, into log: inout DiagnosticLog
  ) -> (text: String, table: CSVTable)? {
    do throws(ValueProblem) {
      let path = resolved(file, span)
      let text = try TextFile.read(path, called: file, limit: TextFile.tableLimit)
      readings.note(file, at: path, text)
      return (text, try table(text, file: file))
    } catch {
      log.error(error.code, span, error.wording, hint: error.advice)
      return nil
    }
  }

  private func resolved(_ file: String, _ span: SourceSpan) -> String {
    Self.path(of: file, in: span.source.folder ?? path)
  }

  /// The path of a file that something in a folder names.
  static func path(of file: String, in folder: String) -> String {
    file.hasPrefix("/") || folder.isEmpty ? file : "\(folder)/\(file)"
  }

  private func table(_ text: String, file: String) throws(ValueProblem) -> CSVTable {
    do throws(CSVTable.Problem) {
      return try CSVTable(text: text)
    } catch {
      throw ValueProblem(.badTable, "\(file):\(error.line): \(error.message)")
    }
  }
}
