import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite struct HistogramTests {
  @Test func `numbers below 512 are kept exactly`() throws {
    var histogram = Histogram()
    for value in 0..<Int64(512) { histogram.add(value) }
    for rank in 1...512 {
      #expect(histogram.quantile(Double(rank) / 512) == Double(rank - 1))
    }
    #expect(histogram.share(above: 400) == 111.0 / 512)
  }

  @Test func `an empty histogram has no quantile, share, minimum or maximum`() {
    let histogram = Histogram()
    #expect(histogram.quantile(0.5) == nil)
    #expect(histogram.share(above: 0) == nil)
    #expect(histogram.minimum == nil)
    #expect(histogram.maximum == nil)
    #expect(histogram.count == 0)
  }

  @Test func `a quantile among those who never got there is infinite`() {
    var histogram = Histogram()
    for value in [Int64(0), 0, 10, 20, 30, 40, 50, 60] { histogram.add(value) }
    for _ in 0..<2 { histogram.addInfinite() }
    #expect(histogram.count == 10)
    #expect(histogram.zeroCount == 2)
    #expect(histogram.infiniteCount == 2)
    #expect(histogram.quantile(0) == 0)
    #expect(histogram.quantile(0.2) == 0)
    #expect(histogram.quantile(0.3) == 10)
    #expect(histogram.quantile(0.8) == 60)
    #expect(histogram.quantile(0.81) == .infinity)
    #expect(histogram.quantile(1) == .infinity)
    #expect(histogram.share(above: 30) == 0.5)
    #expect(histogram.share(above: 1000) == 0.2)
  }

  @Test func `one repeated number is every quantile, exactly`() {
    var histogram = Histogram()
    for _ in 0..<1000 { histogram.add(123_456_789) }
    for probability in [0, 0.001, 0.5, 0.999, 1] {
      #expect(histogram.quantile(probability) == 123_456_789)
    }
    #expect(histogram.share(above: 123_456_788) == 1)
    #expect(histogram.share(above: 123_456_789) == 0)
  }

  /// Around each power of two and each edge within it, through 2^53 where a floating-point number
  /// stops being exact.
  @Test func `a number lies in its bucket, and buckets follow one another`() {
    for octave in 9..<62 {
      for part in [Int64(256), 257, 300, 511] {
        let edge = part << Int64(octave - 8)
        for value in [edge - 1, edge, edge + 1] {
          let bucket = Bucket(containing: value)
          #expect(bucket.lowerBound <= value && value - bucket.lowerBound < bucket.width)
        }
        let below = Bucket(containing: edge - 1)
        #expect(Bucket(containing: edge).index == below.index + 1)
      }
    }
  }

  @Test func `the greatest Int64 has a bucket`() {
    var histogram = Histogram()
    histogram.add(.max)
    histogram.add(1)
    #expect(histogram.maximum == .max)
    #expect(histogram.minimum == 1)
    #expect(histogram.quantile(1) == Double(Int64.max))
  }

  @Test func `a bucket counts beyond 65,536`() {
    var histogram = Histogram()
    for _ in 0..<200_000 { histogram.add(300) }
    for _ in 0..<100_000 { histogram.add(9_000) }
    var doubled = histogram
    doubled.merge(histogram)
    #expect(doubled.count == 600_000)
    #expect(doubled.quantile(0.666) == 300)
    #expect(doubled.share(above: 5_000) == 1.0 / 3)
    #expect(doubled != histogram)
  }

  @Test(arguments: Law.allCases)
  func `every quantile is within the stated error of the sorted sample`(law: Law) throws {
    try forEach(seeds: 1...20) { generator in
      let sample = law.sample(of: 1 + generator.below(3000), from: &generator)
      var histogram = Histogram()
      for value in sample { histogram.add(value) }
      let sorted = sample.sorted()
      #expect(histogram.minimum == sorted.first)
      #expect(histogram.maximum == sorted.last)
      for step in 1...200 {
        let probability = Double(step) / 200
        // The least rank with rank/n >= step/200, in whole numbers.
        let rank = (step * sorted.count + 199) / 200
        let exact = Double(sorted[rank - 1])
        let estimate = try #require(histogram.quantile(probability))
        #expect(abs(estimate - exact) <= Histogram.relativeError * exact, "p = \(probability)")
      }
    }
  }

  @Test(arguments: Law.allCases)
  func `a share above a threshold lies between the shares of the bucket's ends`(law: Law) throws {
    try forEach(seeds: 1...20) { generator in
      let sample = law.sample(of: 1 + generator.below(3000), from: &generator)
      var histogram = Histogram()
      for value in sample { histogram.add(value) }
      for _ in 0..<50 {
        let threshold = sample[generator.below(sample.count)]
        let slack = Int64((Double(threshold) * Histogram.relativeError).rounded(.up))
        let most = sample.count { $0 > threshold - slack }
        let least = sample.count { $0 > threshold + slack }
        let share = try #require(histogram.share(above: threshold)) * Double(sample.count)
        #expect(Double(least) - 1e-6 <= share && share <= Double(most) + 1e-6)
      }
    }
  }

  /// 40,000 in a bucket twice are more than its two bytes hold.
  @Test func `counts that outgrow two bytes are merged as they are`() {
    var part = Histogram()
    for _ in 0..<40_000 { part.add(1_000) }
    part.add(7)
    var merged = part
    merged.merge(part)
    merged.merge(part)

    var whole = Histogram()
    for _ in 0..<120_000 { whole.add(1_000) }
    for _ in 0..<3 { whole.add(7) }
    #expect(merged == whole)
    #expect(merged.quantile(3.0 / 120_003) == 7)
    #expect(merged.quantile(0.5).map { abs($0 - 1_000) < 4 } == true)
  }

  @Test func `merging in any split and order gives the same content`() throws {
    forEach(seeds: 1...50) { generator in
      var sample: [Int64?] = []
      for law in Law.allCases {
        sample += law.sample(of: generator.below(400), from: &generator).map(Optional.some)
      }
      sample += [Int64?](repeating: nil, count: generator.below(5))
      let whole = histogram(of: sample)
      var parts = [Histogram](repeating: Histogram(), count: 1 + generator.below(6))
      generator.shuffle(&sample)
      for value in sample {
        let part = generator.below(parts.count)
        if let value { parts[part].add(value) } else { parts[part].addInfinite() }
      }
      generator.shuffle(&parts)
      var merged = Histogram()
      for part in parts { merged.merge(part) }
      #expect(merged == whole)
      for probability in [0.01, 0.5, 0.9, 0.99] {
        #expect(merged.quantile(probability) == whole.quantile(probability))
      }
    }
  }

  @Test func `one observation more or elsewhere makes another histogram`() {
    let one = histogram(of: [5, 1000, nil])
    #expect(one != histogram(of: [5, 1000]))
    #expect(one != histogram(of: [5, 1000, 0, nil]))
    #expect(one != histogram(of: [5, 2000, nil]))
    #expect(one != histogram(of: [6, 1000, nil]))
  }

  @Test func `a negative number is refused`() async {
    await #expect(processExitsWith: .failure) {
      var histogram = Histogram()
      histogram.add(-1)
    }
  }

  private func histogram(of sample: [Int64?]) -> Histogram {
    var histogram = Histogram()
    for value in sample {
      if let value { histogram.add(value) } else { histogram.addInfinite() }
    }
    return histogram
  }
}

/// Laws from narrow to wild, in microseconds.
enum Law: CaseIterable {
  case smallCounts, uniformDay, exponentialWait, heavyTail, manyZeros, twoAtoms

  func sample(of size: Int, from generator: inout SeededGenerator) -> [Int64] {
    (0..<size).map { _ in value(from: &generator) }
  }

  private func value(from generator: inout SeededGenerator) -> Int64 {
    switch self {
    case .smallCounts: Int64(generator.below(40))
    case .uniformDay: Int64(generator.below(86_400_000_000))
    case .exponentialWait: Int64(generator.exponential(mean: 6e8))
    case .heavyTail: Int64(1e6 / pow(generator.uniform(), 2))
    case .manyZeros: generator.below(3) > 0 ? 0 : Int64(generator.exponential(mean: 1e9))
    case .twoAtoms: generator.below(2) == 0 ? 600_000_001 : 601_000_007
    }
  }
}
