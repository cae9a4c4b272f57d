import CGSL

@testable import RandomStreams

/// Numbers of 10,000 streams whose names follow each other, and how far they are from independent.
///
/// Every check is a distance and the limit that independent streams pass with probability 10^-6 at
/// most; both come from the moments of uniform numbers, nothing is estimated.
struct NeighbourSample {
  static let streams = 10_000
  static let numbers = 16
  /// Chance of a false alarm of one check.
  static let level = 1e-6

  /// The numbers of one stream after the other, moved to the mean 0 and the variance 1.
  private var rows: [[Double]]

  /// The numbers of stream 0, 1, … as `make` gives them; each call continues to `numbers` draws.
  init(_ make: (Int) -> RandomStream) {
    self.init { index in
      var stream = make(index)
      return (0..<Self.numbers).map { _ in stream.nextUniform() }
    }
  }

  /// The uniform numbers of stream 0, 1, … themselves.
  init(uniforms make: (Int) -> [Double]) {
    rows = (0..<Self.streams).map { make($0).map { ($0 - 0.5) * 12.squareRoot() } }
  }

  /// What a check found and how far it may be from what is expected.
  struct Check {
    let name: String
    let distance: Double
    let limit: Double
    var passes: Bool { distance < limit }
  }

  var checks: [Check] {
    [-2, -1, 0, 1, 2].map(correlation) + [pairwise, square]
  }

  /// Correlation of each stream's numbers with those of the next stream `shift` draws on.
  ///
  /// The products of n such pairs have mean 0, variance 1 and no correlation among themselves, so
  /// their sum over the root of n is standard normal for large n.
  private func correlation(shift: Int) -> Check {
    var sum = 0.0
    var count = 0
    for (row, next) in zip(rows, rows.dropFirst()) {
      for place in max(0, -shift)..<min(row.count, row.count - shift) {
        sum += row[place] * next[place + shift]
        count += 1
      }
    }
    return Check(
      name: "correlation of neighbours, \(shift) draws on",
      distance: abs(sum) / Double(count).squareRoot(),
      limit: gsl_cdf_ugaussian_Qinv(Self.level / 2))
  }

  /// Squared correlations of pairs of streams: streams tied together with changing signs show here.
  ///
  /// z of a pair of n numbers has E z^2 = 1 and E z^4 = 3 + (3.24 - 3) / n, because the fourth
  /// moment of a uniform number is 9/5; the sum over pairs is nearly chi-square.
  private var pairwise: Check {
    let pairs = rows.count / 2
    let sum = (0..<pairs).reduce(0.0) { sum, pair in
      let products = zip(rows[2 * pair], rows[2 * pair + 1]).reduce(0.0) { $0 + $1.0 * $1.1 }
      return sum + products * products / Double(rows[2 * pair].count)
    }
    let spread = (Double(pairs) * (2 + 0.24 / Double(Self.numbers))).squareRoot()
    let upper = gsl_cdf_chisq_Qinv(Self.level / 2, Double(pairs))
    return Check(
      name: "squared correlations of pairs",
      distance: abs(sum - Double(pairs)) / spread,
      limit: (upper - Double(pairs)) / Double(2 * pairs).squareRoot())
  }

  /// Chi-square of the pairs of numbers of two streams in a square of 16 by 16 equal cells.
  private var square: Check {
    let side = 16
    var cells = [Int](repeating: 0, count: side * side)
    for pair in 0..<rows.count / 2 {
      for (first, second) in zip(rows[2 * pair], rows[2 * pair + 1]) {
        cells[Self.cell(first, side) * side + Self.cell(second, side)] += 1
      }
    }
    let expected = Double(cells.reduce(0, +)) / Double(cells.count)
    return Check(
      name: "cells of the square",
      distance: cells.reduce(0.0) {
        $0 + (Double($1) - expected) * (Double($1) - expected) / expected
      },
      limit: gsl_cdf_chisq_Qinv(Self.level, Double(cells.count - 1)))
  }

  private static func cell(_ number: Double, _ side: Int) -> Int {
    min(side - 1, max(0, Int((number / 12.squareRoot() + 0.5) * Double(side))))
  }
}
