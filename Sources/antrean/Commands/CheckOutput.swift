import Experiments
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
  func problemText(in language: Language) -> String {
    DiagnosticRenderer.render(problems, in: language)
  }

  /// One line about the file; empty if it is not valid, as the problems say enough.
  func summary(in language: Language) -> String {
    guard let scenario else { return "" }
    let variants = scenario.variants.count - 1
    let parts = [
      counted(variants, Wording(en: "variant", id: "varian")),
      counted(scenario.targets.count, Wording(en: "target", id: "target")),
      counted(problems.count, Wording(en: "warning", id: "peringatan")),
    ].joined(separator: ", ")
    return Wording(
      en: "\(file): valid scenario `\(scenario.name)` with \(parts)\n",
      id: "\(file): skenario `\(scenario.name)` benar, dengan \(parts)\n"
    ).text(in: language)
  }

  /// The same as JSON.
  func json(in language: Language) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      file: file, isValid: scenario != nil,
      diagnostics: problems.map { Document.Problem($0, in: language) })
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private func counted(_ count: Int, _ noun: Wording) -> Wording {
    Wording(en: "\(count) \(noun)\(count == 1 ? "" : "s")", id: "\(count) \(noun)")
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

    init(_ diagnostic: Diagnostic, in language: Language) {
      code = diagnostic.code.rawValue
      severity = diagnostic.severity.rawValue
      message = diagnostic.wording.text(in: language)
      place = diagnostic.span.map(Place.init)
      hint = diagnostic.advice?.text(in: language)
      notes = diagnostic.notes.map {
        Note(message: $0.wording.text(in: language), place: Place($0.span))
      }
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
