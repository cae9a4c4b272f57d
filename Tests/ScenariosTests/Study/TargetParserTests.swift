import EventKernel
import Experiments
import PassportOffice
import Testing

@testable import Scenarios

struct TargetParserTests {
  @Test func `a target has a statistic, a measure, scopes, groups and a limit`() throws {
    let target = try target("p90(wait) of stage=desk and class=a by hour and day_index <= 0.5 h")

    #expect(target.quantity.statistic == .p90)
    #expect(target.quantity.measure == .wait)
    #expect(
      target.quantity.scope == [
        ScopePart(key: .stage, value: "desk"), ScopePart(key: .personClass, value: "a"),
      ])
    #expect(target.quantity.by == [.hour, .dayIndex])
    #expect(target.comparison == .lessOrEqual)
    #expect(target.limit == 30)
    #expect(target.isHard)
    #expect(
      target.text == "p90(wait) of stage=desk and class=a by hour and day_index <= 0.5 h")
    #expect(target.quantity.text == "p90(wait) of stage=desk and class=a by hour and day_index")
  }

  /// Texts with the limit in the unit of the measure.
  private static let limits: [(String, TargetOperator, Double)] = [
    ("mean(wait) <= 90 s", .lessOrEqual, 1.5),
    ("mean(total_delay)<36 h", .less, 1.5),
    ("share(served) >= 97 %", .greaterOrEqual, 0.97),
    ("share(served)>0.97", .greater, 0.97),
    ("share_zero(wait) >= 20 %", .greaterOrEqual, 0.2),
    ("share_over(wait, 30 min) <= 10 %", .lessOrEqual, 0.1),
    ("mean(queue_length) of stage=desk <= 12.5", .lessOrEqual, 12.5),
    ("mean(queue_length) <= 12 people", .lessOrEqual, 12),
    ("mean(utilization) <= 85 %", .lessOrEqual, 0.85),
    ("count(abandoned) < 5", .less, 5),
    ("rate(served) >= 10 / h", .greaterOrEqual, 240),
    ("rate(served) >= 100 / day", .greaterOrEqual, 100),
    ("p99(completion) <= 9 h", .lessOrEqual, 540),
    ("max(room) <= 40", .lessOrEqual, 40),
    ("p50(visits) <= 2", .lessOrEqual, 2),
  ]

  @Test(arguments: limits)
  func `a limit is read in the unit of its measure`(
    text: String, comparison: TargetOperator, limit: Double
  ) throws {
    let target = try target(text)

    #expect(target.comparison == comparison)
    #expect((target.limit - limit).magnitude < 1e-12)
  }

  @Test(arguments: [
    ("mean(interview_delay) <= 14", "14 days"), ("p90(wait) <= 30", "30 min"),
    ("p90(overtime) <= 30", "30 min"),
  ])
  func `a limit without a unit is put right in that of its measure`(
    target: String, limit: String
  ) throws {
    let found = try problems(officeText(top: "targets: [\(target)]"))
    #expect(found.map(\.hint) == ["write `\(limit)` (units: s, min, h, days, weeks)"])
  }

  @Test func `a threshold keeps its text`() throws {
    let target = try target("share_over( wait , 0.5 h ) <= 10 %")

    #expect(target.quantity.statistic == .shareOver(text: "0.5 h", threshold: 30))
    #expect(target.quantity.statistic.name == "share_over(0.5 h)")
  }

  @Test func `a sampling time is found by its value and named by its text`() throws {
    let target = try target(
      "at(number_in_system, 0.5 h) <= 5", more: "output: {sample_at: [30 min]}")

    #expect(target.quantity.statistic == .at("30 min"))
  }

  @Test func `a target may be soft`() throws {
    let scenario = try loaded(
      plainQueue(
        more: "targets: [{that: share(served) >= 97 %, weight: soft}, {that: mean(wait) <= 5 min}]")
    )

    #expect(scenario.targets.map(\.isHard) == [false, true])
    #expect(scenario.targets.map(\.text) == ["share(served) >= 97 %", "mean(wait) <= 5 min"])
  }

  /// Expressions with the column and length of what is wrong in them.
  private static let mistakes: [(String, Int, Int)] = [
    ("", 0, 1),
    ("wait <= 3 min", 0, 4),
    ("mean wait <= 3 min", 5, 4),
    ("mean(wait <= 3 min", 10, 2),
    ("mean(wait)", 10, 1),
    ("mean(wait) <=", 13, 1),
    ("mean(wait) of <= 3 min", 14, 2),
    ("mean(wait) of stage= <= 3 min", 21, 2),
    ("mean(wait) of stage=desk and <= 3 min", 29, 2),
    ("mean(wait) by stage and stage <= 3 min", 24, 5),
    ("mean(wait) of stage=desk by stage <= 3 min", 28, 5),
    ("mean(wait) of hour=08:10 <= 3 min", 19, 5),
    ("mean(wait) of day_index=0 <= 3 min", 24, 1),
    ("mean(wait) of outcome=server <= 3 min", 22, 6),
    ("mean(wait) by channel <= 3 min", 14, 7),
    ("mean(utilization) by class <= 80 %", 21, 5),
    ("mean(wait) <= 3 min max", 14, 9),
    ("share(served) >= 97 of 100", 17, 9),
    ("mean(wait) == 3 min", 11, 2),
  ]

  @Test(arguments: mistakes)
  func `a mistake is shown where it is`(text: String, offset: Int, length: Int) throws {
    var log = DiagnosticLog()

    let target = try parser().target(node(text), isHard: true, into: &log)

    #expect(target == nil)
    let span = try #require(log.diagnostics.first?.span)
    #expect(log.diagnostics.count == 1)
    #expect([span.column - 1, span.length] == [offset, length])
  }

  @Test func `inside quotes the column counts the quote`() throws {
    let found = try problems(plainQueue(more: "targets: [\"mean(wiat) <= 3 min\"]"))

    // `targets: [` is 10 characters, the quote one, `mean(` five.
    #expect(found.map(\.span?.column) == [17])
  }

  @Test func `a stopping rule names quantities`() throws {
    let scenario = try loaded(
      plainQueue(
        more: """
          experiment:
            seed: 7
            replications: {precision: 5 %, of: [mean(wait), p90(wait) by hour], at_most: 100}
          """))

    guard
      case .precision(let wanted, let atLeast, let atMost) =
        scenario.plan.replications
    else {
      Issue.record("a stopping rule")
      return
    }
    #expect(scenario.plan.seed == 7)
    #expect(scenario.plan.confidence == 0.95)
    #expect([atLeast, atMost] == [30, 100])
    #expect(wanted.map(\.halfWidth) == [.relative(0.05), .relative(0.05)])
    #expect(wanted.map(\.quantity.text) == ["mean(wait)", "p90(wait) by hour"])
    #expect(wanted[1].quantity.by == [.hour])
  }

  @Test(arguments: [
    ("{precision: 0.5 min, of: [mean(wait)]}", [WantedPrecision.HalfWidth.absolute(0.5)]),
    ("{precision: 30 s, of: [p90(wait), mean(visit)]}", [.absolute(0.5), .absolute(0.5)]),
    ("{precision: 0.05, of: [mean(wait)]}", [.relative(0.05)]),
    ("{precision: 2 points, of: [share(served)]}", [.absolute(0.02)]),
    ("{precision: 0.2 people, of: [mean(queue_length)]}", [.absolute(0.2)]),
    (
      "{precision: 5 %, of: [mean(wait), {that: share(served), precision: 0.5 points}]}",
      [.relative(0.05), .absolute(0.005)]
    ),
    ("{of: [{that: mean(wait), precision: 1 min}]}", [.absolute(1)]),
  ])
  func `a precision is a share of the value or an amount in its unit`(
    rule: String, expected: [WantedPrecision.HalfWidth]
  ) throws {
    let plan = try loaded(plainQueue(more: "experiment: {replications: \(rule)}")).plan

    guard case .precision(let wanted, _, _) = plan.replications else {
      Issue.record("a stopping rule")
      return
    }
    #expect(wanted.count == expected.count)
    for (found, expected) in zip(wanted.map(\.halfWidth), expected) {
      switch (found, expected) {
      case (.relative(let found), .relative(let size)), (.absolute(let found), .absolute(let size)):
        #expect(abs(found - size) < 1e-12)
      case _: Issue.record("\(found) instead of \(expected)")
      }
    }
  }

  @Test(arguments: [
    ("{of: [mean(wait)]}", "how precisely is `mean(wait)` to be known?"),
    ("{precision: 0.5 min, of: [share(served)]}", "`0.5 min` is no precision of `share(served)`"),
    ("{precision: 2 points, of: [mean(wait)]}", "points"),
    ("{precision: 0 min, of: [mean(wait)]}", "a precision of 0 is never reached"),
    ("{precision: -1 min, of: [mean(wait)]}", "a precision of 0 is never reached"),
    ("{precision: 120 %, of: [mean(wait)]}", "120 %"),
    ("{precision: 5 min, of: [mean(queue_length)]}", "is no precision of `mean(queue_length)`"),
    ("{precision: soon, of: [mean(wait)]}", "a number is needed, but `soon` was found"),
    ("{precision: 5 %, of: [{that: mean(wait)}]}", "precision"),
  ])
  func `a precision that does not fit is told`(rule: String, message: String) throws {
    let found = try problems(plainQueue(more: "experiment: {replications: \(rule)}"))

    #expect(found.contains { $0.message.contains(message) }, "\(found.map(\.message))")
  }

  @Test func `a fixed number of replications is the default`() throws {
    let plan = try loaded(plainQueue()).plan

    guard case .fixed(20) = plan.replications else {
      Issue.record("20 replications")
      return
    }
    #expect(plan.seed == 1)
    #expect(plan.confidence == 0.95)
  }

  @Test(arguments: [
    "{precision: 0 %, of: [mean(wait)]}", "{precision: 5 %, of: [mean(wait)], confidence: 100 %}",
    "{precision: 5 %, of: [mean(wait)], at_least: 500}",
  ])
  func `stopping rules that never or always hold are refused`(rule: String) throws {
    let found = try problems(plainQueue(more: "experiment: {replications: \(rule)}"))

    #expect(found.map(\.code) == [.outOfRange])
  }

  private func target(_ text: String, more: String = "") throws -> Target {
    let scenario = try loaded(
      plainQueue(
        demand: "[{id: all, class: a, rate: 5 / h}]", more: "targets: [\"\(text)\"]\n\(more)"))
    return try #require(scenario.targets.first)
  }

  private func node(_ text: String) -> SourceNode {
    let source = SourceText(name: "t", text: text)
    return SourceNode(
      content: .scalar(text),
      span: SourceSpan(source: source, line: 1, column: 1, length: text.count))
  }

  private func parser() throws -> TargetParser {
    let queue = try network(plainQueue(demand: "[{id: all, class: a, rate: 5 / h}]"))
    return TargetParser(vocabulary: TargetVocabulary(network: queue, currency: nil))
  }
}
