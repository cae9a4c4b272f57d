import Experiments

/// What is wrong with an expression, and where in its text.
struct ExpressionProblem: Error, Equatable {
  /// Characters from the start of the text.
  var offset: Int
  var length: Int
  var wording: Wording
  var advice: Wording?

  /// A problem of some characters.
  init(offset: Int, length: Int, message: Wording, hint: Wording? = nil) {
    self.offset = offset
    self.length = length
    wording = message
    advice = hint
  }
}

/// Walks through the words and signs of a target or quantity.
struct ExpressionScanner {
  /// A part of the text.
  struct Token: Equatable {
    var text: String
    var offset: Int

    var length: Int { text.unicodeScalars.count }

    /// A problem of this part.
    func problem(_ message: Wording, hint: Wording? = nil) -> ExpressionProblem {
      ExpressionProblem(offset: offset, length: max(1, length), message: message, hint: hint)
    }
  }

  private let characters: [Unicode.Scalar]
  private var position = 0

  private static let signs: [Unicode.Scalar] = ["(", ")", ",", "=", "<", ">", "≤", "≥"]

  /// A scanner at the start of a text.
  init(_ text: String) {
    characters = Array(text.unicodeScalars)
  }

  /// The next word or sign without moving on; an empty one at the end.
  var next: Token {
    var copy = self
    return copy.take()
  }

  /// The next word or sign: a run of letters, a single sign, or a comparison.
  mutating func take() -> Token {
    while position < characters.count, isBlank(characters[position]) { position += 1 }
    let start = position
    guard position < characters.count else { return Token(text: "", offset: start) }
    if Self.signs.contains(characters[position]) {
      let isComparison = !"(),".unicodeScalars.contains(characters[position])
      position += 1
      while isComparison, position < characters.count,
        "<>=".unicodeScalars.contains(characters[position])
      {
        position += 1
      }
    } else {
      while position < characters.count, !isBlank(characters[position]),
        !Self.signs.contains(characters[position])
      {
        position += 1
      }
    }
    return token(from: start, to: position)
  }

  /// The next token if it is this word or sign.
  mutating func take(_ text: String) -> Bool {
    guard next.text == text else { return false }
    _ = take()
    return true
  }

  /// Everything up to a sign, or to the end, without blanks around it; the sign stays.
  mutating func takeText(upTo sign: Unicode.Scalar?) -> Token {
    while position < characters.count, isBlank(characters[position]) { position += 1 }
    let start = position
    while position < characters.count, characters[position] != sign { position += 1 }
    var end = position
    while end > start, isBlank(characters[end - 1]) { end -= 1 }
    return token(from: start, to: end)
  }

  private func token(from start: Int, to end: Int) -> Token {
    Token(text: String(String.UnicodeScalarView(characters[start..<end])), offset: start)
  }

  private func isBlank(_ character: Unicode.Scalar) -> Bool {
    character.properties.isWhitespace
  }
}
