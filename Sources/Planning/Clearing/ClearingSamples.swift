import Experiments
import Statistics

/// The replications of one scenario as they come in.
struct ClearingSamples: Sendable {
  let span: ClearingSpan
  /// The people who may be left of a backlog that is gone.
  let tolerance: Int
  private let request: ClearingRequest
  private var clearingDays: [Int?] = []
  private var left = MeanEstimator()
  private var lost = MeanEstimator()

  init(_ request: ClearingRequest, span: ClearingSpan, backlog: Int) {
    self.request = request
    self.span = span
    tolerance = Int(Double(backlog) * ClearingRequest.smallShare)
  }

  /// Replications so far.
  var replications: Int { clearingDays.count }

  /// Takes in the next replication.
  mutating func add(_ curve: BacklogCurve) {
    clearingDays.append(curve.clearingDay(atMost: tolerance, for: span.calmDays))
    left.add(Double(curve.left[span.day]))
    lost.add(Double(curve.lost[span.day]))
  }

  /// What they say, where each interval has a confidence; nil without a replication.
  func course(confidence: Double) -> ClearingCourse? {
    let cleared = clearingDays.count { $0.map { $0 <= span.day } ?? false }
    guard
      let share = clopperPearsonInterval(
        successes: cleared, trials: replications, confidence: confidence),
      let left = left.estimate(confidence: confidence),
      let lost = lost.estimate(confidence: confidence)
    else { return nil }
    return ClearingCourse(
      day: medianDay(confidence), share: share, left: left, lost: lost,
      verdict: verdict(on: share), isInTime: share.value >= request.probability)
  }

  private func verdict(on share: IntervalEstimate) -> Verdict {
    guard let lower = share.lower, let upper = share.upper else { return .undecided }
    if lower >= request.probability { return .pass }
    return upper < request.probability ? .fail : .undecided
  }

  /// The median with two of the days around it; what lies beyond the days followed comes last.
  private func medianDay(_ confidence: Double) -> ClearingCourse.MedianDay {
    let sorted = clearingDays.sorted { ($0 ?? .max) < ($1 ?? .max) }
    let ranks = OrderStatisticInterval(
      probability: 0.5, count: sorted.count, confidence: confidence)
    // Without limits it lies between the first day and the end of time.
    return ClearingCourse.MedianDay(
      value: sorted[(sorted.count - 1) / 2],
      lower: ranks.map { sorted[$0.lowerRank - 1] } ?? 0,
      upper: ranks.flatMap { sorted[$0.upperRank - 1] })
  }
}
