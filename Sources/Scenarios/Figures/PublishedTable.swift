public import Experiments

/// Published figures about offices, read from a CSV file: one row a figure.
///
/// Columns: `table`, `scenario` (a file, relative to the table), `settings` (`path=value`, several
/// separated by `;`), `replications`, `variant`, `quantity` (as in targets), `per` (a second
/// quantity that divides it), `published` (a value, or a range as `35 % to 50 %`), `freedom`
/// (tuned, given, formula or free), `limit` (a share, or `interval`), `label`, `note`. Cells of
/// `settings`, `replications`, `per`, `published` and `note` may be empty.
public struct PublishedTable: Sendable {
  /// The figures by the run that shows them, in the order of the table.
  public let studies: [Study]

  /// The figures that one run shows.
  public struct Study: Sendable {
    /// The scenario with its settings, its replications and the variants that are compared.
    public let scenario: Scenario
    /// In the order of the table.
    public internal(set) var figures: [Figure]
  }

  /// A figure and the row where it stands.
  public struct Figure: Sendable {
    /// Counts the rows from 0.
    public let row: Int
    /// What was published.
    public let figure: PublishedFigure
  }

  static let columns = [
    "table", "scenario", "settings", "replications", "variant", "quantity", "per", "published",
    "freedom", "limit", "label", "note",
  ]

  /// Reads the table and every scenario it names; all problems are reported at once.
  public init(path: String) throws(ScenarioErrors) {
    var reader = PublishedTableReader(path: path)
    let studies = try reader.studies()
    guard !reader.log.hasErrors else {
      throw ScenarioErrors(diagnostics: reader.log.inSourceOrder)
    }
    self.studies = studies
  }
}

/// Walks through the rows of a table of published figures.
private struct PublishedTableReader {
  let path: String
  var log = DiagnosticLog()
  private var source = SourceText(name: "", text: "")

  init(path: String) {
    self.path = path
  }

  mutating func studies() throws(ScenarioErrors) -> [PublishedTable.Study] {
    guard let table = table() else { return [] }
    if table.rows.isEmpty {
      log.error(
        .badTable, nil,
        Wording(en: "`\(path)` has no figures", id: "`\(path)` tidak memuat angka apa pun"),
        hint: Wording(
          en: "write a row for each below the heading",
          id: "tulis satu baris untuk masing-masing di bawah judul"))
    }
    var runs: [(key: [String], rows: [PublishedRow])] = []
    for (index, row) in table.rows.enumerated() {
      let row = PublishedRow(number: index, line: row.line, cells: row.cells, table: table)
      if let place = runs.firstIndex(where: { $0.key == row.run }) {
        runs[place].rows.append(row)
      } else {
        runs.append((row.run, [row]))
      }
    }
    return runs.compactMap { study(of: $0.rows) }
  }

  /// The table, if it can be read and has the columns; nil after a report.
  private mutating func table() -> CSVTable? {
    do throws(ValueProblem) {
      let text = try TextFile.read(path, called: path, limit: TextFile.tableLimit)
      source = SourceText(name: path, text: text)
      return try checked(text)
    } catch {
      log.error(error.code, nil, error.wording, hint: error.advice)
      return nil
    }
  }

  private func checked(_ text: String) throws(ValueProblem) -> CSVTable {
    do throws(CSVTable.Problem) {
      let table = try CSVTable(text: text)
      guard let missing = PublishedTable.columns.first(where: { table.column($0) == nil }) else {
        return table
      }
      throw CSVTable.Problem(
        line: 1,
        message: Wording(en: "there is no column `\(missing)`", id: "tidak ada kolom `\(missing)`"))
    } catch {
      let columns = PublishedTable.columns.joined(separator: ", ")
      throw ValueProblem(
        .badTable, "\(path):\(error.line): \(error.message)",
        hint: Wording(en: "columns: \(columns)", id: "kolom: \(columns)"))
    }
  }

  /// The run of some rows, which name the same one; nil after a report.
  private mutating func study(of rows: [PublishedRow]) -> PublishedTable.Study? {
    guard let first = rows.first, let scenario = scenario(of: rows, named: first) else {
      return nil
    }
    var study = PublishedTable.Study(scenario: scenario, figures: [])
    let vocabulary = TargetVocabulary(
      network: scenario.variants[0].network, currency: scenario.currency)
    for row in rows {
      do throws(ExpressionProblem) {
        let figure = try row.figure(vocabulary)
        study.figures.append(PublishedTable.Figure(row: row.number, figure: figure))
      } catch {
        report(error, in: row)
      }
    }
    return study
  }

  private mutating func scenario(of rows: [PublishedRow], named first: PublishedRow) -> Scenario? {
    let file = TableFolder.path(of: first["scenario"], in: ScenarioFile.folder(of: path))
    var variants: [String] = []
    for row in rows where row["variant"] != "base" && !variants.contains(row["variant"]) {
      variants.append(row["variant"])
    }
    do throws(ScenarioErrors) {
      var scenario = try ScenarioLoader.load(
        path: file, settings: first.settings, variants: variants)
      scenario.targets = []
      if !first["replications"].isEmpty {
        guard let count = Int(first["replications"]), count >= 2 else {
          report(
            ExpressionProblem(
              offset: 0, length: 1,
              message: Wording(
                en: "`replications` is a whole number from 2 on, not `\(first["replications"])`",
                id: "`replications` adalah bilangan bulat mulai 2, bukan `\(first["replications"])`"
              )),
            in: first)
          return nil
        }
        scenario.plan.replications = .fixed(count)
      }
      return scenario
    } catch {
      for problem in error.diagnostics where problem.severity == .error {
        let named = Diagnostic.Note(
          message: Wording(en: "named by this row", id: "disebut oleh baris ini"),
          span: span(of: first))
        log.error(
          problem.code, problem.span ?? named.span, problem.wording, hint: problem.advice,
          notes: problem.span == nil ? problem.notes : problem.notes + [named])
      }
      return nil
    }
  }

  private mutating func report(_ problem: ExpressionProblem, in row: PublishedRow) {
    log.error(.badTable, span(of: row), problem.wording, hint: problem.advice)
  }

  private func span(of row: PublishedRow) -> SourceSpan {
    SourceSpan(source: source, line: row.line, column: 1, length: source.line(row.line).count)
  }
}
