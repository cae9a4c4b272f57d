public import Experiments

/// What a key of the language means, and what a file says there.
public struct KeyPage: Sendable {
  private let wording: Wording

  /// The page, ready to be read.
  public func text(in language: Language) -> String { wording.text(in: language) }

  /// The page of a path, as `booking.quota.regular`, of a name of the file, as that of a stage, or of a
  /// key wherever it may stand.
  ///
  /// The file has to be YAML, but need not be a valid scenario. Nil: neither the file nor the language
  /// has such a word.
  public init?(
    of key: String, inFile file: String, settings: [Setting]
  ) throws(ScenarioErrors) {
    var log = DiagnosticLog()
    let tree = try ScenarioLoader.tree(path: file, settings: settings, into: &log)
    guard let tree else { throw ScenarioErrors(diagnostics: log.inSourceOrder) }
    if let place = KeyPlace(of: key, in: tree) {
      wording = Self.text(of: place, path: key)
      return
    }
    var checker = GrammarChecker(folder: TableFolder(path: ScenarioFile.folder(of: file)))
    _ = checker.check(tree, as: .object(Grammar.scenario), path: "")
    let parts = PartsOfFile(named: key, in: tree).text(checker)
    let pages = [parts, Self.places(of: key)].compactMap { $0 }
    guard !pages.isEmpty else { return nil }
    wording = pages.joined(separator: "\n")
  }

  /// The word that may have been meant, among the keys of the language and the names of a file.
  public static func suggestion(for key: String, inFile file: String) -> String? {
    let keys = LanguageMaps().entries.flatMap { $0.grammar.fields.map(\.key) }
    let last = key.split(separator: ".").last.map(String.init) ?? key
    return Scenarios.suggestion(for: last, among: names(inFile: file))
      ?? Scenarios.suggestion(for: last, among: Array(Set(keys)).sorted())
  }

  /// The names that a file has chosen; none if it cannot be read.
  private static func names(inFile file: String) -> [String] {
    var log = DiagnosticLog()
    do throws(ScenarioErrors) {
      let tree = try ScenarioLoader.tree(path: file, settings: [], into: &log)
      return tree.map { PartsOfFile(named: "", in: $0).names } ?? []
    } catch {
      return []
    }
  }

  private static func text(of place: KeyPlace, path: String) -> Wording {
    var lines: [Wording] = [Wording(path)]
    if let field = place.field { lines.append("  \(field.doc)") }
    lines.append(possible(place.kind.described { ValueKind.object($0).name }))
    let here = here(place)
    lines.append(Wording(en: "  here: \(here)", id: "  di sini: \(here)"))
    if let field = place.field { lines.append(without(field)) }
    let ways = ways(to: path)
    lines.append(Wording(en: "  may be set by: \(ways)", id: "  dapat diatur dengan: \(ways)"))
    for grammar in place.kind.maps {
      lines.append(Wording(en: "  keys of \(grammar.title):", id: "  kunci \(grammar.title):"))
      for field in grammar.fields {
        lines.append("    \(field.key): \(field.doc)")
      }
    }
    return "\(lines.joined(separator: "\n"))\n"
  }

  private static func possible(_ kind: Wording) -> Wording {
    Wording(en: "  what may stand there: \(kind)", id: "  yang boleh ditulis: \(kind)")
  }

  private static func without(_ field: Field) -> Wording {
    let absence = ReferencePage.absence(of: field)
    return Wording(en: "  without it: \(absence)", id: "  bila tidak ditulis: \(absence)")
  }

  private static func here(_ place: KeyPlace) -> Wording {
    guard let node = place.node else {
      guard let standard = place.field?.standardText else {
        return Wording(en: "not written", id: "tidak ditulis")
      }
      return Wording(en: "not written, so \(standard)", id: "tidak ditulis, jadi \(standard)")
    }
    let value = node.flowText
    let shown = value.count > 200 ? value.prefix(200) + "…" : value[...]
    let span = node.span
    let source = place.source.map { "; \($0)" } ?? ""
    return "\(shown) (\(span.file):\(span.line):\(span.column)\(source))"
  }

  private static func ways(to path: String) -> Wording {
    var ways: [Wording] = ["`--set`"]
    if !ScenarioAssembler.isSameForAll(path) { ways.append(Wording(en: "a variant", id: "varian")) }
    if DatedPaths.mayChange(path) {
      ways.append(Wording(en: "a change with a date", id: "perubahan bertanggal"))
    }
    return ways.joined(separator: ", ")
  }

  /// The maps in which a key may stand; nil if there is none.
  private static func places(of key: String) -> Wording? {
    let maps = LanguageMaps()
    let parts = maps.entries.compactMap { entry -> Wording? in
      guard let field = entry.grammar.field(key) else { return nil }
      let heading = Wording(
        en: "\(key) in \(entry.heading): \(field.doc)",
        id: "\(key) di \(entry.heading): \(field.doc)")
      let kind = field.kind.described { ValueKind.map(called: maps.heading(of: $0)) }
      return "\(heading)\n\(possible(kind))\n\(without(field))\n"
    }
    return parts.isEmpty ? nil : parts.joined()
  }
}

/// A place in a file that a path leads to, whether something is written there or not.
struct KeyPlace {
  /// The field of its last key; nil for a name that the file chose.
  private(set) var field: Field?
  /// What may stand there.
  private(set) var kind = ValueKind.object(Grammar.scenario)
  /// What stands there.
  private(set) var node: SourceNode?
  /// The source of what stands there.
  private(set) var source: String?

  /// The place of a path; nil if it leads nowhere.
  init?(of path: String, in tree: SourceNode) {
    node = tree
    var rest: Substring? = path[...]
    while let path = rest {
      let keys = node?.entries?.map(\.key) ?? node?.items?.compactMap(\.entryName) ?? []
      guard let step = PathStep(path, among: keys + kind.addableKeys(beside: keys)) else {
        return nil
      }
      go(to: step.name)
      rest = step.rest
    }
  }

  private mutating func go(to name: String) {
    if let items = node?.items {
      field = nil
      kind = kind.itemKind
      node = items.first { $0.entryName == name }
    } else {
      field = kind.field(name)
      let empty = SourceNode(content: .map([]), span: SourceSpan.nowhere)
      kind = kind.kind(at: name, of: node ?? empty)
      node = node?.value(of: name)
    }
    source = nil
    if let written = node, let inner = written.value(of: "value"),
      GrammarChecker.isSourced(written, kind: kind)
    {
      let words = [written.value(of: "source"), written.value(of: "kind")].compactMap { $0?.scalar }
      source = words.isEmpty ? nil : words.joined(separator: ", ")
      node = inner
    }
  }
}

extension ValueKind {
  /// The field of a key in the map that may stand there.
  fileprivate func field(_ key: String) -> Field? {
    maps.lazy.compactMap { $0.field(key) }.first
  }
}

extension SourceSpan {
  /// A place for what is not written.
  static let nowhere = SourceSpan(
    source: SourceText(name: "", text: ""), line: 1, column: 1, length: 1)
}
