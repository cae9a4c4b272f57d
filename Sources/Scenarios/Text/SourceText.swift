/// A text that diagnostics point into: a file, or the value of a `--set` option.
public struct SourceText: Sendable {
  /// The path as given, or what else the text is called in messages.
  public let name: String
  /// The lines without their ends.
  public let lines: [String]
  /// The characters of the lines, in which columns count.
  let characters: [[Unicode.Scalar]]
  /// Order of texts among diagnostics: extended files, the scenario, the settings.
  let rank: Int
  /// Where the tables are that it names; nil for what is no file.
  let folder: String?

  /// Splits a text into lines, wherever YAML ends one: a parser that saw lines where this sees none
  /// could be shown what was never looked through.
  public init(name: String, text: String, rank: Int = 0, folder: String? = nil) {
    self.name = name
    self.rank = rank
    self.folder = folder
    characters = Self.lines(of: text)
    lines = characters.map { String(String.UnicodeScalarView($0)) }
  }

  /// The characters of a line with a number counted from 1; none beyond the end.
  func line(_ number: Int) -> [Unicode.Scalar] {
    characters.indices.contains(number - 1) ? characters[number - 1] : []
  }

  private static func lines(of text: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var last: Unicode.Scalar?
    for character in text.unicodeScalars {
      switch character {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(line)
        line.removeAll()
      default: line.append(character)
      }
      last = character
    }
    lines.append(line)
    return lines
  }
}

/// A stretch of one line of a text; lines and columns count from 1, in Unicode scalars.
public struct SourceSpan: Sendable {
  /// The text it lies in.
  public let source: SourceText
  /// Line number, from 1.
  public let line: Int
  /// Column of the first character, from 1.
  public let column: Int
  /// Characters covered, at least 1.
  public let length: Int

  /// A stretch of a line; a length below 1 counts as 1.
  init(source: SourceText, line: Int, column: Int, length: Int) {
    self.source = source
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// The name of the text, as given on the command line.
  public var file: String { source.name }

  /// The part that starts `offset` characters after its start.
  func part(offset: Int, length: Int) -> SourceSpan {
    SourceSpan(source: source, line: line, column: column + offset, length: length)
  }

  /// Whether it comes before another one when problems are listed: file by file.
  func precedes(_ other: SourceSpan) -> Bool {
    (source.rank, file, line, column) < (other.source.rank, other.file, other.line, other.column)
  }
}
