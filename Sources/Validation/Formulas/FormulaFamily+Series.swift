import Foundation
import Statistics

/// What is computed of one long series, on series that a generator of five lines defines.
extension FormulaFamily {
  static let series = statistics("stat: MSER-5, batch means, Welch on a defined series") { model in
    guard let series = definedSeries(model.parameters),
      let deletion = InitialDeletion(of: series)
    else { return nil }
    let batches = BatchMeans(of: series, batches: Int(model.parameters["batches"].number))
    let welch = welchAverages(of: series, window: Int(model.parameters["welch_w"].number))
    let interval = batches.estimate(confidence: 0.95)
    let ordered = deletion.statistics.sorted()
    var found: [String: Double?] = [
      "series_sum": series.reduce(0, +),
      "mser5_batches_deleted": Double(deletion.batches),
      "mser5_obs_deleted": Double(deletion.observations),
      "mser5_stat": ordered.first, "mser5_second_smallest_stat": ordered.dropFirst().first,
      "mean_after_deletion": deletion.meanOfRest, "bm_mean": interval?.value,
      "bm_var": batches.variance, "bm_von_neumann_ratio": batches.vonNeumannRatio,
      "bm_half_width_95": interval.flatMap { estimate in estimate.upper.map { $0 - estimate.value }
      },
      "lag1_autocorr": lagOneCorrelation(of: series),
    ]
    for place in [1, 5, 11, 50] { found["welch_w10_i\(place)"] = welch[place - 1] }
    for probability in [0.5, 0.9] {
      found["quantile_type7_\(probability)"] = interpolatedQuantile(probability, of: series)
    }
    return FormulaCase(values: found.compactMapValues { $0 })
  }

  /// The series of a row: a law of its index from 0 and of uniform numbers u.
  private static func definedSeries(_ parameters: Parameter) -> [Double]? {
    var state = UInt32(parameters["x0"].number)
    var level = 0.0
    let kind = parameters["kind"].word
    let values = (0..<Int(parameters["n"].number)).compactMap { index -> Double? in
      state = 69_069 &* state &+ 1
      let deviation = Double(state) / 4_294_967_296 - 0.5
      switch kind {
      case "iid+bias": return 10 + 8 * exp(-Double(index) / 60) + 6 * deviation
      case "ar1":
        level = 0.8 * level + deviation
        return 5 + level
      case "ramp": return 20 * min(Double(index) / 100, 1) + 4 * deviation
      case _: return nil
      }
    }
    return values.isEmpty ? nil : values
  }
}
