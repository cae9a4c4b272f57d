public import Experiments

/// A rule of the scenario language with a file that breaks it and one that keeps it.
public struct CodePage: Sendable {
  /// The code that is printed with the problem.
  public let code: DiagnosticCode
  /// The rule, in one sentence.
  public let rule: Wording
  /// What shows it.
  let example: Example

  /// What breaks a rule, and what keeps it.
  enum Example: Sendable {
    /// Lines of a small file, which take the place of the same keys of a frame.
    case lines(Frame, wrong: String, right: String)
    /// A file that cannot be shown, in words.
    case words(wrong: Wording, right: Wording)
  }

  /// A small file that is right.
  enum Frame: Sendable {
    case queue, office
  }

  /// A page with lines of a file.
  init(_ code: DiagnosticCode, _ rule: Wording, in frame: Frame, wrong: String, right: String) {
    self.code = code
    self.rule = rule
    example = .lines(frame, wrong: wrong, right: right)
  }

  /// A page about a file that cannot be shown.
  init(_ code: DiagnosticCode, _ rule: Wording, wrongInWords wrong: Wording, right: Wording) {
    self.code = code
    self.rule = rule
    example = .words(wrong: wrong, right: right)
  }

  /// The page of a code; nil if nobody has written it.
  public static func page(of code: DiagnosticCode) -> CodePage? {
    all.first { $0.code == code }
  }

  /// Every page, in the order of the codes.
  static let all = files + values + networks + offices + advice

  /// The page as text.
  public func text(in language: Language) -> String {
    let (wrong, right) =
      switch example {
      case .lines(_, let wrong, let right): (wrong, right)
      case .words(let wrong, let right): (wrong.text(in: language), right.text(in: language))
      }
    let indented = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }
    let page = Wording(
      en: "  \(rule)\n  wrong:\n\(indented(wrong))  right:\n\(indented(right))",
      id: "  \(rule)\n  salah:\n\(indented(wrong))  benar:\n\(indented(right))")
    return "\(code.rawValue)\n\(page.text(in: language))"
  }
}

extension CodePage.Frame {
  /// The lines of the file by their keys.
  private var lines: [(key: String, text: String)] {
    switch self {
    case .queue:
      [
        ("name", "name: example"),
        ("calendar", "calendar: {always_open: true, measure: 100 h}"),
        ("demand", "demand: [{id: all, rate: 5 / h}]"),
        ("stages", "stages: [{id: desk, desks: 1, service: {exponential: {mean: 6 min}}}]"),
      ]
    case .office:
      [
        ("name", "name: example"),
        (
          "calendar",
          "calendar: {warm_up: 5 weeks, measure: {from: 2023-01-02, through: 2023-03-31}}"
        ),
        ("demand", "demand: [{id: residents, rate: 20 / working day}]"),
        (
          "offices",
          """
          offices:
            padang:
              staff: {shifts: [{id: day, desks: {interview: 2}}]}
              stages: [{id: interview, service: {exponential: {mean: 9 min}}}]
          """
        ),
      ]
    }
  }

  /// The file with some lines instead of those that begin with the same keys.
  func file(with fragment: String) -> String {
    let keys = fragment.split(separator: "\n").compactMap { line -> String? in
      guard let end = line.firstIndex(of: ":"), line.first != " " else { return nil }
      return String(line[..<end])
    }
    let kept = lines.filter { !keys.contains($0.key) }.map(\.text)
    return (kept + [fragment]).joined(separator: "\n") + "\n"
  }
}
