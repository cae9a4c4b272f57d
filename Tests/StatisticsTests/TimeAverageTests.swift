import Statistics
import Testing

@Suite struct TimeAverageTests {
  /// JaamSim's TestStatistics: 5, 3, 8, -1, 2 from 2, 4, 5, 8, 9 until 12: area 42, average 4.2.
  @Test func `the average is that of a published example`() {
    var average = TimeAverage(start: 2, end: 12)
    for (time, level) in [(2, 5), (4, 3), (5, 8), (8, -1), (9, 2)] as [(Int64, Int64)] {
      average.record(level, at: time)
    }
    #expect(average.average == 4.2)
    #expect(average.maximum == 8)
  }

  /// By hand: in [10, 20) the level is 4 for 2, then 1 for 8: 16/10.
  @Test func `only what lies in the window counts`() {
    var average = TimeAverage(start: 10, end: 20)
    for (time, level) in [(0, 9), (5, 4), (12, 1), (20, 7), (30, 100)] as [(Int64, Int64)] {
      average.record(level, at: time)
    }
    #expect(average.average == 1.6)
    #expect(average.maximum == 4)
  }

  @Test func `a level that lasts no time changes nothing`() {
    var average = TimeAverage(start: 0, end: 10)
    average.record(1, at: 0)
    average.record(1000, at: 5)
    average.record(1, at: 5)
    #expect(average.average == 1)
    #expect(average.maximum == 1)
  }

  @Test func `nothing recorded is a level of 0`() {
    #expect(TimeAverage(start: 0, end: 10).average == 0)
    #expect(TimeAverage(start: 0, end: 10).maximum == 0)
  }

  /// A million people through a year of microseconds: beyond 64 bits.
  @Test func `the country's year does not overflow`() {
    let year: Int64 = 365 * 86_400_000_000
    var average = TimeAverage(start: 0, end: year)
    average.record(1_000_000, at: 0)
    #expect(average.average == 1_000_000)
  }
}
