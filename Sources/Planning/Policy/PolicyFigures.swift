import Experiments

/// The figures of a policy made from the outputs of a replication.
struct PolicyFigures: Sendable {
  static let served = 5
  static let wait = 6
  /// The place of the first constraint.
  static let constraints = 7

  /// Places of outputs whose values are compared with each other.
  private let gaps: [[Int]]
  /// Places of outputs by constraint, and whether the greatest is the worst.
  private let judged: [(outputs: Range<Int>, worstIsLeast: Bool)]

  /// The figures from samples by quantity and group, as `PolicyRequest.quantities` orders them.
  init(_ request: PolicyRequest, scopes: [[[ScopePart]]]) {
    let starts = scopes.indices.map { scopes[..<$0].reduce(0) { $0 + $1.count } }
    let first = 5
    gaps = request.fairness.enumerated().flatMap { place, axis in
      Self.gaps(axis, scopes[first + place], start: starts[first + place])
    }
    let afterFairness = first + request.fairness.count
    judged = request.constraints.enumerated().map { place, target in
      let start = starts[afterFairness + place]
      return (
        start..<start + scopes[afterFairness + place].count, target.comparison.wantsMore
      )
    }
  }

  private static func gaps(
    _ axis: FairnessAxis, _ scopes: [[ScopePart]], start: Int
  ) -> [[Int]] {
    guard let within = axis.within else { return [Array(start..<start + scopes.count)] }
    var names: [String] = []
    var places: [[Int]] = []
    for (place, scope) in scopes.enumerated() {
      let name = scope.first { $0.key == within }?.value ?? ""
      if let known = names.firstIndex(of: name) {
        places[known].append(start + place)
      } else {
        names.append(name)
        places.append([start + place])
      }
    }
    return places
  }

  /// The figures of a replication: the objectives, who is served, the wait, and the constraints.
  ///
  /// Where no slot was offered none is wasted, and nobody tries for one without an app.
  func figures(of outputs: [Double?]) -> [Double?] {
    [
      outputs[0], outputs[3].map { 1 - $0 } ?? 0, outputs[1].map { max(0, 1 - $0) } ?? 0,
      gap(in: outputs), outputs[2] ?? 0, outputs[3], outputs[4],
    ]
      + judged.map { judged in
        let values = outputs[judged.outputs].compactMap(\.self)
        return judged.worstIsLeast ? values.min() : values.max()
      }
  }

  /// The range of the share served: what the best-off group has more than the worst-off.
  ///
  /// The first of the measures of equity in the review of Marsh and Schilling, "Equity measurement
  /// in facility location analysis: a review and framework", European Journal of Operational
  /// Research 74 (1994); the greatest of the ranges counts where several are looked at.
  private func gap(in outputs: [Double?]) -> Double {
    gaps.map { places in
      let values = places.compactMap { outputs[$0] }
      guard let least = values.min(), let most = values.max() else { return 0 }
      return most - least
    }.max() ?? 0
  }
}
