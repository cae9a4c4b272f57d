import Experiments

/// A table in fixed columns: the first to the left, the others to the right.
struct TextTable {
  private let header: [Wording]
  /// Columns at the front that every part of a split table has.
  private let repeated: Int
  private var rows: [[Wording]] = []
  private static let gap = "  "

  /// An empty table; where it is split, each part begins with the first `repeated` columns.
  init(_ header: [Wording], repeated: Int = 1) {
    self.header = header
    self.repeated = repeated
  }

  /// Appends a row with one cell per column.
  mutating func add(_ cells: [Wording]) {
    precondition(cells.count == header.count, "a row has one cell per column")
    rows.append(cells)
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { rows.isEmpty }

  /// The lines; where the columns do not fit, several tables with the first columns repeated.
  func lines(in language: Language) -> [String] {
    guard !rows.isEmpty else { return [] }
    let all = ([header] + rows).map { $0.map { $0.text(in: language) } }
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    var blocks: [[String]] = []
    for columns in columnGroups(widths) {
      blocks.append(all.map { line(of: $0, columns: columns, widths) })
    }
    return Array(blocks.joined(separator: [""]))
  }

  private func columnGroups(_ widths: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var group: [Int] = []
    let front = widths.prefix(repeated).reduce(Self.gap.count * (repeated - 1), +)
    var used = front
    for column in header.indices.dropFirst(repeated) {
      let more = Self.gap.count + widths[column]
      if !group.isEmpty && used + more > ReportSection.width - 2 {
        groups.append(group)
        group = []
        used = front
      }
      group.append(column)
      used += more
    }
    return (groups + [group]).map { Array(0..<repeated) + $0 }
  }

  private func line(of cells: [String], columns: [Int], _ widths: [Int]) -> String {
    let parts = columns.map { column -> String in
      let padding = String(repeating: " ", count: widths[column] - cells[column].count)
      return column == 0 ? cells[column] + padding : padding + cells[column]
    }
    let line = parts.joined(separator: Self.gap)
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
