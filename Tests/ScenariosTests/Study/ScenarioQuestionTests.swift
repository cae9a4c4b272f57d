import Experiments
import Foundation
import TestSupport
import Testing

@testable import Scenarios

/// What is asked of a scenario from outside its file.
@Suite struct ScenarioQuestionTests {
  private let padang = Repository.root.appending(path: "scenarios/padang-2022.yaml").path

  private func load(_ settings: [Setting] = []) throws -> Scenario {
    try ScenarioLoader.load(path: padang, settings: settings, variants: nil)
  }

  @Test func `quantities use the names of the file`() throws {
    let found = try load().quantities(
      ["p90(wait) of stage=interview by channel", "mean(visits)"], from: "--of")
    #expect(found.map(\.text) == ["p90(wait) of stage=interview by channel", "mean(visits)"])
    #expect(found[0].scope == [ScopePart(key: .stage, value: "interview")])
    #expect(found[0].by == [.channel])
  }

  @Test func `every wrong quantity is reported in its own text`() throws {
    let scenario = try load()
    let error = try #require(throws: ScenarioErrors.self) {
      try scenario.quantities(["p91(wait)", "mean(wait)", "mean(weit)"], from: "--of")
    }
    let text = DiagnosticRenderer.render(error.diagnostics, in: .english)
    #expect(text.contains("--of:1:1"))
    #expect(text.contains("`p91` is not a statistic"))
    #expect(text.contains("--of:1:6"))
    #expect(text.contains("did you mean `wait`?"))
  }

  /// A variant is what its settings make of the file.
  @Test func `the settings of a variant give its network`() throws {
    let scenario = try load()
    let source = try ScenarioLoader.source(path: padang, settings: [], variants: [])
    #expect(scenario.variantSettings.map(\.name) == scenario.variantNames)
    for variant in scenario.variantSettings {
      let network = try source.variants(variant.settings)[0].network
      let own = try #require(scenario.variants.first { $0.name == variant.name }).network
      #expect("\(network)" == "\(own)", "\(variant.name)")
    }
  }

  @Test(arguments: [
    "a: 5", "a: {b: [1, 2], \"c, d\": \"x: y\"}", "a: \"\"", "a: \"# no comment\"", "a: '-'",
    "a: [\"[\", 'it''s', \"a\\\\b\\\"c\"]", "a: 08:00-12:00", "a: \"ends:\"", "a: \" edge \"",
  ])
  func `a value is read again as it was`(_ text: String) throws {
    let first = try #require(read(text))
    let again = try #require(read("a: \(first.settingText)"))
    #expect(again.settingText == first.settingText)
    #expect(again.flowText == first.flowText)
  }

  private func read(_ text: String) -> SourceNode? {
    var log = DiagnosticLog()
    return ScenarioLoader.read(SourceText(name: "test", text: text), into: &log)?
      .value(of: "a")
  }
}
