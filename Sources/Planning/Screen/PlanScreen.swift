import Experiments
public import PassportOffice
internal import QueueingTheory

/// What formulas say of the desks of a policy by the mean load of a working day.
///
/// A line that gets more work than its desks can do grows from day to day, so that fewer desks than
/// the load are hopeless; the square root rule (Halfin and Whitt, "Heavy-traffic limits for queues
/// with many exponential servers", Operations Research 29, 1981) adds as much as it takes for a wait
/// to be rare. Both know no calendar and no crowd at the door, and decide nothing.
public struct PlanScreen: Sendable, Equatable {
  /// One decision about desks.
  public struct Row: Sendable, Equatable {
    /// Place of the decision.
    public var decision: Int
    /// The stage, by its index in the network.
    public var stage: StageID
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

  /// Given rows.
  init(rows: [Row]) { self.rows = rows }

  /// Looks at the first desks of a policy and, for each decision about desks, at the next option.
  init(
    _ decisions: [Decision], policy: PlanChoice, network: (PlanChoice) -> OfficeNetwork?
  ) {
    let space = PlanSpace(decisions, isMonotone: true)
    let plan = space.policy(of: policy)
    guard let first = network(plan) else {
      rows = []
      return
    }
    let admitted = Self.admittedShare(of: first)
    let stages = StageBalance.all(
      of: space.risingDecisions, in: space, first: first, next: space.nextPlans(of: plan, network))
    rows = stages.flatMap { stage in
      let load = stage.load(ofShare: admitted)
      return stage.decisions.map { decision in
        Row(
          decision: decision, stage: stage.stage, load: load,
          least: space.counts(of: decision).firstIndex { $0 > load },
          rule: SquareRootStaffing.desks(load: load, waitProbability: Self.waitingShare))
      }
    }.sorted { $0.decision < $1.decision }
  }

  /// The share of those who want something for whom there is a seat; 1 where seats have no limit.
  private static func admittedShare(of network: OfficeNetwork) -> Double {
    let needs = ArrivalFacts(of: network).total
    guard let seats = SeatFacts(of: network)?.admissions, needs > 0 else { return 1 }
    return min(1, seats / needs)
  }
}
