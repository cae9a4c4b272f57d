public import Experiments
public import PassportOffice

/// Finds the desks that each interval needs, makes shifts of them, and proves these on fresh
/// random numbers.
public struct StaffPlanner: AnswerPlanner, Sendable {
  /// A table is seen on at least so many days, whatever the length of a replication.
  public static let searchDays = 1_000.0
  /// The most intervals of a day.
  public static let mostIntervals = 288
  /// The longest search for whole numbers of one stage on the days of one pattern.
  public static let coverMilliseconds = 20_000
  /// How often shifts are mended at most.
  public static let mostMends = 3

  let request: StaffRequest
  let base: OfficeNetwork
  let source: ModelSource
  let plan: ExperimentPlan
  let threads: Int
  let layout: IntervalLayout
  let replications: Int?

  /// A planner of a scenario; `source` makes its networks with other shifts.
  ///
  /// `replications` are those of each table and each set of shifts, instead of enough of them.
  public init(
    _ request: StaffRequest, base: OfficeNetwork, source: ModelSource, plan: ExperimentPlan,
    replications: Int?, threads: Int
  ) throws(StaffProblem) {
    guard base.calendar == nil || base.town != nil else { throw .datedQueue }
    let all = base.stages.indices.filter { base.stages[$0].hasDecidedDesks }
    for stage in request.stages where !all.contains(stage) {
      throw .noDesks(stage: base.names.stages[stage])
    }
    let stages = request.stages.isEmpty ? all : request.stages.sorted()
    guard !stages.isEmpty else { throw .noStages }
    try Self.refuseChanges(of: base, stages)
    self.request = request
    self.base = base
    self.source = source
    self.plan = plan
    self.threads = threads
    self.replications = replications
    layout = IntervalLayout(
      base, stages: stages, interval: request.interval, byWeekday: request.byWeekday)
    guard layout.intervalCount <= Self.mostIntervals else {
      throw .tooManyIntervals(layout.intervalCount)
    }
  }

  /// A patch holds from the first day to the last.
  private static func refuseChanges(
    of network: OfficeNetwork, _ stages: [StageID]
  ) throws(StaffProblem) {
    guard let town = network.town else { return }
    for office in town.offices.indices
    where stages.contains(where: town.offices[office].stages.contains) {
      let first = town.rules[office].shifts
      for place in stride(from: office, to: town.rules.count, by: town.offices.count)
      where !first.elementsEqual(town.rules[place].shifts, by: { $0.isSame(as: $1) }) {
        throw .shiftsChange(office: network.names.offices[office])
      }
    }
  }

  /// Replications of each table of desks.
  var searchReplications: Int {
    let days = layout.patterns.map(\.days).min() ?? 1
    return replications ?? max(2, Int((Self.searchDays / max(1, days)).rounded(.up)))
  }

  /// Replications of each set of shifts.
  var checkReplications: Int {
    replications ?? max(plan.leastReplications, searchReplications)
  }

  /// About so many replications: a table for each interval, and the check.
  public var expectedReplications: Int {
    let open = layout.patterns.map { $0.open.count { $0 != nil } }.max() ?? 0
    return (2 * open + 6) * searchReplications + 10 * checkReplications
  }

  /// What an hour of work at a stage costs.
  func costPerHour(of stage: StageID) -> Double {
    if let cost = request.costPerHour { return cost }
    guard let costs = base.town?.costs, costs.deskPerHour[stage] > 0 else { return 1 }
    return costs.deskPerHour[stage]
  }

  /// Whether amounts are of money, and not of hours.
  var hasCosts: Bool {
    request.costPerHour != nil
      || layout.stages.allSatisfy { base.town?.costs?.deskPerHour[$0] ?? 0 > 0 }
  }
}

extension Stage {
  /// Whether its desks have a number that can be decided.
  fileprivate var hasDecidedDesks: Bool {
    guard case .desks(let plan, _, _) = work else { return false }
    return switch plan {
    case .fixed, .timed, .staffed: true
    case .unlimited: false
    }
  }
}

extension Shift {
  fileprivate func isSame(as other: Shift) -> Bool {
    name == other.name && worksOn == other.worksOn && hours == other.hours && desks == other.desks
      && breaks == other.breaks
      && helps.elementsEqual(other.helps) { $0.stage == $1.stage && $0.others == $1.others }
  }
}
