import Foundation
import Statistics
import TestSupport
import Testing

/// Indices of functions whose indices are known in closed form.
@Suite struct SensitivityTests {
  /// A function of the unit cube with its indices.
  struct Known: CustomTestStringConvertible {
    let name: String
    let inputs: Int
    let function: @Sendable ([Double]) -> Double
    let first: [Double]
    let total: [Double]
    let mean: Double
    let variance: Double

    var testDescription: String { name }
  }

  /// The function of Ishigami: sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1, each from -pi to pi.
  ///
  /// Ishigami and Homma, "An importance quantification technique in uncertainty analysis for
  /// computer models", ISUMA 1990: V1 = (1 + b pi⁴ / 5)² / 2, V2 = a² / 8, V13 = 8 b² pi⁸ / 225, mean a / 2.
  static let ishigami: Known = {
    let (a, b) = (7.0, 0.1)
    let alone = 0.5 * pow(1 + b * pow(.pi, 4) / 5, 2)
    let second = a * a / 8
    let together = 8 * b * b * pow(.pi, 8) / 225
    let all = alone + second + together
    return Known(
      name: "Ishigami", inputs: 3,
      function: { unit in
        let x = unit.map { Double.pi * (2 * $0 - 1) }
        return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0])
      },
      first: [alone / all, second / all, 0],
      total: [(alone + together) / all, second / all, together / all], mean: a / 2, variance: all)
  }()

  /// Sobol's g function, the product of (|4 x - 2| + a) / (1 + a), with the a of Saltelli and
  /// others 2010, table 5: a part V_i = 1 / (3 (1 + a_i)²) for each input, and their products.
  static let gFunction: Known = {
    let weights = [0.0, 1, 4.5, 9, 99, 99]
    let parts = weights.map { 1 / (3 * pow(1 + $0, 2)) }
    let all = parts.reduce(1) { $0 * (1 + $1) } - 1
    return Known(
      name: "g", inputs: weights.count,
      function: { unit in
        zip(unit, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
      },
      first: parts.map { $0 / all },
      total: parts.map { $0 * ((all + 1) / (1 + $0)) / all }, mean: 1, variance: all)
  }()

  private func indices(_ known: Known, pairs: [[Double]]) throws -> SobolIndices {
    let rows = pairs.map { pair in
      let base = Array(pair.prefix(known.inputs))
      let other = Array(pair.suffix(known.inputs))
      return SobolIndices.Row(
        base: known.function(base), other: known.function(other),
        mixed: (0..<known.inputs).map { input in
          var point = base
          point[input] = other[input]
          return known.function(point)
        })
    }
    return try #require(SobolIndices(rows: rows))
  }

  /// 8,192 even rows: the error of the estimators falls about as 1 / rows, and 0.01 is a fifth of
  /// what 8,192 drawn rows would leave at three standard errors.
  @Test(arguments: [ishigami, gFunction])
  func `even rows give the closed values`(_ known: Known) throws {
    let pairs = SobolSequence.points(8_192, dimensions: 2 * known.inputs)
    let indices = try indices(known, pairs: pairs)

    #expect(abs(indices.mean - known.mean) < 0.01)
    #expect(abs(indices.variance / known.variance - 1) < 0.01)
    for input in 0..<known.inputs {
      let share = indices.share(ofInput: input, confidence: 0.95)
      #expect(abs(share.first.value - known.first[input]) < 0.01)
      #expect(abs(share.total.value - known.total[input]) < 0.01)
    }
  }

  /// 200 designs of 256 drawn rows: an interval that covers 95 % misses at most 20 of them but
  /// once in 1,000 (binomial); small indices are skewed, so that 24 are allowed.
  @Test(arguments: [ishigami, gFunction])
  func `intervals of drawn rows hold the closed values`(_ known: Known) throws {
    var misses = [[Int]](repeating: [0, 0], count: known.inputs)
    for seed in 1...200 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let pairs = (0..<256).map { _ in
        (0..<2 * known.inputs).map { _ in generator.uniform() }
      }
      let indices = try indices(known, pairs: pairs)
      for input in 0..<known.inputs {
        let share = indices.share(ofInput: input, confidence: 0.95)
        misses[input][0] += holds(share.first, known.first[input]) ? 0 : 1
        misses[input][1] += holds(share.total, known.total[input]) ? 0 : 1
      }
    }
    // The inputs with a = 99 have indices of a ten-thousandth, of which few rows say anything.
    for input in 0..<min(4, known.inputs) {
      #expect(misses[input][0] <= 24, "first order of input \(input + 1)")
      #expect(misses[input][1] <= 24, "total order of input \(input + 1)")
    }
  }

  private func holds(_ interval: IntervalEstimate, _ value: Double) -> Bool {
    guard let lower = interval.lower, let upper = interval.upper else { return false }
    return lower <= value && value <= upper
  }

  @Test func `an outcome that never varies has no indices`() {
    let row = SobolIndices.Row(base: 2, other: 2, mixed: [2, 2])

    #expect(SobolIndices(rows: [row, row, row]) == nil)
    #expect(SobolIndices(rows: [row]) == nil)
  }

  /// The published beginning of the sequence in two dimensions (Bratley and Fox, Algorithm 659,
  /// ACM Transactions on Mathematical Software 14, 1988), without the origin.
  @Test func `the sequence of Sobol begins as published`() {
    #expect(
      SobolSequence.points(4, dimensions: 2) == [
        [0.5, 0.5], [0.75, 0.25], [0.25, 0.75], [0.375, 0.375],
      ])
  }

  /// Of the first 2^m - 1 points and the origin every coordinate has one in each of 2^m parts.
  @Test func `every coordinate of a Sobol sequence fills its parts`() {
    let points = SobolSequence.points(255, dimensions: SobolSequence.mostDimensions)

    for dimension in 0..<SobolSequence.mostDimensions {
      let parts = points.map { Int($0[dimension] * 256) }
      #expect(Set(parts + [0]).count == 256)
    }
  }

  /// Effects 1, 2, 3, 6: mean 3, sizes the same, variance (4 + 1 + 0 + 9) / 3.
  @Test func `effects are summed up`() throws {
    let effects = try #require(ElementaryEffects([1, 2, 3, 6], confidence: 0.95))

    #expect(effects.mean.value == 3)
    #expect(effects.meanSize.value == 3)
    #expect(abs(effects.spread.value - (14.0 / 3).squareRoot()) < 1e-12)
    // t(0.975, 3) = 3.182446, chi²(0.975, 3) = 9.348404, chi²(0.025, 3) = 0.2157953.
    let error = (14.0 / 3).squareRoot() / 2
    #expect(abs(try #require(effects.mean.upper) - (3 + 3.182446 * error)) < 1e-5)
    let spread = effects.spread
    #expect(abs(try #require(spread.lower) - (14 / 9.348404).squareRoot()) < 1e-5)
    #expect(abs(try #require(spread.upper) - (14 / 0.2157953).squareRoot()) < 1e-5)
  }

  @Test func `effects of both signs cancel in the mean but not in the size`() throws {
    let effects = try #require(ElementaryEffects([-2, 2], confidence: 0.95))

    #expect(effects.mean.value == 0)
    #expect(effects.meanSize.value == 2)
    #expect(ElementaryEffects([], confidence: 0.95) == nil)
  }
}
