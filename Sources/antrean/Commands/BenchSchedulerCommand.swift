import ArgumentParser
import Benchmarks
import Experiments

/// `antrean bench scheduler`: the event list beside a heap from a package.
struct BenchSchedulerCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheduler",
    abstract: Wording(
      en: "Compares the event list with Heap of swift-collections.",
      id: "Membandingkan daftar peristiwa dengan Heap dari swift-collections."
    ).forParser,
    discussion: """
      Both do the same work in alternating rounds, and the order of their events is compared. \
      Times are processor time of one thread. Use a release build.
      """)

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Table for people, or one line per round as comma-separated values.",
        id: "Tabel untuk dibaca, atau satu baris CSV per putaran.")))
  var format = BenchFormat.text

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Numbers of pending events, 1 to \(SchedulerBenchmark.pendingLimit), divided by "
          + "commas.",
        id: "Banyaknya peristiwa menunggu, 1 sampai \(SchedulerBenchmark.pendingLimit), "
          + "dipisah koma."),
      discussion: Wording(
        en: "Without it powers of ten from 10 to the limit, or to 10,000 with --quick.",
        id: "Tanpa ini pangkat sepuluh dari 10 sampai batasnya, atau sampai 10,000 dengan "
          + "--quick."),
      valueName: "numbers"),
    transform: readSizes)
  var sizes: [Int]?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Rounds of each structure, 1 to 1000 (default: 9, or 3 with --quick).",
        id: "Putaran tiap struktur, 1 sampai 1000 (bawaan: 9, atau 3 dengan --quick).")))
  var rounds: Int?

  @Flag(
    help: ArgumentHelp(
      Wording(
        en: "A first impression within a second or two.",
        id: "Kesan pertama dalam satu dua detik.")))
  var quick = false

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try BenchFormat.validate(rounds: rounds)
  }

  func perform() throws -> ExitStatus {
    switch format {
    case .text: try write(SchedulerReport.textHeader)
    case .csv: try write(SchedulerReport.csvHeader)
    }
    for benchmark in benchmarks { try measure(benchmark) }
    if format == .text { try write(SchedulerReport.textFooter) }
    return .success
  }

  private var benchmarks: [SchedulerBenchmark] {
    let standardSizes = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
    let sizes = sizes ?? Array(standardSizes.prefix(quick ? 4 : 6))
    return SchedulerBenchmark.Pattern.allCases.flatMap { pattern in
      sizes.map { pending in
        SchedulerBenchmark(
          pattern: pattern, pending: pending, rounds: rounds ?? (quick ? 3 : 9),
          operations: quick ? 50_000 : 500_000)
      }
    }
  }

  /// Each line is written as soon as it is known.
  private func measure(_ benchmark: SchedulerBenchmark) throws {
    let comparison = benchmark.measure()
    guard comparison.agrees else { throw BenchError.differentHistories(benchmark) }
    switch format {
    case .text: try write(SchedulerReport.textLine(benchmark, comparison))
    case .csv: try SchedulerReport.csvLines(benchmark, comparison).forEach(write)
    }
  }

  private func write(_ line: String) throws {
    try StandardOutput.write(line + "\n")
  }

  private static func readSizes(_ text: String) throws -> [Int] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let size = Int(part), 1...SchedulerBenchmark.pendingLimit ~= size else {
        throw ValidationError(
          Wording(
            en: "--sizes has whole numbers from 1 to \(SchedulerBenchmark.pendingLimit) "
              + "divided by commas, not \"\(part)\"",
            id: "--sizes berisi bilangan bulat dari 1 sampai "
              + "\(SchedulerBenchmark.pendingLimit) dipisah koma, bukan \"\(part)\""))
      }
      return size
    }
  }
}
