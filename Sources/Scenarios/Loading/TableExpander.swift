import Experiments

/// Puts the rows of tables in the place of `offices: {file: …}` and `regions: {file: …}`.
///
/// It works on the tree before anything is checked, so that settings, variants, changes by date and
/// extending files reach each office and region by its path, as if it were written in the file.
struct TableExpander {
  /// The path of the scenario file.
  let file: String
  /// The problems found so far.
  var log: DiagnosticLog
  /// The tables that were read, by path.
  private(set) var tables: [String] = []

  /// An expander of a file with the problems found so far.
  init(file: String, log: DiagnosticLog) {
    self.file = file
    self.log = log
  }

  /// The tree with rows in place of tables; where a table cannot be used the key stays as it is.
  mutating func expanded(_ tree: SourceNode) -> SourceNode {
    guard var entries = tree.entries else { return tree }
    for place in entries.indices {
      let value = entries[place].value
      guard let name = value.value(of: "file") else { continue }
      let rows =
        switch entries[place].key {
        case "offices": offices(value, table: name)
        case "regions": regions(value, table: name)
        default: [SourceEntry]?.none
        }
      if let rows {
        entries[place].value = SourceNode(content: .map(rows), span: value.span)
      }
    }
    var copy = tree
    copy.content = .map(entries)
    return copy
  }

  /// The table that a key names; nil after a report.
  private mutating func table(_ node: SourceNode) -> PathTable? {
    let table = PathTable(namedBy: node, in: file, into: &log)
    if let table { tables.append(table.path) }
    return table
  }

  /// The offices of a table, each of the kind that its row names; nil after a report.
  private mutating func offices(_ node: SourceNode, table name: SourceNode) -> [SourceEntry]? {
    checkKeys(of: node, OfficeGrammar.officeTable)
    guard let kinds = node.value(of: "kinds")?.entries else { return nil }
    guard !kinds.isEmpty else {
      log.error(
        .wrongShape, node.value(of: "kinds")?.span,
        Wording(en: "there is no kind of office", id: "tidak ada jenis kantor"),
        hint: Wording(
          en: "write for example `kinds: {small: {staff: …, stages: …}}`",
          id: "tulis misalnya `kinds: {small: {staff: …, stages: …}}`"))
      return nil
    }
    guard let table = table(name), table.hasAll(["office"] + column(of: kinds), into: &log) else {
      return nil
    }
    var used: Set<String> = []
    let rows = names(of: table, in: "office").map { row, name in
      let kind = kind(of: row, in: table, among: kinds)
      used.insert(kind.key)
      let office = table.filled(
        kind.value, of: .object(OfficeGrammar.office), from: row, except: ["office", "kind"],
        into: &log)
      return SourceEntry(key: name.scalar ?? "", keySpan: name.span, value: office)
    }
    for kind in kinds where !used.contains(kind.key) {
      log.warning(
        .withoutEffect, kind.keySpan,
        Wording(
          en: "no row of \(table.path) is of the kind `\(kind.key)`, so it was not checked",
          id: "tidak ada baris \(table.path) berjenis `\(kind.key)`, jadi tidak diperiksa"))
    }
    return rows
  }

  /// Reports unknown and missing keys beside `file`; kinds are checked as the offices that they are.
  private mutating func checkKeys(of node: SourceNode, _ grammar: ObjectGrammar) {
    var entries = node.entries ?? []
    if let kinds = entries.firstIndex(where: { $0.key == "kinds" && $0.value.entries != nil }) {
      entries[kinds].value.content = .map([])
    }
    var checker = GrammarChecker(folder: TableFolder(path: ""))
    _ = checker.object(entries: entries, span: node.span, grammar, path: "")
    log.merge(checker.log)
  }

  /// The column that names the kind; not needed where there is only one.
  private func column(of kinds: [SourceEntry]) -> [String] {
    kinds.count == 1 ? [] : ["kind"]
  }

  /// The kind of a row; the first one after a report.
  private mutating func kind(
    of row: CSVTable.Row, in table: PathTable, among kinds: [SourceEntry]
  ) -> SourceEntry {
    guard table.has("kind") else { return kinds[0] }
    let cell = table.name("kind", of: row)
    if let kind = kinds.first(where: { $0.key == cell.scalar }) { return kind }
    let names = kinds.map(\.key)
    log.error(
      .wrongValue, cell.span,
      Wording(
        en: "\(cell.kindName) is not a kind of office", id: "\(cell.kindName) bukan jenis kantor"),
      hint: suggestion(for: cell.scalar ?? "", among: names).map(Wording.didYouMean)
        ?? Wording(
          en: "kinds: \(names.joined(separator: ", "))",
          id: "jenis: \(names.joined(separator: ", "))"))
    return kinds[0]
  }

  /// The rows with the names in a column; one with the name of an earlier row is reported and left
  /// out.
  private mutating func names(
    of table: PathTable, in column: String
  ) -> [(row: CSVTable.Row, name: SourceNode)] {
    var first: [String: SourceSpan] = [:]
    return table.rows.compactMap { row in
      let name = table.name(column, of: row)
      if let earlier = first[name.scalar ?? ""] {
        reportDouble(
          name, earlier: earlier,
          Wording(
            en: "\(name.kindName) names two rows of the table",
            id: "\(name.kindName) menamai dua baris tabel"))
        return nil
      }
      first[name.scalar ?? ""] = name.span
      return (row, name)
    }
  }

  private mutating func reportDouble(
    _ name: SourceNode, earlier: SourceSpan, _ message: Wording
  ) {
    log.error(
      .duplicateName, name.span, message,
      hint: Wording(en: "remove one of the two rows", id: "hapus salah satu dari kedua baris"),
      notes: [
        .init(
          message: Wording(en: "the other row is here", id: "baris yang lain ada di sini"),
          span: earlier)
      ])
  }

  /// The regions of a table, with the ways of another one; nil after a report.
  private mutating func regions(_ node: SourceNode, table name: SourceNode) -> [SourceEntry]? {
    checkKeys(of: node, OfficeGrammar.regionTable)
    guard let table = table(name), table.hasAll(["region"], into: &log) else { return nil }
    var regions = names(of: table, in: "region").map { row, name in
      let empty = SourceNode(content: .map([]), span: name.span)
      let region = table.filled(
        empty, of: .object(OfficeGrammar.region), from: row, except: ["region"],
        into: &log)
      return SourceEntry(key: name.scalar ?? "", keySpan: name.span, value: region)
    }
    guard let distances = node.value(of: "distances") else { return regions }
    guard let ways = self.table(distances),
      ways.hasAll(["region", "office", "km"], into: &log)
    else { return nil }
    add(ways, to: &regions)
    return regions
  }

  /// Adds the ways of a table to the regions that its rows name.
  private mutating func add(_ ways: PathTable, to regions: inout [SourceEntry]) {
    let names = regions.map(\.key)
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var distances = [[SourceEntry]](repeating: [], count: regions.count)
    for row in ways.rows {
      let (region, office) = (ways.name("region", of: row), ways.name("office", of: row))
      guard let place = places[region.scalar ?? ""] else {
        log.unknownRegion(region.scalar ?? "", at: region.span, among: names)
        continue
      }
      if let earlier = distances[place].first(where: { $0.key == office.scalar }) {
        reportDouble(
          office, earlier: earlier.keySpan,
          Wording(
            en: "the way from \(region.kindName) to \(office.kindName) stands in two rows",
            id: "jarak dari \(region.kindName) ke \(office.kindName) ada di dua baris"))
        continue
      }
      distances[place].append(
        SourceEntry(
          key: office.scalar ?? "", keySpan: office.span,
          value: ways.value("km", in: "km", of: row)))
    }
    for (place, ways) in distances.enumerated() where !ways.isEmpty {
      let map = SourceNode(content: .map(ways), span: regions[place].keySpan)
      regions[place].value.content = .map(
        (regions[place].value.entries ?? [])
          + [SourceEntry(key: "distance", keySpan: regions[place].keySpan, value: map)])
    }
  }
}
