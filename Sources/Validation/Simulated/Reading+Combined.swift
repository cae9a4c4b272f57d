/// Numbers that follow from several values of each replication.
extension Reading {
  /// What arrived in a replication.
  static let arrivals = ResultKey(measure: "arrivals", statistic: "count")

  /// A smooth function of the means over replications of numbers made of the values of each.
  static func combined(
    _ keys: [ResultKey], numbers: @escaping @Sendable ([Double]) -> [Double],
    function: @escaping @Sendable ([Double]) -> Double
  ) -> Reading {
    Reading(origin: .combined(keys, numbers, function), scale: 1, offset: 0)
  }

  /// One total over another.
  static func ratio(
    _ keys: [ResultKey], _ totals: @escaping @Sendable ([Double]) -> (Double, Double)
  ) -> Reading {
    combined(keys) { values in
      let (above, below) = totals(values)
      return [above, below]
    } function: {
      $0[0] / $0[1]
    }
  }

  /// The standard deviation of times of people, of which all have one.
  static func deviation(of measure: String, variant: String = "base") -> Reading {
    let keys = [
      ResultKey(measure: "arrivals", statistic: "count", variant: variant),
      ResultKey(measure: measure, variant: variant),
      ResultKey(measure: measure, statistic: "sd", variant: variant),
    ]
    return combined(keys) { values in
      let (count, mean, deviation) = (values[0], values[1], values[2])
      let squares = (count - 1) * deviation * deviation + count * mean * mean
      return [count, count * mean, squares]
    } function: { means in
      let mean = means[1] / means[0]
      return (means[2] / means[0] - mean * mean).squareRoot()
    }
  }

  /// The mean wait of those who wait.
  static let waitOfWaiting = ratio([
    arrivals, ResultKey(measure: "wait"), ResultKey(measure: "wait", statistic: "share_zero"),
  ]) { values in
    (values[0] * values[1], values[0] * (1 - values[2]))
  }
}
