import Experiments
import Foundation
import TestSupport
import Testing

@testable import Scenarios

/// A file that starts from another one.
struct ExtendsTests {
  private static let base = """
    antrean: 1
    name: first
    calendar: {measure: {from: 2023-01-02, through: 2023-04-11}, follow: 1 week}
    demand: [{id: all, rate: 20 / working day}]
    booking:
      quota: 30
      release: [{on: fri, at: 17:00, opens: next_week}]
    offices:
      padang:
        staff: {shifts: [{id: day, desks: {interview: 2}}]}
        stages: [{id: interview, service: {exponential: {mean: 9 min}}}]
    experiment: {seed: 5, replications: 3}
    """

  private func folder(_ texts: [String: String]) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    for (name, text) in texts { _ = try folder.write(text, to: name) }
    return folder
  }

  private func found(_ texts: [String: String], opening file: String = "b.yaml") throws -> [String]
  {
    let folder = try folder(texts)
    return problems(ofFile: "\(folder.path)/\(file)").map { problem in
      let place = problem.span.map { span in
        "\(span.file.split(separator: "/").last ?? ""):\(span.line):\(span.column)"
      }
      return "\(place ?? "") \(problem.code.rawValue)"
    }
  }

  @Test func `keys at the top replace and settings change single values`() throws {
    let folder = try folder([
      "a.yaml": Self.base,
      "b.yaml": """
      extends: a.yaml
      name: second
      set: {booking.quota: 40, offices.padang.staff.shifts.day.desks.interview: 3}
      experiment: {seed: 6}
      """,
    ])
    let scenario = try ScenarioLoader.load(
      path: "\(folder.path)/b.yaml", settings: [], variants: nil)

    #expect(scenario.name == "second")
    let town = try #require(scenario.variants[0].network.town)
    #expect(town.rules[0].shifts[0].desks == [3])
    // The whole key was replaced, so that the number of replications is the default again.
    #expect(scenario.plan.seed == 6)
    #expect("\(scenario.plan.replications)" == "fixed(20)")
  }

  @Test func `problems point to the file in which the value stands`() throws {
    #expect(
      try found([
        "a.yaml": Self.base, "b.yaml": "extends: a.yaml\nname: b\nset: {booking.quota: wrong}\n",
      ]) == ["b.yaml:3:22 wrong-value"])
    let wrong = Self.base.replacing("at: 17:00", with: "at: 17")
    #expect(
      try found(["a.yaml": wrong, "b.yaml": "extends: a.yaml\nname: b\n"])
        == ["a.yaml:7:27 wrong-value"])
    #expect(
      try found([
        "a.yaml": wrong, "b.yaml": "extends: a.yaml\nname: b\nbooking: {quota: 20}\n",
      ]).filter { $0.contains("wrong-value") } == [])
    #expect(
      try found([
        "a.yaml": Self.base, "b.yaml": "extends: a.yaml\nname: b\nset: {booking.qota: 1}\n",
      ]) == ["b.yaml:3:7 bad-path"])
  }

  @Test func `sources of both files hold`() throws {
    let sourced = Self.base.replacing("quota: 30", with: "quota: {value: 30, source: old}")
    #expect(
      try found([
        "a.yaml": sourced + "\nsources: {old: {what: a talk}, same: {what: a}}\n",
        "b.yaml": """
        extends: a.yaml
        name: b
        sources: {new: {what: a paper}, same: {what: b}}
        set: {demand.all.rate: {value: 20 / working day, source: new}}
        """,
      ]).filter { !$0.contains("short-warm-up") } == [])
  }

  @Test func `a chain without beginning is told at the link that closes it`() throws {
    #expect(
      try found(["a.yaml": "extends: b.yaml\nname: a\n", "b.yaml": "extends: a.yaml\nname: b\n"])
        == ["a.yaml:1:10 extends-circle"])
    #expect(try found(["b.yaml": "extends: ./b.yaml\nname: b\n"]) == ["b.yaml:1:10 extends-circle"])
  }

  @Test func `at most eight files extend each other`() throws {
    var texts = ["f0.yaml": Self.base]
    for number in 1...8 {
      texts["f\(number).yaml"] = "extends: f\(number - 1).yaml\nname: f\(number)\n"
    }
    let noWarnings = try found(texts, opening: "f7.yaml").filter { !$0.contains("short-warm-up") }
    #expect(noWarnings == [])
    #expect(try found(texts, opening: "f8.yaml") == ["f1.yaml:1:10 out-of-range"])
  }

  @Test func `what a file needs to extend another one`() throws {
    let texts = ["a.yaml": Self.base]
    #expect(
      try found(texts.merging(["b.yaml": "extends: a.yaml\n"]) { $1 }) == [
        "b.yaml:1:10 missing-key"
      ])
    #expect(
      try found(texts.merging(["b.yaml": "extends: c.yaml\nname: b\n"]) { $1 })
        == ["b.yaml:1:10 file-missing"])
    #expect(
      try found(["b.yaml": Self.base + "\nset: {booking.quota: 3}\n"])
        .contains("b.yaml:13:1 key-combination"))
    #expect(
      try found(["b.yaml": "extends: a.yaml\nname: b\nset: [1]\n", "a.yaml": Self.base])
        .contains("b.yaml:3:6 wrong-shape"))
  }

  @Test func `a table is looked for beside the file that names it`() throws {
    let folder = try TemporaryDirectory()
    let holidays = Self.base.replacing("follow: 1 week", with: "holidays: shut.csv")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "offices"), withIntermediateDirectories: true)
    _ = try folder.write(holidays, to: "offices/a.yaml")
    _ = try folder.write("date\n2023-01-04\n", to: "offices/shut.csv")
    let path = try folder.write("extends: offices/a.yaml\nname: b\n", to: "b.yaml")

    let scenario = try ScenarioLoader.load(path: path, settings: [], variants: nil)

    let days = try #require(scenario.variants[0].network.calendar?.days)
    #expect(days.filter(\.isHoliday).map(\.date.isoText) == ["2023-01-04"])
  }

  @Test func `the text kept with results is both files together`() throws {
    let folder = try folder([
      "a.yaml": Self.base
        + "\ntitle: \"first: a test\"\ntargets: [\"share_over(wait, 5 min) <= 5 %\"]\n",
      "b.yaml": "extends: a.yaml\nname: second\nset: {booking.quota: {mon-thu: 40, fri: 20}}\n",
    ])
    let extended = try ScenarioLoader.load(
      path: "\(folder.path)/b.yaml", settings: [], variants: nil)
    let whole = try ScenarioLoader.load(
      path: try folder.write(extended.sourceText, to: "whole.yaml"), settings: [], variants: nil)

    #expect(extended.sourceText.hasPrefix("# \(folder.path)/b.yaml, put together with"))
    #expect(extended.title?.english == "first: a test")
    #expect("\(whole.variants)" == "\(extended.variants)")
    #expect("\(whole.targets)" == "\(extended.targets)")
    #expect(whole.sourceText == extended.sourceText)
  }

  @Test func `a variant starts from the settings of another one`() throws {
    let variants = """

      variants:
        fewer: {extends: more, set: {offices.padang.staff.shifts.day.desks.interview: 1}}
        more: {set: {booking.quota: 50, offices.padang.staff.shifts.day.desks.interview: 4}}
      """
    let scenario = try loaded(Self.base + variants)

    let rules = scenario.variants.compactMap { $0.network.town?.rules[0] }
    #expect(scenario.variants.map(\.name) == ["base", "fewer", "more"])
    #expect(rules.map { $0.shifts[0].desks } == [[2], [1], [4]])
    #expect(try network(Self.base).town.map { "\($0.rules)" } == "\([rules[0]])")
    #expect("\(rules[1].booking as Any)" == "\(rules[2].booking as Any)")
  }

  @Test func `variants that extend nothing or each other are told`() throws {
    let circle = "{one: {extends: two, set: {}}, two: {extends: one, set: {}}}"
    let codes = try problems(Self.base + "\nvariants: \(circle)\n").map(\.code)
    #expect(codes.filter { $0 == .extendsCircle }.count == 2)
    let unknown = try problems(Self.base + "\nvariants: {one: {extends: tow, set: {}}}\n")
    #expect(unknown.contains { $0.code == .unknownVariant && $0.span?.line == 13 })
  }

  @Test func `advice about a key points to the setting that replaced it`() throws {
    let first = Self.base.replacingOccurrences(
      of: "calendar: {", with: "calendar: {warm_up: 8 weeks, ")
    let folder = try folder([
      "a.yaml": first, "b.yaml": "extends: a.yaml\nname: b\nset:\n  calendar.warm_up: 1 day\n",
    ])
    let scenario = try ScenarioLoader.load(
      path: "\(folder.path)/b.yaml", settings: [], variants: nil)

    let advice = try #require(scenario.warnings.first { $0.code == .shortWarmUp }?.span)
    #expect(advice.file.hasSuffix("/b.yaml") && advice.line == 4)
  }
}
