#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// M/M/c+G: people who wait give up when the wait exceeds their patience; Erlang A when patience
/// is exponential, M/M/c+D when it is constant.
///
/// Every answer is a few integrals of the density of the offered wait, the wait that somebody of
/// endless patience would have: v(x) = lambda p(c-1) exp(lambda E[min(R, x)] - c mu x). Sources:
/// Baccelli and Hebuterne 1981; Zeltyn and Mandelbaum, Queueing Systems 51 (2005), section 3 and
/// appendix A. For any load and thousands of desks, relative error about 1e-12 (GSL quadrature,
/// Erlang B recursion). First come first served; rates count per any one unit of time.
public struct ImpatientQueue: Sendable {
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// Services that one busy desk ends per unit of time.
  public let serviceRate: Double
  /// Equal desks on duty.
  public let desks: Int
  /// How long people are willing to wait.
  public let patience: Patience

  /// The exponent at its peak, taken out of all integrals so that none overflows.
  let peakExponent: Double
  /// Where the integrals are split: 0, kinks of the patience, the peak, and the end.
  let points: [Double]
  /// p(c-1) exp(peakExponent): what a scaled integral is multiplied by, apart from lambda.
  let scale: Double

  /// nil unless rates are positive, there is a desk, and those of endless patience can be served.
  public init?(arrivalRate: Double, serviceRate: Double, desks: Int, patience: Patience) {
    guard arrivalRate > 0, serviceRate > 0, desks > 0 else { return nil }
    let capacity = serviceRate * Double(desks)
    guard arrivalRate * patience.endlessShare < capacity else { return nil }
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.desks = desks
    self.patience = patience
    let exponent = { (time: Double) in
      arrivalRate * patience.meanUpTo(time) - capacity * time
    }
    let peak = Self.peak(arrivalRate: arrivalRate, capacity: capacity, patience: patience)
    peakExponent = exponent(peak)
    points = Self.points(peak: peak, unit: 1 / capacity, patience: patience, exponent: exponent)
    // 1 / p(c-1) is the sum over fewer than c busy, 1 / B(c-1, a), plus lambda J.
    let blocking = ErlangFormulas.blocking(load: arrivalRate / serviceRate, desks: desks - 1)
    let top = peakExponent
    let integral = Quadrature().integral(from: 0, to: points.last ?? 0, kinks: points) {
      exp(exponent($0) - top)
    }
    scale = 1 / (exp(-top) / blocking + arrivalRate * integral)
  }

  /// Erlang A: exponential patience with the rate `abandonmentRate`; nil unless all rates are
  /// positive and there is a desk.
  public init?(arrivalRate: Double, serviceRate: Double, desks: Int, abandonmentRate: Double) {
    guard abandonmentRate > 0 else { return nil }
    self.init(
      arrivalRate: arrivalRate, serviceRate: serviceRate, desks: desks,
      patience: Patience(.exponential(mean: 1 / abandonmentRate)))
  }

  /// Where the exponent stops rising: people still willing arrive as fast as the desks serve.
  private static func peak(arrivalRate: Double, capacity: Double, patience: Patience) -> Double {
    guard arrivalRate > capacity else { return 0 }
    var upper = 1 / capacity
    while arrivalRate * patience.stays(upper) > capacity { upper *= 2 }
    var lower = 0.0
    // The tail may have a step, so bisection; a rough place is enough.
    for _ in 0..<60 {
      let middle = (lower + upper) / 2
      if arrivalRate * patience.stays(middle) > capacity { lower = middle } else { upper = middle }
    }
    return (lower + upper) / 2
  }

  /// Pieces over which the density is smooth and no narrow peak hides, up to where it is
  /// negligible.
  private static func points(
    peak: Double, unit: Double, patience: Patience, exponent: (Double) -> Double
  ) -> [Double] {
    let top = exponent(peak)
    var width = unit
    var points = [0, peak] + patience.law.kinks
    repeat {
      points += [peak - width, peak + width]
      width *= 2
    } while exponent(peak + width / 2) - top > -45
    let end = peak + width / 2
    points.append(end)
    points.sort()
    var distinct: [Double] = []
    for point in points where point >= 0 && point <= end && point != distinct.last {
      distinct.append(point)
    }
    return distinct
  }
}
