import TestSupport

/// A part of a random scenario: a text that may stand at a path.
///
/// Paths are those of `--set`. Each area of the language has a list of fragments in a file of its
/// own; a new key is a new entry there, and then meets all others.
struct ScenarioFragment: Sendable {
  /// Where it stands.
  let path: String
  /// How often it is taken where it could be.
  let chance: Double
  /// Paths that must have something.
  let needs: [String]
  /// Paths that must have nothing.
  let without: [String]
  /// Writes the value.
  let text: @Sendable (inout SeededGenerator) -> String

  /// A text with parts drawn at random.
  init(
    _ path: String, _ chance: Double, needs: [String] = [], without: [String] = [],
    _ text: @escaping @Sendable (inout SeededGenerator) -> String
  ) {
    self.path = path
    self.chance = chance
    self.needs = needs
    self.without = without
    self.text = text
  }

  /// One of a few texts.
  init(
    _ path: String, _ chance: Double, needs: [String] = [], without: [String] = [],
    _ texts: [String]
  ) {
    self.init(path, chance, needs: needs, without: without) { $0.one(of: texts) }
  }
}

extension SeededGenerator {
  /// One of a few texts.
  mutating func one(of texts: [String]) -> String {
    texts[below(texts.count)]
  }

  /// A whole number between two, both included.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A distribution of durations with a mean of about so many of a unit.
  mutating func law(_ mean: Int, _ unit: String = "min") -> String {
    let (half, double) = ("\(Double(mean) / 2) \(unit)", "\(2 * mean) \(unit)")
    let whole = "\(mean) \(unit)"
    return one(of: [
      whole, "{constant: \(whole)}", "{exponential: {mean: \(whole)}}",
      "{lognormal: {mean: \(whole), cv: 0.6}}", "{gamma: {mean: \(whole), cv: 1.3}}",
      "{weibull: {mean: \(whole), shape: 2}}", "{erlang: {mean: \(whole), k: 3}}",
      "{normal: {mean: \(whole), sd: \(half), min: 0 s, max: \(double)}}",
      "{uniform: {from: \(half), to: \(double)}}",
      "{triangular: {min: \(half), mode: \(whole), max: \(double)}}",
      "{pareto: {mean: \(whole), shape: 3}}",
      "{hyperexponential: {means: [\(half), \(double)], shares: [0.7, 0.3]}}",
      "{discrete: {\(half): 40 %, \(double): 60 %}}",
      "{mixture: [{share: 80 %, of: {constant: \(half)}}, "
        + "{share: 20 %, of: {exponential: {mean: \(double)}}}]}",
      "{value: {exponential: {mean: {value: \(whole), kind: guess}}}, kind: guess}",
    ])
  }
}
