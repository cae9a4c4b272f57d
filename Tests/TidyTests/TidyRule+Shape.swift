import Foundation

/// Rules about files and functions.
extension TidyRule {
  private static let fileLimit = 400
  private static let functionLimit = 60

  static let fileLength = TidyRule("a file has at most 400 lines") { file in
    let count = file.text.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
    guard file.isSwift, count > fileLimit else { return [] }
    return [Finding(path: file.path, line: fileLimit + 1, problem: "\(count) lines")]
  }

  static let functionLength = TidyRule("a function has at most 60 lines of code") { file in
    guard file.isSwift else { return [] }
    return FunctionScanner(code: file.code).functions
      .filter { $0.length > functionLimit }
      .map {
        let problem = "a function of \($0.length) lines"
        return Finding(path: file.path, line: $0.line, problem: problem)
      }
  }

  static let fileNames = TidyRule("a file is named after what it holds") { file in
    let banned: Set = [
      "Util", "Utils", "Utilities", "Helper", "Helpers", "Common", "Manager", "Base",
    ]
    guard file.isSwift else { return [] }
    return words(of: file.name).filter(banned.contains).map {
      Finding(path: file.path, line: 1, problem: "\"\($0)\" says nothing about it")
    }
  }

  static let expectations = TidyRule("every test can fail") { file in
    guard file.isTest, file.isSwift else { return [] }
    return FunctionScanner(code: file.code).functions
      .filter { isTest($0) && !expectsSomething($0) }
      .map {
        Finding(path: file.path, line: $0.line, problem: "a test that expects nothing")
      }
  }

  private static func isTest(_ function: FunctionScanner.Function) -> Bool {
    function.before.range(
      of: #"@Test(\s*\([^{}]*\))?\s*$"#, options: .regularExpression) != nil
  }

  private static func expectsSomething(_ function: FunctionScanner.Function) -> Bool {
    function.body.range(
      of: #"#expect|#require|\bexpect\w*\(|\bforEach\(|Issue\.record"#,
      options: .regularExpression) != nil
  }

  /// `OfficeRun+Desks` gives `Office`, `Run`, `Desks`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    for character in name {
      if words.isEmpty || character.isUppercase || !character.isLetter {
        words.append("")
      }
      if character.isLetter { words[words.count - 1].append(character) }
    }
    return words
  }
}
