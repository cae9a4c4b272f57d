/// The correlation of neighbours of a series, from -1 to 1; nil without spread.
///
/// Divisor n for both sums, so that |r| stays at most 1 (Box, Jenkins and Reinsel, Time Series
/// Analysis, section 2.1).
public func lagOneCorrelation(of series: [Double]) -> Double? {
  let moments = series.reduce(into: RunningMoments()) { $0.add($1) }
  guard moments.squaredDeviations > 0 else { return nil }
  let products = zip(series, series.dropFirst()).reduce(0) { sum, pair in
    sum + (pair.0 - moments.mean) * (pair.1 - moments.mean)
  }
  return products / moments.squaredDeviations
}

/// Welch's moving average of a series: means of up to `window` neighbours to both sides.
///
/// Element i from 0 averages as many to its left as to its right: min(i, window). The last
/// `window` observations have no average (Welch, in Lavenberg, Computer Performance Modeling
/// Handbook, 1983; Law, Simulation Modeling and Analysis, section 9.5.1).
public func welchAverages(of series: [Double], window: Int) -> [Double] {
  precondition(window >= 0, "a window is not negative")
  return (0..<max(0, series.count - window)).map { centre in
    let reach = min(centre, window)
    let neighbours = series[centre - reach...centre + reach]
    return neighbours.reduce(0, +) / Double(neighbours.count)
  }
}

/// The quantile of a sample by straight lines between order statistics; nil without observation.
///
/// Position (n - 1) p from 0: type 7 of Hyndman and Fan, "Sample quantiles in statistical
/// packages", American Statistician 50 (1996). The probability is from 0 to 1.
public func interpolatedQuantile(_ probability: Double, of sample: [Double]) -> Double? {
  precondition(0 <= probability && probability <= 1, "a probability lies between 0 and 1")
  guard !sample.isEmpty else { return nil }
  let sorted = sample.sorted()
  let position = probability * Double(sorted.count - 1)
  let below = min(Int(position), sorted.count - 1)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
}
