import Experiments
import PassportOffice

/// Lists, maps with free keys, and values of several kinds.
extension GrammarChecker {
  /// Checks each item of a list.
  mutating func list(
    _ node: SourceNode, of kind: ValueKind, atLeast: Int, path: String
  ) -> CheckedValue? {
    guard let items = node.items else {
      let alone = node.scalar.flatMap { $0.isEmpty ? nil : "[\($0)]" }
      reportShape(
        node, needed: ValueKind.list(of: kind.name),
        hint: alone.map { Wording(en: "write `\($0)`", id: "tulis `\($0)`") })
      return nil
    }
    guard items.count >= atLeast else {
      log.error(
        .wrongShape, node.span,
        Wording(
          en: "the list is empty; at least one entry is needed",
          id: "daftarnya kosong; diperlukan sedikitnya satu isian"))
      return nil
    }
    checkNamesDiffer(items)
    return .list(
      items.enumerated().map { index, item in
        check(item, as: kind, path: joined(path, item.entryName ?? String(index + 1)))
      })
  }

  private mutating func checkNamesDiffer(_ items: [SourceNode]) {
    var first: [String: SourceNode] = [:]
    for item in items {
      guard let name = item.entryNameNode, let text = name.scalar else { continue }
      if let other = first[text] {
        log.error(
          .duplicateName, name.span,
          Wording(
            en: "`\(text)` names two entries of the list",
            id: "`\(text)` menamai dua isian daftar"),
          hint: Wording(
            en: "give each entry its own name",
            id: "beri setiap isian namanya sendiri"),
          notes: [
            .init(
              message: Wording(
                en: "`\(text)` is first used here",
                id: "`\(text)` pertama kali dipakai di sini"), span: other.span)
          ])
      } else {
        first[text] = name
      }
    }
  }

  /// Checks a map with free keys.
  mutating func map(
    _ node: SourceNode, _ keys: MapKeys, of kind: ValueKind, path: String
  ) -> CheckedValue? {
    guard let entries = node.entries else {
      reportShape(node, needed: ValueKind.map(from: keys, to: kind.name))
      return nil
    }
    return .map(
      entries.map { entry in
        checkKey(entry, keys)
        return CheckedEntry(
          key: entry.key, keySpan: entry.keySpan,
          value: check(entry.value, as: kind, path: joined(path, entry.key)))
      })
  }

  private mutating func checkKey(_ entry: SourceEntry, _ keys: MapKeys) {
    do throws(ValueProblem) {
      switch keys {
      case .names: _ = try ScalarReader.identifier(entry.key)
      case .words(let words):
        _ = try ScalarReader.word(entry.key, among: words)
      case .clocks: _ = try ScalarReader.clock(entry.key)
      case .weekdays: _ = try ScalarReader.weekdays(entry.key)
      case .counts(let range): _ = try ScalarReader.count(entry.key, in: range)
      }
    } catch {
      report(
        ValueProblem(
          error.code == .wrongValue ? .unknownKey : error.code, error.wording, hint: error.advice),
        at: entry.keySpan)
    }
  }

  /// Checks a map of shares and their sum.
  mutating func shares(_ node: SourceNode, _ keys: MapKeys, path: String) -> CheckedValue? {
    guard let value = map(node, keys, of: .share, path: path), case .map(let entries) = value
    else { return nil }
    let numbers = entries.map { $0.value.number }
    checkSum(of: numbers, at: node.span)
    return value
  }

  /// Reports shares that do not add up to 100 %; nothing if one of them is wrong itself.
  mutating func checkSum(of shares: [Double?], at span: SourceSpan) {
    checkShareSum(shares, at: span, into: &log)
  }

  /// Takes the first kind that fits the way a value is written.
  mutating func either(_ node: SourceNode, _ kinds: [ValueKind], path: String) -> CheckedValue? {
    let fitting = kinds.filter { $0.fits(node) }
    if let entries = node.entries, fitting.count > 1 {
      let claiming = fitting.first { $0.claims(entries) } ?? fitting[fitting.count - 1]
      return check(node, as: claiming, path: path).value
    }
    if fitting.count == 1, !isNameBesideWords(node, kinds, fitting[0]) {
      return check(node, as: fitting[0], path: path).value
    }
    guard node.scalar?.isEmpty == false, !fitting.isEmpty else {
      reportShape(
        node, needed: ValueKind.either(kinds).name, hint: Self.inMap(node.items, kinds))
      return nil
    }
    return firstValid(node, fitting, all: kinds, path: path)
  }

  /// Reports a name where one of a few words may stand, or a map with lists of names: the name may be
  /// meant for one of those.
  private mutating func isNameBesideWords(
    _ node: SourceNode, _ kinds: [ValueKind], _ fitting: ValueKind
  ) -> Bool {
    guard case .word(let words) = fitting, let word = node.scalar, !words.contains(word),
      suggestion(for: word, among: words) == nil, let map = Self.inMap([node], kinds)
    else { return false }
    let known = words.joined(separator: ", ")
    log.error(
      .wrongValue, node.span,
      Wording(
        en: "`\(word)` is not one of the words allowed here",
        id: "`\(word)` bukan salah satu kata yang boleh di sini"),
      hint: Wording(
        en: "allowed: \(known); for others \(map)",
        id: "yang boleh: \(known); untuk yang lain \(map)"))
    return true
  }

  /// How names are written in the list of a map; nil where no such map may stand.
  private static func inMap(_ names: [SourceNode]?, _ kinds: [ValueKind]) -> Wording? {
    let texts = names?.compactMap(\.scalar) ?? []
    guard !texts.isEmpty, texts.count == names?.count else { return nil }
    let keys = kinds.flatMap { kind -> [String] in
      guard case .object(let grammar) = kind else { return [] }
      return grammar.fields.filter {
        if case .list(.identifier, _) = $0.kind { true } else { false }
      }
      .map(\.key)
    }
    guard let key = keys.first else { return nil }
    let map = "{\(key): [\(texts.joined(separator: ", "))]}"
    let others = keys.dropFirst().map { "`\($0)`" }.joined(separator: ", ")
    guard !others.isEmpty else { return Wording(en: "write `\(map)`", id: "tulis `\(map)`") }
    return Wording(
      en: "write `\(map)` (or \(others))", id: "tulis `\(map)` (atau \(others))")
  }

  private mutating func firstValid(
    _ node: SourceNode, _ fitting: [ValueKind], all: [ValueKind], path: String
  ) -> CheckedValue? {
    var failures: [DiagnosticLog] = []
    for kind in fitting {
      var attempt = self
      attempt.log = DiagnosticLog()
      let checked = attempt.check(node, as: kind, path: path)
      guard attempt.log.hasErrors else {
        attempt.log.merge(log)
        self = attempt
        return checked.value
      }
      failures.append(attempt.log)
    }
    let telling = failures.first { log in
      log.diagnostics.contains { $0.code != .wrongValue && $0.code != .unknownUnit }
    }
    if let telling {
      log.merge(telling)
    } else {
      log.error(
        .wrongValue, node.span,
        Wording(
          en: "\(node.kindName) is not \(ValueKind.either(all).name)",
          id: "\(node.kindName) bukan \(ValueKind.either(all).name)"),
        hint: mostTelling(failures.compactMap(\.diagnostics.first)))
    }
    return nil
  }

  /// A word that may be meant, a unit put right, or else what the last kind advises.
  private func mostTelling(_ problems: [Diagnostic]) -> Wording? {
    let similar = problems.first { $0.hint?.hasPrefix("did") ?? false }
    let corrected = problems.first {
      $0.code == .unknownUnit && $0.hint?.hasPrefix("write") ?? false
    }
    return (similar ?? corrected ?? problems.last)?.advice
  }
}

/// Reports shares that do not add up to 100 %; nothing if one of them is wrong itself.
func checkShareSum(_ shares: [Double?], at span: SourceSpan, into log: inout DiagnosticLog) {
  let known = shares.compactMap { $0 }
  guard known.count == shares.count else { return }
  let sum = known.reduce(0, +)
  guard (sum - 1).magnitude > shareTolerance else { return }
  let missing = ((1 - sum) * 100)
  log.error(
    .shareSum, span,
    Wording(
      en: "the shares add up to \((sum * 100).shortText) %, not 100 %",
      id: "jumlah bagiannya \((sum * 100).shortText) %, bukan 100 %"),
    hint: missing > 0
      ? Wording(en: "\(missing.shortText) % are missing", id: "kurang \(missing.shortText) %")
      : Wording(
        en: "\((-missing).shortText) % are too much",
        id: "kelebihan \((-missing).shortText) %"))
}

/// How far a sum of shares may be from 1; lets probabilities with 7 digits pass.
let shareTolerance = 1e-6

extension SourceNode {
  /// The node that names this entry of a list.
  var entryNameNode: SourceNode? {
    for key in ObjectGrammar.namingKeys {
      if let name = value(of: key), name.scalar != nil { return name }
    }
    return nil
  }

  /// The `id` or `name` of this entry of a list.
  var entryName: String? { entryNameNode?.scalar }
}
