import Experiments
import Yams

/// Converts the parser's nodes into nodes with spans, and checks keys.
struct NodeConverter {
  let source: SourceText
  /// Characters that were replaced to get past duplicate keys.
  let renamed: [Place: Unicode.Scalar]
  private(set) var log = DiagnosticLog()
  private(set) var isOverBudget = false
  private var valueCount = 0

  /// A converter for one text.
  init(source: SourceText, renamed: [Place: Unicode.Scalar]) {
    self.source = source
    self.renamed = renamed
  }

  /// The node with its place; nested values follow.
  mutating func convert(_ node: Node, depth: Int) -> SourceNode {
    valueCount += 1
    let start = place(of: node)
    guard valueCount <= YAMLReader.mostValues, depth <= YAMLPrescan.deepestNesting else {
      reportBudget(start, depth: depth)
      return SourceNode(content: .scalar(""), span: span(start, length: 1))
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, at: start)
    case .sequence(let sequence):
      let items = sequence.map { convert($0, depth: depth + 1) }
      return SourceNode(content: .list(items), span: span(start, length: 1))
    case .mapping(let mapping):
      return SourceNode(
        content: .map(entries(mapping, depth: depth)), span: span(start, length: 1))
    case .alias:
      return SourceNode(content: .scalar(""), span: span(start, length: 1))
    }
  }

  private func place(of node: Node) -> Place {
    node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place(line: 1, column: 1)
  }

  private func convert(_ scalar: Node.Scalar, at start: Place) -> SourceNode {
    let text = original(scalar.string, at: start, isQuoted: isQuoted(scalar))
    return SourceNode(
      content: .scalar(text), span: span(start, length: length(of: scalar, text, at: start)),
      textOffset: isQuoted(scalar) ? 1 : 0)
  }

  private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [SourceEntry] {
    var entries: [SourceEntry] = []
    var first: [String: SourceSpan] = [:]
    for (keyNode, valueNode) in mapping {
      let value = convert(valueNode, depth: depth + 1)
      guard case .scalar(let scalar) = keyNode else {
        log.error(
          .yamlFeature, span(place(of: keyNode), length: 1),
          Wording(
            en: "a list or map cannot be a key",
            id: "daftar atau kumpulan kunci tidak dapat menjadi kunci"),
          hint: Wording(en: "keys are single words", id: "kunci adalah satu kata"))
        continue
      }
      let key = convert(scalar, at: place(of: keyNode))
      let entry = SourceEntry(key: key.scalar ?? "", keySpan: key.span, value: value)
      if key.textOffset == 0, let whole = entries.last?.value.joined(withDecimals: entry) {
        entries[entries.count - 1].value = whole
        continue
      }
      if entry.key == "<<" {
        log.error(
          .yamlFeature, key.span,
          Wording(
            en: "a merge key (`<<`) is not part of the scenario language",
            id: "kunci gabungan (`<<`) bukan bagian bahasa skenario"),
          hint: Wording(
            en: "write the keys in each place",
            id: "tulis kunci-kuncinya di setiap tempat"))
      } else if let earlier = first[entry.key] {
        log.error(
          .duplicateKey, key.span,
          Wording(
            en: "`\(entry.key)` stands twice in this map",
            id: "`\(entry.key)` tertulis dua kali dalam kumpulan ini"),
          hint: Wording(en: "remove one of them", id: "hapus salah satu"),
          notes: [
            .init(
              message: Wording(
                en: "`\(entry.key)` is first written here",
                id: "`\(entry.key)` pertama kali ditulis di sini"), span: earlier)
          ])
      } else {
        first[entry.key] = key.span
        entries.append(entry)
      }
    }
    return entries
  }

  private func isQuoted(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .singleQuoted || scalar.style == .doubleQuoted
  }

  /// The text with the replaced character put back.
  private func original(_ text: String, at start: Place, isQuoted: Bool) -> String {
    let place = Place(line: start.line, column: start.column + (isQuoted ? 1 : 0))
    guard let character = renamed[place] else { return text }
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return text }
    scalars[0] = character
    return String(String.UnicodeScalarView(scalars))
  }

  /// Characters of a scalar on its first line, quotes included.
  private func length(of scalar: Node.Scalar, _ text: String, at start: Place) -> Int {
    let line = source.line(start.line)
    let rest = line.dropFirst(start.column - 1)
    guard isQuoted(scalar), let quote = rest.first else {
      return min(max(1, text.unicodeScalars.count), max(1, rest.count))
    }
    var column = start.column
    while column < line.count, line[column] != quote {
      column += line[column] == "\\" && quote == "\"" ? 2 : 1
    }
    return min(column + 1, line.count) - (start.column - 1)
  }

  private func span(_ mark: Place, length: Int) -> SourceSpan {
    SourceSpan(source: source, line: mark.line, column: mark.column, length: length)
  }

  private mutating func reportBudget(_ mark: Place, depth: Int) {
    guard !isOverBudget else { return }
    isOverBudget = true
    if depth > YAMLPrescan.deepestNesting {
      log.error(
        .nestingTooDeep, span(mark, length: 1),
        Wording(
          en: "lists and maps are nested more than \(YAMLPrescan.deepestNesting) deep",
          id: "daftar dan kumpulan kunci bertingkat lebih dari \(YAMLPrescan.deepestNesting)"))
    } else {
      log.error(
        .tooManyValues, span(mark, length: 1),
        Wording(
          en: "the file has more than \(Double(YAMLReader.mostValues).proseText) values",
          id: "berkas memuat lebih dari \(Double(YAMLReader.mostValues).proseText) nilai"),
        hint: Wording(
          en: "put long tables in CSV files",
          id: "taruh tabel panjang dalam berkas CSV"))
    }
  }
}

extension SourceNode {
  /// The number that a comma has split, as in `{rate: 20,8 / h}`.
  ///
  /// There YAML takes `8 / h` for a key without a value. Whole again, the number is refused for its
  /// comma where it is read.
  fileprivate func joined(withDecimals entry: SourceEntry) -> SourceNode? {
    guard let digits = scalar, textOffset == 0, digits.contains(where: \.isNumber),
      digits.allSatisfy({ $0.isNumber || "+-_.,".contains($0) }),
      entry.value.scalar == "", entry.key.first?.isNumber ?? false,
      entry.keySpan.line == span.line,
      entry.keySpan.column == span.column + span.length + 1
    else { return nil }
    var whole = self
    whole.content = .scalar("\(digits),\(entry.key)")
    whole.span = span.part(offset: 0, length: span.length + 1 + entry.keySpan.length)
    return whole
  }
}
