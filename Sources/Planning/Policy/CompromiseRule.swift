/// Which policy of a set to recommend: the one nearest to the best of everything.
///
/// Each objective is measured from its best value in the set as a part of its range there, and the
/// distance is that of Euclid with weights: the compromise solution of Yu, "A class of solutions for
/// group decision problems", Management Science 19 (1973). An objective that differs by no more than
/// its zone counts for nothing.
struct CompromiseRule {
  let weights: [Double]
  let zones: [Double]

  /// Distances from the best of everything, by point.
  func distances(of points: [[Double]]) -> [Double] {
    guard let first = points.first else { return [] }
    var squares = points.map { _ in 0.0 }
    for place in first.indices {
      let values = points.map { $0[place] }
      guard let least = values.min(), let most = values.max(), most - least > zones[place] else {
        continue
      }
      for (number, value) in values.enumerated() {
        let part = weights[place] * (value - least) / (most - least)
        squares[number] += part * part
      }
    }
    return squares.map { $0.squareRoot() }
  }

  /// Policies with the nearest first, of equally near ones the one that changes least.
  func ordered(_ records: [PolicyRecord], space: PolicySpace) -> [PolicyRecord] {
    let known = records.compactMap { record in
      record.objectives.map { (record: record, point: $0) }
    }
    let distances = distances(of: known.map(\.point))
    let keys = zip(distances, known).map { distance, one in
      (distance, space.changes(of: one.record.policy))
    }
    return known.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
      .map { known[$0].record }
  }
}
