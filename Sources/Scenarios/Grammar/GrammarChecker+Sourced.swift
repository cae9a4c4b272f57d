import Experiments

/// Values written as `{value: …, source: …, kind: …}`.
extension GrammarChecker {
  private static let sourcedKeys = ["value", "source", "kind", "uncertain"]
  private static let kinds = ["measured", "reported", "guess"]

  /// The value inside, if it is wrapped; source and kind are recorded.
  mutating func unwrapped(_ node: SourceNode, kind: ValueKind, path: String) -> SourceNode {
    guard Self.isSourced(node, kind: kind), let entries = node.entries else { return node }
    guard let inner = node.value(of: "value") else {
      log.error(
        .missingKey, node.span,
        Wording(
          en: "a value with a source needs the key `value`",
          id: "nilai dengan sumber memerlukan kunci `value`"),
        hint: Wording(
          en: "write `{value: …, source: …, kind: guess}`",
          id: "tulis `{value: …, source: …, kind: guess}`"))
      return node
    }
    for entry in entries where !Self.sourcedKeys.contains(entry.key) {
      log.error(
        .unknownKey, entry.keySpan,
        Wording(
          en: "`\(entry.key)` is not a key of a value with a source",
          id: "`\(entry.key)` bukan kunci nilai dengan sumber"),
        hint: suggestion(for: entry.key, among: Self.sourcedKeys).map(Wording.didYouMean)
          ?? Wording(
            en: "keys: value, source, kind, uncertain",
            id: "kunci: value, source, kind, uncertain"))
    }
    if let uncertain = node.value(of: "uncertain") {
      noteUncertain(uncertain, of: inner, kind, path: path)
    }
    record(entries, value: inner, kind, path: path)
    return inner
  }

  /// Whether a map wraps a value of this kind.
  static func isSourced(_ node: SourceNode, kind: ValueKind) -> Bool {
    guard let entries = node.entries, !entries.isEmpty else { return false }
    let keys = entries.map(\.key)
    if case .object(let grammar) = kind, grammar.field("value") != nil {
      return keys.contains("value") && keys.allSatisfy(sourcedKeys.contains) && keys.count > 1
    }
    if case .anything = kind { return false }
    guard keys.contains("value") || keys.contains("uncertain") else { return false }
    if kind.isKeyedByFile { return keys.allSatisfy(sourcedKeys.contains) }
    return true
  }

  private mutating func record(
    _ entries: [SourceEntry], value: SourceNode, _ valueKind: ValueKind, path: String
  ) {
    var kind: String?
    var source: String?
    for entry in entries where entry.key == "kind" || entry.key == "source" {
      guard let word = entry.value.scalar, !word.isEmpty else {
        reportShape(entry.value, needed: Wording(en: "a word", id: "kata"))
        continue
      }
      if entry.key == "source" {
        source = word
        sourceMentions.append((word, entry.value.span))
      } else if Self.kinds.contains(word) {
        kind = word
      } else {
        log.error(
          .wrongValue, entry.value.span,
          Wording(en: "`\(word)` is not a kind of number", id: "`\(word)` bukan jenis angka"),
          hint: suggestion(for: word, among: Self.kinds).map(Wording.didYouMean)
            ?? Wording(
              en: "kinds: measured, reported, guess",
              id: "jenis: measured, reported, guess"))
      }
    }
    guard kind != nil || source != nil else { return }
    let next = sourcedValues.count
    if let place = sharedPlaces.earlier(at: value.span, key: "", next: next) {
      sourcedValues[place].path = SharedPlaces.path(of: sourcedValues[place].path, and: path)
      sourcedValues[place].places.append(path)
      return
    }
    sourcedValues.append(
      SourcedValue(
        path: path, text: value.flowText, kind: kind ?? "reported", source: source,
        places: [path], numbers: numbers(in: value, valueKind, at: "")))
  }
}

extension ValueKind {
  /// Whether it is a map with keys that the file chooses, which may be called `value`.
  fileprivate var isKeyedByFile: Bool {
    switch self {
    case .map, .shares, .settings: true
    case .either(let kinds): kinds.contains { $0.isKeyedByFile }
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside,
      .discreteCount, .list, .object, .expression, .anything:
      false
    }
  }
}
