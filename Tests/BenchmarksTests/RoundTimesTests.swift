import Benchmarks
import Testing

@Suite struct RoundTimesTests {
  @Test func `minimum and median are those of the rounds and the ratio is of pairs of rounds`() {
    let times = RoundTimes(Pair(ours: [4, 1, 3, 2], reference: [8, 1, 12, 4]))

    #expect(times.minimum.ours == 1)
    #expect(times.minimum.reference == 1)
    #expect(times.median.ours == 2.5)
    #expect(times.median.reference == 6)
    // 1/2, 1, 1/4, 1/2
    #expect(times.ratio == 0.5)
  }
}
