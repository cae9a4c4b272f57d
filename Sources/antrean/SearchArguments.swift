import ArgumentParser
import Experiments
import Reports
import ResultStorage
import Scenarios

/// Replications, files and output, as commands take them that search an answer.
struct SearchArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Wording(
        en: "This many replications instead of the fewest that the file asks for.",
        id: "Jumlah replikasi, menggantikan jumlah terkecil dalam berkas.")))
  var replications: Int?

  @Option(
    help: ArgumentHelp(
      Wording(en: "This seed instead of the file's.", id: "Seed, menggantikan isi berkas.")))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Folder for the files (default: results/<scenario>), in which they have one of their "
          + "own.",
        id: "Folder berkas hasil (bawaan: results/<skenario>), berisi satu folder sendiri."),
      valueName: "dir"))
  var out: String?

  @Flag(help: ArgumentHelp(Wording(en: "Write no files.", id: "Jangan menulis berkas.")))
  var noFiles = false

  @Option(
    help: ArgumentHelp(
      Wording(en: "text or json, on standard output.", id: "text atau json, ke keluaran standar.")))
  var format = OutputFormat.text

  @Flag(
    help: ArgumentHelp(
      Wording(en: "No progress on standard error.", id: "Tanpa kemajuan di keluaran galat.")))
  var quiet = false

  func validate() throws {
    try Self.checkReplications(replications, of: "--replications")
    if out?.isEmpty == true {
      throw ValidationError(
        Wording(
          en: "--out takes a folder, not an empty text",
          id: "--out menerima folder, bukan teks kosong"))
    }
  }

  /// Throws where a number of replications is none that can be simulated with an interval.
  static func checkReplications(_ number: Int?, of option: String) throws {
    try OptionNumber.check(
      number, of: option, in: 2...1_000_000,
      because: Wording(
        en: "one replication has no interval", id: "satu replikasi tidak punya selang"))
  }

  /// Throws where variants are named that the command does not run.
  func refuseVariants(of source: ScenarioArguments, insteadUse option: String?) throws {
    guard !source.variants.isEmpty else { return }
    let hint =
      option.map { Wording(en: "; use \($0)", id: "; pakai \($0)") }
      ?? Wording(en: "; it looks at `base`", id: "; yang dilihat hanya `base`")
    throw ValidationError(
      Wording(
        en: "--variant says what `run` compares\(hint)",
        id: "--variant menyatakan apa yang dibandingkan `run`\(hint)"))
  }

  /// The study of a scenario with the seed and the replications asked for.
  func study(of scenario: Scenario) -> ExperimentPlan {
    var study = scenario.plan
    if let seed { study.seed = seed }
    if let replications { study.replications = .fixed(replications) }
    return study
  }

  /// Prints a report for a person or for a program.
  func print(_ report: any PrintedReport, in language: Language) throws(StandardOutputError) {
    try StandardOutput.write(format == .json ? report.json : report.text(in: language))
  }

  /// Where the tables go; nil where none are wanted.
  func store(of scenario: Scenario, named name: String) throws(ResultStoreError) -> TableStore? {
    try noFiles ? nil : TableStore(folder: out ?? "results/\(scenario.name)", name: name)
  }
}

/// How precise a search for a turn or a limit is near it.
struct NearArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Replications at each value near a turn or a limit; a third of them far from it.",
        id: "Replikasi pada tiap nilai di dekat titik balik atau batas; sepertiganya bila jauh."),
      valueName: "n"))
  var nearReplications = 10

  func validate() throws {
    try SearchArguments.checkReplications(nearReplications, of: "--near-replications")
  }
}
