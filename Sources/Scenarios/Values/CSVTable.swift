import Experiments

/// A table read by the rules of RFC 4180: a heading row, commas, quotes doubled inside quotes.
///
/// Rows keep the number of the line they start on. Every row has as many cells as the heading.
struct CSVTable: Sendable {
  /// Cells of the heading.
  var heading: [String] { headingRow.cells }
  /// The first row.
  let headingRow: Row
  let rows: [Row]

  /// A row of cells.
  struct Row: Sendable {
    /// Line of the file on which it starts, from 1.
    let line: Int
    let cells: [String]
    /// Where each cell starts.
    let places: [Place]
  }

  /// A line and a column of a file, both from 1.
  struct Place: Sendable {
    let line: Int
    let column: Int
  }

  /// What is wrong with a table, and on which line.
  struct Problem: Error, Equatable {
    let line: Int
    let message: Wording
  }

  /// The position of a column, if the heading has it.
  func column(_ name: String) -> Int? {
    heading.firstIndex(of: name)
  }

  /// Reads a table; lines end with LF or CR LF, blank lines are skipped.
  init(text: String) throws(Problem) {
    var reader = CSVReader(text: text)
    let rows = try reader.rows().filter { $0.cells != [""] }
    guard let first = rows.first else {
      throw Problem(
        line: 1,
        message: Wording(en: "the table is empty", id: "tabelnya kosong"))
    }
    for (index, name) in first.cells.enumerated() where first.cells[..<index].contains(name) {
      throw Problem(
        line: first.line,
        message: Wording(en: "two columns are called `\(name)`", id: "dua kolom bernama `\(name)`"))
    }
    for row in rows where row.cells.count != first.cells.count {
      throw Problem(
        line: row.line,
        message: Wording(
          en: "this row has \(row.cells.count) cells, but the heading has \(first.cells.count)",
          id: "baris ini memuat \(row.cells.count) sel, tetapi kepala tabel memuat "
            + "\(first.cells.count)"))
    }
    headingRow = first
    self.rows = Array(rows.dropFirst())
  }
}

/// Splits a text into rows of cells.
private struct CSVReader {
  private let characters: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  /// Where the line starts.
  private var lineStart = 0

  init(text: String) {
    characters = Array(text.unicodeScalars)
  }

  mutating func rows() throws(CSVTable.Problem) -> [CSVTable.Row] {
    var rows: [CSVTable.Row] = []
    while position < characters.count { rows.append(try row()) }
    return rows
  }

  /// The cells up to the end of the line, which is consumed.
  private mutating func row() throws(CSVTable.Problem) -> CSVTable.Row {
    let start = line
    var places = [place]
    var cells = [try cell()]
    while position < characters.count {
      let separator = characters[position]
      position += 1
      if separator == "\n" {
        startLine()
        break
      }
      places.append(place)
      cells.append(try cell())
    }
    return CSVTable.Row(line: start, cells: cells, places: places)
  }

  /// Where the next character stands; behind the quote that opens a cell.
  private var place: CSVTable.Place {
    let isQuoted = position < characters.count && characters[position] == "\""
    return CSVTable.Place(line: line, column: position - lineStart + (isQuoted ? 2 : 1))
  }

  private mutating func startLine() {
    line += 1
    lineStart = position
  }

  /// One cell; stops at the comma, the line feed or the end behind it.
  private mutating func cell() throws(CSVTable.Problem) -> String {
    guard position < characters.count, characters[position] == "\"" else { return try bareCell() }
    return try quotedCell()
  }

  private mutating func bareCell() throws(CSVTable.Problem) -> String {
    let start = position
    while position < characters.count, characters[position] != ",", characters[position] != "\n" {
      guard characters[position] != "\"" else {
        throw CSVTable.Problem(
          line: line,
          message: Wording(
            en: "a quote stands inside a cell without quotes",
            id: "ada tanda kutip di dalam sel yang tidak dikutip"))
      }
      position += 1
    }
    return text(characters[start..<position])
  }

  private mutating func quotedCell() throws(CSVTable.Problem) -> String {
    let start = line
    var content: [Unicode.Scalar] = []
    position += 1
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == "\"" {
        guard position < characters.count, characters[position] == "\"" else {
          try endQuoted()
          return String(String.UnicodeScalarView(content))
        }
        position += 1
      } else if character == "\n" {
        startLine()
      }
      content.append(character)
    }
    throw CSVTable.Problem(
      line: start,
      message: Wording(
        en: "a quote is opened here and never closed",
        id: "tanda kutip dibuka di sini dan tidak pernah ditutup"))
  }

  private mutating func endQuoted() throws(CSVTable.Problem) {
    if position < characters.count, characters[position] == "\r" { position += 1 }
    let isEnd = position >= characters.count
    guard isEnd || characters[position] == "," || characters[position] == "\n" else {
      throw CSVTable.Problem(
        line: line,
        message: Wording(
          en: "text follows a closing quote",
          id: "ada teks sesudah tanda kutip penutup"))
    }
  }

  /// The characters without a carriage return at the end.
  private func text(_ slice: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(slice.last == "\r" ? slice.dropLast() : slice))
  }
}
