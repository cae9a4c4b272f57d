import Statistics
import TestSupport
import Testing

@Suite struct SectionsTests {
  /// By hand, medians of {1, 2, 3}, {2, 4, 6}, {1, 5, 9}: 2, 4, 5; of all nine: 3.
  ///
  /// sqrt((1 + 1 + 4)/(3 * 2)) = 1, t(0.975; 2) = 4.30265272975.
  @Test func `the interval of a quantile is the sectioning interval computed by hand`() throws {
    var sections = Sections<Histogram>()
    for (replication, values) in [[1, 2, 3], [2, 4, 6], [1, 5, 9]].enumerated() {
      sections.add(histogram(of: values), replication: replication)
    }
    let estimate = try #require(sections.estimate(confidence: 0.95) { $0.quantile(0.5) })
    #expect(estimate.value == 3)
    #expect(estimate.count == 9)
    #expect(abs(try #require(estimate.lower) - (3 - 4.30265272975)) < 1e-9)
    #expect(abs(try #require(estimate.upper) - (3 + 4.30265272975)) < 1e-9)
  }

  @Test func `replication 32 joins replication 0`() throws {
    var many = Sections<RunningMoments>()
    var few = Sections<RunningMoments>()
    for replication in 0..<40 {
      many.add(moments(of: [Double(replication)]), replication: replication)
    }
    for section in 0..<32 {
      let values = section < 8 ? [Double(section), Double(section + 32)] : [Double(section)]
      few.add(moments(of: values), replication: section)
    }
    let mean: (RunningMoments) -> Double? = { $0.mean }
    #expect(many.estimate(confidence: 0.95, of: mean) == few.estimate(confidence: 0.95, of: mean))
    #expect(many.pooled().count == 40)
  }

  @Test func `sections that share memory keep their own content`() {
    let seen: [(one: [Int], other: [Int])] = [([1, 2], [1, 2]), ([5], [6]), ([7], [7])]
    var (alone, shared) = (
      (one: Sections<PackedHistogram>(), other: Sections<PackedHistogram>()),
      (one: Sections<PackedHistogram>(), other: Sections<PackedHistogram>())
    )
    // The second round adds to sections that are shared by then.
    for replication in [0, 1, 2, 32, 33, 34] {
      let (one, other) = seen[replication % 32]
      alone.one.add(PackedHistogram(histogram(of: one)), replication: replication)
      alone.other.add(PackedHistogram(histogram(of: other)), replication: replication)
      shared.one.add(PackedHistogram(histogram(of: one)), replication: replication)
      shared.other.add(PackedHistogram(histogram(of: other)), replication: replication)
      shared.other.share(shared.one, replication: replication)
    }
    let medians = { (sections: Sections<PackedHistogram>) in
      sections.estimate(confidence: 0.95) { $0.quantile(0.5) }
    }
    #expect(medians(shared.one) == medians(alone.one))
    #expect(medians(shared.other) == medians(alone.other))
    #expect(shared.other.pooled() == alone.other.pooled())
  }

  @Test func `sections without a value are left out`() throws {
    var sections = Sections<Histogram>()
    for (replication, values) in [[1, 2, 3], [], [2, 4, 6], [1, 5, 9]].enumerated() {
      sections.add(histogram(of: values), replication: replication)
    }
    let estimate = try #require(sections.estimate(confidence: 0.95) { $0.quantile(0.5) })
    #expect(abs(try #require(estimate.upper) - (3 + 4.30265272975)) < 1e-9)
  }

  @Test func `an infinite quantile has no limits, nor has one with an infinite section`() {
    var never = Histogram()
    never.addInfinite()
    var sections = Sections<Histogram>()
    #expect(sections.estimate(confidence: 0.95) { $0.quantile(0.5) } == nil)
    sections.add(histogram(of: [1, 2, 3]), replication: 0)
    sections.add(never, replication: 1)
    #expect(
      sections.estimate(confidence: 0.95) { $0.quantile(0.5) }
        == IntervalEstimate(value: 2, lower: nil, upper: nil, count: 4))
    #expect(
      sections.estimate(confidence: 0.95) { $0.quantile(0.9) }
        == IntervalEstimate(value: .infinity, lower: nil, upper: nil, count: 4))
  }

  @Test func `a difference that every section shows equally has no width`() throws {
    var base = Sections<Histogram>()
    var other = Sections<Histogram>()
    for (replication, values) in [[1, 2, 3], [2, 4, 6], [1, 5, 9]].enumerated() {
      base.add(histogram(of: values), replication: replication)
      other.add(histogram(of: values.map { $0 + 7 }), replication: replication)
    }
    #expect(
      other.estimatedDifference(from: base, confidence: 0.95) { $0.quantile(0.5) }
        == IntervalEstimate(value: 7, lower: 7, upper: 7, count: 3))
  }

  /// The median of a standard normal law from 20 replications of 200 draws; 400 intervals.
  ///
  /// Estimated coverage has standard deviation sqrt(.05 * .95/400) = 0.0109, and the t interval
  /// on 20 nearly normal medians is nearly exact: 0.95 ± (4 * 0.0109 + 0.01).
  @Test func `a 95 % interval of a median covers the truth nineteen times in twenty`() throws {
    var generator = SeededGenerator(seed: 20_221_231)
    var covered = 0
    for _ in 0..<400 {
      var sections = Sections<Histogram>()
      for replication in 0..<20 {
        let values = (0..<200).map { _ in Int(1e9 + 1e8 * generator.normal()) }
        sections.add(histogram(of: values), replication: replication)
      }
      let estimate = try #require(sections.estimate(confidence: 0.95) { $0.quantile(0.5) })
      let lower = try #require(estimate.lower)
      let upper = try #require(estimate.upper)
      if lower <= 1e9, 1e9 <= upper { covered += 1 }
    }
    #expect(abs(Double(covered) / 400 - 0.95) < 4 * 0.0109 + 0.01)
  }

  private func histogram(of values: [Int]) -> Histogram {
    var histogram = Histogram()
    for value in values { histogram.add(Int64(value)) }
    return histogram
  }

  private func moments(of values: [Double]) -> RunningMoments {
    var moments = RunningMoments()
    for value in values { moments.add(value) }
    return moments
  }
}
