import ArgumentParser
import Experiments
import Scenarios

/// A scenario file with changes, as several commands take it.
struct ScenarioArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Wording(en: "The scenario, a YAML file.", id: "Skenario, sebuah berkas YAML.")),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var changes: ScenarioChanges

  /// Changed values.
  var settings: [Setting] { changes.settings }

  /// Variants wanted; none: all.
  var variants: [String] { changes.variants }

  /// The words that change the scenario, as they would be typed again.
  var options: [String] { changes.options }

  /// Reads the scenario.
  func load() throws(ScenarioErrors) -> Scenario {
    try changes.scenario(at: file)
  }
}

/// What the command line changes in a scenario.
struct ScenarioChanges: ParsableArguments {
  @OptionGroup var given: SettingArguments

  @Option(
    name: .customLong("variant"),
    help: ArgumentHelp(
      Wording(
        en:
          "Only this variant besides `base`; may be given several times (default: all of the file).",
        id: "Hanya varian ini selain `base`; boleh beberapa kali (bawaan: semua dalam berkas)."),
      valueName: "name"))
  var variants: [String] = []

  /// Changed values.
  var settings: [Setting] { given.settings }

  /// The words that change the scenario, as they would be typed again.
  var options: [String] {
    settings.flatMap { ["--set", "\($0.path)=\($0.text)"] }
      + variants.flatMap { ["--variant", $0] }
  }

  /// Reads a scenario with the changes.
  func scenario(at path: String) throws(ScenarioErrors) -> Scenario {
    try ScenarioLoader.load(
      path: path, settings: settings,
      variants: variants.isEmpty ? nil : variants.filter { $0 != "base" })
  }
}

/// What the command line sets in a scenario.
struct SettingArguments: ParsableArguments {
  @Option(
    name: .customLong("apply"),
    help: ArgumentHelp(
      Wording(
        en: "Change the values that a patch sets, such as the one that `plan` writes.",
        id: "Ubah nilai yang diatur sebuah berkas perubahan, misalnya yang ditulis `plan`."),
      valueName: "patch"),
    completion: .file(extensions: ["yaml", "yml"]),
    transform: PatchText.settings)
  var patches: [[Setting]] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      Wording(
        en: "Change a value, as `stages.desk.desks=4`; may be given several times.",
        id: "Ubah sebuah nilai, misalnya `stages.desk.desks=4`; boleh beberapa kali."),
      valueName: "path=value"),
    transform: SettingText.setting)
  var changes: [Setting] = []

  /// Those of patches, then single ones.
  var settings: [Setting] { patches.flatMap(\.self) + changes }
}

/// The file of a patch.
enum PatchText {
  /// What it sets.
  static func settings(_ path: String) throws -> [Setting] {
    do throws(ScenarioErrors) {
      return try ScenarioPatch.settings(path: path)
    } catch {
      let problem = error.diagnostics[0]
      throw ValidationError("\(path): \(problem.wording)" as Wording)
    }
  }
}

/// The form `path=value` of a setting.
enum SettingText {
  /// The setting of a text.
  static func setting(_ text: String) throws -> Setting {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ValidationError(
        Wording(
          en: "`\(text)` is no setting: write path=value, as stages.desk.desks=4",
          id: "`\(text)` bukan pengaturan: tulis alamat=nilai, misalnya stages.desk.desks=4"))
    }
    return Setting(path: String(parts[0]), text: String(parts[1]))
  }
}

/// The word of a scope key.
enum ScopeText {
  /// The key of a word.
  static func key(_ text: String) throws -> ScopeKey {
    try ChosenWord.choice(
      text, of: ScopeKey.allCases, kind: Wording(en: "scope", id: "cakupan"))
  }
}

/// For a person or for a program.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
