public import Experiments
import PassportOffice
public import Statistics

/// Desks by interval, the shifts that cover them, and what these bring.
public struct StaffResult: PlanningAnswer, Sendable {
  /// How the search ended.
  public typealias Ending = PlanResult.Ending

  /// What was asked.
  public var request: StaffRequest
  /// Stages, days and intervals.
  public var layout: IntervalLayout
  /// Names of stages, by index in the network.
  public var stageNames: [String]
  /// What is needed.
  public var requirement: StaffRequirement
  /// Shifts that cover it; nil where the search was stopped before there was anything to cover.
  public var roster: StaffRoster?
  /// People fewer than the shifts that cover every interval by itself would have, as desks that are
  /// open around it serve in time whoever comes in it.
  public var spared: Int
  /// How often shifts were made anew, as fresh random numbers showed intervals that need more.
  public var mends: Int
  /// Shifts and their neighbours on fresh random numbers; empty where it was stopped.
  public var checks: [StaffCheck]
  /// How the search ended.
  public var ending: Ending
  /// Replications simulated in all.
  public var replications: Int
  /// Of each table of desks.
  public var searchReplications: Int
  /// Of the shifts and of the file as it stands.
  public var checkReplications: Int
  /// Confidence of the intervals by which waits are judged.
  public var requirementConfidence: Double
  /// The seed of the search.
  public var seed: UInt64
  /// Another one than that of the search.
  public var checkSeed: UInt64
  /// Hours of work a week of the file's own shifts; a day in a plain queue.
  public var presentHours: Double
  /// Whether amounts are of money, and not of hours.
  public var hasCosts: Bool

  /// The check of a kind.
  public func check(_ kind: StaffCheck.Kind) -> StaffCheck? { checks.first { $0.kind == kind } }

  /// Whether somebody comes at all.
  public var hasArrivals: Bool { requirement.arrivals.contains { $0 > 0 } }
}

/// Desks that each place needs, and how they were found.
public struct StaffRequirement: Sendable {
  /// By place of the layout.
  public var desks: [Int]
  /// By formula, before any simulation.
  public var formula: [Int]
  /// People who join the line, per day.
  public var arrivals: [Double]
  /// Desks that would be busy if there were always a free one.
  public var load: [Double]
  /// What those who join at a place experience; nil where nobody does.
  public var waits: [IntervalEstimate?]
  /// Places at which no number of desks that is allowed will do.
  public var isOutOfReach: [Bool]
  /// Whether the table is known to bring what is asked wherever it can be brought.
  public var isMet: Bool
  /// Tables simulated.
  public var rounds: Int
}

/// Shifts on random numbers that the search has not seen.
public struct StaffCheck: Sendable {
  /// Replications behind it.
  public var replications: Int
  /// What is looked at.
  public enum Kind: Sendable, Equatable {
    /// The shifts found.
    case chosen
    /// The scenario as it stands.
    case present
    /// One person less of a line of the roster.
    case oneLess(line: Int)
  }

  /// What it is.
  public var kind: Kind
  /// What was seen at each place, and what that says; nil where nobody came.
  public var estimates: [IntervalEstimate?]
  /// By place; nil where hardly anybody came or no desks help.
  public var verdicts: [Verdict?]
  /// The place that is furthest beyond the limit, or nearest to it.
  public var worst: Int?

  /// Whether every place within reach passes for sure.
  public var passes: Bool { verdicts.allSatisfy { $0 == nil || $0 == .pass } }
  /// Places that fail for sure.
  public var failing: [Int] { verdicts.indices.filter { verdicts[$0] == .fail } }
  /// All together.
  public var verdict: Verdict { passes ? .pass : failing.isEmpty ? .undecided : .fail }
}

extension StaffCheck {
  /// What a run says of the places within reach.
  init(_ kind: Kind, _ waits: IntervalWaits, _ goal: IntervalGoal, places: [Bool]) {
    self.kind = kind
    replications = waits.replications
    estimates = places.indices.map { goal.estimate(at: $0, in: waits) }
    let found = estimates
    verdicts = places.indices.map { places[$0] ? goal.verdict(at: $0, in: waits) : nil }
    let judged = verdicts.indices.filter { verdicts[$0] != nil }
    let severity = verdicts.map { $0 == .fail ? 2 : $0 == .undecided ? 1 : 0 }
    worst = judged.max { one, other in
      let values = [one, other].map { goal.excess(of: found[$0]?.value ?? 0) }
      return (severity[one], values[0]) < (severity[other], values[1])
    }
  }
}
