import RandomStreams

/// The rules of all stages by stretch of time; one stretch where they never change.
struct StageTimetable {
  /// The stages of each stretch.
  private(set) var plans: [[Stage]]
  /// What the run asks of them.
  private(set) var states: [[StageState]] = []
  /// The laws of all stretches.
  private(set) var laws = LawTableOfStages()
  /// The ranks of all lines together, with room for the most that each ever has.
  private(set) var ranks = 0

  init(_ network: OfficeNetwork) {
    let count =
      network.stagesChange
      ? (network.town.map { $0.rules.count / $0.offices.count } ?? 1) : 1
    plans = (0..<count).map(network.stages(inStretch:))
    var firstRanks: [Int] = []
    for stage in network.stages.indices {
      firstRanks.append(ranks)
      ranks += plans.map { $0[stage].queue.order.ranks }.max() ?? 0
    }
    for plan in plans {
      states.append(
        plan.indices.map {
          StageState($0, plan[$0], of: network, laws: &laws, firstRank: firstRanks[$0])
        })
    }
  }
}
