import Experiments

/// Looks through a text before it is parsed, and refuses what the language does not have.
///
/// Anchors, aliases, tags and deep nesting are found by walking the characters once, without
/// building anything, so that no file can make the parser expand or recurse.
struct YAMLPrescan {
  /// The deepest nesting of lists and maps.
  static let deepestNesting = 64

  private let source: SourceText
  private var log = DiagnosticLog()
  /// Columns at which the open block lists and maps start.
  private var blockColumns: [Int] = []
  /// Open brackets and braces.
  private var flowDepth = 0
  /// The quote that is open over the end of a line.
  private var openQuote: Unicode.Scalar?
  /// Indentation of the line that started a block of literal text.
  private var literalIndent: Int?
  private var hasReportedDepth = false

  /// Looks through a text.
  static func problems(in source: SourceText) -> DiagnosticLog {
    var scan = YAMLPrescan(source: source)
    for index in source.lines.indices where !scan.hasReportedDepth {
      scan.walk(source.characters[index], line: index + 1)
    }
    return scan.log
  }

  private init(source: SourceText) {
    self.source = source
  }

  private mutating func walk(_ line: [Unicode.Scalar], line number: Int) {
    let indent = line.prefix { $0 == " " }.count
    let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
    if let literal = literalIndent {
      if isBlank || indent > literal { return }
      literalIndent = nil
    }
    guard !isBlank else { return }
    var column = indent
    if openQuote == nil && flowDepth == 0 {
      if line[indent] == "\t" { reportTab(number, column: indent) }
      column = enterBlock(line, indent: indent, number)
    }
    walkTokens(line, from: column, indent: indent, number)
  }

  /// Opens the block lists and maps that start on a line; returns where their content starts.
  private mutating func enterBlock(
    _ line: [Unicode.Scalar], indent: Int, _ number: Int
  ) -> Int {
    var column = indent
    while let last = blockColumns.last, last > column { blockColumns.removeLast() }
    if blockColumns.last != column { blockColumns.append(column) }
    while column + 1 < line.count, line[column] == "-" || line[column] == "?",
      line[column + 1] == " "
    {
      column += 1
      while column < line.count, line[column] == " " { column += 1 }
      blockColumns.append(column)
      checkDepth(number, column: column)
    }
    checkDepth(number, column: column)
    return column
  }

  private mutating func walkTokens(
    _ line: [Unicode.Scalar], from start: Int, indent: Int, _ number: Int
  ) {
    var column = start
    var startsToken = openQuote == nil
    if startsToken && startsDocument(line) { column = 3 }
    while column < line.count {
      let character = line[column]
      if let quote = openQuote {
        column = skipQuoted(line, from: column, quote)
        startsToken = false
        continue
      }
      switch character {
      case " ", "\t": break
      case "#" where column == 0 || line[column - 1] == " " || line[column - 1] == "\t": return
      case "\"" where startsToken, "'" where startsToken: openQuote = character
      case "[" where startsToken || flowDepth > 0, "{" where startsToken || flowDepth > 0:
        flowDepth += 1
        checkDepth(number, column: column)
        startsToken = true
      case "]" where flowDepth > 0, "}" where flowDepth > 0:
        flowDepth -= 1
        startsToken = false
      case "," where flowDepth > 0: startsToken = true
      case ":" where endsKey(line, at: column): startsToken = true
      case "-" where startsToken && followedBySpace(line, column),
        "?" where startsToken && followedBySpace(line, column):
        break
      case "&" where startsToken, "*" where startsToken, "!" where startsToken:
        reportFeature(line, number, column)
        startsToken = false
      case "|" where startsToken && flowDepth == 0, ">" where startsToken && flowDepth == 0:
        literalIndent = indent
        return
      default: startsToken = false
      }
      column += 1
    }
  }

  /// Skips to behind the closing quote, or to the end of the line.
  private mutating func skipQuoted(
    _ line: [Unicode.Scalar], from start: Int, _ quote: Unicode.Scalar
  ) -> Int {
    var column = start
    while column < line.count {
      if quote == "\"" && line[column] == "\\" {
        column += 2
      } else if line[column] == quote {
        guard quote == "'" && column + 1 < line.count && line[column + 1] == "'" else {
          openQuote = nil
          return column + 1
        }
        column += 2
      } else {
        column += 1
      }
    }
    return column
  }

  /// Inside brackets a quoted key may be followed by its value without a space.
  private func endsKey(_ line: [Unicode.Scalar], at column: Int) -> Bool {
    guard !followedBySpace(line, column) else { return true }
    guard flowDepth > 0 else { return false }
    return ",[]{}".unicodeScalars.contains(line[column + 1])
      || (column > 0 && "\"']}".unicodeScalars.contains(line[column - 1]))
  }

  /// Whether a line starts with the mark of a document.
  private func startsDocument(_ line: [Unicode.Scalar]) -> Bool {
    line.count >= 3 && line[..<3].allSatisfy { $0 == "-" } && followedBySpace(line, 2)
  }

  private func followedBySpace(_ line: [Unicode.Scalar], _ column: Int) -> Bool {
    column + 1 >= line.count || line[column + 1] == " " || line[column + 1] == "\t"
  }

  private mutating func checkDepth(_ number: Int, column: Int) {
    guard blockColumns.count + flowDepth > Self.deepestNesting + 1, !hasReportedDepth else {
      return
    }
    hasReportedDepth = true
    log.error(
      .nestingTooDeep, span(number, column),
      Wording(
        en: "lists and maps are nested more than \(Self.deepestNesting) deep",
        id: "daftar dan kumpulan kunci bertingkat lebih dari \(Self.deepestNesting)"),
      hint: Wording(
        en: "a scenario needs about 10 levels; long tables belong in CSV files",
        id: "skenario memerlukan kira-kira 10 tingkat; tabel panjang ditaruh dalam berkas CSV"))
  }

  private mutating func reportTab(_ number: Int, column: Int) {
    log.error(
      .tab, span(number, column),
      Wording(en: "a tab stands in the indentation", id: "ada tab pada indentasi baris"),
      hint: Wording(
        en: "indent with spaces, two for each level",
        id: "buat indentasi dengan spasi, dua untuk tiap tingkat"))
  }

  private mutating func reportFeature(_ line: [Unicode.Scalar], _ number: Int, _ column: Int) {
    let everywhere = Wording(
      en: "write the value in each place", id: "tulis nilainya di setiap tempat")
    let (name, advice): (Wording, Wording) =
      switch line[column] {
      case "&": (Wording(en: "an anchor (`&`)", id: "jangkar (`&`)"), everywhere)
      case "*": (Wording(en: "an alias (`*`)", id: "alias (`*`)"), everywhere)
      default:
        (
          Wording(en: "a tag (`!`)", id: "tag (`!`)"),
          Wording(
            en: "remove it; each field knows the type of its value",
            id: "hapus; setiap kunci tahu jenis nilainya")
        )
      }
    let word = line[column...].prefix { !" ,]}".unicodeScalars.contains($0) }
    log.error(
      .yamlFeature, span(number, column, length: word.count),
      Wording(
        en: "\(name) is not part of the scenario language",
        id: "\(name) bukan bagian bahasa skenario"),
      hint: Wording(
        en: "\(advice), or put text that starts so in quotes",
        id: "\(advice), atau taruh teks yang dimulai begitu dalam tanda kutip"))
  }

  private func span(_ line: Int, _ column: Int, length: Int = 1) -> SourceSpan {
    SourceSpan(source: source, line: line, column: column + 1, length: length)
  }
}
