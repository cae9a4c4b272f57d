import Foundation

/// A rule of style that a machine can check in one file.
struct TidyRule: Sendable, CustomStringConvertible {
  /// What must hold, as a sentence.
  let description: String
  /// Where it does not.
  let findings: @Sendable (SourceFile) -> [Finding]

  init(_ statement: String, findings: @escaping @Sendable (SourceFile) -> [Finding]) {
    description = statement
    self.findings = findings
  }

  /// Forbids an expression in one of the texts of a file.
  init(
    _ statement: String, forbids pattern: String,
    in text: @escaping @Sendable (SourceFile) -> String,
    where applies: @escaping @Sendable (SourceFile) -> Bool
  ) {
    self.init(statement) { file in
      guard applies(file) else { return [] }
      return text(file).lines(matching: pattern).map {
        Finding(path: file.path, line: $0.line, problem: $0.match)
      }
    }
  }

  /// Every rule about single files.
  static let all: [TidyRule] = [
    fileLength, functionLength, fileNames, imports, printing, crashes, silence, fatalErrors,
    randomness, clocks, banners, expectations, foreignPaths,
  ]
}

extension String {
  /// The matches of a regular expression with their lines, counted from 1.
  fileprivate func lines(matching pattern: String) -> [(line: Int, match: String)] {
    // One search over the whole text: one per line takes seconds for the project.
    guard range(of: pattern, options: .regularExpression) != nil else { return [] }
    return lines.enumerated().compactMap { index, line in
      line.range(of: pattern, options: .regularExpression).map { (index + 1, String(line[$0])) }
    }
  }
}
