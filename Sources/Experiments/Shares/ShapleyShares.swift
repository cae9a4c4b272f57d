public import Statistics

/// A difference split over the changes that made it, so that the shares add up to it exactly.
///
/// The share of a change is what it adds when it is made after some of the others, on average over
/// all orders (Shapley, "A value for n-person games", Contributions to the Theory of Games II,
/// 1953). All values rest on the same citizens, so that a share is a sum of weighted values with an
/// interval of its own.
public struct ShapleyShares: Sendable {
  /// With no change made and with all.
  public let ends: (none: ReplicatedEstimate, all: ReplicatedEstimate)
  /// By change, in their order.
  public let shares: [ReplicatedEstimate]
  /// What each change does alone, before any other.
  public let alone: [ReplicatedEstimate]
  /// What each change adds as the last, after all others.
  public let last: [ReplicatedEstimate]

  /// The most changes there may be: each doubles the number of values.
  public static let mostChanges = 8

  /// Splits the difference of so many changes; nil where a value is not known.
  ///
  /// `values` has one for each set of changes that are made: bit i of its place says that change i
  /// is among them.
  public init?(changes: Int, values: [ReplicatedEstimate?]) {
    precondition(values.count == 1 << changes, "there is a value for every set of changes")
    let known = values.compactMap(\.self)
    guard known.count == values.count else { return nil }
    let all = known.count - 1
    ends = (known[0], known[all])
    shares = (0..<changes).map { Self.share(of: $0, changes: changes, values: known) }
    alone = (0..<changes).map { known[1 << $0].difference(from: known[0]) }
    last = (0..<changes).map { known[all].difference(from: known[all & ~(1 << $0)]) }
  }

  /// The sum over sets S without the change of |S|! (n - |S| - 1)! / n! (v(S and it) - v(S)).
  private static func share(
    of change: Int, changes: Int, values: [ReplicatedEstimate]
  ) -> ReplicatedEstimate {
    let bit = 1 << change
    return ReplicatedEstimate.combination(
      values.indices.map { set in
        let others = (set & ~bit).nonzeroBitCount
        let weight = 1 / (Double(changes) * binomial(changes - 1, others))
        return (set & bit > 0 ? weight : -weight, values[set])
      })
  }

  private static func binomial(_ n: Int, _ k: Int) -> Double {
    (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }
}
