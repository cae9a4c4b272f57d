/// Which of several points are not beaten by another, where less of everything is better.
public enum ParetoSet {
  /// Whether a point is better than another in something by more than its zone, and worse in nothing
  /// by more than that.
  ///
  /// With zones of 0 it is ordinary dominance; with others that of Teng, Lee and Chew, "Integration
  /// of indifference-zone with multi-objective computing budget allocation", European Journal of
  /// Operational Research 203 (2010).
  public static func dominates(_ point: [Double], _ other: [Double], zones: [Double]) -> Bool {
    var isBetter = false
    for place in point.indices {
      let excess = point[place] - other[place]
      if excess > zones[place] { return false }
      if excess < -zones[place] { isBetter = true }
    }
    return isBetter
  }

  /// Places of the points that no other dominates, in their order.
  ///
  /// Sorted by their numbers, a point is dominated only by one before it, and then by one that is
  /// kept (Kung, Luccio and Preparata, "On finding the maxima of a set of vectors", Journal of the
  /// ACM 22, 1975).
  public static func places(of points: [[Double]]) -> [Int] {
    let zones = points.first.map { $0.map { _ in 0.0 } } ?? []
    let order = points.indices.sorted { one, other in
      points[one] == points[other]
        ? one < other : points[one].lexicographicallyPrecedes(points[other])
    }
    var kept: [Int] = []
    for place in order
    where !kept.contains(where: { dominates(points[$0], points[place], zones: zones) }) {
      kept.append(place)
    }
    return kept.sorted()
  }
}
