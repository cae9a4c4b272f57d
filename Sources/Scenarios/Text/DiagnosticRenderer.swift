public import Experiments

/// Puts problems into words for a person: each with its line, carets, notes and the next step.
public enum DiagnosticRenderer {
  /// The longest part of a source line that is shown.
  private static let widestLine = 100

  /// All problems in the order given, each ending with a line feed.
  ///
  /// ```
  /// mm3.yaml:3:24: error: `1 hour` … [unknown-unit]
  ///   3 | calendar: {warm_up: 1 hour}
  ///     |                     ^^^^^^
  ///   hint: write `1 h`
  /// ```
  public static func render(
    _ diagnostics: [Diagnostic], in language: Language = .english
  ) -> String {
    diagnostics.map { render($0, in: language) }.joined()
  }

  private static func render(_ diagnostic: Diagnostic, in language: Language) -> String {
    var lines = place(
      diagnostic.span,
      "\(diagnostic.severity.word): \(diagnostic.wording) [\(diagnostic.code.rawValue)]", language)
    for note in diagnostic.notes {
      lines += place(
        note.span, Wording(en: "note: \(note.wording)", id: "catatan: \(note.wording)"), language)
    }
    if let advice = diagnostic.advice {
      let hint = Wording(en: "  hint: \(advice)", id: "  saran: \(advice)")
      lines.append(hint.text(in: language))
    }
    return lines.map { printable($0) + "\n" }.joined()
  }

  private static func place(
    _ span: SourceSpan?, _ wording: Wording, _ language: Language
  ) -> [String] {
    let message = wording.text(in: language)
    guard let span else { return [message] }
    let head = "\(span.file):\(span.line):\(span.column): \(message)"
    return [head] + excerpt(span)
  }

  /// The source line and carets under the span; of a long line only the part around the span.
  private static func excerpt(_ span: SourceSpan) -> [String] {
    let line = span.source.line(span.line)
    let first = span.column > widestLine ? span.column - 1 - widestLine / 2 : 0
    let shown = line.dropFirst(first).prefix(widestLine)
    let before = first > 0 ? "…" : ""
    let after = first + shown.count < line.count ? "…" : ""
    let number = String(span.line)
    let gutter = String(repeating: " ", count: number.count)
    let text = before + String(String.UnicodeScalarView(shown)) + after
    let indent = String(repeating: " ", count: before.count + span.column - 1 - first)
    let room = max(1, first + shown.count - (span.column - 1))
    let carets = String(repeating: "^", count: min(span.length, room))
    return ["  \(number) | \(text)", "  \(gutter) | \(indent)\(carets)"]
  }

  /// The text without characters that would move a terminal's cursor.
  private static func printable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      scalars.append(isControl ? (scalar == "\t" ? " " : "\u{FFFD}") : scalar)
    }
    return String(scalars)
  }
}

extension Diagnostic.Severity {
  /// What it is called before a message.
  fileprivate var word: Wording {
    switch self {
    case .error: Wording(en: "error", id: "kesalahan")
    case .warning: Wording(en: "warning", id: "peringatan")
    }
  }
}
