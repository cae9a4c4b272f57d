import Foundation

/// A JSON value whose objects keep the order of their keys.
indirect enum JSONValue: Equatable, Sendable {
  case string(String)
  case number(Double)
  case flag(Bool)
  case array([JSONValue])
  case object([Member])

  /// A key with its value.
  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONValue
  }

  /// An object from its members in order.
  static func members(_ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { Member(key: $0.0, value: $0.1) })
  }

  /// An array of strings.
  static func strings(_ strings: [String]) -> JSONValue {
    .array(strings.map { .string($0) })
  }

  /// This object with a further member at its front.
  func preceded(by key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object([Member(key: key, value: value)] + members)
  }

  /// The text over several lines, two spaces for each level.
  var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    switch self {
    case .string(let string): return Self.quoted(string)
    case .number(let number): return number.shortText
    case .flag(let flag): return flag ? "true" : "false"
    case .array(let items):
      return Self.enclosed("[", items.map { $0.text(indent: indent + "  ") }, "]", indent)
    case .object(let members):
      return Self.enclosed(
        "{", members.map { "\(Self.quoted($0.key)): \($0.value.text(indent: indent + "  "))" }, "}",
        indent)
    }
  }

  /// Short lists stand on one line.
  private static func enclosed(
    _ open: String, _ parts: [String], _ close: String, _ indent: String
  ) -> String {
    let line = parts.joined(separator: ", ")
    if line.count <= 60 && !line.contains("\n") { return open + line + close }
    let inner = indent + "  "
    return open + "\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + close
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\u{0}"..<" ": text += String(format: "\\u%04x", scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
