import Experiments

/// The best change that costs nothing, with everything that costs something as it stands.
///
/// The candidates are halved again and again on the same citizens, those that are least beyond the
/// worst of their limits going on (sequential halving: Karnin, Koren and Somekh, "Almost optimal
/// exploration in multi-armed bandits", ICML 2013). The best is the best found, without a proof; it
/// is then run on fresh random numbers beside the plan.
struct FreeChangeSearch {
  /// Replications that each candidate of a round gets.
  private static let eachRound = 2
  /// More candidates are not looked at.
  private static let mostCandidates = 64

  /// Decisions whose options all cost the same.
  private let free: [Int]
  private let decisions: [Decision]
  private let candidates: [[Setting]]
  private let outputs: PlanOutputs

  /// `kept` are the options, by decision, of plans in balance; nil where that is not known.
  init(_ decisions: [Decision], kept: [[Int]]?, outputs: PlanOutputs) {
    self.decisions = decisions
    self.outputs = outputs
    let free = decisions.indices.filter { Set(decisions[$0].options.map(\.cost)).count == 1 }
    self.free = free
    let lists = free.map { decision -> [Setting] in
      let places = kept.map { $0[decision] } ?? []
      let options = decisions[decision].options
      return (places.isEmpty ? Array(options.indices) : places).map {
        Setting(path: decisions[decision].path, text: options[$0].text)
      }
    }
    candidates =
      free.isEmpty || lists.reduce(1.0, { $0 * Double($1.count) }) > Double(Self.mostCandidates)
      ? []
      : lists.reduce([[]]) { lists, options in
        lists.flatMap { list in options.map { list + [$0] } }
      }
  }

  /// How many changes there are to look at.
  var count: Int { candidates.count }

  /// The settings of the best; nil where there is nothing to change at no cost.
  ///
  /// `simulate` is given candidates by their place and the replications that each is to have.
  func best(simulate: PlanJudge.Simulate) throws -> [Setting]? {
    var records = candidates.indices.map { PlanRecord(plan: [$0], cost: 0) }
    var left = Array(candidates.indices)
    while left.count > 1 {
      let jobs = left.map { place in
        let had = records[place].replications
        return PlanJudge.Job(plan: [place], replications: had..<had + Self.eachRound)
      }
      for (place, values) in zip(left, try simulate(jobs)) { values.map { records[place].add($0) } }
      let known = records
      let beyond = { (place: Int) in outputs.violation(of: known[place]).share }
      left = left.filter { known[$0].replications > 0 }.sorted { beyond($0) < beyond($1) }
      left = Array(left.prefix((left.count + 1) / 2))
    }
    return left.first.map { candidates[$0] }
  }

  /// The changes of the scenario that a candidate is.
  func settings(of plan: PlanChoice) -> [Setting] { candidates[plan[0]] }
}
