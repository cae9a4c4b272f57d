/// Selects the system with the least mean by a fully sequential procedure.
///
/// Kim and Nelson, "A fully sequential procedure for indifference-zone selection in simulation", ACM
/// TOMACS 11 (2001), with c = 1: whoever falls behind another system by more than a shrinking
/// allowance is out. The best is kept with the confidence asked for if it is better than the others
/// by the indifference zone; else one about as good is.
public struct KimNelsonSelection: Equatable, Sendable {
  private let square: Double
  private let firstStage: Int
  private let indifference: Double

  /// Systems on common random numbers or not; the indifference zone is above 0.
  public init(systems: Int, confidence: Double, firstStage: Int, indifference: Double) {
    precondition(indifference > 0, "an indifference zone has a size")
    self.firstStage = firstStage
    self.indifference = indifference
    guard systems > 1 else {
      square = 0
      return
    }
    let constants = RankingAndSelection(
      systems: systems, confidence: confidence, firstStage: firstStage)
    square = 2 * constants.kimNelsonEtaOnCommonNumbers * constants.degrees
  }

  /// Which of some systems are still in, by their outputs in the same replications.
  ///
  /// All have as many, at least those of the first stage.
  public func survivors(of systems: [Int], outputs: (Int) -> [Double]) -> [Int] {
    let known = systems.enumerated().map { (place: $0, system: $1, outputs: outputs($1)) }
    let count = known.map(\.outputs.count).min() ?? 0
    guard count >= firstStage else { return systems }
    let kept = known.filter { one in
      !known.contains { other in
        other.place != one.place
          && isBehind(one.outputs, other.outputs, count, isLater: one.place > other.place)
      }
    }
    return kept.map(\.system)
  }

  /// Whether the first is out because of the second.
  ///
  /// Once the allowance is used up one of two has to go, of equals the later one.
  private func isBehind(
    _ one: [Double], _ other: [Double], _ count: Int, isLater: Bool
  ) -> Bool {
    let differences = zip(one.prefix(count), other.prefix(count)).map { $0 - $1 }
    let first = differences.prefix(firstStage)
    let mean = first.reduce(0, +) / Double(firstStage)
    let variance =
      first.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(firstStage - 1)
    let allowance = square * variance / (2 * indifference) - indifference * Double(count) / 2
    let lead = differences.reduce(0, +)
    return allowance > 0 ? lead > allowance : lead > 0 || (lead == 0 && isLater)
  }
}
