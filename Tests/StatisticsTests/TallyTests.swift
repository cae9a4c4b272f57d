import Statistics
import TestSupport
import Testing

@Suite struct TallyTests {
  /// JaamSim's TestStatistics: 5, 3, 8, -1, 2 have mean 3.4 and variance 11.3; sorted -1 2 3 5 8.
  @Test func `moments, extremes and quantiles are those of a published example`() throws {
    let tally = tally(of: [5, 3, 8, -1, 2])
    #expect(tally.count == 5)
    #expect(tally.sum == 17)
    #expect(abs(try #require(tally.mean) - 3.4) < 1e-15)
    #expect(abs(try #require(tally.standardDeviation) - 11.3.squareRoot()) < 1e-14)
    #expect(tally.minimum == -1)
    #expect(tally.maximum == 8)
    #expect([0, 0.2, 0.21, 0.5, 0.8, 1].map(tally.quantile) == [-1, -1, 2, 3, 5, 8])
  }

  /// -7 -3 -3 0 4: ranks 1 to 5 at probabilities 0.2 to 1.
  @Test func `negative numbers are ranked below zero in their order`() {
    let tally = tally(of: [-3, 4, -7, 0, -3])
    #expect([0.2, 0.4, 0.6, 0.8, 1].map(tally.quantile) == [-7, -3, -3, 0, 4])
    #expect(tally.zeroCount == 1)
    #expect(self.tally(of: [-5, -2]).maximum == -2)
  }

  /// 4, 7, 13, 16 have variance 30, also 30 years of microseconds later.
  @Test func `a large mean takes nothing from a small spread`() throws {
    let shift: Int64 = 946_080_000_000_000
    let tally = tally(of: [4, 7, 13, 16].map { shift + $0 })
    #expect(tally.standardDeviation == 30.0.squareRoot())
  }

  @Test func `nothing seen has no value, and one number no spread`() {
    #expect(Tally().mean == nil)
    #expect(Tally().quantile(0.5) == nil)
    #expect(Tally().maximum == nil)
    #expect(tally(of: [3]).standardDeviation == nil)
  }

  @Test func `parts merged in any order are the whole`() {
    forEach(seeds: 1...40) { generator in
      let parts = (0..<4).map { _ in
        (0..<generator.below(50)).map { _ in Int64(generator.below(2_000_000)) - 900_000 }
      }
      var forward = Tally()
      var backward = Tally()
      for part in parts { forward.merge(tally(of: part)) }
      for part in parts.reversed() { backward.merge(tally(of: part)) }
      #expect(forward == tally(of: parts.flatMap { $0 }))
      #expect(backward == forward)
    }
  }

  /// Small numbers and few of them meet every case: no page yet, a full bucket, zero, below zero.
  @Test(arguments: [0, 900_000])
  func `numbers taken in groups count as they do one by one`(mostNegative: Int) {
    forEach(seeds: 1...20) { generator in
      var grouped = Tally()
      var single = Tally()
      for _ in 0..<30 {
        let group = (0..<generator.below(20)).map { _ in
          Int64(generator.below(3) == 0 ? generator.below(2_000_000) : generator.below(4))
            - Int64(generator.below(1 + mostNegative))
        }
        group.withUnsafeBufferPointer { grouped.add(contentsOf: $0) }
        for value in group { single.add(value) }
      }
      #expect(grouped == single)
    }
  }

  @Test func `a bucket that is full goes on counting in groups`() {
    var tally = Tally()
    let group = [Int64](repeating: 7, count: 1_000)
    for _ in 0..<132 { group.withUnsafeBufferPointer { tally.add(contentsOf: $0) } }
    #expect(tally.count == 132_000)
    #expect(tally.sum == 924_000)
    #expect(tally.quantile(0.5) == 7)
    #expect(tally == self.tally(of: Array(repeating: 7, count: 132_000)))
  }

  private func tally(of values: [Int64]) -> Tally {
    var tally = Tally()
    for value in values { tally.add(value) }
    return tally
  }

  /// Where sums leave 64 bits the general conversion takes over; 2^63 is the first that does.
  @Test func `a sum comes to the nearest number on both sides of 64 bits`() {
    let edge = Int128(1) << 63
    let odd: Int128 = (1 << 53) + 1
    for sum: Int128 in [0, 1, -1, odd, edge - 1, edge, -edge, -edge - 1, (edge << 20) + 1] {
      #expect(Double(nearest: sum) == Double(sum))
    }
    #expect(Double(nearest: edge) == 0x1p63)
    #expect(Double(nearest: odd) == 0x1p53)
  }

  /// Half-way between two numbers one bit far below decides.
  @Test func `a sum of many bits comes to the nearest number`() {
    let half = Int128(1) << 100 + Int128(1) << 47
    for sum in [half - 1, half, half + 1, 3 * half, .max, .min] {
      #expect(Double(nearest: sum) == Double(sum))
    }
    forEach(seeds: 61...70) { generator in
      let bits = Int128(truncatingIfNeeded: generator.next()) << 64
      let sum = (bits | Int128(generator.next())) >> Int128(generator.below(80))
      #expect(Double(nearest: sum) == Double(sum))
    }
  }
}
