import Testing

@testable import RandomStreams

/// Draws against closed forms.
///
/// With 36 laws and three tests each, limits of 5 standard errors and a
/// chance of 10^-6 make a false alarm of the whole suite rarer than 1 in 10,000.
struct DistributionSampleTests {
  /// Standard error of a mean: sqrt(variance / n).
  @Test(arguments: LawCase.all)
  func `the mean of many draws is the closed form`(sample: LawCase) {
    let draws = sample.sample(LawCase.draws)
    let mean = draws.reduce(0, +) / Double(draws.count)
    let error = (sample.law.variance / Double(draws.count)).squareRoot()
    #expect(error > 0)
    #expect(abs(mean - sample.law.mean) < 5 * error)
  }

  /// The mean of (x - mean)^2, with the standard error of that mean taken from the sample; the
  /// limit is required to be under a tenth of the variance, so the test has power.
  @Test(arguments: LawCase.all)
  func `the variance of many draws is the closed form`(sample: LawCase) {
    let mean = sample.law.mean
    let squares = sample.sample(LawCase.draws).map { ($0 - mean) * ($0 - mean) }
    let count = Double(squares.count)
    let variance = squares.reduce(0, +) / count
    let spread = squares.reduce(0) { $0 + ($1 - variance) * ($1 - variance) } / count
    let error = (spread / count).squareRoot()
    #expect(5 * error < 0.1 * variance)
    #expect(abs(variance - sample.law.variance) < 5 * error)
  }

  /// Kolmogorov's limit: P(D sqrt(n) > c) is at most 2 exp(-2 c^2) (Massart 1990), 10^-6 at 2.694.
  @Test(arguments: LawCase.unbounded + LawCase.bounded)
  func `draws follow the distribution function`(sample: LawCase) {
    let draws = sample.sample(LawCase.draws).sorted()
    let count = Double(draws.count)
    var distance = 0.0
    for (rank, value) in draws.enumerated() {
      let probability = sample.law.cumulative(value)
      distance = max(
        distance, probability - Double(rank) / count, Double(rank + 1) / count - probability)
    }
    #expect(distance * count.squareRoot() < 2.694)
  }

  @Test(arguments: LawCase.bounded)
  func `no draw lies outside the bounds`(sample: LawCase) {
    let range = sample.law.support
    #expect(sample.sample(20_000).allSatisfy { range.contains($0) })
  }

  @Test func `discrete values come with their shares`() {
    let values = [2.0, 3, 5, 7, 11, 13]
    let shares = [0.05, 0.3, 0.25, 0.2, 0.15, 0.05]
    let draws = LawCase(name: "", law: .discrete(values: values, shares: shares))
      .sample(LawCase.draws)
    expectShares(values.map { value in draws.count { $0 == value } }, shares)
  }

  @Test func `observed values come equally often, repeated ones more often`() {
    let draws = LawCase(name: "", law: .empirical([4, 1, 4, 9])).sample(LawCase.draws)
    expectShares([1.0, 4, 9].map { value in draws.count { $0 == value } }, [0.25, 0.5, 0.25])
  }

  @Test func `discrete values inside bounds keep the ratio of their shares`() {
    let law = Distribution.discrete(values: [1, 2, 3, 4], shares: [0.1, 0.2, 0.3, 0.4])
      .bounded(min: 2, max: 3)
    let draws = LawCase(name: "", law: law).sample(LawCase.draws)
    expectShares([2.0, 3].map { value in draws.count { $0 == value } }, [0.4, 0.6])
  }

  @Test func `a longer law on the same stream never gives a smaller value`() {
    let family = StreamFamily(seed: 5, replication: 1)
    for index in 0..<1_000 {
      let entity = StreamEntity(demand: 0, day: 0, index: index, member: 0)
      let stream = family.stream(entity, .service, step: 0)
      var (first, second) = (stream, stream)
      let short = Distribution.exponential(mean: 2).draw(from: &first)
      let long = Distribution.exponential(mean: 3).draw(from: &second)
      #expect(abs(long - 1.5 * short) <= 1e-15 * long)
    }
  }
}
