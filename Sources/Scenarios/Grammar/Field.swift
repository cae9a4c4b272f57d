import Experiments

/// One key of the scenario language.
///
/// The table of fields is the only description of the language. The checker, the suggestions for
/// unknown keys, the JSON Schema and the reference page are made from it.
///
/// How to declare and read a part of the language:
///
/// ```swift
/// static let tickets = ObjectGrammar(
///   "tickets", "Walk-in tickets of a day.",
///   [
///     Field("from", .clock, .required, "First ticket."),
///     Field("until", .clock, .standard("24:00"), "No ticket from then on."),
///     Field("per_day", .either([.word(["unlimited"]), .count(0...100_000)]),
///       .standard("unlimited"), "Tickets of a day."),
///   ])
/// ```
///
/// The checker turns a text into a `CheckedObject`; every problem of a value is reported there,
/// once. A builder reads `object.duration("follow")`, `object.law("form")`, `object.list("next")`,
/// … and gets nil where the key is absent without a default, or where its value was wrong and has
/// been reported. So a builder never reports a nil; it asks `object.isWritten("key")` where the
/// presence of a key matters, and `object.span(of: "key")` to point at a problem across fields,
/// which it reports to a `DiagnosticLog`. What it builds is thrown away if there was any error.
/// Reading a key that the grammar does not have is a programmer error.
struct Field: Sendable {
  /// The word in the file.
  let key: String
  /// What may stand there.
  let kind: ValueKind
  /// Whether it must, may or need not be written.
  let presence: Presence
  /// One line for the reference.
  let doc: Wording
  /// Other words for it; they help to say what an unknown key may mean.
  let otherWords: [String]

  /// Whether a key must be written.
  enum Presence: Sendable {
    case required
    /// May be left out, and then means nothing.
    case optional
    /// May be left out, and then means this text.
    case standard(String)
    /// May be left out, and then means this text where this other key is written.
    case standardBeside(String, String)
    /// May be left out, and then means this text where this other key is not written.
    case standardWithout(String, String)
  }

  /// A key with what may stand there.
  init(
    _ key: String, _ kind: ValueKind, _ presence: Presence, _ doc: Wording,
    otherWords: [String] = []
  ) {
    self.key = key
    self.kind = kind
    self.presence = presence
    self.doc = doc
    self.otherWords = otherWords
  }

  /// The same key where it may be left out and then means nothing of its own.
  var optional: Field {
    Field(key, kind, .optional, doc, otherWords: otherWords)
  }

  /// The text that holds when the key is left out, at least beside some other keys.
  var standardText: String? {
    switch presence {
    case .standard(let text), .standardBeside(_, let text), .standardWithout(_, let text): text
    case .required, .optional: nil
    }
  }

  /// The text that holds when the key is left out of a map with these keys.
  func standardText(besides isWritten: (String) -> Bool) -> String? {
    switch presence {
    case .standard(let text): text
    case .standardBeside(let other, let text): isWritten(other) ? text : nil
    case .standardWithout(let other, let text): isWritten(other) ? nil : text
    case .required, .optional: nil
    }
  }
}
