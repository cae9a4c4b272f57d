import Benchmarks
import Testing

@Suite struct ComparisonTests {
  @Test func `minimum and median are those of the rounds and the ratio is of pairs of rounds`() {
    let comparison = Comparison(
      times: Pair(ours: [4, 1, 3, 2], reference: [8, 1, 12, 4]),
      checksums: Pair(ours: 7, reference: 7))

    #expect(comparison.minimum.ours == 1)
    #expect(comparison.minimum.reference == 1)
    #expect(comparison.median.ours == 2.5)
    #expect(comparison.median.reference == 6)
    // 1/2, 1, 1/4, 1/2
    #expect(comparison.ratio == 0.5)
    #expect(comparison.agrees)
  }

  @Test func `different checksums are noticed`() {
    let comparison = Comparison(
      times: Pair(ours: [1], reference: [1]), checksums: Pair(ours: 7, reference: 8))
    #expect(!comparison.agrees)
  }

  @Test func `a line of the table stands under its headings`() throws {
    let comparison = Comparison(
      times: Pair(ours: [23.94, 30.06, 100], reference: [60, 90, 1_200]),
      checksums: Pair(ours: 7, reference: 7))
    let benchmark = SchedulerBenchmark(
      pattern: .cancel, pending: 1_000_000, rounds: 3, operations: 10)

    let headings = try #require(SchedulerReport.textHeader.split(separator: "\n").last)

    // Ratios 0.399, 0.334 and 0.0833.
    #expect(
      [String(headings), SchedulerReport.textLine(benchmark, comparison)] == [
        "pattern     pending     min  median     min  median   ratio",
        "cancel      1000000    23.9    30.1    60.0    90.0    0.33",
      ])
  }

  @Test func `the CSV has one line for each round of each structure`() {
    let comparison = Comparison(
      times: Pair(ours: [20.5, 21], reference: [40.25, 39.0625]),
      checksums: Pair(ours: 7, reference: 7))
    let benchmark = SchedulerBenchmark(pattern: .hold, pending: 10, rounds: 2, operations: 500)

    let lines = [SchedulerReport.csvHeader] + SchedulerReport.csvLines(benchmark, comparison)

    #expect(
      lines == [
        "pattern,pending,structure,round,operations,nanoseconds_per_operation,checksum",
        "hold,10,EventList,1,500,20.500,7", "hold,10,EventList,2,500,21.000,7",
        "hold,10,Heap,1,500,40.250,7", "hold,10,Heap,2,500,39.063,7",
      ])
  }
}
