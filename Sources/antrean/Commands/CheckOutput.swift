import Foundation
import Scenarios

/// What a check has found, for a person and for an editor.
struct CheckOutput {
  private let file: String
  private let problems: [Diagnostic]
  private let scenario: Scenario?

  /// A file that can be run, with advice.
  init(file: String, scenario: Scenario) {
    self.file = file
    self.scenario = scenario
    problems = scenario.warnings
  }

  /// A file that cannot be run.
  init(file: String, problems: [Diagnostic]) {
    self.file = file
    self.problems = problems
    scenario = nil
  }

  /// The problems with their places.
  var problemText: String { DiagnosticRenderer.render(problems) }

  /// One line about the file; empty if it is not valid, as the problems say enough.
  var summary: String {
    guard let scenario else { return "" }
    let variants = scenario.variants.count - 1
    let parts = [
      counted(variants, "variant"), counted(scenario.targets.count, "target"),
      counted(problems.count, "warning"),
    ]
    return "\(file): valid scenario `\(scenario.name)` with \(parts.joined(separator: ", "))\n"
  }

  /// The same as JSON.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      file: file, isValid: scenario != nil, diagnostics: problems.map(Document.Problem.init))
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

private struct Document: Encodable {
  var file: String
  var isValid: Bool
  var diagnostics: [Problem]

  enum CodingKeys: String, CodingKey {
    case file
    case isValid = "valid"
    case diagnostics
  }

  struct Problem: Encodable {
    var code: String
    var severity: String
    var message: String
    var place: Place?
    var hint: String?
    var notes: [Note]

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code.rawValue
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      place = diagnostic.span.map(Place.init)
      hint = diagnostic.hint
      notes = diagnostic.notes.map { Note(message: $0.message, place: Place($0.span)) }
    }
  }

  struct Note: Encodable {
    var message: String
    var place: Place
  }

  struct Place: Encodable {
    var file: String
    var line: Int
    var column: Int
    var length: Int

    init(_ span: SourceSpan) {
      file = span.file
      line = span.line
      column = span.column
      length = span.length
    }
  }
}
