/// One value of ours and one of the reference beside it.
public struct Pair<Value: Sendable>: Sendable {
  /// Of this project.
  public var ours: Value
  /// Of what it is compared with.
  public var reference: Value

  /// Puts two values side by side.
  public init(ours: Value, reference: Value) {
    self.ours = ours
    self.reference = reference
  }
}

/// Times of the same work done in two ways, round by round.
public struct RoundTimes: Sendable {
  /// Nanoseconds of processor time per operation, in the order of the rounds.
  public let rounds: Pair<[Double]>

  /// Rounds in equal number, at least one.
  public init(_ rounds: Pair<[Double]>) {
    precondition(
      !rounds.ours.isEmpty && rounds.ours.count == rounds.reference.count,
      "rounds are compared in pairs")
    self.rounds = rounds
  }

  /// The shortest rounds.
  public var minimum: Pair<Double> {
    Pair(
      ours: rounds.ours.reduce(.infinity, min),
      reference: rounds.reference.reduce(.infinity, min))
  }

  /// The middle rounds.
  public var median: Pair<Double> {
    Pair(ours: Self.median(rounds.ours), reference: Self.median(rounds.reference))
  }

  /// Our time over the reference's, the middle of the rounds; below 1 we are faster.
  public var ratio: Double { Self.median(zip(rounds.ours, rounds.reference).map { $0 / $1 }) }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
