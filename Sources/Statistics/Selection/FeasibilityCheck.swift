import CGSL

/// Decides by as few replications as may be on which side of a limit a mean lies.
///
/// The fully sequential procedure of Batur and Kim, "Finding feasible systems in the presence of
/// constraints on multiple performance measures", ACM TOMACS 20 (2010), with c = 1: sums of
/// deviations from the limit go on until they leave a triangle. For normal outputs all systems are
/// sorted rightly on all constraints with the confidence asked for, on common random numbers too,
/// where those nearer to a limit than the tolerance may fall on either side.
public struct FeasibilityCheck: Equatable, Sendable {
  /// On which side a mean lies.
  public enum Side: Sendable {
    case below, above
  }

  /// Replications of the first stage, from which variances are estimated; two or more.
  public let firstStage: Int
  /// h² = 2 eta (n0 - 1).
  let square: Double

  /// `comparisons` is the number of systems times that of constraints.
  public init(comparisons: Int, confidence: Double, firstStage: Int) {
    precondition(comparisons > 0, "there is something to decide")
    precondition(0 < confidence && confidence < 1, "a confidence lies between 0 and 1")
    precondition(firstStage > 1, "variances need two replications")
    self.firstStage = firstStage
    let degrees = Double(firstStage - 1)
    // Bonferroni over comparisons, each of which has one side to be wrong on.
    let error = 2 * (1 - confidence) / Double(comparisons)
    square = (pow(error, -2 / degrees) - 1) * degrees
  }

  /// Where the mean lies, or nil as long as more replications are needed.
  ///
  /// `deviations` are the outputs less the limit, by replication; `tolerance` is above 0.
  public func side(of deviations: [Double], tolerance: Double) -> Side? {
    precondition(tolerance > 0, "a limit has a tolerance")
    guard deviations.count >= firstStage else { return nil }
    let sum = deviations.reduce(0, +)
    let width = halfWidth(deviations, tolerance: tolerance)
    if sum >= width && sum > 0 { return .above }
    return sum <= -width ? .below : nil
  }

  /// How far the sum has to be from 0; 0 once the tolerance alone decides.
  private func halfWidth(_ deviations: [Double], tolerance: Double) -> Double {
    let first = deviations.prefix(firstStage)
    let mean = first.reduce(0, +) / Double(firstStage)
    let variance =
      first.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(firstStage - 1)
    let start = square * variance / (2 * tolerance)
    return max(0, start - tolerance * Double(deviations.count) / 2)
  }
}
