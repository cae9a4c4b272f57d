import Scenarios
import TestSupport
import Testing

/// A text with one mistake, and what is said about it.
struct OfficeMistake: Sendable, CustomTestStringConvertible {
  let text: String
  let code: DiagnosticCode
  /// The text at the place that is pointed to.
  let place: String
  /// Words of the message.
  let words: String
  var testDescription: String { "\(code.rawValue) at \(place)" }

  init(_ text: String, _ code: DiagnosticCode, at place: String, _ words: String) {
    self.text = text
    self.code = code
    self.place = place
    self.words = words
  }
}

extension OfficeMistake {
  /// Nothing but the mistake is reported, with its code, its words and its place.
  func expectFound(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try problems(text)
    #expect(found.map(\.code) == [code], sourceLocation: sourceLocation)
    let first = try #require(found.first, sourceLocation: sourceLocation)
    #expect(first.message.contains(words), "\(first.message)", sourceLocation: sourceLocation)
    #expect(pointedText(first) == place, sourceLocation: sourceLocation)
  }
}
