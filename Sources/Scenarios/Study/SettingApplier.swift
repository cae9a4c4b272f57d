import Experiments

/// Puts new values at paths of a tree.
///
/// A path runs through keys and through the `id` or `name` of list entries. It may end at a key
/// that the grammar knows and the file leaves out; everything else must exist. The new value
/// replaces the old one and keeps its own place, so that later problems point to it.
enum SettingApplier {
  /// Applies each setting in order; paths that lead nowhere are reported where they are written.
  static func apply(
    _ entries: [SourceEntry], to tree: inout SourceNode, into log: inout DiagnosticLog
  ) {
    for entry in entries {
      do throws(ValueProblem) {
        tree = try replaced(
          tree, kind: .object(Grammar.scenario), path: entry.key[...], walked: "", by: entry)
      } catch {
        log.error(error.code, entry.keySpan, error.wording, hint: error.advice)
      }
    }
  }

  /// Whether a path may be set below a value, which stays as it is.
  static func leads(_ path: Substring, in node: SourceNode, kind: ValueKind) -> Bool {
    if let inner = node.value(of: "value"), GrammarChecker.isSourced(node, kind: kind) {
      return leads(path, in: inner, kind: kind)
    }
    switch node.content {
    case .scalar: return false
    case .map(let entries):
      let names = entries.map(\.key)
      guard let step = PathStep(path, among: names + kind.addableKeys(beside: names)) else {
        return false
      }
      guard let rest = step.rest else { return true }
      let below = entries.first { $0.key == step.name }?.value
      return leads(
        rest, in: below ?? SourceNode(content: .map([]), span: node.span),
        kind: kind.kind(at: step.name, of: node))
    case .list(let items):
      guard let step = PathStep(path, among: items.compactMap(\.entryName)),
        let item = items.first(where: { $0.entryName == step.name })
      else { return false }
      return step.rest.map { leads($0, in: item, kind: kind.itemKind) } ?? true
    }
  }

  /// A value with a new one below it; `walked` is the path to it.
  static func replaced(
    _ node: SourceNode, kind: ValueKind, path: Substring, walked: String, by new: SourceEntry
  ) throws(ValueProblem) -> SourceNode {
    if let inner = node.value(of: "value"), GrammarChecker.isSourced(node, kind: kind) {
      return try replaced(inner, kind: kind, path: path, walked: walked, by: new)
    }
    switch node.content {
    case .map(let entries):
      return try replacedInMap(entries, node, kind, path: path, walked: walked, by: new)
    case .list(let items):
      return try replacedInList(items, node, kind, path: path, walked: walked, by: new)
    case .scalar:
      throw ValueProblem(
        .badPath,
        Wording(
          en: "`\(walked)` is \(node.kindName), so nothing lies below it at `\(path)`",
          id: "`\(walked)` adalah \(node.kindName), jadi tidak ada isi di bawahnya pada "
            + "`\(path)`"),
        hint: Wording(en: "set `\(walked)` as a whole", id: "atur `\(walked)` seluruhnya"))
    }
  }

  private static func replacedInMap(
    _ entries: [SourceEntry], _ node: SourceNode, _ kind: ValueKind, path: Substring,
    walked: String, by new: SourceEntry
  ) throws(ValueProblem) -> SourceNode {
    var copy = node
    var entries = entries
    let names = entries.map(\.key)
    guard let step = PathStep(path, among: names + kind.addableKeys(beside: names)) else {
      throw unknownStep(path, among: names + kind.addableKeys(beside: names), walked: walked)
    }
    let inner = walked.isEmpty ? step.name : "\(walked).\(step.name)"
    let below = kind.kind(at: step.name, of: node)
    if let index = names.firstIndex(of: step.name) {
      if step.rest == nil { entries[index].keySpan = new.keySpan }
      entries[index].value =
        try step.rest.map { rest throws(ValueProblem) in
          try replaced(
            entries[index].value, kind: below, path: rest, walked: inner, by: new)
        } ?? new.value
    } else {
      let empty = SourceNode(content: .map([]), span: new.value.span)
      let value =
        try step.rest.map { rest throws(ValueProblem) in
          try replaced(empty, kind: below, path: rest, walked: inner, by: new)
        } ?? new.value
      entries.append(SourceEntry(key: step.name, keySpan: new.keySpan, value: value))
    }
    copy.content = .map(entries)
    return copy
  }

  private static func replacedInList(
    _ items: [SourceNode], _ node: SourceNode, _ kind: ValueKind, path: Substring,
    walked: String, by new: SourceEntry
  ) throws(ValueProblem) -> SourceNode {
    let names = items.compactMap(\.entryName)
    guard let step = PathStep(path, among: names) else {
      throw unknownStep(path, among: names, walked: walked)
    }
    guard let index = items.firstIndex(where: { $0.entryName == step.name }) else {
      throw unknownStep(path, among: names, walked: walked)
    }
    var items = items
    let inner = "\(walked).\(step.name)"
    let below = kind.itemKind
    items[index] =
      try step.rest.map { rest throws(ValueProblem) in
        try replaced(items[index], kind: below, path: rest, walked: inner, by: new)
      } ?? new.value
    var copy = node
    copy.content = .list(items)
    return copy
  }

  private static func unknownStep(
    _ path: Substring, among names: [String], walked: String
  ) -> ValueProblem {
    let step = path.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init)
    let word = step ?? ""
    let place: Wording =
      walked.isEmpty ? Wording(en: "the top of the file", id: "bagian atas berkas") : "`\(walked)`"
    let near = suggestion(for: word, among: names)
    let corrected = near.map {
      (walked.isEmpty ? "" : walked + ".") + $0 + path.dropFirst(word.count)
    }
    return ValueProblem(
      .badPath,
      Wording(en: "there is no `\(word)` at \(place)", id: "tidak ada `\(word)` di \(place)"),
      hint: corrected.map(Wording.didYouMean)
        ?? (names.isEmpty
          ? Wording(en: "set \(place) as a whole", id: "atur \(place) seluruhnya")
          : Wording(
            en: "there is: \(names.joined(separator: ", "))",
            id: "yang ada: \(names.joined(separator: ", "))")))
  }
}

/// The first step of a path; names may have points in them, the longest known one is taken.
struct PathStep {
  let name: String
  /// What follows, or nil at the end of the path.
  let rest: Substring?

  init?(_ path: Substring, among names: [String]) {
    let fitting = names.filter { path == $0 || path.hasPrefix($0 + ".") }
    guard let longest = fitting.max(by: { $0.count < $1.count }), !longest.isEmpty else {
      return nil
    }
    name = longest
    rest = path.count > longest.count ? path.dropFirst(longest.count + 1) : nil
  }
}

extension ValueKind {
  /// Keys that may be added to a map of this kind which has these keys.
  func addableKeys(beside keys: [String]) -> [String] {
    switch self {
    case .object(let grammar): return grammar.fields.map(\.key)
    case .lawBeside(_, let beside): return beside.fields.map(\.key) + LawGrammar.bounds
    case .law: return LawGrammar.bounds
    case .either(let kinds):
      let fitting = kinds.filter { $0.hasKeys(among: keys) }
      return fitting.first?.addableKeys(beside: keys) ?? []
    case .map(let keys, _), .shares(let keys): return keys.vocabulary
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .discreteCount, .list,
      .expression, .settings, .anything:
      return []
    }
  }

  /// Whether a map with these keys is meant to be of this kind.
  private func hasKeys(among keys: [String]) -> Bool {
    switch self {
    case .object(let grammar): keys.isEmpty || keys.contains { grammar.field($0) != nil }
    case .law, .lawBeside: keys.contains { LawGrammar.named($0) != nil }
    case .map(let known, _): keys.isEmpty || known.claims(keys)
    case .shares, .discreteCount: true
    case .either(let kinds): kinds.contains { $0.hasKeys(among: keys) }
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .list, .expression,
      .settings, .anything:
      false
    }
  }

  /// What stands at a key of a map of this kind.
  func kind(at key: String, of node: SourceNode) -> ValueKind {
    switch self {
    case .object(let grammar): return grammar.field(key)?.kind ?? .anything
    case .lawBeside(let unit, let beside): return beside.field(key)?.kind ?? .law(unit)
    case .map(_, let value): return value
    case .shares: return .share
    case .either(let kinds):
      let keys = (node.entries ?? []).map(\.key)
      let fitting = kinds.first { $0.hasKeys(among: keys) }
      return fitting?.kind(at: key, of: node) ?? .anything
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law, .discreteCount, .list,
      .expression, .settings, .anything:
      return .anything
    }
  }

  /// What stands in a list of this kind.
  var itemKind: ValueKind {
    switch self {
    case .list(let item, _): return item
    case .either(let kinds):
      for kind in kinds {
        if case .list(let item, _) = kind { return item }
      }
      return .anything
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside,
      .discreteCount, .map, .shares, .object, .expression, .settings, .anything:
      return .anything
    }
  }
}

extension MapKeys {
  /// Keys that a path may add because the language knows them.
  fileprivate var vocabulary: [String] {
    switch self {
    case .words(let words): words
    case .weekdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    case .names, .clocks, .counts: []
    }
  }
}
