import ArgumentParser
import Benchmarks
import Experiments
import Scenarios

/// `antrean bench model`: the whole simulator beside a loop that simulates only M/M/1.
struct BenchModelCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: Wording(
      en: "Compares the simulator with a loop written for M/M/1 alone, or times a scenario.",
      id: "Membandingkan simulator dengan loop khusus M/M/1, atau mengukur waktu sebuah skenario."
    ).forParser,
    discussion: """
      A million customers a round, in alternating rounds; with --scenario one replication of its \
      base variant a round. Times are processor time of the whole program. Use a release build.
      """)

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Time replications of this scenario instead.",
        id: "Ukur waktu replikasi skenario ini."), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "With --scenario: tell the cost of a person beside that of this scenario.",
        id: "Dengan --scenario: sebutkan biaya per orang di samping skenario ini."),
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var beside: String?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Table for people, or one line per round as comma-separated values.",
        id: "Tabel untuk dibaca, atau satu baris CSV per putaran.")))
  var format = BenchFormat.text

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Rounds of either side, 1 to 1000 (default: 9, or 3 with --quick).",
        id: "Putaran tiap pihak, 1 sampai 1000 (bawaan: 9, atau 3 dengan --quick).")))
  var rounds: Int?

  @Flag(
    help: ArgumentHelp(
      Wording(
        en: "A first impression with 50,000 customers.",
        id: "Kesan pertama dengan 50,000 pelanggan.")))
  var quick = false

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try BenchFormat.validate(rounds: rounds)
    if beside != nil && scenario == nil {
      throw ValidationError(
        Wording(
          en: "--beside needs --scenario, the file that is compared",
          id: "--beside memerlukan --scenario, berkas yang dibandingkan"))
    }
  }

  func perform() throws -> ExitStatus {
    if let scenario {
      try measure(scenario: scenario)
      return .success
    }
    switch format {
    case .text: try write(ModelReport.textHeader)
    case .csv: try write(ModelReport.csvHeader)
    }
    for path in ModelBenchmark.Path.allCases { try measure(path) }
    if format == .text { try write(ModelReport.textFooter) }
    return .success
  }

  private func measure(scenario path: String) throws {
    let other = try beside.map { try self.rounds(of: $0, count: max(3, roundCount)) }
    let (_, rounds) = try self.rounds(of: path, count: roundCount)
    switch format {
    case .text:
      try write(ScenarioTimesReport.textHeader)
      try ScenarioTimesReport.textLines(rounds).forEach(write)
      try ScenarioTimesReport.textFooter(
        rounds, beside: other, peakMegabytes: PeakMemory.megabytes
      ).forEach(write)
    case .csv:
      try write(ScenarioTimesReport.csvHeader)
      try ScenarioTimesReport.csvLines(rounds).forEach(write)
    }
  }

  private func rounds(
    of path: String, count: Int
  ) throws -> (name: String, rounds: [ScenarioRound]) {
    let scenario = try ScenarioLoader.load(path: path, settings: [], variants: [])
    let benchmark = ScenarioBenchmark(network: scenario.variants[0].network, rounds: count)
    return (scenario.name, try benchmark.measure())
  }

  private var roundCount: Int { rounds ?? (quick ? 3 : 9) }

  /// Each line is written as soon as it is known.
  private func measure(_ path: ModelBenchmark.Path) throws {
    let benchmark = ModelBenchmark(
      path: path, customers: quick ? 50_000 : 1_000_000, rounds: roundCount)
    let comparison = try benchmark.measure()
    switch format {
    case .text: try write(ModelReport.textLine(benchmark, comparison))
    case .csv: try ModelReport.csvLines(benchmark, comparison).forEach(write)
    }
  }

  private func write(_ line: String) throws {
    try StandardOutput.write(line + "\n")
  }
}
