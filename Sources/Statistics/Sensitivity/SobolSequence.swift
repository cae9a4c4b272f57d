@preconcurrency internal import CGSL

/// Points that fill the unit cube more evenly than random ones: the sequence of Sobol.
///
/// GSL's `gsl_qrng_sobol`, after Antonov and Saleev, "An economic method of computing LP-tau
/// sequences", USSR Computational Mathematics and Mathematical Physics 19, 1980.
public enum SobolSequence {
  /// The most dimensions for which GSL has direction numbers.
  public static let mostDimensions = 40

  /// The first points, each with a number strictly between 0 and 1 for every dimension.
  ///
  /// A longer list begins with the shorter one. The origin, with which Sobol begins, is left out.
  public static func points(_ count: Int, dimensions: Int) -> [[Double]] {
    precondition(count >= 0, "a number of points is not negative")
    precondition(
      (1...mostDimensions).contains(dimensions), "a Sobol sequence has 1 to 40 dimensions")
    guard let sequence = gsl_qrng_alloc(gsl_qrng_sobol, UInt32(dimensions)) else { return [] }
    defer { gsl_qrng_free(sequence) }
    return (0..<count).map { _ in
      var point = [Double](repeating: 0, count: dimensions)
      _ = gsl_qrng_get(sequence, &point)
      return point
    }
  }
}
