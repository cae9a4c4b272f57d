/// A scenario to start from, with comments in two languages.
public struct Preset: Sendable {
  /// Its name on the command line.
  public let name: String
  private let summaries: [Language: String]
  /// The file; a comment line begins with `#en` or `#id`.
  private let template: String

  /// The languages of the comments.
  public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case indonesian = "id"

    /// The language of a locale such as `id_ID.UTF-8`; English for all but Indonesian.
    public init(locale: String) {
      self = locale.lowercased().hasPrefix("id") ? .indonesian : .english
    }
  }

  /// A preset with one line about it in each language.
  init(_ name: String, en: String, id: String, _ template: String) {
    self.name = name
    summaries = [.english: en, .indonesian: id]
    self.template = template
  }

  /// One line about it.
  public func summary(in language: Language) -> String {
    summaries[language] ?? name
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
  public static let all = [queue, walkIn, app]

  /// The preset that may have been meant by a name.
  public static func suggestion(for name: String) -> String? {
    Scenarios.suggestion(for: name, among: all.map(\.name))
  }
}
