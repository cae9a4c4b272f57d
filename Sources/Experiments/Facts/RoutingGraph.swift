public import PassportOffice

/// Who can get where: the ways between stages that somebody takes.
public struct RoutingGraph {
  /// The stages that directly follow each stage.
  public let successors: [[StageID]]
  /// The probability to go from a stage to another one, by stage and in the order of `successors`.
  public let shares: [[Double]]
  private let leadsOut: [Bool]

  /// The graph of the ways with a share above 0.
  public init(stages: [Stage]) {
    var successors: [[StageID]] = []
    var shares: [[Double]] = []
    var leadsOut: [Bool] = []
    for stage in stages {
      let ways = stage.waysOut.filter { $0.share > 0 }
      let inside = ways.compactMap { way in way.to.map { (to: $0, share: way.share) } }
      successors.append(inside.map(\.to))
      shares.append(inside.map(\.share))
      leadsOut.append(ways.contains { $0.to == nil })
    }
    self.successors = successors
    self.shares = shares
    self.leadsOut = leadsOut
  }

  /// The stages that can be reached from some stages, those included.
  public func reachable(from starts: [StageID]) -> [Bool] {
    spread(from: starts, along: successors)
  }

  /// The stages from which the exit can be reached.
  public var stagesWithExit: [Bool] {
    var predecessors = [[StageID]](repeating: [], count: successors.count)
    for (from, targets) in successors.enumerated() {
      for target in targets { predecessors[target].append(from) }
    }
    return spread(from: leadsOut.indices.filter { leadsOut[$0] }, along: predecessors)
  }

  private func spread(from starts: [StageID], along edges: [[StageID]]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: edges.count)
    var waiting = starts
    for start in starts { isReached[start] = true }
    while let stage = waiting.popLast() {
      for next in edges[stage] where !isReached[next] {
        isReached[next] = true
        waiting.append(next)
      }
    }
    return isReached
  }
}

extension Stage {
  /// The ways out with their own shares.
  public var waysOut: [(to: StageID?, share: Double)] {
    var below = 0.0
    return routes.map { route in
      defer { below = route.cumulativeShare }
      return (route.to, route.cumulativeShare - below)
    }
  }
}
