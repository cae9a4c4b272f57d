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
public struct Comparison: Sendable {
  /// Nanoseconds of processor time per operation, in the order of the rounds.
  public let times: Pair<[Double]>
  /// Depend on the whole history of the work; they differ only if one of the two is wrong.
  public let checksums: Pair<UInt64>

  /// Rounds in equal number, at least one.
  public init(times: Pair<[Double]>, checksums: Pair<UInt64>) {
    precondition(
      !times.ours.isEmpty && times.ours.count == times.reference.count,
      "rounds are compared in pairs")
    self.times = times
    self.checksums = checksums
  }

  /// Whether both did the same.
  public var agrees: Bool { checksums.ours == checksums.reference }

  /// The shortest rounds.
  public var minimum: Pair<Double> {
    Pair(ours: times.ours.reduce(.infinity, min), reference: times.reference.reduce(.infinity, min))
  }

  /// The middle rounds.
  public var median: Pair<Double> {
    Pair(ours: Self.median(times.ours), reference: Self.median(times.reference))
  }

  /// Our time over the reference's, the middle of the rounds; below 1 we are faster.
  public var ratio: Double { Self.median(zip(times.ours, times.reference).map { $0 / $1 }) }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

/// Times two pieces of work in alternating rounds, so that both meet the same state of the machine.
struct Rounds {
  let count: Int
  let operations: Int
  /// Operations before the first round that counts.
  let warmUp: Int

  func measure(
    _ ours: (Int) -> Void, against reference: (Int) -> Void
  ) -> Pair<[Double]> {
    ours(warmUp)
    reference(warmUp)
    var times = Pair<[Double]>(ours: [], reference: [])
    for round in 0..<count {
      // Who goes first changes, for whatever the first leaves in the caches.
      if round % 2 == 0 { times.ours.append(time(ours)) }
      times.reference.append(time(reference))
      if round % 2 == 1 { times.ours.append(time(ours)) }
    }
    return times
  }

  private func time(_ work: (Int) -> Void) -> Double {
    Double(ProcessorClock.nanoseconds { work(operations) }) / Double(operations)
  }
}
