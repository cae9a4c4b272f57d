import Experiments
import Statistics

/// Searches the policies that no other beats, on the same citizens for all.
///
/// All policies where there are few; else those that differ in one decision from one that is not
/// beaten so far, until no such is left: no neighbour of the set found beats any of it, as in the
/// local Pareto set of Hong and Nelson's COMPASS for several objectives (Li, Lee, Chew and Goldsman,
/// "MO-COMPASS: a fast convergent search algorithm for multi-objective discrete optimization via
/// simulation", IIE Transactions 47, 2015). Policies that are beaten for sure get no more
/// replications.
struct PolicySearch {
  /// The outputs of jobs: by job, replication and output; nil where a policy is not valid.
  typealias Simulate = (_ jobs: [PlanJudge.Job]) throws -> [[[Double?]]?]

  /// Policies that are simulated side by side.
  private static let batch = 16

  private let space: PolicySpace
  private let figures: PolicyFigures
  private let simulate: Simulate
  private(set) var request: PolicyRequest
  private var comparison: PolicyComparison
  private var records: [PlanChoice: PolicyRecord] = [:]
  private var order: [PlanChoice] = []
  /// Decisions that changed next to nothing about the scenario as it stands, and are tried last.
  private(set) var idle: Set<Int> = []
  /// Whether neighbours of the set were left unlooked at, as enough policies were simulated.
  private(set) var isCutShort = false

  init(
    _ space: PolicySpace, _ request: PolicyRequest, figures: PolicyFigures,
    simulate: @escaping Simulate
  ) {
    self.space = space
    self.request = request
    self.figures = figures
    self.simulate = simulate
    comparison = PolicyComparison(
      zones: request.zones, policies: min(space.policies.count, request.mostPolicies),
      confidence: request.confidence)
  }

  /// Policies that were simulated, in the order of looking.
  var all: [PolicyRecord] { order.compactMap { records[$0] } }

  func record(of policy: PlanChoice) -> PolicyRecord? { records[policy] }

  private var present: PolicyRecord? { records[space.present] }

  /// Finds the set; what is known is kept when the simulation throws.
  mutating func run() throws {
    try look(at: [space.present])
    setRushZone()
    if space.policies.count <= request.mostPolicies {
      try look(at: space.policies)
    } else {
      try walk()
    }
    try refine()
  }

  /// Decides by the means what is not decided for sure.
  mutating func finish() {
    refuseBroken()
    drop(isProven: false)
    for policy in order where records[policy]?.standing == nil {
      records[policy]?.standing = .inSet
    }
  }

  /// The zone of the rush is a share of what it is now.
  private mutating func setRushZone() {
    let rush = present?.estimate(.rush)?.value ?? 0
    request.zones[PolicyObjective.rush.place] *= max(1, rush)
    comparison = PolicyComparison(
      zones: request.zones, policies: min(space.policies.count, request.mostPolicies),
      confidence: request.confidence)
  }

  /// Goes from those not beaten so far to their neighbours, the most promising first.
  private mutating func walk() throws {
    try look(at: space.neighbours(of: space.present))
    noteIdle()
    try walk(besides: idle)
    try walk(besides: [])
  }

  /// The same with some decisions left as they are.
  private mutating func walk(besides fixed: Set<Int>) throws {
    while true {
      let front = front()
      var fresh: [PlanChoice] = []
      for policy in front {
        for other in space.neighbours(of: policy, besides: fixed)
        where records[other] == nil && !fresh.contains(other) {
          fresh.append(other)
        }
        if fresh.count >= Self.batch { break }
      }
      guard !fresh.isEmpty else { return }
      let left = request.mostPolicies - order.count
      guard left > 0 else {
        isCutShort = true
        return
      }
      try look(at: Array(fresh.prefix(min(left, Self.batch))))
    }
  }

  /// Decisions alone that moved no objective by a tenth of its zone are tried last.
  private mutating func noteIdle() {
    guard let now = present?.objectives else { return }
    idle = Set(
      space.decisions.indices.filter { decision in
        let moved = all.filter { record in
          record.policy.indices.allSatisfy {
            (record.policy[$0] != space.present[$0]) == ($0 == decision)
          }
        }
        return !moved.isEmpty
          && moved.allSatisfy { record in
            guard let then = record.objectives else { return false }
            return request.zones.indices.allSatisfy {
              (then[$0] - now[$0]).magnitude <= request.zones[$0] / 10
            }
          }
      })
  }

  /// Policies that no other beats by its means so far, the nearest to the best of everything first.
  private func front() -> [PlanChoice] {
    let isHopeless = isHopeless
    let open = openRecords.filter { isHopeless || breach(of: $0) == nil }
    let kept = open.filter { one in
      !open.contains {
        $0.policy != one.policy && comparison.outcome(byMeans: $0, one) == .dominates
      }
    }
    return CompromiseRule(weights: request.weights, zones: request.zones)
      .ordered(kept, space: space).map(\.policy)
  }

  /// Simulates policies for the first time and drops what is beaten for sure.
  private mutating func look(at policies: [PlanChoice]) throws {
    let fresh = policies.filter { records[$0] == nil }
    for start in stride(from: 0, to: fresh.count, by: Self.batch) {
      let batch = fresh[start..<min(fresh.count, start + Self.batch)]
      try extend(Array(batch), to: PolicyRequest.looks[0])
    }
    drop(isProven: true)
  }

  /// More replications for those still in, until all are decided or have the most.
  private mutating func refine() throws {
    for look in PolicyRequest.looks.dropFirst() {
      refuseBroken()
      let open = openRecords.map(\.policy)
      guard open.count > 1 else { return }
      for start in stride(from: 0, to: open.count, by: Self.batch) {
        try extend(Array(open[start..<min(open.count, start + Self.batch)]), to: look)
      }
      drop(isProven: true)
    }
  }

  private mutating func extend(_ policies: [PlanChoice], to number: Int) throws {
    let jobs = policies.compactMap { policy -> PlanJudge.Job? in
      let had = records[policy]?.replications ?? 0
      return had < number ? PlanJudge.Job(plan: policy, replications: had..<number) : nil
    }
    guard !jobs.isEmpty else { return }
    for (job, outputs) in zip(jobs, try simulate(jobs)) {
      var record = records[job.plan] ?? PolicyRecord(policy: job.plan)
      if records[job.plan] == nil { order.append(job.plan) }
      if let outputs {
        record.add(outputs.map(figures.figures))
      } else {
        record.standing = .invalid
      }
      records[job.plan] = record
    }
  }

  private var openRecords: [PolicyRecord] { all.filter { $0.standing == nil } }

  /// Drops policies that another beats, or that are as good as one that changes less.
  ///
  /// Only one that is still in drops another, so that one is always left.
  private mutating func drop(isProven: Bool) {
    let known = all
    let broken = Set(known.filter { breach(of: $0) != nil }.map(\.policy))
    for policy in order.reversed() {
      guard let one = records[policy], one.standing == nil else { continue }
      for other in openRecords where other.policy != policy {
        // What breaks something that must hold rules out nothing that breaks nothing.
        guard !broken.contains(other.policy) || broken.contains(policy) else { continue }
        let outcome =
          isProven
          ? comparison.outcome(proven: other, one) : comparison.outcome(byMeans: other, one)
        switch outcome {
        case .dominates:
          records[policy]?.standing = .dominated(by: other.policy, isProven: isProven)
        case .equals where changesLess(other.policy, policy):
          records[policy]?.standing = .equal(to: other.policy, isProven: isProven)
        case .equals, .neither: continue
        }
        break
      }
    }
  }

  private func changesLess(_ policy: PlanChoice, _ other: PlanChoice) -> Bool {
    let mine = space.changes(of: policy)
    let others = space.changes(of: other)
    return mine != others ? mine < others : policy.lexicographicallyPrecedes(other)
  }
}

extension PolicySearch {
  /// Whether every policy looked at breaks something, so that nothing is refused for it.
  var isHopeless: Bool { !all.contains { $0.standing != .invalid && breach(of: $0) == nil } }

  /// Refuses policies that break what must hold, by their means, unless all do.
  private mutating func refuseBroken() {
    guard !isHopeless else { return }
    for record in openRecords {
      if let breach = breach(of: record) { records[record.policy]?.standing = .refused(breach) }
    }
  }

  /// What a policy breaks that must hold, by its means; nil where it breaks nothing.
  func breach(of record: PolicyRecord) -> PolicyRecord.Breach? {
    for (place, target) in request.constraints.enumerated() {
      guard let value = record.value(ofConstraint: place)?.value else { continue }
      let excess = target.comparison.wantsMore ? target.limit - value : value - target.limit
      if excess > 0 { return .constraint(place) }
    }
    guard request.refusesHarm, let present, record.policy != present.policy else { return nil }
    if let now = present.served?.value, let then = record.served?.value,
      then < now - PolicyRequest.servedSlack
    {
      return .fewerServed
    }
    if let now = present.wait?.value, let then = record.wait?.value,
      then > now * (1 + PolicyRequest.waitSlack) + 1
    {
      return .longerWait
    }
    return nil
  }
}
