/// A part of a report: a heading and its lines.
struct ReportSection {
  /// The greatest width of a line.
  static let width = 100

  let title: String
  /// Lines under the heading, indented by two columns.
  let lines: [String]

  /// A section with lines as they are.
  init(_ title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }

  /// The text of sections, with an empty line between them; those without lines are left out.
  static func text(of sections: [ReportSection]) -> String {
    sections.filter { !$0.lines.isEmpty }
      .map { section in
        ([section.title] + section.lines.map { $0.isEmpty ? "" : "  " + $0 })
          .map { $0 + "\n" }.joined()
      }
      .joined(separator: "\n")
  }

  /// A text broken into lines between words; later lines start with `hanging` more columns.
  ///
  /// A lead stands before the first word as it is.
  static func wrapped(_ text: String, hanging: Int = 0, lead: String = "") -> [String] {
    var lines: [String] = []
    var line = lead
    var isFirstWord = true
    for word in text.split(separator: " ") {
      let indent = lines.isEmpty ? 0 : hanging
      if !isFirstWord && indent + line.count + 1 + word.count > width - 2 {
        lines.append(String(repeating: " ", count: indent) + line)
        line = ""
        isFirstWord = true
      }
      line += isFirstWord ? String(word) : " " + word
      isFirstWord = false
    }
    let indent = lines.isEmpty ? 0 : hanging
    return lines + (line.isEmpty ? [] : [String(repeating: " ", count: indent) + line])
  }
}
