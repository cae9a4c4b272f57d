import Benchmarks
import Testing

/// Numbers under their headings, and the same numbers as CSV.
@Suite struct ReportTests {
  @Test func `a line of the table stands under its headings`() throws {
    let comparison = SchedulerComparison(
      times: RoundTimes(Pair(ours: [23.94, 30.06, 100], reference: [60, 90, 1_200])),
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
    let comparison = SchedulerComparison(
      times: RoundTimes(Pair(ours: [20.5, 21], reference: [40.25, 39.0625])),
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

  @Test func `a line of the model's table stands under its headings`() throws {
    let benchmark = ModelBenchmark(path: .study, customers: 1_000_000, rounds: 2)
    let comparison = ModelComparison(
      times: RoundTimes(Pair(ours: [100, 100], reference: [50, 50])),
      meanWaitMinutes: Pair(ours: [8.5, 9], reference: [9.25, 9.5]))

    let headings = try #require(ModelReport.textHeader.split(separator: "\n").last)

    // 2 events in 100 and in 50 ns.
    #expect(
      [String(headings), ModelReport.textLine(benchmark, comparison)] == [
        "path    ns/cust.  M events/s     ns/cust.  M events/s   ratio   antrean    loop",
        "study      100.0        20.0         50.0        40.0    2.00      8.75    9.38",
      ])
  }

  @Test func `the model's CSV has one line for each round of each program`() {
    let benchmark = ModelBenchmark(path: .run, customers: 1_000, rounds: 1)
    let comparison = ModelComparison(
      times: RoundTimes(Pair(ours: [100], reference: [62.5])),
      meanWaitMinutes: Pair(ours: [8.5], reference: [9.25]))

    let lines = [ModelReport.csvHeader] + ModelReport.csvLines(benchmark, comparison)

    #expect(
      lines == [
        "path,program,round,customers,nanoseconds_per_customer,million_events_per_second,"
          + "mean_wait_minutes",
        "run,antrean,1,1000,100.000,20.000,8.50000", "run,loop,1,1000,62.500,32.000,9.25000",
      ])
  }
}
