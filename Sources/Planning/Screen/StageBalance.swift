import Experiments
import PassportOffice

/// The work that comes to a stage whose desks are decided, and the hours that one desk of each
/// decision is open for it; hours of a working day.
struct StageBalance {
  let stage: StageID
  /// The decisions about its desks.
  let decisions: [Int]
  /// By decision, of one desk.
  let hoursOfDesk: [Double]
  /// Of desks that are not decided.
  let otherHours: Double
  /// What everybody who wants something would ask for, with what outages and stops take.
  let work: Double

  /// Combinations of desks that are tried one by one; of more a bound is taken.
  private static let mostCombinations = 20_000

  /// The stages that decisions about desks move at a policy, from the network of its first plan and
  /// of those with the next option of each decision.
  static func all(
    of decisions: [Int], in space: PlanSpace, first: OfficeNetwork, next: [OfficeNetwork?]
  ) -> [StageBalance] {
    let loads = LoadFacts(of: first).stages
    let moved = zip(decisions, next).compactMap { decision, network -> Moved? in
      guard let network else { return nil }
      let others = DeskFacts(of: network).hoursPerDay
      guard
        let stage = loads.indices.first(where: { loads[$0].deskHours != others[$0] }),
        let before = loads[stage].deskHours, let after = others[stage]
      else { return nil }
      let counts = space.counts(of: decision)
      return Moved(
        decision: decision, stage: stage, hours: (after - before) / (counts[1] - counts[0]),
        fewest: counts[0])
    }
    return loads.indices.compactMap { stage in
      let own = moved.filter { $0.stage == stage && $0.hours > 0 }
      guard !own.isEmpty, let hours = loads[stage].deskHours,
        let offered = loads[stage].offeredHours
      else { return nil }
      return StageBalance(
        stage: stage, decisions: own.map(\.decision), hoursOfDesk: own.map(\.hours),
        otherHours: hours - own.reduce(0) { $0 + $1.hours * $1.fewest },
        work: offered / max(1e-9, 1 - loads[stage].lostShare))
    }
  }

  private struct Moved {
    var decision: Int
    var stage: StageID
    var hours: Double
    var fewest: Double
  }

  /// Desks of each decision, the same number of all of them, that the work of a share keeps busy.
  func load(ofShare share: Double) -> Double {
    max(0, share * work - otherHours) / hoursOfDesk.reduce(0, +)
  }

  /// What the cheapest options cost with which the desks have time for a share of the work, or a
  /// bound below it; nil where no options have.
  func leastCost(ofShare share: Double, in space: PlanSpace) -> Double? {
    let need = share * work - otherHours
    let choices = decisions.enumerated().map { place, decision in
      zip(space.counts(of: decision), space.decisions[decision].options).map { count, option in
        Choice(hours: count * hoursOfDesk[place], cost: option.cost)
      }
    }
    let most = choices.reduce(0.0) { $0 + ($1.map(\.hours).max() ?? 0) }
    guard most >= need else { return nil }
    let combinations = choices.reduce(1.0) { $0 * Double($1.count) }
    return combinations <= Double(Self.mostCombinations)
      ? Self.cheapest(choices[...], need) : Self.bound(choices, need)
  }

  private struct Choice {
    var hours: Double
    var cost: Double
  }

  private static func cheapest(_ choices: ArraySlice<[Choice]>, _ need: Double) -> Double? {
    guard let options = choices.first else { return need <= 0 ? 0 : nil }
    return options.compactMap { option in
      cheapest(choices.dropFirst(), need - option.hours).map { $0 + option.cost }
    }.min()
  }

  /// The cheapest of everything, and for the hours still missing the least price of an hour more.
  private static func bound(_ choices: [[Choice]], _ need: Double) -> Double {
    var cost = 0.0
    var missing = need
    var price = Double.infinity
    for options in choices {
      let cheapest = options.map(\.cost).min() ?? 0
      let start = options.filter { $0.cost == cheapest }.map(\.hours).max() ?? 0
      cost += cheapest
      missing -= start
      for option in options where option.hours > start {
        price = min(price, (option.cost - cheapest) / (option.hours - start))
      }
    }
    return missing > 0 && price.isFinite ? cost + missing * price : cost
  }
}

extension PlanSpace {
  /// The numbers of desks that a decision about desks has for options.
  func counts(of decision: Int) -> [Double] {
    decisions[decision].options.map { Double($0.text) ?? 0 }
  }
}
