import Experiments

/// The keys that a map may have.
struct ObjectGrammar: Sendable {
  /// Its name in the schema; a key of the language, or English words.
  let name: String
  /// Its name in messages and in the reference.
  let title: Wording
  /// One line for the reference.
  let doc: Wording
  /// Its keys in the order of the reference.
  let fields: [Field]
  /// What must hold between the keys.
  let rules: [KeyRule]

  /// A map with these keys.
  init(_ title: Wording, _ doc: Wording, _ fields: [Field], rules: [KeyRule] = []) {
    name = title.english
    self.title = title
    self.doc = doc
    self.fields = fields
    self.rules = rules
  }

  /// The field of a key.
  func field(_ key: String) -> Field? {
    fields.first { $0.key == key }
  }

  /// The keys that name an entry of a list of these, in the order they are looked for.
  static let namingKeys = ["id", "name"]
}

/// What must hold between the keys of one map; checked on the keys as written.
enum KeyRule: Sendable {
  /// Exactly one of these is written.
  case exactlyOne([String])
  /// At most one of these is written.
  case atMostOne([String])
  /// The first is only written together with the second.
  case needs(String, String)
}
