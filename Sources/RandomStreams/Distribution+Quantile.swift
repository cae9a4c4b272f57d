extension Distribution {
  /// The smallest value that at most a share of `1 - probability` of all values exceeds.
  ///
  /// The probability lies strictly between 0 and 1. Found by halving an interval, as not every law
  /// has an inverse in closed form; exact to the last digits that the law's own probabilities have.
  public func quantile(_ probability: Double) -> Double {
    precondition(0 < probability && probability < 1, "a probability lies between 0 and 1")
    var (low, high) = bracket(of: probability)
    guard low < high else { return low }
    // Each step halves the interval: 200 of them end at neighbouring numbers.
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard low < middle && middle < high else { break }
      if cumulative(middle) >= probability { high = middle } else { low = middle }
    }
    return cumulative(low) >= probability ? low : high
  }

  /// Two values with the quantile between them.
  private func bracket(of probability: Double) -> (low: Double, high: Double) {
    let support = support
    var (low, high) = (support.lowerBound, support.upperBound)
    let centre = low.isFinite ? low : high.isFinite ? high : meanBeforeBounds
    let unit = max(meanBeforeBounds.magnitude, 1)
    // Doubling reaches the largest number after about 2,000 steps.
    var step = unit
    if !high.isFinite {
      high = centre + step
      while cumulative(high) < probability, high.isFinite {
        step *= 2
        high = centre + step
      }
    }
    step = unit
    if !low.isFinite {
      low = centre - step
      while cumulative(low) >= probability, low.isFinite {
        step *= 2
        low = centre - step
      }
    }
    return (low, high)
  }
}
