/// Finds functions by their keyword and the braces of their bodies.
///
/// Works on code without comments and strings that is laid out by the formatter.
struct FunctionScanner {
  struct Function {
    /// Where the keyword is, counted from 1.
    var line: Int
    /// From the keyword to the closing brace, without blank lines and the inside of texts.
    var length: Int
    /// The code up to the keyword, back to the brace before it.
    var before: String
    var body: String
  }

  private(set) var functions: [Function] = []
  private let bytes: [UInt8]

  init(code: String) {
    bytes = Array(code.utf8)
    var line = 1
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      if isKeyword(at: index), let body = body(after: index) {
        let lines = bytes[index..<body.upperBound].split(separator: UInt8(ascii: "\n"))
        functions.append(
          Function(
            line: line, length: lines.count { line in line.contains { $0 != UInt8(ascii: " ") } },
            before: text(before: index),
            body: String(decoding: bytes[body], as: UTF8.self)))
      }
    }
  }

  private func isKeyword(at index: Int) -> Bool {
    let before = index > 0 ? bytes[index - 1] : UInt8(ascii: "\n")
    guard before == UInt8(ascii: " ") || before == UInt8(ascii: "\n") else { return false }
    let isFunction = ["func ", "subscript(", "subscript<", "deinit "].contains {
      bytes[index...].starts(with: $0.utf8)
    }
    return isFunction
      || ["init(", "init?(", "init<"].contains { bytes[index...].starts(with: $0.utf8) }
  }

  /// The body after a keyword, nil for a requirement without one.
  private func body(after start: Int) -> ClosedRange<Int>? {
    guard let open = openingBrace(after: start) else { return nil }
    var depth = 0
    for index in open..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: continue
      }
      if depth == 0 { return open...index }
    }
    return nil
  }

  /// The first brace outside parentheses; nil if the declaration ends before one.
  private func openingBrace(after start: Int) -> Int? {
    var depth = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return index
      case UInt8(ascii: "}") where depth == 0: return nil
      case UInt8(ascii: "\n") where depth == 0:
        guard signatureContinues(after: index) else { return nil }
      default: continue
      }
    }
    return nil
  }

  /// Whether the line after an end of line still belongs to the declaration above.
  private func signatureContinues(after end: Int) -> Bool {
    let next = bytes[end...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
    return ["->", "where ", "{", "throws", "async", ")"].contains { next.starts(with: $0.utf8) }
  }

  private func text(before index: Int) -> String {
    let part = bytes[..<index].reversed()
      .prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
    return String(decoding: Array(part.reversed()), as: UTF8.self)
  }
}
