import Experiments
internal import PassportOffice
internal import QueueingTheory

/// What closed formulas say of desks before anything is simulated.
///
/// A line that gets more work than its desks can do grows from day to day, so that fewer desks than
/// the load are hopeless; the square root rule (Halfin and Whitt, "Heavy-traffic limits for queues
/// with many exponential servers", Operations Research 29, 1981) adds as much as it takes for a wait
/// to be rare. Both are a place to start from: they know no calendar, no crowd at the door.
public struct PlanScreen: Sendable, Equatable {
  /// One decision about desks.
  public struct Row: Sendable, Equatable {
    /// Place of the decision.
    public var decision: Int
    /// The stage, by its name.
    public var stage: String
    /// Desks' worth of work at the policy looked at, over the hours that they are open.
    public var load: Double
    /// The first option with more desks than that; nil where there is none.
    public var least: Int?
    /// Desks by the square root rule.
    public var rule: Int
  }

  /// Decisions whose stage is known.
  public var rows: [Row]

  /// The share of people who wait at all that the square root rule aims at.
  public static let waitingShare = 0.2

  /// Looks at the first plan and, for each decision about desks, at the next option.
  init(_ space: PlanSpace, network: (PlanChoice) -> OfficeNetwork?) {
    let first = space.decisions.map { _ in 0 }
    guard let start = network(first) else {
      rows = []
      return
    }
    let loads = LoadFacts(of: start).stages
    let admitted = Self.admittedShare(of: start)
    rows = space.decisions.indices.filter { space.decisions[$0].isDesks }.compactMap { decision in
      guard space.decisions[decision].options.count > 1 else { return nil }
      var next = first
      next[decision] = 1
      guard let other = network(next) else { return nil }
      return Self.row(
        decision, space.decisions[decision], names: start.names.stages, loads,
        LoadFacts(of: other).stages, admitted: admitted)
    }
  }

  private static func row(
    _ place: Int, _ decision: Decision, names: [String], _ loads: [LoadFacts.StageLoad],
    _ others: [LoadFacts.StageLoad], admitted: Double
  ) -> Row? {
    let counts = decision.options.map { Double($0.text) ?? 0 }
    guard let stage = loads.indices.first(where: { loads[$0].deskHours != others[$0].deskHours }),
      let hours = loads[stage].deskHours, let offered = loads[stage].offeredHours, counts[0] > 0,
      hours > 0
    else { return nil }
    let load = admitted * offered / (hours / counts[0])
    return Row(
      decision: place, stage: names[stage], load: load,
      least: counts.firstIndex { $0 > load },
      rule: SquareRootStaffing.desks(load: load, waitProbability: waitingShare))
  }

  /// The share of those who need a passport for whom there is a seat; 1 where seats have no limit.
  private static func admittedShare(of network: OfficeNetwork) -> Double {
    let needs = ArrivalFacts(of: network).total
    guard let seats = SeatFacts(of: network)?.admissions, needs > 0 else { return 1 }
    return min(1, seats / needs)
  }
}
