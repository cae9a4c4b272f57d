/// How much of the start of a series to delete so that an empty beginning does not bias its mean.
///
/// The marginal standard error rule on means of five observations (MSER-5): of all numbers d of
/// deleted batches up to half of the k there are, the one with the least sum of squared
/// deviations of the rest over (k - d)², the smallest on ties (White, "An effective truncation
/// heuristic for bias reduction in simulation output", Simulation 69, 1997; White, Cobb and
/// Spratt, "A comparison of five steady-state truncation heuristics for simulation", WSC 2000).
public struct InitialDeletion: Equatable, Sendable {
  /// Batches to be deleted.
  public let batches: Int
  /// The mean of the batches that stay.
  public let meanOfRest: Double
  /// The statistic by the number of deleted batches, from 0 to half of them.
  public let statistics: [Double]

  /// Observations in a batch.
  public static var batchSize: Int { 5 }

  /// Observations to be deleted.
  public var observations: Int { batches * Self.batchSize }

  /// Whether the least statistic is at the last number tried, so that more might be better still.
  ///
  /// The series is then too short to tell where its start ends (Hoad, Robinson and Davies,
  /// "Automating warm-up length estimation", Journal of the Operational Research Society, 2010).
  public var isAtLimit: Bool { batches == statistics.count - 1 }

  /// The rule on a series; nil below one batch.
  ///
  /// Observations after the last full batch are left out.
  public init?(of series: [Double]) {
    let means = batchMeans(of: series, size: Self.batchSize)
    guard !means.isEmpty else { return nil }
    let half = means.count / 2
    var rest = RunningMoments()
    var statistics = Array(repeating: 0.0, count: half + 1)
    var best = (batches: half, statistic: Double.infinity, mean: 0.0)
    for deleted in stride(from: means.count - 1, through: 0, by: -1) {
      rest.add(means[deleted])
      guard deleted <= half else { continue }
      let number = Double(rest.count)
      statistics[deleted] = rest.squaredDeviations / (number * number)
      if statistics[deleted] <= best.statistic {
        best = (deleted, statistics[deleted], rest.mean)
      }
    }
    batches = best.batches
    meanOfRest = best.mean
    self.statistics = statistics
  }
}
