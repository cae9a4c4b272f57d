import ArgumentParser
import Benchmarks
import Experiments
import Scenarios

/// `antrean bench experiments`: what a study costs beside the simulation of its replications.
struct BenchExperimentsCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments",
    abstract: Wording(
      en: "Times a study beside the bare simulation of its replications, on one thread and more.",
      id: "Mengukur studi di samping simulasi replikasinya saja, pada satu thread dan lebih."
    ).forParser,
    discussion: """
      Every round does each run once, in changing order, and the numbers of their events are \
      compared. What the study adds is told in processor time; what threads bring in elapsed time, \
      which other work on the machine lengthens. Use a release build.
      """)

  @Option(
    help: ArgumentHelp(
      Wording(en: "The scenario.", id: "Skenario yang diukur."), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario = "scenarios/padang-2022.yaml"

  @OptionGroup var changes: ScenarioChanges

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Replications of each variant, 1 to 10000.",
        id: "Replikasi tiap varian, 1 sampai 10000.")))
  var replications = 64

  @OptionGroup var workers: WorkerArguments

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Rounds, 1 to 1000; one more before them does not count.",
        id: "Putaran, 1 sampai 1000; satu lagi sebelumnya tidak dihitung.")))
  var rounds = 3

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Table for people, or one line per round and run as comma-separated values.",
        id: "Tabel untuk dibaca, atau satu baris CSV per putaran dan cara.")))
  var format = BenchFormat.text

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try BenchFormat.validate(rounds: rounds)
    guard 1...10_000 ~= replications else {
      throw ValidationError(
        Wording(
          en: "--replications is 1 to 10000, not \(replications)",
          id: "--replications adalah 1 sampai 10000, bukan \(replications)"))
    }
  }

  func perform() throws -> ExitStatus {
    let scenario = try changes.scenario(at: self.scenario)
    let benchmark = ExperimentBenchmark(
      variants: scenario.variants, targets: scenario.targets, plan: scenario.plan,
      replications: replications, threads: workers.count)
    if format == .csv { try write(ExperimentReport.csvHeader) }
    // The first pages and caches are nobody's cost.
    _ = try benchmark.measure(round: 0)
    var found: [ExperimentRound] = []
    for round in 0..<rounds {
      let times = try benchmark.measure(round: round)
      guard times.agrees else { throw BenchError.differentEvents }
      if format == .csv {
        try ExperimentReport.csvLines(of: benchmark, times, round: round).forEach(write)
      }
      found.append(times)
    }
    guard format == .text else { return .success }
    try write(
      ExperimentReport.textHeader(of: benchmark, scenario: scenario.name, rounds: rounds))
    try ExperimentReport.textLines(of: benchmark, found).forEach(write)
    try ExperimentReport.textFooter(of: benchmark, found).forEach(write)
    return .success
  }

  private func write(_ line: String) throws {
    try StandardOutput.write(line + "\n")
  }
}
