import EventKernel
import Experiments
import TestSupport
import Testing

@testable import Scenarios

/// What people start from works as it is, in both languages.
struct PresetTests {
  @Test(arguments: Preset.all.map(\.name), Language.allCases)
  func `a preset checks clean and gives numbers`(name: String, language: Language) throws {
    let preset = try #require(Preset.all.first { $0.name == name })
    let scenario = try loaded(preset.text(in: language))

    #expect(scenario.warnings.map(\.message) == [])
    #expect(scenario.name == name)
    #expect(!scenario.targets.isEmpty && scenario.variants.count > 1)
    var plan = scenario.plan
    plan.replications = .fixed(1)
    let runner = StudyRunner(
      variants: [scenario.variants[0]], plan: plan, targets: [],
      options: RunOptions(threads: 1, extraScopes: []))
    let result = try runner.run(progress: { _ in }, isCancelled: { false })
    #expect(try #require(result.variants[0].audit.rows.first).people > 1_000)
  }

  @Test(arguments: Preset.all.map(\.name))
  func `languages differ in comments alone`(name: String) throws {
    let preset = try #require(Preset.all.first { $0.name == name })
    let texts = Language.allCases.map { preset.text(in: $0) }
    let codes = texts.map { text in
      text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    }
    #expect(texts[0] != texts[1])
    #expect(codes[0] == codes[1])
    #expect(!texts.contains { $0.contains("#en") || $0.contains("#id") })
  }
}
