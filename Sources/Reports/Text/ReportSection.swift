import Experiments

/// A part of a report: a heading and what stands under it.
struct ReportSection {
  /// The greatest width of a line.
  static let width = 100

  /// What may stand under a heading.
  enum Part {
    /// A line as it is.
    case line(Wording)
    /// A text broken into lines, the later ones with `hanging` more columns, behind a lead.
    case paragraph(Wording, hanging: Int = 0, lead: Wording = "")
    case table(TextTable)
    case command(NextCommand)
    /// An empty line.
    case gap
  }

  let title: Wording
  private let parts: [Part]

  /// A section with its parts.
  init(_ title: Wording, _ parts: [Part]) {
    self.title = title
    self.parts = parts
  }

  /// Where the files are, or that there are none.
  static func files(_ place: Wording?) -> ReportSection {
    ReportSection(
      Wording(en: "Files", id: "Berkas"),
      [.line(place ?? Wording(en: "none were written", id: "tidak ada yang ditulis"))])
  }

  /// The lines under the heading, without their indent.
  func lines(in language: Language) -> [String] {
    parts.flatMap { part in
      switch part {
      case .line(let text): [text.text(in: language)]
      case .paragraph(let text, let hanging, let lead):
        Self.wrapped(
          text.text(in: language), hanging: hanging, lead: lead.text(in: language))
      case .table(let table): table.lines(in: language)
      case .command(let command): command.lines(in: language)
      case .gap: [""]
      }
    }
  }

  /// The text of sections, with an empty line between them; those without lines are left out.
  static func text(of sections: [ReportSection], in language: Language) -> String {
    sections.map { ($0.title.text(in: language), $0.lines(in: language)) }
      .filter { !$0.1.isEmpty }
      .map { title, lines in
        ([title] + lines.map { $0.isEmpty ? "" : "  " + $0 }).map { $0 + "\n" }.joined()
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
