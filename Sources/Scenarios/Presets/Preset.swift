public import Experiments

/// A scenario to start from, with comments in two languages.
public struct Preset: Sendable {
  /// Its name on the command line.
  public let name: String
  /// One line about it.
  public let summary: Wording
  /// The file; a comment line begins with `#en` or `#id`.
  private let template: String

  /// A preset with one line about it in each language.
  init(_ name: String, en: Wording, id: Wording, _ template: String) {
    self.name = name
    summary = Wording(en: en, id: id)
    self.template = template
  }

  /// The file with the comments of a language.
  public func text(in language: Language) -> String {
    let others = Language.allCases.filter { $0 != language }.map { "#\($0.rawValue) " }
    let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { line in
      !others.contains { line.drop { $0 == " " }.hasPrefix($0) }
    }
    .map { line in
      let indent = line.prefix { $0 == " " }
      let rest = line.dropFirst(indent.count)
      let mark = "#\(language.rawValue) "
      return rest.hasPrefix(mark) ? "\(indent)# \(rest.dropFirst(mark.count))" : String(line)
    }
    .joined(separator: "\n") + "\n"
  }

  /// Every preset, the simplest first.
  public static let all = [queue, walkIn, app, twoOffices, national]

  /// The preset that may have been meant by a name.
  public static func suggestion(for name: String) -> String? {
    Scenarios.suggestion(for: name, among: all.map(\.name))
  }
}
