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
  do {
    return try loaded(text, settings: settings).warnings
  } catch let errors as ScenarioErrors {
    return errors.diagnostics
  }
}
