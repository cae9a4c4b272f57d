import ArgumentParser
import Experiments
import Foundation
import Scenarios

/// `antrean init PRESET`: a scenario to start from.
struct InitCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Wording(
      en: "Write a commented scenario to start from.",
      id: "Tulis skenario awal dengan komentar."
    ).forParser,
    discussion: """
      antrean init --list
      antrean init office-app --lang id --out kantor.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      Wording(en: "Which scenario; --list shows them.", id: "Skenario mana; lihat --list.")))
  var preset: String?

  @Flag(help: ArgumentHelp(Wording(en: "Show the presets.", id: "Tampilkan daftarnya.")))
  var list = false

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Write to this new file instead of standard output.",
        id: "Tulis ke berkas baru ini, bukan ke keluaran standar.")))
  var out: String?

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    guard list != (preset != nil) else {
      throw ValidationError(
        Wording(
          en: "name a preset, or ask for them with --list",
          id: "sebut nama skenario awal, atau lihat daftarnya dengan --list"))
    }
    if let preset, chosen == nil {
      let near = Preset.suggestion(for: preset).map {
        Wording(en: "did you mean `\($0)`?", id: "mungkin maksudnya `\($0)`?")
      }
      let names = Preset.all.map(\.name).joined(separator: ", ")
      let known = Wording(en: "there are \(names)", id: "yang ada \(names)")
      throw ValidationError(
        Wording(
          en: "there is no preset `\(preset)`: \(near ?? known)",
          id: "tidak ada skenario awal `\(preset)`: \(near ?? known)"))
    }
    if let out, FileManager.default.fileExists(atPath: out) {
      throw ValidationError(
        Wording(
          en: "`\(out)` is there already and is not overwritten",
          id: "`\(out)` sudah ada dan tidak ditimpa"))
    }
  }

  func perform() throws -> ExitStatus {
    guard let chosen else {
      let width = Preset.all.map(\.name.count).max() ?? 0
      let lines = Preset.all.map { preset in
        preset.name.padding(toLength: width + 2, withPad: " ", startingAt: 0)
          + preset.summary.text(in: speech.language) + "\n"
      }
      try StandardOutput.write(lines.joined())
      return .success
    }
    guard let out else {
      try StandardOutput.write(chosen.text(in: speech.language))
      return .success
    }
    do {
      try chosen.text(in: speech.language)
        .write(toFile: out, atomically: true, encoding: .utf8)
      return .success
    } catch {
      let reason = error.localizedDescription
      let message = Wording(
        en: "antrean: cannot write `\(out)`: \(reason)\n",
        id: "antrean: tidak dapat menulis `\(out)`: \(reason)\n")
      StandardError.write(message.text(in: speech.language))
      return .failure
    }
  }

  private var chosen: Preset? { Preset.all.first { $0.name == preset } }
}
