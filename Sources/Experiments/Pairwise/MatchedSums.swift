import Statistics

/// Sums over the same people in two variants, replication by replication.
struct MatchedSums: Sendable {
  private var first: [Double] = []
  private var second: [Double] = []
  private var counts: [Double] = []

  /// Takes in the next replication, in index order.
  mutating func add(first: Double, second: Double, count: Int) {
    self.first.append(first)
    self.second.append(second)
    counts.append(Double(count))
  }

  /// Replications taken in.
  var replications: Int { counts.count }

  /// People of all replications.
  var count: Int { Int(counts.reduce(0, +)) }

  /// The means of both variants; nil where nobody was counted.
  var means: (first: ReplicatedEstimate, second: ReplicatedEstimate)? {
    guard let first = ReplicatedEstimate(sums: first, counts: counts),
      let second = ReplicatedEstimate(sums: second, counts: counts)
    else { return nil }
    return (first, second)
  }
}
