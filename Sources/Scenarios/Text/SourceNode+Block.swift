/// A tree written as YAML again.
extension SourceNode {
  /// The longest value that stands on one line.
  private static let widestLine = 100

  /// The text in block style, short values on one line, without comments.
  var blockText: String {
    block(indent: "").map { $0 + "\n" }.joined()
  }

  private func block(indent: String) -> [String] {
    switch content {
    case .scalar: [indent + quotedFlow]
    case .list(let items):
      items.flatMap { item in item.lines(after: indent + "- ", indent: indent + "  ") }
    case .map(let entries):
      entries.flatMap { entry in
        entry.value.lines(after: "\(indent)\(Self.quoted(entry.key)): ", indent: indent + "  ")
      }
    }
  }

  /// The value behind its key or dash where it fits, or below it.
  private func lines(after head: String, indent: String) -> [String] {
    let isEmpty = (entries?.isEmpty ?? false) || (items?.isEmpty ?? false)
    let isShort = leastWidth(upTo: Self.widestLine) <= Self.widestLine
    if scalar != nil || isEmpty || isShort {
      let flow = quotedFlow
      if scalar != nil || isEmpty || head.count + flow.count <= Self.widestLine {
        return [head + flow]
      }
    }
    return [String(head.dropLast())] + block(indent: indent)
  }

  /// The least width on one line, counted until it is above a limit: most of a long text is never
  /// written only to be found too long.
  private func leastWidth(upTo limit: Int) -> Int {
    var width = 0
    switch content {
    case .scalar(let text): return text.isEmpty ? 0 : 1
    case .list(let items):
      for item in items where width <= limit { width += 2 + item.leastWidth(upTo: limit - width) }
    case .map(let entries):
      for entry in entries where width <= limit {
        width += 4 + entry.value.leastWidth(upTo: limit - width)
      }
    }
    return width
  }

  private var quotedFlow: String {
    switch content {
    case .scalar(let text): textOffset > 0 ? Self.inQuotes(text) : Self.quoted(text)
    case .list(let items): "[" + items.map(\.quotedFlow).joined(separator: ", ") + "]"
    case .map(let entries):
      "{"
        + entries.map { "\(Self.quoted($0.key)): \($0.value.quotedFlow)" }.joined(separator: ", ")
        + "}"
    }
  }

  /// A text in quotes, if YAML could take it for something else.
  private static func quoted(_ text: String) -> String {
    let isRisky =
      text.isEmpty || text.first == " " || text.last == " " || text.hasSuffix(":")
      || text.contains(": ") || text.contains(" #")
      || text.contains { ",[]{}\"'\\`\n\t".contains($0) }
      || "&*!|>%@?-#".contains(text.first ?? " ")
    let isNumber = text.first == "-" && text.dropFirst().first?.isNumber == true
    return isRisky && !(isNumber && !text.contains(",")) ? inQuotes(text) : text
  }

  private static func inQuotes(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
