#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The rate `mean + amplitude sin(2 pi t / period)` over one period.
struct SineRate: Sendable, Equatable {
  let mean: Double
  let amplitude: Double
  let period: Double

  init(mean: Double, amplitude: Double, period: Double) {
    precondition(mean >= 0 && mean.isFinite, "the mean of a rate is finite and not negative")
    precondition(abs(amplitude) <= mean, "the amplitude of a rate is at most its mean")
    precondition(period > 0 && period.isFinite, "the period of a rate is positive")
    self.mean = mean
    self.amplitude = amplitude
    self.period = period
  }

  private var turn: Double { 2 * Double.pi / period }

  func rate(at time: Double) -> Double {
    max(0, mean + amplitude * sin(turn * time))
  }

  /// The integral of the rate; 1 - cos x is written as 2 sin^2 (x / 2) to keep its digits.
  func cumulative(at time: Double) -> Double {
    let half = sin(turn * time / 2)
    return mean * time + 2 * amplitude / turn * half * half
  }

  /// The time within the period at which the area is reached, to 1e-12 of the period: Newton steps
  /// that fall back to halving the bracket.
  func inverse(of area: Double) -> Double {
    var low = 0.0
    var high = period
    var time = min(area / mean, period)
    for _ in 0..<200 {
      let excess = cumulative(at: time) - area
      if excess > 0 { high = time } else { low = time }
      let slope = rate(at: time)
      let newton = time - excess / slope
      let next = slope > 0 && newton > low && newton < high ? newton : low + (high - low) / 2
      if abs(next - time) <= 1e-13 * period || next == low || next == high { return next }
      time = next
    }
    return time
  }
}
