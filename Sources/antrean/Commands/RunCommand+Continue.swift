import ArgumentParser
import Experiments
import ResultStorage
import Scenarios

/// Where a run comes from: the command line, or an earlier run.
extension RunCommand {
  /// The scenario of the command line.
  var source: ScenarioArguments {
    var source = ScenarioArguments()
    source.file = file ?? ""
    source.changes = changes
    return source
  }

  /// A run that continues has its scenario and options from the earlier one.
  func checkContinuing() throws {
    let given: [(String, Bool)] = [
      ("--set", !changes.given.changes.isEmpty), ("--apply", !changes.given.patches.isEmpty),
      ("--variant", !changes.variants.isEmpty), ("--seed", seed != nil), ("--by", !scopes.isEmpty),
      ("--applicants", applicants.limit != 0), ("--replications-csv", replicationsCsv),
      ("--futures", futures != nil),
    ]
    if let (option, _) = given.first(where: \.1) {
      throw ValidationError(
        Wording(
          en: "\(option) belongs to the run that --continue names and cannot change: leave it out",
          id: "\(option) milik simulasi yang disebut --continue dan tidak dapat berubah: hilangkan")
      )
    }
    if noFiles {
      throw ValidationError(
        Wording(
          en: "--continue makes a longer run with its files, but --no-files wants none: keep one "
            + "of them",
          id: "--continue membuat simulasi lebih panjang dengan berkasnya, tetapi --no-files tidak "
            + "mau: pilih salah satu"))
    }
  }

  /// What is asked of the run.
  func order(after earlier: SavedRun?) throws -> RunOrder {
    if let earlier {
      var order = try RunOrder(earlier.request, at: earlier.path)
      if let file { order.take(file: file) }
      if let replications {
        guard replications >= earlier.replications else {
          throw ValidationError(
            Wording(
              en: "\(earlier.path) has \(earlier.replications) replications already, more than the "
                + "\(replications) of --replications, which counts all of them",
              id: "\(earlier.path) sudah mempunyai \(earlier.replications) replikasi, lebih dari "
                + "\(replications) pada --replications, yang menghitung semuanya"))
        }
        order.replications = replications
      } else if let planned = order.replications, planned <= earlier.replications {
        // It has all that it was asked for; the scenario may want more.
        order.replications = nil
      }
      return order
    }
    return try RunOrder(
      file: file ?? "", settings: changes.settings, variants: changes.variants, seed: seed,
      scopes: scopes, applicants: applicants, keepsAllReplications: replicationsCsv,
      replications: replications)
  }

  /// The scenario with the plan that the order asks for.
  func scenario(of order: inout RunOrder, after earlier: SavedRun?) throws -> Scenario {
    if let earlier, earlier.version != Antrean.version {
      throw ContinuationError.otherVersion(path: earlier.path, earlier.version)
    }
    var scenario = try order.scenario(at: earlier == nil ? order.file : order.path)
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    try checkScopes(order.scopes, of: scenario)
    if let seed = order.seed { scenario.plan.seed = seed }
    if let earlier {
      guard scenario.identity(replications: 0).scenarioHash == earlier.scenarioHash else {
        throw ContinuationError.otherScenario(path: earlier.path, file: order.path)
      }
      if order.replications == nil, case .fixed(let count) = scenario.plan.replications,
        count <= earlier.replications
      {
        // One that was broken off as it wrote its files gets these now, which is what was asked.
        if !earlier.isBrokenOff {
          say(
            Wording(
              en: "\(earlier.path) has all of its replications; ask for more with --replications",
              id: "\(earlier.path) sudah lengkap; minta lebih banyak dengan --replications"))
        }
        order.replications = earlier.replications
      }
    }
    if let count = order.replications { scenario.plan.replications = .fixed(count) }
    return scenario
  }

  /// Says which runs wait to be continued; nobody else would.
  func tellOfBrokenOff(_ folders: [String]) {
    for folder in folders {
      say(
        Wording(
          en: "a run was broken off: go on with `antrean run --continue \(folder)`, or remove "
            + "the folder",
          id: "sebuah simulasi terputus: lanjutkan dengan `antrean run --continue \(folder)`, atau "
            + "hapus foldernya"))
    }
  }

  private func checkScopes(_ scopes: [ScopeKey], of scenario: Scenario) throws {
    for scope in scopes {
      guard let reason = scope.reasonWithoutMeaning(in: scenario.variants[0].network) else {
        continue
      }
      throw ValidationError(
        Wording(
          en: "--by \(scope.rawValue) has no meaning here: \(reason)",
          id: "--by \(scope.rawValue) tidak berarti di sini: \(reason)"))
    }
  }
}

/// Why a run cannot be continued although it is whole.
enum ContinuationError: Error {
  /// Another version of the program may give other numbers.
  case otherVersion(path: String, String)
  /// The scenario is not that of the run.
  case otherScenario(path: String, file: String)
  /// The file of the scenario is not there any more.
  case noScenario(path: String, file: String)

  /// What happened and what to do, in one line.
  var message: Wording {
    switch self {
    case .otherVersion(let path, let version):
      Wording(
        en: "`\(path)` was made by antrean \(version), and \(Antrean.version) may give other "
          + "numbers: run it anew",
        id:
          "`\(path)` dibuat oleh antrean \(version), dan \(Antrean.version) mungkin memberi angka "
          + "lain: jalankan dari awal")
    case .otherScenario(let path, let file):
      Wording(
        en: "`\(file)` or one of its tables is not as it was in the run `\(path)`, which has the "
          + "scenario in scenario.yaml: run it anew, or name the right file",
        id: "`\(file)` atau salah satu tabelnya tidak lagi seperti dalam simulasi `\(path)`, yang "
          + "menyimpan skenarionya di scenario.yaml: jalankan dari awal, atau sebutkan berkas yang "
          + "benar")
    case .noScenario(let path, let file):
      Wording(
        en: "the scenario of the run `\(path)`, `\(file)`, is not there any more: put it back, or "
          + "name the copy in `\(path)/scenario.yaml` with the seed and the settings of the run",
        id: "skenario simulasi `\(path)`, `\(file)`, sudah tidak ada: kembalikan, atau sebutkan "
          + "salinannya di `\(path)/scenario.yaml` dengan seed dan pengaturan simulasi itu")
    }
  }
}
