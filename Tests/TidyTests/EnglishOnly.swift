import Foundation

/// Texts for people that nobody has said in Indonesian yet.
///
/// A text in both languages is a `Wording(en: …, id: …)`. Whatever else reads like words in the
/// modules that speak to people waits for its Indonesian. Messages of preconditions are for us.
enum EnglishOnly {
  /// The modules whose strings people read.
  static let modules = ["Experiments", "Reports", "ResultStorage", "Scenarios", "antrean"]

  /// What the result files and their dictionary say, which are the same in every language.
  static let ofResultFiles = ["ColumnMeaning", "DataDictionary", "Measure+Meaning"]

  /// The strings of a file that read like words and stand in one language.
  static func findings(in file: SourceFile) -> [Finding] {
    guard file.isSwift, file.module.map(modules.contains) ?? false,
      !ofResultFiles.contains(file.name)
    else { return [] }
    let swift = SwiftText(file.text)
    let code = swift.code
    var findings: [Finding] = []
    var before: (end: Int, hasLanguage: Bool)?
    for literal in swift.literals {
      let gap = text(code, (before?.end ?? 0)..<literal.range.lowerBound)
      let goesOn = before != nil && gap.allSatisfy { $0.isWhitespace || $0 == "+" } && !gap.isEmpty
      let hasLanguage =
        goesOn ? before?.hasLanguage ?? false : isLabelled(gap) || isForUs(gap)
      before = (literal.range.upperBound, hasLanguage)
      guard !hasLanguage, !goesOn, readsLikeWords(literal.text) else { continue }
      let line = code[..<literal.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      findings.append(Finding(path: file.path, line: line, problem: literal.text))
    }
    return findings
  }

  private static func text(_ code: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: code[range], as: UTF8.self)
  }

  /// Whether the code before a string ends with the label of a language.
  private static func isLabelled(_ gap: String) -> Bool {
    gap.range(of: #"\b(en|id):\s*$"#, options: .regularExpression) != nil
  }

  /// Whether the string is the message of a precondition.
  private static func isForUs(_ gap: String) -> Bool {
    gap.range(of: #"\bprecondition(Failure)?\([^;{}]*$"#, options: .regularExpression) != nil
  }

  /// Two words in a row outside of quoted code, or a word that is a sentence; not lines of a
  /// scenario or commands.
  private static func readsLikeWords(_ text: String) -> Bool {
    guard !text.contains("\n"), !text.hasPrefix("antrean ") else { return false }
    let bare = text.replacing(/`[^`]*`/, with: "x")
    guard !bare.contains(where: { "{[|".contains($0) }) else { return false }
    return bare.firstMatch(of: /[A-Za-z]{2,}[,;]? [a-z]{2,}|^[A-Z][a-z]+\.$/) != nil
  }
}
