/// A JSON value whose keys keep their order (RFC 8259).
enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  /// A number of 64 bits without sign, such as a seed.
  case unsigned(UInt64)
  /// Written as the shortest text that reads back as the same number; null if it is no number.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A number, or null where there is none.
  init(_ number: Double?) {
    self = number.map(JSONValue.number) ?? .null
  }

  /// A string, or null where there is none.
  init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }
}

extension JSONValue {
  /// The text: the outer two levels line by line, what lies deeper on one line each.
  var text: String {
    var text = ""
    write(to: &text, depth: 0)
    return text + "\n"
  }

  private func write(to text: inout String, depth: Int) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .unsigned(let number): text += String(number)
    case .number(let number): text += number.isFinite ? Self.shortest(number) : "null"
    case .string(let string): Self.writeQuoted(string, to: &text)
    case .array(let items):
      Self.writeList("[", items, "]", to: &text, depth: depth) { item, text in
        item.write(to: &text, depth: depth + 1)
      }
    case .object(let members):
      Self.writeList("{", members, "}", to: &text, depth: depth) { member, text in
        Self.writeQuoted(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, depth: depth + 1)
      }
    }
  }

  private static func writeList<Item>(
    _ open: String, _ items: [Item], _ close: String, to text: inout String, depth: Int,
    _ writeItem: (Item, inout String) -> Void
  ) {
    let isOnOneLine = depth > 1 || items.isEmpty
    let lineBreak = "\n" + String(repeating: "  ", count: depth)
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += isOnOneLine ? ", " : "," }
      if !isOnOneLine { text += lineBreak + "  " }
      writeItem(item, &text)
    }
    if !isOnOneLine { text += lineBreak }
    text += close
  }

  private static func shortest(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func writeQuoted(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
