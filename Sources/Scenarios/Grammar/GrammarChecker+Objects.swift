import Experiments

/// Maps with known keys.
extension GrammarChecker {
  /// Checks a map against its grammar.
  mutating func object(
    _ node: SourceNode, _ grammar: ObjectGrammar, path: String
  ) -> CheckedObject? {
    guard let entries = node.entries else {
      reportShape(node, needed: ValueKind.object(grammar).name)
      return nil
    }
    return object(entries: entries, span: node.span, grammar, path: path)
  }

  /// Checks the entries of a map against a grammar.
  mutating func object(
    entries: [SourceEntry], span: SourceSpan, _ grammar: ObjectGrammar, path: String
  ) -> CheckedObject {
    var members: [String: CheckedNode] = [:]
    var keySpans: [String: SourceSpan] = [:]
    for entry in entries {
      guard let field = grammar.field(entry.key) else {
        reportUnknown(entry, in: grammar)
        continue
      }
      keySpans[entry.key] = entry.keySpan
      let inner = joined(path, entry.key)
      members[entry.key] = check(entry.value, as: field.kind, path: inner)
      if entry.key == "currency", let name = members[entry.key]?.text {
        currency = (name, entry.value.span)
      }
    }
    addDefaults(
      of: grammar, to: &members, isWritten: { key in entries.contains { $0.key == key } },
      span: span, path: path)
    let object = CheckedObject(
      grammar: grammar, span: span, path: path, members: members, keySpans: keySpans)
    check(grammar.rules, of: object)
    return object
  }

  private mutating func reportUnknown(_ entry: SourceEntry, in grammar: ObjectGrammar) {
    let known = grammar.fields.map(\.key)
    let word = entry.key.lowercased()
    let near =
      grammar.fields.first { $0.otherWords.contains(word) }?.key
      ?? suggestion(for: entry.key, among: known)
    log.error(
      .unknownKey, entry.keySpan,
      Wording(
        en: "`\(entry.key)` is not a key of \(grammar.title)",
        id: "`\(entry.key)` bukan kunci \(grammar.title)"),
      hint: near.map(Wording.didYouMean)
        ?? Wording(
          en: "keys: \(known.joined(separator: ", "))",
          id: "kunci: \(known.joined(separator: ", "))"))
  }

  private mutating func addDefaults(
    of grammar: ObjectGrammar, to members: inout [String: CheckedNode],
    isWritten: (String) -> Bool, span: SourceSpan, path: String
  ) {
    for field in grammar.fields where members[field.key] == nil {
      if case .required = field.presence {
        log.error(
          .missingKey, span,
          Wording(
            en: "\(grammar.title) needs the key `\(field.key)`",
            id: "\(grammar.title) memerlukan kunci `\(field.key)`"),
          hint: "`\(field.key)`: \(field.doc)")
      } else if let text = field.standardText(besides: isWritten) {
        let inner = joined(path, field.key)
        record(Setting(path: inner, text: text), key: field.key, at: span)
        members[field.key] = check(defaultNode(text, key: field.key), as: field.kind, path: inner)
      }
    }
  }

  /// Lists a default; once for all maps that are written in one place.
  private mutating func record(_ standard: Setting, key: String, at span: SourceSpan) {
    let isWritten = span.source.rank != Int.max
    if isWritten,
      let place = sharedPlaces.earlier(at: span, key: key, next: defaultsUsed.count)
    {
      defaultsUsed[place].path = SharedPlaces.path(of: defaultsUsed[place].path, and: standard.path)
    } else {
      defaultsUsed.append(standard)
    }
  }

  private mutating func defaultNode(_ text: String, key: String) -> SourceNode {
    let source = SourceText(name: "default of \(key)", text: text, rank: Int.max)
    do throws(YAMLProblems) {
      return try YAMLReader.read(source)
    } catch {
      preconditionFailure("the default of \(key) is valid YAML")
    }
  }

  private mutating func check(_ rules: [KeyRule], of object: CheckedObject) {
    for rule in rules {
      switch rule {
      case .exactlyOne(let keys):
        checkAtMostOne(keys, of: object)
        if !keys.contains(where: object.isWritten) {
          log.error(
            .missingKey, object.span,
            Wording(
              en: "\(object.grammar.title) needs one of \(keys.quotedList(joiner: .or))",
              id: "\(object.grammar.title) memerlukan salah satu dari "
                + "\(keys.quotedList(joiner: .or))"))
        }
      case .atMostOne(let keys): checkAtMostOne(keys, of: object)
      case .needs(let key, let other):
        let isReported = rules.contains { $0.isLacking(other, in: object) }
        if object.isWritten(key) && !object.isWritten(other) && !isReported {
          log.error(
            .keyCombination, object.span(of: key),
            Wording(
              en: "`\(key)` has a meaning only beside `\(other)`",
              id: "`\(key)` hanya berarti di samping `\(other)`"),
            hint: Wording(
              en: "add `\(other)` or remove `\(key)`",
              id: "tambahkan `\(other)` atau hapus `\(key)`"))
        }
      }
    }
  }

  private mutating func checkAtMostOne(_ keys: [String], of object: CheckedObject) {
    let written = keys.filter(object.isWritten).sorted {
      object.span(of: $0).precedes(object.span(of: $1))
    }
    guard written.count > 1 else { return }
    log.error(
      .keyCombination, object.span(of: written[1]),
      Wording(
        en: "\(written.quotedList(joiner: .and)) exclude each other",
        id: "\(written.quotedList(joiner: .and)) tidak boleh ditulis bersama"),
      hint: Wording(en: "keep one of them", id: "pilih salah satu"),
      notes: [
        .init(
          message: Wording(
            en: "`\(written[0])` is here",
            id: "`\(written[0])` ada di sini"), span: object.span(of: written[0]))
      ])
  }

  /// A path with one more step.
  func joined(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}

extension KeyRule {
  /// Whether one of several keys is needed, this one among them, and none is written.
  fileprivate func isLacking(_ key: String, in object: CheckedObject) -> Bool {
    guard case .exactlyOne(let keys) = self else { return false }
    return keys.contains(key) && !keys.contains(where: object.isWritten)
  }
}

extension [String] {
  /// `a`, `b` or `c`, each in back-ticks.
  func quotedList(joiner: Joiner) -> Wording {
    let quoted = map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return Wording(quoted.joined()) }
    return "\(quoted.dropLast().joined(separator: ", ")) \(joiner.word) \(last)"
  }
}

/// The word before the last of several.
enum Joiner {
  case and, or

  /// The word.
  var word: Wording {
    switch self {
    case .and: Wording(en: "and", id: "dan")
    case .or: Wording(en: "or", id: "atau")
    }
  }
}
