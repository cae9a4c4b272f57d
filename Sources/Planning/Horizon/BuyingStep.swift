import Experiments

/// What a purchase would do, to be compared with others.
public protocol BuyingOutcome: Sendable {
  /// What is bought.
  var purchase: Purchase { get }
  /// Whether it is worth buying at all.
  var gainsSomething: Bool { get }
  /// What counts first comes first; more is better.
  var rank: [Double] { get }
}

extension BuyingOutcome {
  /// Whether it comes before another one.
  func isBetter(than other: Self) -> Bool {
    for (own, others) in zip(rank, other.rank) where own != others { return own > others }
    return false
  }
}

/// One purchase after those before it.
public struct BuyingStep<Outcome: BuyingOutcome>: Sendable {
  /// All that were looked at, the best first.
  public var outcomes: [Outcome] = []
  /// The first of them where it gains something.
  public var best: Outcome? { outcomes.first.flatMap { $0.gainsSomething ? $0 : nil } }

  /// Puts an outcome in its place.
  mutating func add(_ outcome: Outcome) {
    let place = outcomes.firstIndex { outcome.isBetter(than: $0) } ?? outcomes.count
    outcomes.insert(outcome, at: place)
  }
}

/// The purchase that is looked at, and what is known before.
struct Offer<Course, Outcome> {
  let purchase: Purchase
  /// Everything bought before it.
  let settings: [Setting]
  /// The looks at the scenario with that.
  let before: [Course]
  /// The best of those that were offered beside it so far.
  let best: Outcome?
}

extension HorizonPlanner {
  /// Purchases that are made one after another.
  public static let mostSteps = 3

  /// Buys the best, and what is best after it, as long as the last look calls for more.
  ///
  /// What was looked at stays in `steps` where an outcome is not found for want of a budget.
  func buy<Course, Outcome: BuyingOutcome>(
    after looks: [Course], into steps: inout [BuyingStep<Outcome>],
    asLongAs callsForMore: (Course) -> Bool,
    outcome: (Offer<Course, Outcome>) throws -> (Outcome, looks: [Course])
  ) throws {
    var basket = Basket(request)
    var before = looks
    for place in 0..<Self.mostSteps {
      let purchases = basket.offers
      guard let last = before.last, callsForMore(last), !purchases.isEmpty else { return }
      var found: [(purchase: Purchase, looks: [Course])] = []
      steps.append(BuyingStep())
      for purchase in purchases {
        let (result, looks) = try outcome(
          Offer(
            purchase: purchase, settings: basket.settings, before: before,
            best: steps[place].outcomes.first))
        steps[place].add(result)
        found.append((purchase, looks))
      }
      guard let best = steps[place].best,
        let next = found.first(where: { $0.purchase == best.purchase })
      else { return }
      basket.add(best.purchase)
      before = next.looks
    }
  }
}
