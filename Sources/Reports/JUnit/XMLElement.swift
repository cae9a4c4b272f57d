/// An element of an XML document with its attributes and the elements in it.
struct XMLElement {
  let name: String
  let attributes: [(name: String, value: String)]
  let children: [XMLElement]

  /// Collects the parts.
  init(_ name: String, _ attributes: [(String, String)], _ children: [XMLElement]) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The element in lines of its own.
  func text(indent: String) -> String {
    let start = attributes.reduce("\(indent)<\(name)") { text, attribute in
      text + " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
    }
    guard !children.isEmpty else { return start + "/>\n" }
    let inner = children.map { $0.text(indent: indent + "  ") }.joined()
    return start + ">\n" + inner + "\(indent)</\(name)>\n"
  }

  /// A value as it stands between quotes; characters that XML 1.0 cannot hold are left out.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(character.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      case _: escaped.unicodeScalars.append(character)
      }
    }
  }
}
