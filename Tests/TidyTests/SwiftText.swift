/// The text of a Swift file taken apart: its code without comments, and its comments alone.
///
/// Both keep every line where it was; what does not belong to them is blank. Strings and
/// back-ticked names are blank in the code, quotes stay. Bytes, because characters are slow.
struct SwiftText {
  private(set) var code: [UInt8] = []
  private(set) var comments: [UInt8] = []
  /// The strings in the order of the text, without those inside interpolations.
  private(set) var literals: [Literal] = []
  private var interpolations = 0
  private let bytes: [UInt8]
  private var position = 0

  /// A string as written.
  struct Literal: Equatable {
    /// Where its quotes and what is between them stand, in bytes.
    var range: Range<Int>
    /// What is between the quotes, with a `x` for each interpolation.
    var text: String
    /// The interpolations, each in its parentheses.
    var values: [String]
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    scanCode(isInterpolation: false)
  }

  /// To the end, or to the parenthesis that closes an interpolation.
  private mutating func scanCode(isInterpolation: Bool) {
    var depth = 0
    while position < bytes.count {
      if isNext("//") {
        scanLineComment()
      } else if isNext("/*") {
        scanBlockComment()
      } else if let hashes = hashesBeforeQuote() {
        scanString(hashes: hashes)
      } else if isNext("`") {
        scanName()
      } else {
        depth += isNext("(") ? 1 : isNext(")") ? -1 : 0
        take(inCode: !isInterpolation)
        if isInterpolation && depth == 0 { return }
      }
    }
  }

  private mutating func scanLineComment() {
    while position < bytes.count, !isNext("\n") { take(inComments: true) }
  }

  /// Block comments nest.
  private mutating func scanBlockComment() {
    var depth = 0
    repeat {
      let step = isNext("/*") ? 1 : isNext("*/") ? -1 : 0
      depth += step
      for _ in 0..<(step == 0 ? 1 : 2) { take(inComments: true) }
    } while depth > 0 && position < bytes.count
  }

  private mutating func scanName() {
    take(inCode: true)
    while position < bytes.count, !isNext("`") { take() }
    take(inCode: true)
  }

  /// The count of `#` before a quote, nil where no string begins.
  private func hashesBeforeQuote() -> Int? {
    var quote = position
    while quote < bytes.count, bytes[quote] == UInt8(ascii: "#") { quote += 1 }
    return quote < bytes.count && bytes[quote] == UInt8(ascii: "\"") ? quote - position : nil
  }

  private mutating func scanString(hashes: Int) {
    let start = position
    var content: [UInt8] = []
    var values: [String] = []
    let fence = String(repeating: "#", count: hashes)
    for _ in 0..<hashes { take() }
    let quote = isNext("\"\"\"") ? "\"\"\"" : "\""
    for _ in quote.utf8 { take(inCode: true) }
    while position < bytes.count, !isNext(quote + fence) {
      if isNext("\\" + fence + "(") {
        for _ in 0...hashes { take() }
        let value = position
        interpolations += 1
        scanCode(isInterpolation: true)
        interpolations -= 1
        values.append(String(decoding: bytes[value..<position], as: UTF8.self))
        content.append(UInt8(ascii: "x"))
      } else {
        for _ in 0..<(isNext("\\" + fence) ? hashes + 2 : 1) {
          content.append(position < bytes.count ? bytes[position] : UInt8(ascii: " "))
          take()
        }
      }
    }
    for _ in quote.utf8 { take(inCode: true) }
    for _ in 0..<hashes { take() }
    if interpolations == 0 {
      literals.append(
        Literal(
          range: start..<position, text: String(decoding: content, as: UTF8.self), values: values))
    }
  }

  private func isNext(_ text: String) -> Bool {
    var index = position
    for byte in text.utf8 {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Goes on by one byte, which is blank in the texts it is not part of.
  private mutating func take(inCode: Bool = false, inComments: Bool = false) {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    let blank = byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
    code.append(inCode ? byte : blank)
    comments.append(inComments ? byte : blank)
    position += 1
  }
}
