/// One field of a CSV record, as its text without quotes.
struct CSVField: Sendable {
  /// The text as meant.
  let text: String

  /// A word or name.
  init(_ text: String) {
    self.text = text
  }

  /// A whole number.
  init(_ number: Int) {
    text = String(number)
  }

  /// The shortest text that reads back as the same number; empty where there is none.
  init(_ number: Double?) {
    guard let number, number.isFinite else {
      text = ""
      return
    }
    let shortest = number.description
    text = shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
  }

  /// Nothing.
  static let empty = CSVField("")

  /// As written in a record by RFC 4180: quoted where a comma, quote or line end asks for it.
  var quoted: String {
    guard text.utf8.contains(where: Self.needsQuotes) else { return text }
    var quoted = "\""
    for character in text.unicodeScalars {
      if character == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
