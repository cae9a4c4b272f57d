import EventKernel
import Experiments
import PassportOffice
import Scenarios
import TestSupport
import Testing

/// Values set from outside, and the variants of a file.
struct SettingTests {
  private let file = plainQueue(
    stages: "[{id: desk, desks: 3, service: {exponential: {mean: 4 min}}}]",
    more: """
      variants:
        more: {set: {stages.desk.desks: 4}}
        slow: {set: {stages.desk.service.exponential.mean: 8 min}}
      """)

  @Test func `a setting replaces a value and nothing beside it`() throws {
    let scenario = try loaded(
      file,
      settings: [
        Setting(path: "stages.desk.desks", text: "5"),
        Setting(path: "calendar.measure", text: "7 h"),
        Setting(path: "stages.desk.queue.places", text: "2"),
      ])

    let network = scenario.variants[0].network
    guard case .desks(.fixed(5), .same(let service), _) = network.stages[0].work else {
      Issue.record("five desks")
      return
    }
    #expect(service == .exponential(mean: 240e6))
    #expect(network.span.windowEnd == .zero + .hours(7))
    #expect(network.stages[0].queue.places == 2)
  }

  @Test func `the last of two settings of one path holds`() throws {
    let scenario = try loaded(
      file,
      settings: [
        Setting(path: "stages.desk.desks", text: "5"),
        Setting(path: "stages.desk.desks", text: "6"),
      ])

    #expect(desks(scenario.variants[0]) == 6)
  }

  @Test func `settings hold in every variant that does not set the same path`() throws {
    let scenario = try loaded(file, settings: [Setting(path: "stages.desk.desks", text: "5")])

    #expect(scenario.variants.map(\.name) == ["base", "more", "slow"])
    #expect(scenario.variants.map(desks) == [5, 4, 5])
  }

  @Test func `a variant changes the town, not what is found out`() throws {
    let found = try problems(
      plainQueue(more: "variants: {v: {set: {experiment.seed: 2, targets: [], name: x}}}"))

    #expect(found.map(\.code) == [.badPath, .badPath, .badPath])
  }

  @Test func `variants can be chosen and stay in the order of the file`() throws {
    #expect(try loaded(file, variants: []).variants.map(\.name) == ["base"])
    #expect(try loaded(file, variants: ["base"]).variants.map(\.name) == ["base"])
    let two = try loaded(file, variants: ["slow", "more"])
    #expect(two.variants.map(\.name) == ["base", "more", "slow"])
    #expect(two.variantNames == ["more", "slow"])
  }

  @Test func `an unknown variant is no variant`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(file, to: "scenario.yaml")

    let errors = #expect(throws: ScenarioErrors.self) {
      try ScenarioLoader.load(path: path, settings: [], variants: ["mor"])
    }

    #expect(errors?.diagnostics.map(\.code) == [.unknownVariant])
    #expect(errors?.diagnostics[0].hint == "did you mean `more`?")
  }

  @Test func `the text of the file and the settings are kept`() throws {
    let setting = Setting(path: "name", text: "other")

    let scenario = try loaded(file, settings: [setting])

    #expect(scenario.sourceText == file)
    #expect(scenario.settings == [setting])
    #expect(scenario.name == "other")
  }

  /// Settings with the rendered head of what is wrong with them.
  private static let wrong: [(Setting, String)] = [
    (
      Setting(path: "stages.dsk.desks", text: "5"),
      "--set:1:1: error: there is no `dsk` at `stages` [bad-path]"
    ),
    (
      Setting(path: "stages.desk.desks", text: "-5"),
      "--set:1:20: error: `-5` is out of range [out-of-range]"
    ),
    (
      Setting(path: "stages.desk.chairs", text: "5"),
      "--set:1:1: error: there is no `chairs` at `stages.desk` [bad-path]"
    ),
    (
      Setting(path: "name.first", text: "5"),
      "--set:1:1: error: `name` is `plain`, so nothing lies below it at `first` [bad-path]"
    ),
    (
      Setting(path: "stages.desk.service", text: "[1"),
      "--set:1:1: error: this is not valid YAML"
    ),
    (
      Setting(path: "a b: c", text: "5"),
      "--set:1:1: error: `a b: c` is not a path [bad-path]"
    ),
    (Setting(path: "", text: "5"), "--set:1:1: error: `` is not a path [bad-path]"),
  ]

  @Test(arguments: wrong)
  func `a wrong setting is shown as it was given`(setting: Setting, head: String) throws {
    let found = try problems(file, settings: [setting])

    #expect(DiagnosticRenderer.render(Array(found.prefix(1))).hasPrefix(head))
  }

  @Test func `problems of file, settings and variants come together in order`() throws {
    let found = try problems(
      plainQueue(
        stages: "[{id: desk, desks: none, service: 4 min}]",
        more: "variants: {more: {set: {stages.desk.desks: some}}}"),
      settings: [Setting(path: "calendar.measure", text: "8")])

    #expect(found.compactMap(\.span?.file).map { $0 == "--set" } == [false, false, true])
    #expect(found.map(\.code) == [.wrongValue, .wrongValue, .missingUnit])
  }

  @Test func `a problem that only a variant has says so, once`() throws {
    let found = try problems(
      plainQueue(
        demand: "[{id: all, rate: 5 / h}]",
        more: """
          variants:
            busy: {set: {demand.all.rate: 50 / h}}
            same: {set: {demand.all.rate: 50 / h}}
          """))

    #expect(found.map(\.code) == [.overloaded])
    #expect(found[0].notes.map(\.message) == ["in the variant `busy`"])
    #expect(found[0].notes.map(\.span.line) == [7])
  }

  @Test func `a setting replaces a value with its source`() throws {
    let scenario = try loaded(
      plainQueue(
        demand: "[{id: all, rate: {value: 5 / h, source: study, kind: measured}}]",
        more: "sources: {study: {what: a count}}"),
      settings: [Setting(path: "demand.all.rate", text: "3 / h")])

    #expect(scenario.sourced.isEmpty)
  }

  @Test func `sources, guesses and defaults are listed`() throws {
    let scenario = try loaded(
      plainQueue(
        demand: "[{id: all, rate: {value: 5 / h, source: study}}]",
        stages: "[{id: desk, desks: {value: 2, kind: guess}, service: 4 min}]",
        more: "sources: {study: {what: a count}}\ntitle: {id: Kantor, en: Office}"))

    #expect(scenario.sourced.map(\.path) == ["demand.all.rate"])
    #expect(scenario.sourced.map(\.source) == ["study"])
    #expect(scenario.guesses.map(\.path) == ["stages.desk.desks"])
    #expect(scenario.guesses.map(\.text) == ["2"])
    #expect(scenario.title == Wording(en: "Office", id: "Kantor"))
    #expect(scenario.defaultsUsed.contains(Setting(path: "calendar.warm_up", text: "0 h")))
    #expect(!scenario.defaultsUsed.contains { $0.path == "calendar.measure" })
  }

  @Test func `a source that nobody describes is unknown`() throws {
    let found = try problems(
      plainQueue(
        demand: "[{id: all, rate: {value: 5 / h, source: stdy}}]",
        more: "sources: {study: {what: a count}}"))

    #expect(found.map(\.code) == [.unknownSource])
    #expect(found[0].hint == "did you mean `study`?")
  }

  private func desks(_ variant: Variant) -> Int? {
    guard case .desks(.fixed(let count), _, _) = variant.network.stages[0].work else { return nil }
    return count
  }
}
