import Statistics

/// Which of many differences are decided when all of them are looked at together.
///
/// Holm's rule on Student intervals: with m differences, the clearest one is decided if its
/// interval with confidence 1 - (1 - c) / m leaves out 0, the next one with m - 1, and so on until
/// one is not (Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
/// Journal of Statistics 6, 1979). The chance that any is decided wrongly stays below 1 - c.
enum HolmRule {
  /// For each difference whether it is decided; `interval` gives one at a confidence.
  ///
  /// All intervals have the same degrees of freedom, so that the order by clearness is the same at
  /// every confidence. A difference without limits is undecided, one that is exactly 0 too.
  static func decided(
    count: Int, confidence: Double,
    interval: (_ place: Int, _ confidence: Double) -> IntervalEstimate?
  ) -> [Bool] {
    var decided = [Bool](repeating: false, count: count)
    let clearness = (0..<count).map { place -> Double? in
      guard let estimate = interval(place, confidence), let upper = estimate.upper else {
        return nil
      }
      let halfWidth = upper - estimate.value
      guard estimate.value != 0 else { return nil }
      return halfWidth > 0 ? estimate.value.magnitude / halfWidth : .infinity
    }
    let judged = (0..<count).filter { clearness[$0] != nil }
    let order = judged.sorted { left, right in
      let (first, second) = (clearness[left] ?? 0, clearness[right] ?? 0)
      return first == second ? left < right : first > second
    }
    for (rank, place) in order.enumerated() {
      let level = 1 - (1 - confidence) / Double(order.count - rank)
      guard let estimate = interval(place, level), estimate.isAwayFromZero else { break }
      decided[place] = true
    }
    return decided
  }
}

extension IntervalEstimate {
  /// Whether the interval leaves out 0.
  var isAwayFromZero: Bool {
    guard let lower, let upper else { return false }
    return lower > 0 || upper < 0
  }
}
