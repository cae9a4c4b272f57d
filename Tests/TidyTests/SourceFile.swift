/// A text file of the project, as the rules see it.
struct SourceFile {
  /// From the top folder on.
  let path: String
  let text: String
  /// The code without comments and strings, line for line; the text itself if not Swift.
  let code: String
  /// Nothing but the comments, line for line.
  let comments: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    if path.hasSuffix(".swift") {
      let swift = SwiftText(text)
      code = String(decoding: swift.code, as: UTF8.self)
      comments = String(decoding: swift.comments, as: UTF8.self)
    } else {
      code = text
      comments = ""
    }
  }

  var isSwift: Bool { path.hasSuffix(".swift") }

  var isTest: Bool { path.hasPrefix("Tests/") }

  /// The name without folder and ending.
  var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.split(separator: ".").first.map(String.init) ?? file
  }

  /// The folder below `Sources`, which is the module; nil elsewhere.
  var module: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }
}

extension String {
  /// Every line, without its end.
  var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}

/// A place where a rule is broken.
struct Finding: Equatable, CustomStringConvertible {
  var path: String
  /// Counted from 1.
  var line: Int
  var problem: String

  var description: String { "\(path):\(line): \(problem)" }
}
