import EventKernel
import RandomStreams

/// Exponential delays from a table used round and round, so that drawing costs next to nothing.
struct ExponentialDelays {
  /// A power of two; 64 kB, which is read in order.
  private static let count = 16_384

  private let multiples: [Float]
  private var next = 0

  init() {
    var stream = StreamFamily(seed: 1, replication: 0)
      .stream(.day(0, ofDemand: 0), .delay, step: 0)
    multiples = (0..<Self.count).map { _ in Float(stream.nextExponential()) }
  }

  mutating func delay(mean: SimDuration) -> SimDuration {
    let multiple = Double(multiples[next])
    next = (next + 1) & (Self.count - 1)
    return SimDuration(microseconds: Int64(multiple * Double(mean.microseconds)))
  }
}
