import Experiments
import TestSupport
import Testing

@testable import Scenarios

/// What one file sets otherwise than another.
@Suite struct ScenarioDifferenceTests {
  private func changes(_ first: String, _ second: String) throws -> (
    settings: [Setting], leftOut: [String]
  ) {
    let folder = try TemporaryDirectory()
    return try ScenarioDifferences.changes(
      from: folder.write(first, to: "first.yaml"), to: folder.write(second, to: "second.yaml"),
      with: [])
  }

  private func text(_ stages: String, more: String = "") -> String {
    """
    antrean: 1
    name: some
    calendar: {always_open: true, measure: 10 h}
    demand: [{id: all, rate: 1 / h}]
    stages: \(stages)
    \(more)
    """
  }

  @Test func `a path is as long as it can be`() throws {
    let found = try changes(
      text("[{id: a, desks: 2, service: 5 min}, {id: b, desks: 1, service: {erlang: {k: 2}}}]"),
      text("[{id: a, desks: 3, service: 5 min}, {id: b, desks: 1, service: {erlang: {k: 3}}}]"))
    #expect(
      found.settings == [
        Setting(path: "stages.a.desks", text: "3"),
        Setting(path: "stages.b.service.erlang.k", text: "3"),
      ])
  }

  @Test func `where names differ the whole around them is replaced`() throws {
    let found = try changes(
      text("[{id: a, desks: 2, service: 5 min}]"),
      text("[{id: a, desks: 2, service: {constant: 5 min}}, {id: b, desks: 1}]"))
    #expect(
      found.settings == [
        Setting(
          path: "stages",
          text: "[{id: a, desks: 2, service: {constant: 5 min}}, {id: b, desks: 1}]")
      ])
  }

  /// Names, targets, plans and sources are no part of the town.
  @Test func `what is not simulated does not differ`() throws {
    let found = try changes(
      text("[{id: a, desks: {value: 2, source: x, kind: guess}}]", more: "title: one"),
      text("[{id: a, desks: 2}]", more: "targets: [mean(wait) <= 5 min]\nsources: {x: {what: y}}"))
    #expect(found.settings.isEmpty)
    #expect(found.leftOut.isEmpty)
  }

  @Test func `a key at the top that is left out cannot be set`() throws {
    let found = try changes(
      text("[{id: a}]", more: "costs: {desk: {a: 1 IDR / h}}"),
      text("[{id: a}]", more: "initial: {present: 3}"))
    #expect(found.leftOut == ["costs"])
    #expect(found.settings == [Setting(path: "initial", text: "{present: 3}")])
  }
}
