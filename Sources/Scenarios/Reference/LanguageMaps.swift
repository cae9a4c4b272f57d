import Experiments

/// Every map with known keys in the order in which a reader of the language meets it.
struct LanguageMaps {
  /// A map and the heading it has in the reference.
  struct Entry {
    let grammar: ObjectGrammar
    let heading: Wording
  }

  /// The top of a file first, then what stands below each of its keys.
  private(set) var entries: [Entry] = []
  private var headings: [String: Wording] = [:]

  /// All maps of the language.
  init() {
    visit(.object(Grammar.scenario))
  }

  /// The heading of a map.
  func heading(of grammar: ObjectGrammar) -> Wording {
    headings[Self.identity(grammar)] ?? grammar.title
  }

  /// Maps of one name differ in what they say of themselves and in their keys.
  private static func identity(_ grammar: ObjectGrammar) -> String {
    ([grammar.name, grammar.doc.english] + grammar.fields.map(\.key)).joined(separator: "\n")
  }

  private mutating func visit(_ kind: ValueKind) {
    for grammar in kind.maps where headings[Self.identity(grammar)] == nil {
      let namesakes = entries.count { $0.grammar.name == grammar.name }
      let heading: Wording =
        namesakes == 0 ? grammar.title : "\(grammar.title) (\(namesakes + 1))"
      headings[Self.identity(grammar)] = heading
      entries.append(Entry(grammar: grammar, heading: heading))
      for field in grammar.fields { visit(field.kind) }
    }
  }
}

extension ValueKind {
  /// The maps with known keys that may stand there, at once or inside a list or map.
  var maps: [ObjectGrammar] {
    switch self {
    case .object(let grammar), .lawBeside(_, let grammar): [grammar]
    case .list(let item, _): item.maps
    case .map(_, let value): value.maps
    case .either(let kinds): kinds.flatMap(\.maps)
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance,
      .hazard, .clock, .clockRange, .date, .instant, .weekdays, .text, .label, .identifier, .flag,
      .word, .law, .discreteCount, .shares, .expression, .settings, .anything:
      []
    }
  }

  /// What may stand there, with maps written as `link` says.
  func described(_ link: (ObjectGrammar) -> Wording) -> Wording {
    switch self {
    case .object(let grammar): return link(grammar)
    case .lawBeside(_, let grammar):
      return Wording(
        en: "\(name), with the keys of \(link(grammar)) beside it",
        id: "\(name), dengan kunci \(link(grammar)) di sampingnya")
    case .list(let item, _): return Self.list(of: item.described(link))
    case .map(let keys, let value): return Self.map(from: keys, to: value.described(link))
    case .either(let kinds):
      return kinds.map { $0.described(link) }.joined(separator: Wording(en: " or ", id: " atau "))
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance,
      .hazard, .clock, .clockRange, .date, .instant, .weekdays, .text, .label, .identifier, .flag,
      .word, .law, .discreteCount, .shares, .expression, .settings, .anything:
      return name
    }
  }
}
