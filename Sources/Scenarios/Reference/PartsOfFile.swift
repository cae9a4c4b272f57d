import Experiments

/// The parts of a file that a name of its own stands for: an office, a stage, a region, a group.
struct PartsOfFile {
  private var parts: [Part] = []
  /// Every name that the file has chosen, for suggestions.
  private(set) var names: [String] = []

  private struct Part {
    var path: String
    var node: SourceNode
  }

  /// The parts of a name; none if the file has no such name.
  init(named name: String, in tree: SourceNode) {
    visit(tree, .object(Grammar.scenario), path: "", name)
  }

  /// Each part with its values, their sources and the defaults that hold inside; nil without parts.
  func text(_ checker: GrammarChecker) -> Wording? {
    parts.isEmpty ? nil : parts.map { Self.text(of: $0, checker) }.joined(separator: "\n")
  }

  private mutating func visit(
    _ written: SourceNode, _ kind: ValueKind, path: String, _ name: String
  ) {
    var node = written
    if let inner = written.value(of: "value"), GrammarChecker.isSourced(written, kind: kind) {
      node = inner
    }
    for (place, item) in (node.items ?? []).enumerated() {
      let path = joined(path, item.entryName ?? String(place + 1))
      if let own = item.entryName { note(own, path, item, name) }
      visit(item, kind.itemKind, path: path, name)
    }
    for entry in node.entries ?? [] {
      let path = joined(path, entry.key)
      if kind.choosesKeys(beside: node) { note(entry.key, path, entry.value, name) }
      visit(entry.value, kind.kind(at: entry.key, of: node), path: path, name)
    }
  }

  private mutating func note(_ own: String, _ path: String, _ node: SourceNode, _ name: String) {
    if !names.contains(own) { names.append(own) }
    if own == name { parts.append(Part(path: path, node: node)) }
  }

  private func joined(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }

  private static func text(of part: Part, _ checker: GrammarChecker) -> Wording {
    let span = part.node.span
    var text: Wording = "\(part.path) (\(span.file):\(span.line):\(span.column))\n"
    for line in part.node.blockText.split(separator: "\n") { text += "  \(line)\n" }
    let isInside = { (path: String) in path == part.path || path.hasPrefix(part.path + ".") }
    let sourced = checker.sourcedValues.filter { isInside($0.path) }.map { value -> Wording in
      let source = [value.source, value.kind].compactMap { $0 }.joined(separator: ", ")
      return "\(value.path): \(value.text) (\(source))"
    }
    let defaults = checker.defaultsUsed.filter { isInside($0.path) }.map { value -> Wording in
      "\(value.path): \(value.text)"
    }
    return text + list(Wording(en: "sources", id: "sumber"), sourced)
      + list(Wording(en: "defaults used", id: "nilai bawaan yang dipakai"), defaults)
  }

  private static func list(_ title: Wording, _ lines: [Wording]) -> Wording {
    lines.isEmpty ? "" : "  \(title):\n" + lines.map { "    \($0)\n" }.joined()
  }
}

extension ValueKind {
  /// Whether the keys of a map that stands there are names that the file has chosen.
  fileprivate func choosesKeys(beside node: SourceNode) -> Bool {
    let keys = (node.entries ?? []).map(\.key)
    switch self {
    case .map(.names, _), .shares(.names): return true
    case .either(let kinds):
      return kinds.contains { $0.fits(node) && $0.choosesKeys(beside: node) }
        && !kinds.contains { kind in
          guard case .object(let grammar) = kind else { return false }
          return keys.contains { grammar.field($0) != nil }
        }
    case .map, .shares, .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer,
      .distance, .hazard, .clock, .clockRange, .date, .instant, .weekdays, .text, .label,
      .identifier, .flag, .word, .law, .lawBeside, .discreteCount, .list, .object, .expression,
      .settings, .anything:
      return false
    }
  }
}
