import Foundation

/// Reproducible numbers for tests: SplitMix64 (Steele, Lea and Flood, 2014), not one of ours.
public struct SeededGenerator: Sendable {
  private var state: UInt64

  /// The generator of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number between 0 and 1, both excluded.
  public mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) / 4_503_599_627_370_496
  }

  /// A whole number from 0 up to and without `limit`.
  public mutating func below(_ limit: Int) -> Int {
    precondition(limit > 0, "there is a whole number below the limit")
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// An exponential number with the given mean.
  public mutating func exponential(mean: Double) -> Double {
    -mean * log(uniform())
  }

  /// A standard normal number (Box and Muller, 1958).
  public mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform())
  }

  /// Puts the elements in random order.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }
}
