import Experiments
import Testing

@testable import Planning

/// What can be bought next.
@Suite struct BasketTests {
  private let desks = Decision(
    path: "desks", options: (3...5).map { .init(text: "\($0)", cost: Double($0 - 3) * 7) },
    isDesks: true)
  private let quota = Decision(
    path: "quota", options: [80, 90, 100].map { .init(text: "\($0)", cost: 0) }, isDesks: false)
  private let rule = Decision(
    path: "rule", options: ["a", "b", "c"].map { .init(text: $0, cost: $0 == "c" ? 2 : 0) },
    isDesks: false)

  private func basket(
    _ present: [String?], variants: [(name: String, settings: [Setting])] = []
  ) -> Basket {
    Basket(
      HorizonRequest(
        targets: [], growth: 0, decisions: [desks, quota, rule], present: present,
        variants: variants, confidence: 0.95))
  }

  private func changes(_ basket: Basket) -> [String] {
    basket.offers.map { offer in
      offer.settings.map { "\($0.path)=\($0.text)" }.joined(separator: ";")
        + " \(offer.cost.map { "\($0)" } ?? "?")"
    }
  }

  @Test func `of desks one more is next, of numbers both neighbours, of words every other`() {
    #expect(
      changes(basket(["3", "90", "b"])) == [
        "desks=4 7.0", "quota=100 0.0", "quota=80 0.0", "rule=a 0.0", "rule=c 2.0",
      ])
  }

  @Test func `at the last of its options a decision offers nothing more`() {
    #expect(changes(basket(["5", "100", "a"])).first == "quota=90 0.0")
  }

  @Test func `what stands beside the options costs what their line says`() {
    // Two desks, one below the first option, cost 7 less than three.
    #expect(changes(basket(["2", "95", "z"])).prefix(2) == ["desks=3 7.0", "quota=100 0.0"])
  }

  @Test func `a purchase is where the next one starts`() throws {
    var basket = basket(["3", "100", "a"])
    basket.add(try #require(basket.offers.first))
    #expect(changes(basket).first == "desks=5 7.0")
    #expect(basket.settings == [Setting(path: "desks", text: "4")])
  }

  @Test func `what a purchase left is not offered again`() throws {
    var basket = basket(["3", "90", "a"])
    for text in ["100", "c"] {
      basket.add(try #require(basket.offers.first { $0.settings.first?.text == text }))
    }
    #expect(changes(basket) == ["desks=4 7.0", "rule=b -2.0"])
  }

  @Test func `a variant costs what its decisions do, and is offered once`() throws {
    var basket = basket(
      ["3", "100", "a"],
      variants: [
        ("both", [Setting(path: "desks", text: "5"), Setting(path: "rule", text: "c")]),
        ("other", [Setting(path: "elsewhere", text: "1")]),
      ])
    #expect(changes(basket).suffix(2) == ["desks=5;rule=c 16.0", "elsewhere=1 ?"])
    basket.add(try #require(basket.offers.dropLast().last))
    #expect(changes(basket).suffix(1) == ["elsewhere=1 ?"])
    #expect(!changes(basket).contains { $0.hasPrefix("desks") })
  }

  @Test func `purchases stand by months for the money, then by months`() {
    let outcome = { (gained: Int, held: Int, cost: Double?) in
      PurchaseOutcome(
        purchase: Purchase(kind: .variant(0), settings: [], cost: nil), monthsGained: gained,
        monthsHeldGained: held, cost: cost)
    }
    let order = [
      outcome(2, 0, 0), outcome(3, 0, 3_000_000), outcome(6, 0, 7_000_000), outcome(9, 9, nil),
      outcome(0, 4, 1_000_000), outcome(0, 0, 1),
    ]
    for (place, one) in order.enumerated() {
      for other in order.dropFirst(place + 1) {
        #expect(one.isBetter(than: other))
        #expect(!other.isBetter(than: one))
      }
    }
  }

  @Test func `a curve crosses where a straight line between two factors does`() {
    #expect(HorizonPlanner.crossing([1, 1.5, 2], [-3, -1, 1]) == 1.75)
    #expect(HorizonPlanner.crossing([1, 2], [-3, -1]) == nil)
    #expect(HorizonPlanner.crossing([1, 2], [nil, 1]) == nil)
  }

  @Test func `the first failure lies between the first month in doubt and the first that fails`() {
    let verdict = { (value: Double, verdict: Verdict) in
      MonthVerdict(
        value: value, lower: nil, upper: nil, verdict: verdict, group: [], isBroken: value > 1,
        brokenShare: 0)
    }
    let course = HorizonCourse(
      verdicts: [
        [
          verdict(0.5, .pass), verdict(0.9, .undecided), verdict(1.1, .undecided),
          verdict(2, .fail),
        ]
      ], replications: 2, deciding: [0])
    #expect(
      course.failure == HorizonFailure(month: 2, earliest: 1, latest: 3, target: 0))
    #expect(course.monthsHeld == 2 && !course.failure.isSharp)
  }
}
