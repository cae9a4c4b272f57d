import Foundation

/// A service time of whole minutes, as the table describes it in words.
struct DiscreteService {
  /// Minutes with their probabilities.
  private let shares: [(minutes: Int, share: Double)]

  /// Nil of words that are not known.
  init?(_ words: String) {
    let numbers = words.replacing("..", with: " ").split { !"0123456789.".contains($0) }
      .compactMap { Double($0) }
    if words.hasPrefix("deterministic"), let minutes = numbers.first {
      shares = [(Int(minutes), 1)]
    } else if words.hasPrefix("Poisson"), let mean = numbers.first {
      shares = Self.poisson(mean)
    } else if words.hasPrefix("uniform integers"), numbers.count == 2 {
      let range = Int(numbers[0])...Int(numbers[1])
      shares = range.map { ($0, 1 / Double(range.count)) }
    } else if words.hasPrefix("{"), numbers.count.isMultiple(of: 2) {
      shares = stride(from: 0, to: numbers.count, by: 2).map {
        (Int(numbers[$0]), numbers[$0 + 1])
      }
    } else {
      return nil
    }
  }

  /// Everything but a tail of probability 1e-12.
  private static func poisson(_ mean: Double) -> [(minutes: Int, share: Double)] {
    var shares: [(minutes: Int, share: Double)] = []
    var share = exp(-mean)
    var minutes = 0
    while shares.map(\.share).sum < 1 - 1e-12, minutes < 1_000 {
      shares.append((minutes, share))
      minutes += 1
      share *= mean / Double(minutes)
    }
    return shares
  }

  /// Its mean in minutes.
  var mean: Double { shares.map { Double($0.minutes) * $0.share }.sum }

  /// The law of a scenario.
  var scenario: String {
    let values = shares.map { "\($0.minutes) min: \(String(format: "%.15f", $0.share))" }
    return "{discrete: {\(values.joined(separator: ", "))}}"
  }
}
