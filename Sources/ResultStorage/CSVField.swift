/// One field of a CSV record, as its text without quotes.
struct CSVField: Sendable {
  /// The text as meant.
  let text: String
  /// Columns that it fills: 1 but for fields put together.
  let columns: Int
  private let isWritten: Bool

  private init(text: String, columns: Int, isWritten: Bool) {
    self.text = text
    self.columns = columns
    self.isWritten = isWritten
  }

  /// A word or name.
  init(_ text: String) {
    self.init(text: text, columns: 1, isWritten: false)
  }

  /// A whole number.
  init(_ number: Int) {
    self.init(String(number))
  }

  /// The shortest text that reads back as the same number; empty where there is none.
  init(_ number: Double?) {
    guard let number, number.isFinite else {
      self.init("")
      return
    }
    let shortest = number.description
    self.init(shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest)
  }

  /// Neighbouring fields, at least one, that many records share: their text is made once.
  init(joined fields: [CSVField]) {
    precondition(!fields.isEmpty, "no field stands between two others")
    self.init(
      text: fields.map(\.quoted).joined(separator: ","),
      columns: fields.reduce(0) { $0 + $1.columns }, isWritten: true)
  }

  /// Nothing.
  static let empty = CSVField("")

  /// As written in a record by RFC 4180: quoted where a comma, quote or line end asks for it.
  var quoted: String {
    guard !isWritten, text.utf8.contains(where: Self.needsQuotes) else { return text }
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
