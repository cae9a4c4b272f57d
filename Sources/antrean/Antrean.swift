import ArgumentParser
import Experiments
import Scenarios

/// The program: reads arguments, hands over to a command, ends with its status.
@main
struct Antrean: ParsableCommand {
  /// The version told by `--version`, in results and in manifests.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "antrean",
    abstract: Wording(
      en: "Simulates and plans passport offices.",
      id: "Mensimulasikan dan merencanakan kantor imigrasi."
    ).forParser,
    discussion: Wording(
      en: """
        A scenario is one YAML file: the town's need for passports, the ways into the office, the \
        office itself, what must hold, and what to try.

          antrean init PRESET    a scenario to start from
          antrean check FILE     is the scenario right?
          antrean explain FILE   what does it say before a simulation?
          antrean run FILE       what happens?
          antrean verdict FILE   what does the app do to whom, and when does that turn?
          antrean plan FILE      which plan is the cheapest that meets what must hold?
          antrean policy FILE    which quotas and release rules are better than others?
          antrean horizon FILE   when does a target fail as demand grows, and what delays it?
          antrean staff FILE     how many desks when, and which shifts open them?
          antrean stress FILE    how much more demand does it bear?
          antrean sweep FILE     what happens over a range of settings?
          antrean sensitivity FILE  what does the answer rest on?
          antrean compare FILE   which variant is better, and what made the difference?
          antrean why RUN        why do people wait, when, and who?
          antrean figures TABLE  does it agree with what was published?

        Exit status: 0 done, 1 failure, 2 a hard target failed, 3 a hard target is undecided, \
        64 wrong usage, 65 invalid scenario, 130 interrupted.
        """,
      id: """
        Skenario adalah satu berkas YAML: kebutuhan paspor warga, cara datang ke kantor, kantornya \
        sendiri, apa yang harus dipenuhi, dan apa yang dicoba.

          antrean init NAMA        skenario awal
          antrean check BERKAS     apakah skenarionya benar?
          antrean explain BERKAS   apa isinya sebelum disimulasikan?
          antrean run BERKAS       apa yang terjadi?
          antrean verdict BERKAS   apa akibat aplikasi bagi siapa, dan kapan berbalik?
          antrean plan BERKAS      rencana termurah mana yang memenuhi syarat?
          antrean policy BERKAS    kuota dan aturan pembukaan mana yang lebih baik?
          antrean horizon BERKAS   kapan target gagal bila permintaan tumbuh, apa penundanya?
          antrean staff BERKAS     berapa loket pada jam berapa, dan sif mana yang membukanya?
          antrean stress BERKAS    berapa tambahan permintaan yang sanggup ditanggung?
          antrean sweep BERKAS     apa yang terjadi pada berbagai pengaturan?
          antrean sensitivity BERKAS  apa sandaran jawabannya?
          antrean compare BERKAS   varian mana yang lebih baik, dan apa sebabnya?
          antrean why RUN          mengapa orang menunggu, kapan, dan siapa?
          antrean figures TABEL    apakah cocok dengan yang pernah diterbitkan?

        Status keluar: 0 selesai, 1 gagal, 2 target wajib gagal, 3 target wajib belum pasti, \
        64 pemakaian salah, 65 skenario salah, 130 dihentikan.
        """
    ).forParser,
    version: version,
    subcommands: [
      CheckCommand.self, RunCommand.self, VerdictCommand.self, CompareCommand.self,
      PlanCommand.self, PolicyCommand.self, HorizonCommand.self, StaffCommand.self,
      StressCommand.self, SweepCommand.self, SensitivityCommand.self,
      WhyCommand.self, ExplainCommand.self, SchemaCommand.self, ReferenceCommand.self,
      InitCommand.self, FiguresCommand.self, BenchCommand.self,
    ])

  /// Throws where the first word stands for no command, with the one that may have been meant: the
  /// parser would only call it one word too many.
  static func checkCommand(of arguments: [String]) throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) else { return }
    let known = names.joined(separator: ", ")
    let hint =
      suggestion(for: word, among: names).map {
        Wording(en: "did you mean `\($0)`?", id: "mungkin maksudnya `\($0)`?")
      } ?? Wording(en: "there are \(known)", id: "yang ada \(known)")
    throw ValidationError(
      Wording(
        en: "there is no command `\(word)`: \(hint)",
        id: "tidak ada perintah `\(word)`: \(hint)"))
  }

  static func main() {
    ProcessSetup.prepare()
    ExitStatus(running: Array(CommandLine.arguments.dropFirst())).end()
  }
}

/// A command that decides about the exit status by what it found.
protocol AntreanCommand: ParsableCommand {
  /// Does the work and tells how it went.
  func perform() throws -> ExitStatus
}

extension AntreanCommand {
  func run() throws {
    try perform().end()
  }
}
