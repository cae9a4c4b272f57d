import Experiments

/// A value of a YAML text with its place; scalars are text, typed later by the field they fill.
struct SourceNode: Sendable {
  /// What kind of YAML node it is.
  var content: Content
  /// Where it starts; the whole text of a scalar.
  var span: SourceSpan
  /// Characters before the text of a scalar, 1 for an opening quote.
  var textOffset = 0

  /// The three kinds of YAML nodes.
  enum Content: Sendable {
    case scalar(String)
    case list([SourceNode])
    case map([SourceEntry])
  }

  /// The text of a scalar.
  var scalar: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// The items of a list.
  var items: [SourceNode]? {
    guard case .list(let items) = content else { return nil }
    return items
  }

  /// The entries of a map in the order of the file.
  var entries: [SourceEntry]? {
    guard case .map(let entries) = content else { return nil }
    return entries
  }

  /// The value of a key, if this is a map that has it.
  func value(of key: String) -> SourceNode? {
    entries?.first { $0.key == key }?.value
  }

  /// A text, or one text per language; nil where there is none.
  var label: Wording? {
    if let text = scalar { return Wording(text) }
    let texts = (entries ?? []).compactMap { entry in entry.value.scalar.map { (entry.key, $0) } }
    guard let first = texts.first else { return nil }
    let text = { (language: Language) in
      Wording(texts.first { $0.0 == language.rawValue }?.1 ?? first.1)
    }
    return Wording(en: text(.english), id: text(.indonesian))
  }

  /// What it is called in messages.
  var kindName: Wording {
    switch content {
    case .scalar(let text):
      text.isEmpty ? Wording(en: "nothing", id: "nilai kosong") : "`\(text)`"
    case .list: Wording(en: "a list", id: "daftar")
    case .map: Wording(en: "a map", id: "kumpulan kunci")
    }
  }

  /// The value written on one line in flow style.
  var flowText: String {
    switch content {
    case .scalar(let text): text.isEmpty ? "\"\"" : text
    case .list(let items): "[" + items.map(\.flowText).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key): \($0.value.flowText)" }.joined(separator: ", ") + "}"
    }
  }
}

extension SourceNode {
  /// The value on one line in such a way that it is read as the same value again.
  var settingText: String {
    switch content {
    case .scalar(let text): Self.isPlain(text) ? text : Self.quoted(text)
    case .list(let items): "[" + items.map(\.settingText).joined(separator: ", ") + "]"
    case .map(let entries):
      "{"
        + entries.map { entry in
          let key = Self.isPlain(entry.key) ? entry.key : Self.quoted(entry.key)
          return "\(key): \(entry.value.settingText)"
        }.joined(separator: ", ") + "}"
    }
  }

  /// Whether a text means itself within brackets, whatever stands around it.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return !first.isWhitespace && !last.isWhitespace && last != ":"
      && !"!&*-?|>%@`\"'".contains(first)
      && !text.contains { ",[]{}#".contains($0) || $0.isNewline }
      && !text.contains(": ")
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

/// A key of a map with its value.
struct SourceEntry: Sendable {
  var key: String
  var keySpan: SourceSpan
  var value: SourceNode
}
