/// PH/PH/c in the long run: gaps and services made of exponential phases, so M/E_k/c, M/H2/c,
/// E_k/E_m/1 and the like; equal desks, first come first served.
///
/// A quasi birth-death process, solved by the matrix of first passage one level down and by
/// reduction of the levels with free desks. Relative error about 1e-12; for up to some hundred
/// states a level, so few phases and desks. Sources: Neuts, Matrix-Geometric Solutions, 1981,
/// chapter 3; Gaver, Jacobs and Latouche, Advances in Applied Probability 16 (1984).
public struct PhaseTypeQueue: Sendable {
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// Share of desk time that is busy.
  public let utilisation: Double
  /// Share of arrivals that find all desks busy.
  public let waitProbability: Double
  /// Mean number waiting.
  public let meanInLine: Double
  /// Standard deviation of the number waiting.
  public let inLineDeviation: Double
  /// Probability that nobody is there.
  public let emptyProbability: Double

  /// States of a level at most.
  private static let mostStates = 300
  /// Steps of the first-passage iteration at most; near saturation it needs more.
  private static let mostSteps = 100_000

  /// Mean wait before service.
  public var meanWait: Double { meanInLine / arrivalRate }

  /// nil unless both laws are exponential, Erlang or hyperexponential, the desks can serve more
  /// than arrives, and the states are not too many.
  public init?(gap: DurationLaw, service: DurationLaw, desks: Int) {
    guard desks > 0, let gaps = PhaseLaw(gap), let services = PhaseLaw(service) else { return nil }
    guard service.mean < Double(desks) * gap.mean else { return nil }
    let levels = (0...(desks + 2)).map {
      PhaseTypeLevel(people: $0, gap: gaps, service: services, desks: desks)
    }
    guard levels[desks].states.count <= Self.mostStates,
      let passage = Self.passage(levels, desks),
      let law = LevelLaw(levels, desks, passage)
    else { return nil }
    arrivalRate = 1 / gap.mean
    utilisation = service.mean / (gap.mean * Double(desks))
    let arriving = levels[desks].arrivalRates
    let rates = zip(law.allBusy, arriving).reduce(0) { $0 + $1.0 * $1.1 }
    waitProbability = rates / arrivalRate
    meanInLine = law.firstMoment
    inLineDeviation = (law.secondMoment - law.firstMoment * law.firstMoment).squareRoot()
    emptyProbability = law.empty
  }

  /// The law of the phases at the first passage one level down, from a level with all desks busy.
  private static func passage(_ levels: [PhaseTypeLevel], _ desks: Int) -> DenseMatrix? {
    let level = levels[desks + 1]
    let up = level.up(to: levels[desks + 2])
    let down = level.down(to: levels[desks])
    let within = level.within
    var passage = DenseMatrix(rows: level.states.count, columns: level.states.count)
    for _ in 0..<mostSteps {
      guard let inverse = (-(within + up * passage)).inverse else { return nil }
      let next = inverse * down
      let step = next.distance(to: passage)
      passage = next
      if step < 1e-16 { return passage }
    }
    return nil
  }
}

/// The long-run law of a quasi birth-death process, summed up over the levels with all desks busy.
private struct LevelLaw {
  /// Probability that nobody is there.
  let empty: Double
  /// Probability of each phase with all desks busy.
  let allBusy: [Double]
  /// E[number waiting].
  let firstMoment: Double
  /// E[number waiting squared].
  let secondMoment: Double

  init?(_ levels: [PhaseTypeLevel], _ desks: Int, _ passage: DenseMatrix) {
    let up = levels[desks].up(to: levels[desks + 1])
    // A level with all that happens above it until the return to it.
    var censored = levels[desks].within + up * passage
    guard let fundamental = (-censored).inverse else { return nil }
    let ratio = up * fundamental
    var steps: [DenseMatrix] = []
    for people in stride(from: desks, through: 1, by: -1) {
      guard let inverse = (-censored).inverse else { return nil }
      let step = levels[people - 1].up(to: levels[people]) * inverse
      steps.append(step)
      censored = levels[people - 1].within + step * levels[people].down(to: levels[people - 1])
    }
    guard let start = Self.balanced(censored),
      let geometric = (.identity(ratio.rowCount) + -ratio).inverse
    else { return nil }
    var weights = start
    var below = 0.0
    for step in steps.reversed() {
      below += weights.reduce(0, +)
      weights = weights * step
    }
    let busy = weights * geometric
    let sum = below + busy.reduce(0, +)
    // Sums of k R^k and of k^2 R^k over k.
    let first = busy * ratio * geometric
    let second = zip(first, first * ratio).map { $0 + $1 } * geometric
    empty = start.reduce(0, +) / sum
    allBusy = busy.map { $0 / sum }
    firstMoment = first.reduce(0, +) / sum
    secondMoment = second.reduce(0, +) / sum
  }

  /// The positive row vector that a generator maps to 0, up to a factor.
  private static func balanced(_ generator: DenseMatrix) -> [Double]? {
    var matrix = generator
    let last = generator.rowCount - 1
    for row in 0...last { matrix[row, last] = 1 }
    return matrix.inverse?.rows[last]
  }
}
