import Testing

/// Taking Swift apart: a rule that looks into strings by mistake finds too little or too much.
@Suite struct SwiftTextTests {
  struct Example: Sendable {
    var text: String
    /// Runs of blanks as one.
    var code: String
    var comments: String = " "
  }

  @Test(arguments: [
    Example(text: "a // b\nc", code: "a \nc", comments: " // b\n "),
    Example(text: "a /* b /* c */ d */ e", code: "a e", comments: " /* b /* c */ d */ "),
    Example(text: "f(\"a // b\") + 1", code: "f(\" \") + 1"),
    Example(text: "\"a\\(g(\"b\") + h)c\" d", code: "\" \" \" \" d"),
    Example(text: "f(#\"a\" b\"#) c", code: "f( \" \" ) c"),
    Example(
      text: "\"\"\"\n  a \"b\" {\n  \"\"\" c", code: "\"\"\"\n \n \"\"\" c", comments: " \n \n "),
    Example(text: "func `a {\"`() {}", code: "func ` `() {}"),
    Example(text: "\"a\\\"{\" }", code: "\" \" }"),
  ])
  func `code and comments are told apart`(example: Example) {
    let parts = SwiftText(example.text)

    #expect(parts.code.count == example.text.utf8.count)
    #expect(parts.comments.count == example.text.utf8.count)
    #expect(collapsed(parts.code) == example.code)
    #expect(collapsed(parts.comments) == example.comments)
  }

  private func collapsed(_ bytes: [UInt8]) -> String {
    var text = ""
    for character in String(decoding: bytes, as: UTF8.self)
    where character != " " || text.last != " " {
      text.append(character)
    }
    return text
  }
}
