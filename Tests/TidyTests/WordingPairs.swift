import Foundation

/// Texts in both languages: each names the same keys and the same values.
enum WordingPairs {
  /// A string, or several put together, with the language that stands before it.
  private struct Phrase {
    var language: String?
    var line: Int
    var text: String
    var values: [String]
    var end: Int
  }

  /// Pairs that differ in the code in back-ticks or in the values they hold.
  static func findings(in file: SourceFile) -> [Finding] {
    guard file.isSwift, !file.isTest else { return [] }
    let phrases = phrases(of: SwiftText(file.text))
    return zip(phrases, phrases.dropFirst()).compactMap { english, indonesian in
      guard english.language == "en", indonesian.language == "id",
        !english.text.contains("\n"), !sayTheSame(english, indonesian)
      else { return nil }
      return Finding(path: file.path, line: english.line, problem: english.text)
    }
  }

  private static func sayTheSame(_ english: Phrase, _ indonesian: Phrase) -> Bool {
    let code = { (phrase: Phrase) in
      phrase.text.matches(of: /`[^`]*`/).map { String($0.0) }.sorted()
    }
    // Indonesian has no plural, so what only makes one is left out.
    let values = { (phrase: Phrase) in
      Set(phrase.values.filter { !$0.contains("? \"\" : \"s\"") && !$0.contains("? \"is\"") })
    }
    return code(english) == code(indonesian) && values(english) == values(indonesian)
  }

  private static func phrases(of swift: SwiftText) -> [Phrase] {
    var phrases: [Phrase] = []
    for literal in swift.literals {
      let gap = String(
        decoding: swift.code[(phrases.last?.end ?? 0)..<literal.range.lowerBound], as: UTF8.self)
      if let last = phrases.indices.last, gap.contains("+"),
        gap.allSatisfy({ $0.isWhitespace || $0 == "+" })
      {
        phrases[last].text += literal.text
        phrases[last].values += literal.values
        phrases[last].end = literal.range.upperBound
      } else {
        let line = swift.code[..<literal.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
        phrases.append(
          Phrase(
            language: label(at: gap), line: line, text: literal.text, values: literal.values,
            end: literal.range.upperBound))
      }
    }
    return phrases
  }

  private static func label(at gap: String) -> String? {
    ["en", "id"].first {
      gap.range(of: "\\b\($0):\\s*$", options: .regularExpression) != nil
    }
  }
}
