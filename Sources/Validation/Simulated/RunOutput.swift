import Foundation
import Statistics

/// What `antrean run --format json` says, as far as it is read here.
struct RunOutput: Decodable {
  struct Row: Decodable {
    var variant: String
    var measure: String
    var statistic: String
    var scope: [String: String]
    var value: Double?
    var lower: Double?
    var upper: Double?
    var confidence: Double
    var n: Int
  }

  struct Target: Decodable {
    var value: Double?
    var lower: Double?
    var upper: Double?
  }

  var replications: Int
  var estimates: [Row]
  var targets: [Target]
}

/// A number with its standard error.
struct Measured: Sendable {
  var value: Double
  var standardError: Double
}

extension RunOutput {
  /// The estimate of a key; the half-width of its interval is a Student quantile times the error.
  func measured(_ key: ResultKey) -> Measured? {
    guard let row = row(key), let value = row.value else { return nil }
    // Spread and quantiles come from at most 32 sections of the replications.
    let isSectioned = key.statistic == "sd" || key.statistic.hasPrefix("p")
    return measured(
      value, row.lower, row.upper, confidence: row.confidence,
      samples: isSectioned ? min(32, replications) : replications)
  }

  /// The row of a key.
  func row(_ key: ResultKey) -> Row? {
    estimates.first {
      $0.variant == key.variant && $0.measure == key.measure && $0.statistic == key.statistic
        && $0.scope == key.scope
    }
  }

  func measured(target: Int) -> Measured? {
    guard targets.indices.contains(target), let value = targets[target].value else { return nil }
    return measured(
      value, targets[target].lower, targets[target].upper, confidence: 0.95, samples: replications)
  }

  private func measured(
    _ value: Double, _ lower: Double?, _ upper: Double?, confidence: Double, samples: Int
  ) -> Measured? {
    guard let lower, let upper else { return nil }
    let quantile = studentQuantile(
      1 - (1 - confidence) / 2, degreesOfFreedom: Double(samples - 1))
    return Measured(value: value, standardError: (upper - lower) / 2 / quantile)
  }
}
