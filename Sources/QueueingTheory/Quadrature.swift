import CGSL

/// Integrals by the adaptive rule of Gauss and Kronrod with 61 points (GSL's QAG).
///
/// Piessens, de Doncker-Kapenga, Ueberhuber and Kahaner, QUADPACK, 1983: the piece with the
/// greatest error is halved until the sum of the errors is small.
struct Quadrature {
  /// Pieces of one smooth stretch at most, so that rounding cannot keep it halving.
  private static let pieceLimit = 200

  /// The integral of `function` from `start` to `end`, about 1e-13 of its absolute integral off.
  ///
  /// `kinks` are the places where the function or a derivative jumps, or a narrow peak lies.
  func integral(
    from start: Double, to end: Double, kinks: [Double], of function: (Double) -> Double
  ) -> Double {
    guard start < end, let workspace = gsl_integration_workspace_alloc(Self.pieceLimit) else {
      return 0
    }
    defer { gsl_integration_workspace_free(workspace) }
    let bounds = [start] + kinks.filter { start < $0 && $0 < end }.sorted() + [end]
    return withGSLFunction(function) { pointer in
      zip(bounds, bounds.dropFirst()).reduce(0) {
        $0 + Self.piece(from: $1.0, to: $1.1, of: pointer, workspace)
      }
    }
  }

  private static func piece(
    from start: Double, to end: Double, of function: UnsafePointer<gsl_function>,
    _ workspace: UnsafeMutablePointer<gsl_integration_workspace>
  ) -> Double {
    var result = 0.0
    var error = 0.0
    // The status tells of rounding where the last digit cannot be had; the result is as good.
    _ = gsl_integration_qag(
      function, start, end, 0, 1e-13, pieceLimit, Int32(GSL_INTEG_GAUSS61), workspace, &result,
      &error)
    return result
  }
}
