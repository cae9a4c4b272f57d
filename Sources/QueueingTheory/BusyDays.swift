internal import CGSL

/// Days that are busier or quieter as a whole by a gamma factor of mean 1.
///
/// As in `GammaPoissonCount`; expectations by the trapezoidal rule, which for a smooth bell
/// converges faster than any power of the step (Trefethen and Weideman, "The exponentially
/// convergent trapezoidal rule", SIAM Review 56, 2014). About 1e-7 off
/// for a shape of 10, 1e-11 for one of 400.
public struct BusyDays: Sendable, Equatable {
  /// The shape of the factor; its variance is 1 over it.
  public var shape: Double

  /// Days with a factor of this shape.
  public init(shape: Double) {
    precondition(shape > 0, "a shape is positive")
    self.shape = shape
  }

  /// The means of some numbers that depend on the day's factor.
  public func mean(of numbers: (Double) -> [Double]) -> [Double] {
    let deviation = (1 / shape).squareRoot()
    let step = deviation / 2
    var (sums, total): ([Double], Double) = ([], 0)
    for place in -14...22 {
      let factor = 1 + Double(place) * step
      guard factor > 0 else { continue }
      let weight = gsl_ran_gamma_pdf(factor, shape, 1 / shape)
      let values = numbers(factor)
      if sums.isEmpty { sums = values.map { _ in 0 } }
      for index in sums.indices { sums[index] += weight * values[index] }
      total += weight
    }
    return sums.map { $0 / total }
  }
}
