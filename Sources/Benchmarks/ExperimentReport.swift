/// How the cost of experiments is written, for people and for programs.
public enum ExperimentReport {
  /// What was measured and what the columns are.
  public static func textHeader(
    of benchmark: ExperimentBenchmark, scenario: String, rounds: Int
  ) -> String {
    let others = benchmark.variants.count - 1
    let variants = others > 0 ? "base and \(others) other variant\(others > 1 ? "s" : "")" : "base"
    var lines = [
      "\(benchmark.replications) replications of \(variants) of \(scenario), "
        + "the median of \(rounds) alternating round\(rounds > 1 ? "s" : "").",
      "  records  the model, and every record counted in its rows; on several threads each has its",
      "           share of the replications and waits for nobody: what this machine can give",
    ]
    if others > 0 {
      lines.append("  pairs    the same, and everybody beside themselves in base")
    }
    lines += [
      "  study    all that `run` does but for its files: numbers of each replication and their",
      "           bytes for the journal, estimates with intervals, paired differences, verdicts",
      "", "path     threads   elapsed s   processor s",
    ]
    return lines.joined(separator: "\n")
  }

  /// The lines below `textHeader`.
  public static func textLines(
    of benchmark: ExperimentBenchmark, _ rounds: [ExperimentRound]
  ) -> [String] {
    benchmark.runs.enumerated().map { place, run in
      let elapsed = RoundTimes.median(rounds.map { $0.times[place].elapsedSeconds })
      let processor = RoundTimes.median(rounds.map { $0.times[place].processorSeconds })
      return run.path.rawValue.padded(toWidth: 8)
        + String(run.threads).rightAligned(inWidth: 8)
        + FixedText.text(elapsed, places: 3).rightAligned(inWidth: 12)
        + FixedText.text(processor, places: 3).rightAligned(inWidth: 14)
    }
  }

  /// Lines below those: what the study adds, and what several threads bring.
  public static func textFooter(
    of benchmark: ExperimentBenchmark, _ rounds: [ExperimentRound]
  ) -> [String] {
    let times = ExperimentRatios(benchmark, rounds)
    var lines = ["", "processor time of the study on one thread over that of"]
    for path in ExperimentBenchmark.Path.allCases {
      guard let added = times.addedPercent(to: path) else { continue }
      lines.append("  \(path.rawValue.padded(toWidth: 8)) \(signed(added)) %")
    }
    if let study = times.speedUp(of: .study), let records = times.speedUp(of: .records) {
      lines += [
        "elapsed time on one thread over that on \(benchmark.threads)",
        "  study    \(FixedText.text(study, places: 2))",
        "  records  \(FixedText.text(records, places: 2))",
      ]
    }
    return lines + ["Every run had the same \(rounds[0].events) events."]
  }

  /// The names of the columns of `csvLines`.
  public static let csvHeader =
    "path,threads,round,variants,replications,events,elapsed_seconds,processor_seconds"

  /// One line for each run of a round counted from 0.
  public static func csvLines(
    of benchmark: ExperimentBenchmark, _ found: ExperimentRound, round: Int
  ) -> [String] {
    zip(benchmark.runs, found.times).map { run, time in
      let fields = [
        run.path.rawValue, "\(run.threads)", "\(round + 1)", "\(benchmark.variants.count)",
        "\(benchmark.replications)", "\(found.events)",
        FixedText.text(time.elapsedSeconds, places: 4),
        FixedText.text(time.processorSeconds, places: 4),
      ]
      return fields.joined(separator: ",")
    }
  }

  private static func signed(_ percent: Double) -> String {
    (percent < 0 ? "-" : "+") + FixedText.text(abs(percent), places: 1)
  }
}

/// Runs of the same rounds beside each other.
struct ExperimentRatios {
  private let benchmark: ExperimentBenchmark
  private let rounds: [ExperimentRound]

  init(_ benchmark: ExperimentBenchmark, _ rounds: [ExperimentRound]) {
    self.benchmark = benchmark
    self.rounds = rounds
  }

  /// What the study takes on one thread beyond another path, in percent of that path.
  func addedPercent(to path: ExperimentBenchmark.Path) -> Double? {
    guard path != .study else { return nil }
    return median(
      of: .init(.study, threads: 1), over: .init(path, threads: 1), \.processorSeconds
    ).map { ($0 - 1) * 100 }
  }

  /// How many times faster a path is on all threads than on one; nil where it ran on one alone.
  func speedUp(of path: ExperimentBenchmark.Path) -> Double? {
    guard benchmark.threads > 1 else { return nil }
    return median(
      of: .init(path, threads: 1), over: .init(path, threads: benchmark.threads),
      \.elapsedSeconds)
  }

  private func median(
    of run: ExperimentBenchmark.Run, over other: ExperimentBenchmark.Run,
    _ time: KeyPath<ExperimentTime, Double>
  ) -> Double? {
    guard let place = benchmark.runs.firstIndex(of: run),
      let otherPlace = benchmark.runs.firstIndex(of: other)
    else { return nil }
    return RoundTimes.median(
      rounds.map { $0.times[place][keyPath: time] / $0.times[otherPlace][keyPath: time] })
  }
}
