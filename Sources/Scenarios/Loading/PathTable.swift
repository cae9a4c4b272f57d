import Experiments

/// A CSV file whose rows are maps of the language: each column is a path into the map of its row.
///
/// An empty cell sets nothing. The columns `PATH.source` and `PATH.kind` beside `PATH` say where its
/// values are from. Columns whose heading begins with `#` are remarks. Every value keeps its place
/// in the table, so that what is wrong with it is shown there.
struct PathTable {
  /// The path of the file.
  let path: String
  private let source: SourceText
  private let table: CSVTable
  private let named: SourceSpan

  /// Reads the table that a key names; nil after a report, or if no name stands there.
  init?(namedBy node: SourceNode, in file: String, into log: inout DiagnosticLog) {
    guard let name = node.scalar, !name.isEmpty else { return nil }
    let folder = TableFolder(path: node.span.source.folder ?? "")
    guard let read = folder.read(name, namedAt: node.span, into: &log) else { return nil }
    path = name.hasPrefix("/") ? name : ScenarioFile.beside(file, name)
    source = SourceText(
      name: path, text: read.text, rank: node.span.source.rank, folder: node.span.source.folder)
    table = read.table
    named = node.span
    guard !table.rows.isEmpty else {
      log.error(
        .badTable, node.span,
        Wording(en: "\(name) has no rows", id: "\(name) tidak berisi baris"))
      return nil
    }
  }

  /// The rows from the top.
  var rows: [CSVTable.Row] { table.rows }

  /// Whether the heading has a column.
  func has(_ column: String) -> Bool { table.column(column) != nil }

  /// Whether the heading has each of some columns; what is missing is reported.
  func hasAll(_ columns: [String], into log: inout DiagnosticLog) -> Bool {
    let missing = columns.filter { !has($0) }
    for column in missing {
      log.error(
        .badTable, named,
        Wording(
          en: "\(path):1: there is no column `\(column)`",
          id: "\(path):1: tidak ada kolom `\(column)`"),
        hint: suggestion(for: column, among: table.heading).map(Wording.didYouMean)
          ?? Wording(
            en: "columns: \(table.heading.joined(separator: ", "))",
            id: "kolom: \(table.heading.joined(separator: ", "))"))
    }
    return missing.isEmpty
  }

  /// A cell with its place; nil where the table has no such column or the cell is empty.
  func cell(_ column: String, of row: CSVTable.Row) -> SourceNode? {
    guard let position = table.column(column) else { return nil }
    let node = cell(position, of: row)
    return node.scalar?.isEmpty ?? true ? nil : node
  }

  /// The name of a row with its place, empty or not.
  func name(_ column: String, of row: CSVTable.Row) -> SourceNode {
    cell(table.column(column) ?? 0, of: row)
  }

  /// A cell with a unit behind its number, and with the source and the kind named beside it.
  func value(_ column: String, in unit: String, of row: CSVTable.Row) -> SourceNode {
    var node = name(column, of: row)
    if let text = node.scalar, !text.isEmpty { node.content = .scalar("\(text) \(unit)") }
    return sourced(node, column: column, of: row)
  }

  private func cell(_ position: Int, of row: CSVTable.Row) -> SourceNode {
    let text = row.cells[position]
    let start = text.prefix { $0 == " " }.count
    let trimmed = String(text.dropFirst(start).reversed().drop { $0 == " " }.reversed())
    let place = row.places[position]
    return SourceNode(
      content: .scalar(trimmed),
      span: SourceSpan(
        source: source, line: place.line, column: place.column + start,
        length: trimmed.unicodeScalars.count))
  }

  /// A map with the cells of a row set by path.
  func filled(
    _ map: SourceNode, of kind: ValueKind, from row: CSVTable.Row, except columns: [String],
    into log: inout DiagnosticLog
  ) -> SourceNode {
    var map = map
    for (column, heading) in table.heading.enumerated()
    where isPath(heading) && !columns.contains(heading) {
      let value = cell(column, of: row)
      guard value.scalar?.isEmpty == false else { continue }
      let entry = SourceEntry(
        key: heading, keySpan: value.span, value: sourced(value, column: heading, of: row))
      do throws(ValueProblem) {
        map = try SettingApplier.replaced(
          map, kind: kind, path: heading[...], walked: "", by: entry)
      } catch {
        log.error(error.code, span(ofHeading: column), error.wording, hint: error.advice)
      }
    }
    return map
  }

  private func span(ofHeading column: Int) -> SourceSpan {
    let place = table.headingRow.places[column]
    return SourceSpan(
      source: source, line: place.line, column: place.column,
      length: table.heading[column].unicodeScalars.count)
  }

  /// Whether a column is no remark and says nothing about another column.
  private func isPath(_ heading: String) -> Bool {
    guard !heading.hasPrefix("#") else { return false }
    return !["source", "kind"].contains { key in
      heading.hasSuffix(".\(key)") && has(String(heading.dropLast(key.count + 1)))
    }
  }

  /// A value with the source and the kind that columns beside it name.
  private func sourced(_ value: SourceNode, column: String, of row: CSVTable.Row) -> SourceNode {
    let beside = ["source", "kind"].compactMap { key in
      cell("\(column).\(key)", of: row).map { SourceEntry(key: key, keySpan: $0.span, value: $0) }
    }
    guard !beside.isEmpty else { return value }
    let entry = SourceEntry(key: "value", keySpan: value.span, value: value)
    return SourceNode(content: .map([entry] + beside), span: value.span)
  }
}
