public import Experiments

/// The values of a saved run, read again from its `replications.csv`.
public struct SavedReplications: Sendable {
  /// The variants in the order of the file.
  public let variants: [String]
  private let rows: [Row]
  /// Places of the rows of each subject, in the order of the file.
  private let places: [Subject: [Int]]

  /// What the rows of a quantity have in common, whatever their groups.
  private struct Subject: Hashable, Sendable {
    var variant: Int
    var measure: String
    var statistic: String
    var keys: Set<ScopeKey>
  }

  private struct Row: Sendable {
    var variant: Int
    var replication: Int
    var measure: String
    var statistic: String
    var scope: [ScopePart]
    var unit: String
    var value: Double?

    var subject: Subject {
      Subject(
        variant: variant, measure: measure, statistic: statistic, keys: Set(scope.map(\.key)))
    }
  }

  /// Reads a file; one that is missing, too large or no such table is told so.
  public init(path: String) throws(ScenarioErrors) {
    do throws(ValueProblem) {
      let text = try TextFile.read(path, called: path, limit: TextFile.tableLimit)
      (variants, rows) = try Self.content(of: text, called: path)
      places = Dictionary(grouping: rows.indices) { [rows] in rows[$0].subject }
    } catch {
      var log = DiagnosticLog()
      log.error(error.code, nil, error.wording, hint: error.advice)
      throw ScenarioErrors(diagnostics: log.inSourceOrder)
    }
  }

  /// The quantities of texts, whose names of stages, groups and so on are not checked.
  public static func quantities(
    _ texts: [String], from name: String
  ) throws(ScenarioErrors) -> [Quantity] {
    try questions.quantities(texts, from: name)
  }

  /// The differences that do not matter, as `Scenario.margins` reads them.
  public static func margins(
    _ texts: [String], for quantities: [Quantity], from name: String
  ) throws(ScenarioErrors) -> [ContrastMargin?] {
    try questions.margins(texts, for: quantities, from: name)
  }

  /// One value per replication of each group of a quantity; nil where a replication has none.
  public func series(of quantity: Quantity, variant: String) -> [SavedSeries] {
    guard let variant = variants.firstIndex(of: variant) else { return [] }
    let subject = Subject(
      variant: variant, measure: quantity.measure.rawValue, statistic: quantity.statistic.name,
      keys: Set(quantity.scope.map(\.key) + quantity.by))
    var series: [SavedSeries] = []
    var known: [[ScopePart]: Int] = [:]
    for place in places[subject] ?? [] {
      let row = rows[place]
      guard quantity.scope.allSatisfy(row.scope.contains) else { continue }
      if let group = known[row.scope] {
        series[group].values.append(row.value)
      } else {
        known[row.scope] = series.count
        series.append(SavedSeries(scope: row.scope, values: [row.value]))
      }
    }
    return series
  }

  /// In which amounts of money are; nil where there are none.
  public var currency: String? {
    rows.first { $0.measure == Measure.moneyLost.rawValue }?.unit
  }

  private static var questions: QuestionReader {
    QuestionReader(vocabulary: TargetVocabulary(ofSavedRun: ()), currency: nil)
  }

  private static func content(
    of text: String, called name: String
  ) throws(ValueProblem) -> (variants: [String], rows: [Row]) {
    let table: CSVTable
    do throws(CSVTable.Problem) {
      table = try CSVTable(text: text)
    } catch {
      throw ValueProblem(.badTable, "\(name):\(error.line): \(error.message)")
    }
    let needed = ["variant", "replication", "measure", "statistic", "unit", "value"]
    let places = needed.compactMap(table.column)
    guard places.count == needed.count else {
      throw ValueProblem(
        .badTable,
        Wording(
          en: "`\(name)` is no `replications.csv` of a run",
          id: "`\(name)` bukan `replications.csv` dari sebuah simulasi"),
        hint: Wording(
          en: "columns: \(needed.joined(separator: ", "))",
          id: "kolom: \(needed.joined(separator: ", "))"))
    }
    let scopes = ScopeKey.allCases.compactMap { key in
      table.column(key.rawValue).map { (key: key, column: $0) }
    }
    var variants: [String] = []
    let rows = table.rows.map { row in
      let cells = places.map { row.cells[$0] }
      if variants.last != cells[0] { variants.append(cells[0]) }
      return Row(
        variant: variants.count - 1, replication: Int(cells[1]) ?? 0, measure: cells[2],
        statistic: cells[3],
        scope: scopes.filter { !row.cells[$0.column].isEmpty }
          .map { ScopePart(key: $0.key, value: row.cells[$0.column]) },
        unit: cells[4], value: Double(cells[5]))
    }
    return (variants, rows)
  }
}
