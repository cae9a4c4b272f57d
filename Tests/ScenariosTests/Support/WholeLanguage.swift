import Experiments
import Scenarios
import TestSupport

/// The example with every word of an office, with settings.
func wholeLanguage(_ settings: [Setting] = []) throws -> Scenario {
  let folder = try TemporaryDirectory()
  _ = try folder.write("at\n2023-01-10 07:00\n2023-01-11 09:30\n", to: "arrivals.csv")
  let holidays = try Repository.text(of: "scenarios/calendars/indonesia.csv")
  _ = try folder.write(holidays, to: "indonesia.csv")
  let text = try Repository.text(of: "Tests/Fixtures/whole-language.yaml")
    .replacing("calendars/indonesia.csv", with: "indonesia.csv")
  return try ScenarioLoader.load(
    path: try folder.write(text, to: "whole.yaml"), settings: settings, variants: nil)
}
