/// Which of several hypotheses are rejected together, by Holm's step-down procedure.
///
/// With m hypotheses the smallest probability is multiplied by m, the next by m - 1 and so on, none
/// falling below the one before; those that stay within 1 - confidence are rejected. The chance of
/// rejecting any that is true is then at most that, whatever they have to do with each other (Holm,
/// "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6,
/// 1979).
public struct HolmProcedure: Equatable, Sendable {
  /// The probabilities after the correction, at most 1; nil where none was given.
  public let adjusted: [Double?]
  /// At which confidence the interval of each agrees with its rejection: it leaves out the value of
  /// the hypothesis if, and but for ties only if, that is rejected.
  public let intervalConfidences: [Double]

  /// Corrects two-sided probabilities; hypotheses without one count among the m all the same.
  public init(probabilities: [Double?], confidence: Double) {
    precondition(0 < confidence && confidence < 1, "a confidence lies between 0 and 1")
    let known = probabilities.enumerated().compactMap { place, probability in
      probability.map { (place: place, probability: $0) }
    }
    let order = known.sorted { ($0.probability, $0.place) < ($1.probability, $1.place) }
    let error = 1 - confidence
    var adjusted = [Double?](repeating: nil, count: probabilities.count)
    var confidences = [Double?](repeating: nil, count: probabilities.count)
    var greatest = 0.0
    var afterStop: Double?
    for (rank, (place, probability)) in order.enumerated() {
      let factor = Double(probabilities.count - rank)
      greatest = min(1, max(greatest, factor * probability))
      adjusted[place] = greatest
      let own = afterStop ?? 1 - error / factor
      confidences[place] = own
      if greatest > error { afterStop = own }
    }
    let rest = afterStop ?? 1 - error / Double(max(1, probabilities.count - order.count))
    self.adjusted = adjusted
    intervalConfidences = confidences.map { $0 ?? rest }
  }
}
