/// A text that diagnostics point into: a file, or the value of a `--set` option.
public struct SourceText: Sendable {
  /// The path as given, or what else the text is called in messages.
  public let name: String
  /// The lines without their ends.
  public let lines: [String]
  /// Order of texts among diagnostics: the scenario file comes first.
  let rank: Int

  /// Splits a text at line feeds; a carriage return before one belongs to the line end.
  public init(name: String, text: String, rank: Int = 0) {
    self.name = name
    self.rank = rank
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String(Substring($0.last == "\r" ? $0.dropLast() : $0))
    }
  }

  /// The line with a number counted from 1, or an empty one beyond the end.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
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

  /// Whether it comes before another one when problems are listed.
  func precedes(_ other: SourceSpan) -> Bool {
    (source.rank, line, column) < (other.source.rank, other.line, other.column)
  }
}
