/// Exact arrivals of a Poisson process with a varying rate, by inverting its cumulative rate
/// (Cinlar, Introduction to stochastic processes, 1975, section 4.7).
public struct PoissonProcess: Sendable {
  /// The expected number of arrivals up to each time.
  public let rate: CumulativeRate
  private var stream: RandomStream
  private var area = 0.0

  /// A process from time 0 on that takes its numbers from a stream.
  public init(rate: CumulativeRate, stream: RandomStream) {
    self.rate = rate
    self.stream = stream
  }

  /// The time of the next arrival, in the unit of the rate; infinite when none follows.
  public mutating func next() -> Double {
    area += stream.nextExponential()
    return rate.inverse(of: area)
  }
}
