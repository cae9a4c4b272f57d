import Experiments
import Foundation
import Yams

/// Why a text has no tree.
struct YAMLProblems: Error {
  var log: DiagnosticLog
}

/// Turns YAML text into a tree with places; no scalar gets a type here.
enum YAMLReader {
  /// The most values that a file may have.
  static let mostValues = 200_000

  /// The tree of a text; duplicate keys are reported beside it.
  static func read(_ source: SourceText, log: inout DiagnosticLog) throws(YAMLProblems)
    -> SourceNode
  {
    let prescan = YAMLPrescan.problems(in: source)
    guard !prescan.hasErrors else { throw YAMLProblems(log: prescan) }
    let composed = try compose(source)
    guard let root = composed.root else {
      var problems = DiagnosticLog()
      problems.error(
        .fileEmpty, SourceSpan(source: source, line: 1, column: 1, length: 1),
        Wording(en: "the file has no content", id: "berkas tidak berisi"),
        hint: Wording(
          en: "a scenario starts with `antrean: 1` and `name: …`",
          id: "skenario dimulai dengan `antrean: 1` dan `name: …`"))
      throw YAMLProblems(log: problems)
    }
    var converter = NodeConverter(source: source, renamed: composed.renamed)
    let node = converter.convert(root, depth: 0)
    guard !converter.isOverBudget else { throw YAMLProblems(log: converter.log) }
    log.merge(converter.log)
    return node
  }

  /// The tree of a text without duplicate keys.
  static func read(_ source: SourceText) throws(YAMLProblems) -> SourceNode {
    var log = DiagnosticLog()
    let node = try read(source, log: &log)
    guard !log.hasErrors else { throw YAMLProblems(log: log) }
    return node
  }

  /// A parsed text in which some duplicate keys got another first character.
  private struct Composed {
    var root: Node?
    var renamed: [Place: Unicode.Scalar]
  }

  /// Parses a text, past duplicate keys.
  ///
  /// The parser stops at the first duplicate key, and knows only the place of its
  /// first occurrence; that occurrence gets a private first character and the text is parsed
  /// again, until all are found. The converter puts the characters back.
  private static func compose(_ source: SourceText) throws(YAMLProblems) -> Composed {
    var lines = source.characters
    let attempts = mostAttempts(lines)
    var renamed: [Place: Unicode.Scalar] = [:]
    for attempt in 0...attempts {
      do {
        let text = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
        return Composed(root: try Yams.compose(yaml: text, .basic), renamed: renamed)
      } catch let error as YamlError {
        guard case .duplicatedKeysInMapping(_, let context) = error,
          let place = replaceablePlace(context.mark, in: lines),
          let mask = Unicode.Scalar(0xE000 + UInt32(attempt)), attempt < attempts
        else { throw YAMLProblems(log: problem(error, in: source)) }
        renamed[place] = lines[place.line - 1][place.column - 1]
        lines[place.line - 1][place.column - 1] = mask
      } catch {
        let text = String(describing: error)
        throw YAMLProblems(log: syntaxProblem(Wording(text), at: nil, in: source))
      }
    }
    return Composed(root: nil, renamed: [:])
  }

  /// How many duplicates are looked for: fewer in a long file, which takes long to parse.
  private static func mostAttempts(_ lines: [[Unicode.Scalar]]) -> Int {
    let length = lines.reduce(1) { $0 + $1.count + 1 }
    return min(200, max(2, 4_000_000 / length))
  }

  /// The first character of the key at a mark, behind its quote.
  private static func replaceablePlace(_ mark: Mark, in lines: [[Unicode.Scalar]]) -> Place? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    let line = lines[mark.line - 1]
    var column = mark.column
    guard line.indices.contains(column - 1) else { return nil }
    if line[column - 1] == "\"" || line[column - 1] == "'" { column += 1 }
    guard line.indices.contains(column - 1), line[column - 1] != "\\", line[column - 1] != "\"",
      line[column - 1] != "'"
    else { return nil }
    return Place(line: mark.line, column: column)
  }

  private static func problem(_ error: YamlError, in source: SourceText) -> DiagnosticLog {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let where_ = context.map { " (\($0.text))" } ?? ""
      return syntaxProblem(YAMLPhrases.wording(problem + where_), at: mark, in: source)
    case .composer(_, let problem, let mark, _):
      guard problem.contains("document") else {
        return syntaxProblem(YAMLPhrases.wording(problem), at: mark, in: source)
      }
      var log = DiagnosticLog()
      log.error(
        .severalDocuments, span(mark, in: source),
        Wording(en: "a second document starts here", id: "dokumen kedua mulai di sini"),
        hint: Wording(
          en: "a file holds one scenario; remove `---` or split the file",
          id: "satu berkas memuat satu skenario; hapus `---` atau pecah berkasnya"))
      return log
    case .duplicatedKeysInMapping(_, let context):
      var log = DiagnosticLog()
      log.error(
        .duplicateKey, span(context.mark, in: source),
        Wording(
          en: "this key stands twice in one map",
          id: "kunci ini tertulis dua kali dalam satu kumpulan"))
      return log
    case .reader(let problem, _, _, _):
      return syntaxProblem(YAMLPhrases.wording(problem), at: nil, in: source)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return syntaxProblem(
        Wording(en: "the parser gave up", id: "pembacanya menyerah"), at: nil, in: source)
    }
  }

  private static func syntaxProblem(
    _ text: Wording, at mark: Mark?, in source: SourceText
  ) -> DiagnosticLog {
    var log = DiagnosticLog()
    let place = mark.map { span($0, in: source) }
    let first = SourceSpan(source: source, line: 1, column: 1, length: 1)
    log.error(
      .yamlSyntax, place ?? first,
      Wording(en: "this is not valid YAML: \(text)", id: "ini bukan YAML yang sah: \(text)"),
      hint: Wording(
        en: "check the indentation, brackets and quotes of this line and the one before",
        id: "periksa indentasi, kurung dan tanda kutip baris ini dan baris sebelumnya"))
    return log
  }

  private static func span(_ mark: Mark, in source: SourceText) -> SourceSpan {
    let line = min(max(1, mark.line), max(1, source.lines.count))
    return SourceSpan(source: source, line: line, column: max(1, mark.column), length: 1)
  }
}

/// A character of a text.
struct Place: Hashable {
  var line: Int
  var column: Int
}
