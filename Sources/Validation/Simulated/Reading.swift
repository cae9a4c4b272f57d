/// How a quantity of the reference is read off the results of a run.
public struct Reading: Sendable {
  /// Where the number comes from.
  enum Origin: Sendable {
    /// An estimate of the run with its interval.
    case estimate(ResultKey)
    /// A target of the scenario, whose value is an estimate.
    case target(Int)
    /// The mean over replications of a number made of the values of each; nil leaves one out.
    case replications([ResultKey], @Sendable ([Double]) -> Double?)
    /// A function of the means over replications of numbers made of the values of each.
    case combined([ResultKey], @Sendable ([Double]) -> [Double], @Sendable ([Double]) -> Double)
  }

  let origin: Origin
  /// The quantity is `scale` times what the run says, plus `offset`.
  let scale: Double
  let offset: Double

  /// An estimate by measure, statistic and scope.
  static func estimate(
    _ measure: String, _ statistic: String = "mean", _ scope: [String: String] = [:],
    variant: String = "base", times scale: Double = 1, plus offset: Double = 0
  ) -> Reading {
    let key = ResultKey(measure: measure, statistic: statistic, scope: scope, variant: variant)
    return Reading(origin: .estimate(key), scale: scale, offset: offset)
  }

  /// The value of the scenario's target with this number from 0, as of `share_over`.
  static func target(_ number: Int, times scale: Double = 1, plus offset: Double = 0) -> Reading {
    Reading(origin: .target(number), scale: scale, offset: offset)
  }

  /// A number made of the values of a replication, as whether nobody is there at an instant.
  static func eachReplication(
    _ keys: [ResultKey], _ number: @escaping @Sendable ([Double]) -> Double?
  ) -> Reading {
    Reading(origin: .replications(keys, number), scale: 1, offset: 0)
  }
}

/// Names a row of the results.
struct ResultKey: Hashable, Sendable {
  var measure: String
  var statistic = "mean"
  /// Words by key, as in the column names of `summary.csv`.
  var scope: [String: String] = [:]
  var variant = "base"
}
