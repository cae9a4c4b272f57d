import RandomStreams

extension Distribution {
  static func exponential(mean: Double) -> Distribution { .constant(mean) }
  static func lognormal(mean: Double, cv: Double) -> Distribution { .constant(mean) }
  static func gamma(mean: Double, cv: Double) -> Distribution { .constant(mean) }
  static func weibull(mean: Double, shape: Double) -> Distribution { .constant(mean) }
  static func erlang(mean: Double, k: Int) -> Distribution { .constant(mean) }
  static func normal(mean: Double, sd: Double) -> Distribution { .constant(mean) }
  static func uniform(from: Double, to: Double) -> Distribution { .constant((from + to) / 2) }
  static func triangular(min: Double, mode: Double, max: Double) -> Distribution {
    .constant((min + mode + max) / 3)
  }
  static func beta(mean: Double, n: Double) -> Distribution { .constant(mean) }
  static func pareto(mean: Double, shape: Double) -> Distribution { .constant(mean) }
  static func hyperexponential(means: [Double], shares: [Double]) -> Distribution {
    .constant(zip(means, shares).map { $0 * $1 }.reduce(0, +))
  }
  static func discrete(values: [Double], shares: [Double]) -> Distribution {
    .constant(zip(values, shares).map { $0 * $1 }.reduce(0, +))
  }
  static func empirical(_ values: [Double]) -> Distribution {
    .constant(values.reduce(0, +) / Double(values.count))
  }
  static func mixture(_ parts: [(share: Double, law: Distribution)]) -> Distribution {
    .constant(parts.map { $0.share * $0.law.mean }.reduce(0, +))
  }
  func bounded(min: Double?, max: Double?) -> Distribution { self }
  func share(from: Double?, through: Double?) -> Double { 1 }
}
