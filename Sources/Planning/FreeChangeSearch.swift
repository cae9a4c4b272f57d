import Experiments

/// The best change that costs nothing, with everything that costs something as it stands.
///
/// The scenario as it stands and every choice of the free options are halved again and again on the
/// same citizens, those that are least beyond the worst of their limits going on (sequential halving:
/// Karnin, Koren and Somekh, "Almost optimal exploration in multi-armed bandits", ICML 2013). The
/// best is the best found, without a proof; it is then run on fresh random numbers beside the plan.
struct FreeChangeSearch {
  /// More changes are not looked at.
  private static let mostCandidates = 64

  /// The settings of each candidate; none for the scenario as it stands, which is the first.
  private let candidates: [[Setting]]
  private let outputs: PlanOutputs
  private let unit: Int

  /// `unit` is how many replications say something of a candidate.
  init(_ decisions: [Decision], outputs: PlanOutputs, unit: Int) {
    self.outputs = outputs
    self.unit = unit
    let free = decisions.filter { Set($0.options.map(\.cost)).count == 1 }
    let count = free.reduce(1.0) { $0 * Double($1.options.count) }
    guard !free.isEmpty, count <= Double(Self.mostCandidates) else {
      candidates = []
      return
    }
    let changes = free.reduce([[]]) { (lists: [[Setting]], decision) in
      lists.flatMap { list in
        decision.options.map { list + [Setting(path: decision.path, text: $0.text)] }
      }
    }
    candidates = [[]] + changes
  }

  /// How many changes there are to look at.
  var count: Int { max(0, candidates.count - 1) }

  /// The settings of the best, none where no change is better than what stands; nil where there is
  /// nothing to change at no cost.
  func best(simulate: PlanJudge.Simulate) throws -> [Setting]? {
    var records = candidates.indices.map { PlanRecord(plan: [$0], cost: 0) }
    var left = Array(candidates.indices)
    var round = 0
    while left.count > 1 {
      let further = round < 2 ? unit : 2 * unit
      let jobs = left.map { place in
        let had = records[place].replications
        return PlanJudge.Job(plan: [place], replications: had..<had + further)
      }
      for (place, values) in zip(left, try simulate(jobs)) { values.map { records[place].add($0) } }
      let known = records
      let beyond = { (place: Int) in outputs.violation(of: known[place]).share }
      left = left.filter { known[$0].replications > 0 }.sorted { beyond($0) < beyond($1) }
      left = Array(left.prefix((left.count + 1) / 2))
      round += 1
    }
    return left.first.map { candidates[$0] }
  }

  /// The changes of the scenario that a candidate is.
  func settings(of plan: PlanChoice) -> [Setting] { candidates[plan[0]] }
}
