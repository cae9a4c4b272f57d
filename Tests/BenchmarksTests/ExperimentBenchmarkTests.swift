import Experiments
import PassportOffice
import Testing

@testable import Benchmarks

@Suite struct ExperimentBenchmarkTests {
  private func benchmark(variants: Int, threads: Int, customers: Int = 50) -> ExperimentBenchmark {
    let network = OfficeNetwork.singleDesk(load: 0.5, serviceMinutes: 1, customers: customers)
    return ExperimentBenchmark(
      variants: (0..<variants).map { Variant(name: $0 == 0 ? "base" : "v\($0)", network: network) },
      targets: [], plan: ExperimentPlan(seed: 1, replications: .fixed(1), confidence: 0.95),
      replications: 5, threads: threads)
  }

  @Test func `a round does every run, and each has the same events`() throws {
    let benchmark = benchmark(variants: 2, threads: 2)

    let round = try benchmark.measure(round: 1)

    #expect(
      benchmark.runs == [
        .init(.records, threads: 1), .init(.pairs, threads: 1), .init(.study, threads: 1),
        .init(.records, threads: 2), .init(.study, threads: 2),
      ])
    #expect(round.agrees)
    // A customer comes and goes, in five replications of two variants, but for those still there.
    #expect(900...1_100 ~= round.events)
    #expect(round.times.count == 5)
    #expect(round.times.allSatisfy { $0.elapsedSeconds > 0 && $0.processorSeconds > 0 })
  }

  @Test func `there are no pairs of a variant alone, and no further threads where there is one`() {
    #expect(
      benchmark(variants: 1, threads: 1).runs == [
        .init(.records, threads: 1), .init(.study, threads: 1),
      ])
  }

  /// Elapsed and processor seconds of each run, in the order of the runs.
  private func round(_ times: [(Double, Double)]) -> ExperimentRound {
    ExperimentRound(
      times: times.map { ExperimentTime(elapsedSeconds: $0.0, processorSeconds: $0.1) },
      events: 1_234, agrees: true)
  }

  @Test func `the table tells medians, and ratios within the rounds`() throws {
    let rounds = [
      round([(10, 10), (12, 12), (12.5, 12.5), (5, 10), (6.5, 13)]),
      // Twice as slow as a whole: the medians move, the ratios do not.
      round([(20, 20), (24, 24), (25, 25), (10, 20), (13, 26)]),
      round([(10, 10), (10, 10), (9, 9), (8, 10), (9, 10)]),
    ]
    let benchmark = benchmark(variants: 2, threads: 2)
    let header = ExperimentReport.textHeader(of: benchmark, scenario: "padang", rounds: 3)

    #expect(
      header.hasPrefix(
        "5 replications of base and 1 other variant of padang, the median of 3 alternating rounds."
      ))
    let headings = try #require(header.split(separator: "\n").last)
    #expect(
      [String(headings)] + ExperimentReport.textLines(of: benchmark, rounds) == [
        "path     threads   elapsed s   processor s",
        "records        1      10.000        10.000",
        "pairs          1      12.000        12.000",
        "study          1      12.500        12.500",
        "records        2       8.000        10.000",
        "study          2       9.000        13.000",
      ])
    // 12.5 over 10 and over 12; 12.5 over 6.5, 10 over 5.
    #expect(
      ExperimentReport.textFooter(of: benchmark, rounds) == [
        "", "processor time of the study on one thread over that of", "  records  +25.0 %",
        "  pairs    +4.2 %", "elapsed time on one thread over that on 2", "  study    1.92",
        "  records  2.00", "Every run had the same 1234 events.",
      ])
  }

  @Test func `a study that took less by chance is told as it is`() {
    #expect(
      ExperimentReport.textFooter(
        of: benchmark(variants: 1, threads: 1), [round([(10, 10), (9.9, 9.9)])]) == [
          "", "processor time of the study on one thread over that of", "  records  -1.0 %",
          "Every run had the same 1234 events.",
        ])
  }

  @Test func `the CSV has one line for each run of a round`() {
    #expect(
      [ExperimentReport.csvHeader]
        + ExperimentReport.csvLines(
          of: benchmark(variants: 1, threads: 1), round([(10, 9.5), (11.25, 10)]), round: 2) == [
          "path,threads,round,variants,replications,events,elapsed_seconds,processor_seconds",
          "records,1,3,1,5,1234,10.0000,9.5000", "study,1,3,1,5,1234,11.2500,10.0000",
        ])
  }
}
