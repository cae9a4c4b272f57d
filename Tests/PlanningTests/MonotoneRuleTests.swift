import Experiments
import PassportOffice
import Testing

@testable import Planning

/// When more desks may be taken never to hurt.
@Suite struct MonotoneRuleTests {
  private static func rule(_ target: Target) -> MonotoneRule { MonotoneRule(constraints: [target]) }

  private static let lines = [SmallNetwork.Line(desks: "2", 4), SmallNetwork.Line(desks: "2", 4)]

  private static let twoLines = SmallNetwork(rates: [0.3], lines: lines).network

  @Test func `in lines first come, first served they are, as to the wait in all of them`() {
    #expect(Self.rule(.limit(.wait, atMost: 3)).holds(in: Self.twoLines))
    #expect(Self.rule(.limit(.wait, of: .line(0), atMost: 3)).holds(in: Self.twoLines))
  }

  @Test func `they are not as to a line behind other desks, nor to idleness`() {
    #expect(!Self.rule(.limit(.wait, of: .line(1), atMost: 3)).holds(in: Self.twoLines))
    #expect(!Self.rule(.limit(.utilization, of: .line(0), atLeast: 0.5)).holds(in: Self.twoLines))
    var byStage = Target.limit(.wait, atMost: 3)
    byStage.quantity.by = [.stage]
    #expect(!Self.rule(byStage).holds(in: Self.twoLines))
  }

  @Test func `they are not where one of the policies turns people away`() {
    let places = Decision(
      path: "places", options: ["none", "2"].map { .init(text: $0, cost: 0) }, isDesks: false)
    let source = ModelSource { settings in
      var lines = Self.lines
      lines[0].places = settings.first.flatMap { Int($0.text) }
      return [Variant(name: "base", network: SmallNetwork(rates: [0.3], lines: lines).network)]
    }
    let rule = Self.rule(.limit(.wait, atMost: 3))
    #expect(rule.holds(in: Self.twoLines, decisions: [], source: source))
    #expect(!rule.holds(in: Self.twoLines, decisions: [places], source: source))
  }

  @Test func `a policy that makes no valid scenario does not count`() {
    struct Wrong: Error {}
    let policy = Decision(
      path: "order", options: ["a", "b"].map { .init(text: $0, cost: 0) }, isDesks: false)
    let rule = Self.rule(.limit(.wait, atMost: 3))
    #expect(
      rule.holds(in: Self.twoLines, decisions: [policy], source: .init { _ in throw Wrong() }))
  }
}
