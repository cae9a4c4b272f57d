internal import CGSL

/// Integrals of smooth functions by Gauss and Legendre's rule on halved intervals (GSL).
///
/// Davis and Rabinowitz, Methods of Numerical Integration, 2nd edition, 1984, section 6.3: an
/// interval is halved until the rule on both halves agrees with the rule on the whole.
struct Quadrature {
  /// Points of the rule on an interval; the degree of exactness is twice that less one.
  static let points = 24
  /// Halvings of one interval at most.
  static let deepest = 40

  private let nodes: [(place: Double, weight: Double)]

  init() {
    guard let table = gsl_integration_glfixed_table_alloc(Self.points) else {
      preconditionFailure("a rule of some points exists")
    }
    defer { gsl_integration_glfixed_table_free(table) }
    nodes = (0..<Self.points).map { index in
      var place = 0.0
      var weight = 0.0
      gsl_integration_glfixed_point(0, 1, index, &place, &weight, table)
      return (place, weight)
    }
  }

  /// The integral of `function` from `start` to `end`, about 1e-14 of its absolute integral off.
  ///
  /// `kinks` are the places where the function or a derivative jumps.
  func integral(
    from start: Double, to end: Double, kinks: [Double], of function: (Double) -> Double
  ) -> Double {
    let inner = kinks.filter { start < $0 && $0 < end }.sorted()
    let bounds = [start] + inner + [end]
    return zip(bounds, bounds.dropFirst()).reduce(0) { sum, piece in
      let whole = rule(piece.0, piece.1, function)
      return sum + halved(piece.0, piece.1, whole: whole, depth: Self.deepest, function)
    }
  }

  private func rule(_ start: Double, _ end: Double, _ function: (Double) -> Double) -> Double {
    let length = end - start
    return length
      * nodes.reduce(0) { $0 + $1.weight * function(start + length * $1.place) }
  }

  private func halved(
    _ start: Double, _ end: Double, whole: Double, depth: Int, _ function: (Double) -> Double
  ) -> Double {
    let middle = (start + end) / 2
    let left = rule(start, middle, function)
    let right = rule(middle, end, function)
    let allowed = 1e-14 * (abs(left) + abs(right)) + 1e-300
    if depth == 0 || abs(left + right - whole) <= allowed { return left + right }
    return halved(start, middle, whole: left, depth: depth - 1, function)
      + halved(middle, end, whole: right, depth: depth - 1, function)
  }
}
