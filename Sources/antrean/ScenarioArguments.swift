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

  /// Changed values; throws what is wrong in the files of patches.
  var settings: [Setting] {
    get throws(ScenarioErrors) { try changes.settings }
  }

  /// Variants wanted; none: all.
  var variants: [String] { changes.variants }

  /// The words that change the scenario, as they would be typed again.
  var options: [String] {
    get throws(ScenarioErrors) { try changes.options }
  }

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

  /// Changed values; throws what is wrong in the files of patches.
  var settings: [Setting] {
    get throws(ScenarioErrors) { try given.settings }
  }

  /// The words that change the scenario, as they would be typed again.
  var options: [String] {
    get throws(ScenarioErrors) {
      try settings.flatMap { ["--set", "\($0.path)=\($0.text)"] }
        + variants.flatMap { ["--variant", $0] }
    }
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
    transform: PatchFile.init)
  var patches: [PatchFile] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      Wording(
        en: "Change a value, as `stages.desk.desks=4`; may be given several times.",
        id: "Ubah sebuah nilai, misalnya `stages.desk.desks=4`; boleh beberapa kali."),
      valueName: "path=value"),
    transform: SettingText.setting)
  var changes: [Setting] = []

  /// Those of patches, then single ones; throws all that is wrong in the files of the patches.
  var settings: [Setting] {
    get throws(ScenarioErrors) {
      let wrong = patches.flatMap(\.diagnostics)
      guard wrong.isEmpty else { throw ScenarioErrors(diagnostics: wrong) }
      return patches.flatMap(\.settings) + changes
    }
  }
}

/// A patch as it was read when its name was.
struct PatchFile {
  /// What it sets.
  private(set) var settings: [Setting] = []
  /// What is wrong in it, which is no matter of how the command is typed.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file.
  init(path: String) {
    do {
      settings = try ScenarioPatch.settings(path: path)
    } catch {
      diagnostics = error.diagnostics
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
