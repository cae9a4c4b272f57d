import Foundation
import TestSupport
import Testing

/// The formulas that `explain` and `run` show for plain queues.
struct StageTheoryTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var stages: String
    var formula: String?
    var testDescription: String { stages }
  }

  /// At 30 people an hour and a mean service of 6 min, the load is 3; waits by hand or from tables.
  static let cases = [
    Case(stages: "{id: a, desks: 4, service: {exponential: {mean: 6 min}}}", formula: "M/M/4"),
    Case(
      stages: "{id: a, desks: 1, service: {uniform: {from: 1 min, to: 2 min}}}", formula: "M/G/1"),
    Case(stages: "{id: a, desks: 4, service: 6 min}", formula: "M/D/4"),
    Case(
      stages: "{id: a, desks: 4, service: {uniform: {from: 4 min, to: 8 min}}}",
      formula: "M/G/4"),
    Case(
      stages: "{id: a, desks: 2, service: {exponential: {mean: 6 min}}, "
        + "patience: {exponential: {mean: 9 min}}}", formula: "M/M/2+M"),
    Case(
      stages: "{id: a, desks: 2, service: {exponential: {mean: 6 min}}, queue: {places: 3}}",
      formula: "M/M/2/5"),
    Case(
      stages: "{id: a, desks: 4, service: {exponential: {mean: 6 min}}, patience: 5 min}",
      formula: nil),
    Case(stages: "{id: a, desks: 3, service: {exponential: {mean: 6 min}}}", formula: nil),
    Case(stages: "{id: a, desks: unlimited, service: 6 min}", formula: nil),
  ]

  @Test(arguments: cases)
  func `the formula follows from what the stage says`(_ example: Case) throws {
    let text = try explained(example.stages)
    if let formula = example.formula {
      #expect(text.contains("Long run of base by formula\n"))
      #expect(text.contains(" \(formula), "))
    } else {
      #expect(!text.contains("by formula"))
    }
  }

  /// 30 people an hour at one desk of 1 to 2 min: load 0.75, E[S^2] = 7/3, and
  /// 0.5 * 7/3 / (2 * 0.25) = 2.33 min.
  @Test func `the mean wait is that of the formula`() throws {
    let text = try explained("{id: a, desks: 1, service: {uniform: {from: 1 min, to: 2 min}}}")
    let row = try #require(text.split(separator: "\n").first { $0.contains("M/G/1") })
    #expect(row.contains("2.33 min"))
    #expect(row.contains("75.0 %"))
  }

  @Test(arguments: [
    ("{uniform: {from: 4 min, to: 8 min}}", "Kimura"),
    ("{lognormal: {mean: 6 min, cv: 1.5}}", "Allen-Cunneen"),
  ])
  func `an approximation is named and called so`(service: String, author: String) throws {
    let text = try explained("{id: a, desks: 4, service: \(service)}")
    #expect(text.contains("M/G/4, \(author)"))
    #expect(text.contains("a: an approximation from the mean and the variance"))
  }

  @Test func `what comes from a stage that is not exponential is said to be taken as Poisson`()
    throws
  {
    let text = try explained(
      "{id: b, desks: 4, service: 6 min}, {id: a, desks: 4, service: {exponential: {mean: 6 min}}}")
    #expect(text.contains("a: what comes from other stages is taken as Poisson."))
  }

  /// 20.8 people an hour and 4.34 min at three desks: 0.692 min by Erlang C.
  @Test func `a run shows the formula beside the simulation`() throws {
    let fixture = try RunFixture()
    let outcome = try fixture.run("--no-files")
    #expect(outcome.stdout.contains("Long run by formula beside the simulation\n"))
    let rows = outcome.stdout.split(separator: "\n").filter { $0.contains("M/M/3, Erlang C") }
    #expect(rows.count == 3)
    #expect(rows.first?.contains("0.692") == true)
  }

  private func explained(_ stages: String) throws -> String {
    let folder = try TemporaryDirectory()
    let file = try folder.write(
      """
      name: plain
      calendar: {always_open: true, measure: 50 h}
      demand: [{id: all, rate: 30 / h}]
      stages: [\(stages)]

      """, to: "plain.yaml")
    let outcome = try runAntrean(["explain", file], in: folder.url)
    #expect(outcome.status == 0)
    return outcome.stdout
  }
}
