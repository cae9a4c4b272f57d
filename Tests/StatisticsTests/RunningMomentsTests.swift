import Statistics
import TestSupport
import Testing

@Suite struct RunningMomentsTests {
  /// JaamSim's TestStatistics: 5, 3, 8, -1, 2 have mean 3.4 and variance 11.3.
  @Test func `mean and variance are those of a published example`() throws {
    var moments = RunningMoments()
    for value in [5.0, 3, 8, -1, 2] { moments.add(value) }
    #expect(moments.count == 5)
    #expect(abs(moments.mean - 3.4) < 1e-14)
    #expect(abs(try #require(moments.variance) - 11.3) < 1e-13)
    #expect(abs(try #require(moments.standardDeviation) - 11.3.squareRoot()) < 1e-13)
  }

  /// 4, 7, 13, 16 have variance 30; a shift by 10^9 must not cost more than a few digits.
  @Test func `a large mean does not spoil a small spread`() throws {
    var moments = RunningMoments()
    for value in [4.0, 7, 13, 16] { moments.add(1e9 + value) }
    #expect(abs(try #require(moments.variance) - 30) < 1e-5)
  }

  @Test func `spread does not exist below two numbers`() {
    var moments = RunningMoments()
    #expect(moments.variance == nil)
    moments.add(7)
    #expect(moments.variance == nil)
    #expect(moments.standardDeviation == nil)
  }

  @Test func `merged parts agree with the whole`() throws {
    try forEach(seeds: 1...50) { generator in
      var whole = RunningMoments()
      var merged = RunningMoments()
      for _ in 0..<(1 + generator.below(6)) {
        var part = RunningMoments()
        for _ in 0..<generator.below(30) {
          let value = 100 + 10 * generator.normal()
          whole.add(value)
          part.add(value)
        }
        merged.merge(part)
      }
      #expect(merged.count == whole.count)
      guard whole.count > 1 else { return }
      #expect(abs(merged.mean - whole.mean) < 1e-11)
      let spread = try #require(whole.variance)
      #expect(abs(try #require(merged.variance) - spread) < 1e-9 * spread)
    }
  }
}
