import Experiments
import PassportOffice
import Scenarios
import TestSupport

/// The scenario of a text, read from a file called `scenario.yaml`.
func loaded(
  _ text: String, settings: [Setting] = [], variants: [String]? = nil
) throws -> Scenario {
  let folder = try TemporaryDirectory()
  let path = try folder.write(text, to: "scenario.yaml")
  return try ScenarioLoader.load(path: path, settings: settings, variants: variants)
}

/// The base network of a text.
func network(_ text: String) throws -> OfficeNetwork {
  try loaded(text).variants[0].network
}

/// Every problem of a text; empty if it is a scenario without advice.
func problems(_ text: String, settings: [Setting] = []) throws -> [Diagnostic] {
  let folder = try TemporaryDirectory()
  return problems(ofFile: try folder.write(text, to: "scenario.yaml"), settings: settings)
}

/// Every problem of a file.
func problems(ofFile path: String, settings: [Setting] = []) -> [Diagnostic] {
  do throws(ScenarioErrors) {
    return try ScenarioLoader.load(path: path, settings: settings, variants: nil).warnings
  } catch {
    return error.diagnostics
  }
}

/// The text that a problem points to; empty if it points nowhere.
func pointedText(_ diagnostic: Diagnostic) -> String {
  guard let span = diagnostic.span, span.source.lines.indices.contains(span.line - 1) else {
    return ""
  }
  let line = Array(span.source.lines[span.line - 1].unicodeScalars).dropFirst(span.column - 1)
  return String(String.UnicodeScalarView(line.prefix(span.length)))
}

/// A plain queue in which only some parts differ from M/M/1.
func plainQueue(
  calendar: String = "measure: 100 h",
  demand: String = "[{id: all, rate: 5 / h}]",
  stages: String = "[{id: desk, desks: 1, service: {exponential: {mean: 6 min}}}]",
  more: String = ""
) -> String {
  """
  antrean: 1
  name: plain
  calendar: {always_open: true, \(calendar)}
  demand: \(demand)
  stages: \(stages)
  \(more)
  """
}
