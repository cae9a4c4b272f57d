import Statistics
import TestSupport
import Testing

@Suite struct PackedTests {
  /// Numbers of all sizes, some of them often: counts of one byte, two bytes and beyond 65,536.
  private func histogram(_ generator: inout SeededGenerator) -> Histogram {
    var histogram = Histogram()
    for _ in 0..<generator.below(300) {
      histogram.add(Int64(generator.next() >> UInt64(1 + generator.below(63))))
    }
    for _ in 0..<generator.below(3) { histogram.addInfinite() }
    let often = Int64(generator.below(100_000))
    for _ in 0..<generator.below(140_000) { histogram.add(often) }
    return histogram
  }

  @Test func `a histogram unpacked is the one that was packed`() {
    forEach(seeds: 1...20) { generator in
      let original = histogram(&generator)
      let packed = PackedHistogram(original)
      #expect(packed.unpacked() == original)
      #expect(packed.count == original.count)
    }
  }

  @Test func `merging at rest is merging`() {
    forEach(seeds: 21...30) { generator in
      let (first, second) = (histogram(&generator), histogram(&generator))
      var merged = first
      merged.merge(second)
      var packed = PackedHistogram()
      packed.merge(PackedHistogram(first))
      packed.merge(PackedHistogram())
      packed.merge(PackedHistogram(second))
      #expect(packed.unpacked() == merged)
    }
  }

  /// Thousands of merges of a few numbers: pages of one alone, and counts that grow by bits.
  @Test func `a few numbers at a time come to the same as all at once`() {
    forEach(seeds: 31...40) { generator in
      var whole = Histogram()
      var packed = PackedHistogram()
      for _ in 0..<2_000 {
        var few = Histogram()
        for _ in 0..<generator.below(20) {
          let value = generator.below(10) == 0 ? 5 : Int64(generator.next() >> 1) >> 40
          few.add(value)
          whole.add(value)
        }
        packed.merge(PackedHistogram(few))
      }
      #expect(packed.unpacked() == whole)
      #expect(packed.count == whole.count)
    }
  }

  @Test func `counts add up where the sum takes a bit more`() {
    let counts = [
      (1, 1), (2, 2), (3, 1), (127, 1), (5, 90), (32_768, 32_768), (65_535, 1),
      (70_000, 2_097_151),
    ]
    for (one, other) in counts {
      var packed = PackedHistogram()
      for count in [one, other] {
        var part = Histogram()
        for _ in 0..<count { part.add(1_000) }
        part.add(Int64(count))
        packed.merge(PackedHistogram(part))
      }
      #expect(packed.count == one + other + 2)
      var whole = Histogram()
      for _ in 0..<one + other { whole.add(1_000) }
      whole.add(Int64(one))
      whole.add(Int64(other))
      #expect(packed.unpacked() == whole)
    }
  }

  @Test func `many tallies at rest come together as one after the other`() {
    forEach(seeds: 56...65) { generator in
      var parts: [PackedTally] = []
      var whole = Tally()
      for _ in 0..<generator.below(12) {
        var part = Tally()
        for _ in 0..<generator.below(400) {
          let size = Int64(generator.next() >> UInt64(10 + generator.below(54)))
          part.add(generator.below(50) == 0 ? -size : size)
        }
        whole.merge(part)
        parts.append(PackedTally(part))
      }
      #expect(PackedTally(sumOf: parts).unpacked() == whole)
    }
  }

  @Test func `a tally at rest keeps its sums and its negative numbers`() {
    var whole = Tally()
    var packed = PackedTally()
    for part in [[Int64(-5), 0, 7, 1_000_000], [], [-5, -900, 12]] {
      var tally = Tally()
      for value in part {
        tally.add(value)
        whole.add(value)
      }
      packed.merge(PackedTally(tally))
    }
    #expect(packed.unpacked() == whole)
    #expect(packed.count == 7)
  }

  @Test func `at rest a histogram has the same quantiles`() {
    forEach(seeds: 41...55) { generator in
      let original = histogram(&generator)
      let packed = PackedHistogram(original)
      for percent in 0...100 {
        let probability = Double(percent) / 100
        #expect(packed.quantile(probability) == original.quantile(probability))
      }
      #expect(packed.minimum == original.minimum)
      #expect(packed.maximum == original.maximum)
    }
  }

  /// The ranks of 10 numbers: the eighth of them is the quantile of 0.8.
  @Test func `at rest a tally answers what follows from sums and ranks`() {
    var tally = Tally()
    for value: Int64 in [-300, -2, -2, 0, 0, 0, 1, 5, 90, 200] { tally.add(value) }
    let packed = PackedTally(tally)

    #expect([0.1, 0.2, 0.4, 0.8, 1].map(packed.quantile) == [-300, -2, 0, 5, 200])
    #expect(packed.maximum == 200)
    #expect(packed.zeroCount == 3)
    #expect(packed.mean == -0.8)
    // 138,134 is the sum of squares, 6.4 the square of the sum over ten.
    #expect(packed.standardDeviation == ((138_134 - 6.4) / 9).squareRoot())

    var below = Tally()
    below.add(-7)
    #expect(PackedTally(below).maximum == -7)
    #expect(PackedTally().mean == nil && PackedTally().quantile(0.5) == nil)
  }
}
