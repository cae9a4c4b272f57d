import ArgumentParser
import Experiments
import Reports
import ResultStorage
import Scenarios

/// `antrean sweep FILE`: estimates at every point of a design, on the same citizens.
struct SweepCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: Wording(
      en: "Estimate quantities over a range of settings, on the same citizens.",
      id: "Taksir besaran pada berbagai pengaturan, dengan warga yang sama."
    ).forParser,
    discussion: Wording(
      en: """
        Each --vary names a path and its values: a list `PATH=a,b,c`, a range `PATH=from..to`, or a \
        range in steps `PATH=from..to/step`. The result is one CSV table with a row for each point, \
        quantity and group. A sweep that was stopped or killed goes on with --continue and ends with \
        the same table.

          antrean sweep office.yaml --vary stages.desk.desks=2..5/1 --of "p90(wait)"
        """,
      id: """
        Tiap --vary menyebut alamat kunci dan nilainya: daftar `ALAMAT=a,b,c`, rentang \
        `ALAMAT=dari..sampai`, atau rentang bertahap `ALAMAT=dari..sampai/langkah`. Hasilnya satu \
        tabel CSV dengan satu baris untuk tiap titik, besaran dan kelompok. Sapuan yang terhenti \
        dilanjutkan dengan --continue dan berakhir dengan tabel yang sama.

          antrean sweep kantor.yaml --vary stages.desk.desks=2..5/1 --of "p90(wait)"
        """
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @Option(
    name: .customLong("vary"),
    help: ArgumentHelp(
      Wording(
        en: "A path with its values; may be given several times.",
        id: "Alamat kunci dengan nilainya; boleh beberapa kali."),
      valueName: "path=values"),
    transform: VariedPath.option)
  var varied: [VariedPath] = []

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "How points are chosen: grid, one-at-a-time, latin-hypercube or sobol.",
        id: "Cara memilih titik: grid, one-at-a-time, latin-hypercube atau sobol.")))
  var design = SweepDesign.Kind.grid

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Points of latin-hypercube and sobol (default: 20), values of a range without steps "
          + "in the others (default: 5).",
        id: "Banyaknya titik latin-hypercube dan sobol (bawaan: 20), atau banyaknya nilai rentang "
          + "tanpa langkah pada yang lain (bawaan: 5).")))
  var points: Int?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      Wording(
        en: "Points from a CSV table instead: columns are paths, rows are points.",
        id: "Titik dari tabel CSV: kolom berisi alamat kunci, baris berisi titik."),
      valueName: "csv"),
    completion: .file(extensions: ["csv"]))
  var table: String?

  @OptionGroup var asked: PointArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var folder: StudyFolderArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    if varied.isEmpty == (table == nil) {
      throw ValidationError(
        Wording(
          en: "--vary or --from says what changes: give one of them",
          id: "--vary atau --from menyebut yang berubah: pakai salah satu"))
    }
    try OptionNumber.check(points, of: "--points", from: 1)
  }

  func perform() throws -> ExitStatus {
    var scenario = try source.load()
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    if let seed = asked.seed { scenario.plan.seed = seed }
    let plan = try SweepPlan(
      scenario: scenario, design: makeDesign(seed: scenario.plan.seed),
      quantities: scenario.quantities(asked.quantities, from: "--of"),
      rule: asked.rule(confidence: scenario.plan.confidence), source: source)
    let study = PointStudy(
      points: plan.design.settings, quantities: plan.quantities, rule: plan.rule,
      seed: scenario.plan.seed, threads: workers.count, source: try source.modelSource())
    try study.check()
    let store = try store(of: plan)
    let outcome = try study.run(store.journal, isQuiet: folder.quiet, in: speech.language)
    return try finish(plan.result(outcome), of: scenario, in: store)
  }

  /// Results that cannot be kept are still shown: they may have taken long.
  private func finish(
    _ result: SweepResult, of scenario: Scenario, in store: SweepStore
  ) throws -> ExitStatus {
    var failure: SweepStoreError?
    do throws(SweepStoreError) {
      if result.wasInterrupted {
        try store.finishJournal()
      } else {
        try store.save(result, scenarioText: scenario.textAsRun)
      }
    } catch {
      failure = error
    }
    let isKept = failure == nil
    let next =
      result.wasInterrupted && isKept ? ShellWord.command(continuing: store.folder) : nil
    let report = SweepReport(result: result, folder: isKept ? store.folder : nil, next: next)
    try StandardOutput.write(report.text(in: speech.language))
    if let failure { throw failure }
    return result.wasInterrupted ? .interrupted : .success
  }

  private func makeDesign(seed: UInt64) throws -> SweepDesign {
    if let table { return try DesignTable.design(path: table) }
    let usual =
      switch design {
      case .grid, .oneAtATime: 5
      case .latinHypercube, .sobol: 20
      }
    do throws(SweepDesign.Problem) {
      return try SweepDesign(varied, design, count: points ?? usual, seed: seed)
    } catch {
      throw ValidationError(error.message)
    }
  }

  private func store(of plan: SweepPlan) throws(SweepStoreError) -> SweepStore {
    if let continued = folder.continued {
      return try SweepStore(continuing: continued, identity: plan.identity)
    }
    let name = "sweep-\(plan.identity.suffix(16).prefix(8))"
    return try SweepStore(
      newIn: folder.out ?? "results/\(plan.scenario.name)/\(name)", identity: plan.identity)
  }
}
