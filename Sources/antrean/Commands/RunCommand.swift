import ArgumentParser
import Experiments
import Foundation
import Reports
import ResultStorage
import Scenarios

/// `antrean run FILE`: simulates a scenario and its variants on the same citizens.
struct RunCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Wording(
      en: "Simulate a scenario and its variants on the same citizens.",
      id: "Simulasikan skenario dan variannya dengan warga yang sama."
    ).forParser)

  @Argument(
    help: ArgumentHelp(
      Wording(en: "The scenario, a YAML file.", id: "Skenario, sebuah berkas YAML.")),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @OptionGroup var changes: ScenarioChanges

  @Option(
    name: .customLong("continue"),
    help: ArgumentHelp(
      Wording(
        en: "Go on with the run in this folder, whatever ended it, with its scenario and options.",
        id: "Lanjutkan simulasi di folder ini, apa pun yang menghentikannya, dengan skenario dan "
          + "opsinya."),
      valueName: "run"))
  var continued: String?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "This many replications instead of what the file says.",
        id: "Jumlah replikasi, menggantikan isi berkas.")))
  var replications: Int?

  @Option(
    help: ArgumentHelp(
      Wording(en: "This seed instead of the file's.", id: "Seed, menggantikan isi berkas.")))
  var seed: UInt64?

  @OptionGroup var workers: WorkerArguments

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Draw the uncertain values so many times and tell in how many futures targets hold.",
        id: "Undi nilai yang tidak pasti sekian kali dan sebut dalam berapa masa depan target "
          + "terpenuhi."),
      valueName: "N"))
  var futures: Int?

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      Wording(
        en: "Estimates by this key too, as weekday or hour; may be given several times.",
        id: "Estimasi menurut kunci ini juga, misalnya weekday atau hour; boleh beberapa kali."),
      discussion: Wording(
        en: "They are rows of summary.csv and of the JSON; the text report stays as it is.",
        id: "Menjadi baris summary.csv dan JSON; laporan teks tidak berubah."),
      valueName: "scope"),
    transform: ScopeText.key)
  var scopes: [ScopeKey] = []

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "People of the first replication for applicants.csv: all, a number or none.",
        id: "Orang dari replikasi pertama untuk applicants.csv: all, angka atau none."),
      valueName: "all|N|none"))
  var applicants = ApplicantChoice.atMost(0)

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Folder for the files (default: results/<scenario>); each run has a folder in it.",
        id:
          "Folder berkas hasil (bawaan: results/<skenario>); tiap simulasi mendapat folder sendiri."
      ),
      valueName: "dir"))
  var out: String?

  @Flag(help: ArgumentHelp(Wording(en: "Write no files.", id: "Jangan menulis berkas.")))
  var noFiles = false

  @Flag(
    help: ArgumentHelp(
      Wording(
        en: "Write replications.csv above 10,000 replications too.",
        id: "Tulis replications.csv juga di atas 10,000 replikasi.")))
  var replicationsCsv = false

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "text, json, or junit (the targets as test cases), on standard output.",
        id: "text, json, atau junit (target sebagai kasus uji), ke keluaran standar.")))
  var format = RunFormat.text

  @Flag(
    help: ArgumentHelp(
      Wording(en: "No progress on standard error.", id: "Tanpa kemajuan di keluaran galat.")))
  var quiet = false

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try checkFutures()
    if file == nil && continued == nil {
      throw ValidationError(
        Wording(
          en: "Missing expected argument '<file>'", id: "Argumen wajib belum ditulis: '<file>'"))
    }
    try OptionNumber.check(replications, of: "--replications", from: 1)
    if out?.isEmpty == true {
      throw ValidationError(
        Wording(
          en: "--out takes a folder, not an empty text",
          id: "--out menerima folder, bukan teks kosong"))
    }
    if noFiles && applicants.limit != 0 {
      throw ValidationError(
        Wording(
          en: "--applicants writes a file, but --no-files wants none: keep one of them",
          id: "--applicants menulis berkas, tetapi --no-files tidak mau: pilih salah satu"))
    }
    if noFiles && replicationsCsv {
      throw ValidationError(
        Wording(
          en: "--replications-csv writes a file, but --no-files wants none: keep one of them",
          id: "--replications-csv menulis berkas, tetapi --no-files tidak mau: pilih salah satu"))
    }
    if continued != nil { try checkContinuing() }
  }

  func perform() throws -> ExitStatus {
    let earlier = try continued.map { folder throws(ResultStoreError) in
      try SavedRun(folder: folder)
    }
    var order = try order(after: earlier)
    let scenario = try scenario(of: &order, after: earlier)
    if let futures { return try runFutures(futures, of: scenario) }
    let folder = out ?? earlier?.parent ?? "results/\(scenario.name)"
    let store = try noFiles ? nil : ResultStore(folder: folder)
    tellOfBrokenOff(store?.brokenOff ?? [])
    if let run = scenario.plannedIdentity { try store?.checkPlace(of: run) }
    let record = RunRecord(
      scenario: scenario, order: order, started: .now, threads: workers.count)
    let options = try options(of: record, store, after: earlier)
    let result = try simulate(scenario, options)
    guard result.replications > 0 else {
      say(
        Wording(
          en: "interrupted before a replication was finished",
          id: "dihentikan sebelum satu replikasi selesai"))
      return .interrupted
    }
    return try finish(record, result, in: store)
  }

  func say(_ message: Wording) {
    StandardError.write("antrean: \(message.text(in: speech.language))\n")
  }

  private func simulate(
    _ scenario: Scenario, _ options: RunOptions
  ) throws(StudyError) -> StudyResult {
    let display = ProgressDisplay.onStandardError(isQuiet: quiet, in: speech.language)
    let watch = InterruptWatch { [self] in
      display.clear()
      say(
        Wording(
          en: "stopping after the replications in hand; once more to stop at once",
          id: "berhenti sesudah replikasi yang sedang berjalan; sekali lagi untuk langsung berhenti"
        ))
    }
    defer { display.clear() }
    let runner = StudyRunner(
      variants: scenario.variants, plan: scenario.plan, targets: scenario.targets,
      options: options)
    return try runner.run(progress: display.show, isCancelled: watch.isInterrupted)
  }

  private func options(
    of record: RunRecord, _ store: ResultStore?, after earlier: SavedRun?
  ) throws(ResultStoreError) -> RunOptions {
    var options = RunOptions(threads: workers.count, extraScopes: record.order.scopes)
    options.archive = try store?.makeArchive()
    if record.order.applicants.limit != 0 {
      options.applicants = try store?.makeApplicantArchive(
        of: record.scenario.variants[0], limit: record.order.applicants.limit,
        continuing: earlier)
    }
    options.journal = try store?.makeJournal(
      of: record.scenario.identity(replications: 0), record.manifest(), continuing: earlier)
    if record.order.keepsAllReplications { options.replicationRowLimit = .max }
    return options
  }

  /// Results that cannot be kept are still shown: they may have taken long.
  private func finish(
    _ record: RunRecord, _ result: StudyResult, in store: ResultStore?
  ) throws -> ExitStatus {
    var failure: ResultStoreError?
    var folder: String?
    do throws(ResultStoreError) {
      folder = try store?.save(record.toKeep(result))
    } catch {
      failure = error
    }
    let report = StudyReport(result: result, context: record.context(folder: folder))
    switch format {
    case .text: try StandardOutput.write(report.text(in: speech.language))
    case .json: try StandardOutput.write(report.json(in: speech.language))
    case .junit: try StandardOutput.write(report.junit(in: speech.language))
    }
    if let failure { throw failure }
    if result.wasInterrupted, let folder {
      say(
        Wording(
          en: "go on with: antrean run --continue \(folder)",
          id: "lanjutkan dengan: antrean run --continue \(folder)"))
    }
    return ExitStatus(of: result)
  }
}

/// For a person, for a program, or for a system of continuous integration.
enum RunFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, junit
}
