/// A text for people in every language of the program.
///
/// Both texts stand side by side where the text is needed, and the language is chosen at the end,
/// by whoever writes it out:
///
/// ```swift
/// let title = Wording(en: "The office", id: "Kantor")
/// let line: Wording = "\(title): \(count) / \(limit)"
/// print(line.text(in: language))
/// ```
///
/// A literal is the same in every language. One with words in it still waits for its Indonesian;
/// a test counts those. A wording within a `String` is refused, as it would forget one of its
/// languages.
public struct Wording: Hashable, Sendable {
  /// The text in English.
  public private(set) var english: String
  /// The text in Indonesian; the English one where nobody has written it yet.
  public private(set) var indonesian: String

  private init(english: String, indonesian: String) {
    self.english = english
    self.indonesian = indonesian
  }

  /// A text in both languages; parts of it may be texts in both languages too.
  public init(en english: Wording, id indonesian: Wording) {
    self.init(english: english.english, indonesian: indonesian.indonesian)
  }

  /// A name, a number or another text that is the same in every language.
  public init(_ name: some StringProtocol) {
    self.init(english: String(name), indonesian: String(name))
  }

  /// The text in a language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .indonesian: indonesian
    }
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { english.isEmpty }

  /// One text behind another.
  public static func + (first: Wording, second: Wording) -> Wording {
    Wording(
      english: first.english + second.english, indonesian: first.indonesian + second.indonesian)
  }

  /// A text before a name or a number.
  @_disfavoredOverload
  public static func + (first: Wording, name: String) -> Wording { first + Wording(name) }

  /// Lengthens a text.
  public static func += (text: inout Wording, more: Wording) { text = text + more }
}

extension Wording: ExpressibleByStringInterpolation {
  /// Puts texts, names and numbers together.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var wording = Wording("" as String)

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends what is the same in every language.
    public mutating func appendLiteral(_ literal: String) { wording += Wording(literal) }

    /// Appends a text in every language.
    public mutating func appendInterpolation(_ part: Wording) { wording += part }

    /// Appends a name or a number.
    public mutating func appendInterpolation(_ part: some LosslessStringConvertible) {
      wording += Wording(part.description)
    }
  }

  /// A text that is the same in every language.
  public init(stringLiteral name: String) { self.init(name) }

  /// Parts put together.
  public init(stringInterpolation parts: StringInterpolation) { self = parts.wording }
}

extension Sequence<Wording> {
  /// The texts one behind the other with a text between them.
  public func joined(separator: Wording = "") -> Wording {
    var all: Wording?
    for part in self { all = all.map { "\($0)\(separator)\(part)" } ?? part }
    return all ?? ""
  }
}

extension DefaultStringInterpolation {
  /// A `String` has one language: choose it by `text(in:)`, or make the whole text a `Wording`.
  ///
  /// Deprecated rather than unavailable: the compiler would pass over an unavailable one and print
  /// the fields of the wording; a warning is an error in this project.
  @available(*, deprecated, message: "a String has one language: use text(in:) or a Wording")
  public mutating func appendInterpolation(_ part: Wording) {
    appendLiteral(part.english)
  }
}
