import ArgumentParser
import Foundation
import Scenarios

/// `antrean init PRESET`: a scenario to start from.
struct InitCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented scenario to start from.",
    discussion: """
      antrean init --list
      antrean init office-app --lang id --out kantor.yaml
      """)

  @Argument(help: "Which scenario; --list shows them.")
  var preset: String?

  @Flag(help: "Show the presets.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "Language of the comments: en or id (default: that of the locale).", valueName: "en|id"),
    transform: LanguageText.language)
  var lang: Preset.Language?

  @Option(help: "Write to this new file instead of standard output.")
  var out: String?

  func validate() throws {
    guard list != (preset != nil) else {
      throw ValidationError("name a preset, or ask for them with --list")
    }
    if let preset, chosen == nil {
      let near = Preset.suggestion(for: preset).map { "did you mean `\($0)`?" }
      let names = Preset.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no preset `\(preset)`: \(near ?? "there are \(names)")")
    }
    if let out, FileManager.default.fileExists(atPath: out) {
      throw ValidationError("`\(out)` is there already and is not overwritten")
    }
  }

  func perform() throws -> ExitStatus {
    guard let chosen else {
      let width = Preset.all.map(\.name.count).max() ?? 0
      let lines = Preset.all.map { preset in
        preset.name.padding(toLength: width + 2, withPad: " ", startingAt: 0)
          + preset.summary(in: language) + "\n"
      }
      try StandardOutput.write(lines.joined())
      return .success
    }
    guard let out else {
      try StandardOutput.write(chosen.text(in: language))
      return .success
    }
    do {
      try chosen.text(in: language)
        .write(toFile: out, atomically: true, encoding: .utf8)
      return .success
    } catch {
      StandardError.write("antrean: cannot write `\(out)`: \(error.localizedDescription)\n")
      return .failure
    }
  }

  private var chosen: Preset? { Preset.all.first { $0.name == preset } }

  /// The language asked for, or that of the locale.
  private var language: Preset.Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return lang ?? Preset.Language(locale: locale ?? "")
  }
}

/// The word of a language.
enum LanguageText {
  /// The language of a word.
  static func language(_ text: String) throws -> Preset.Language {
    guard let language = Preset.Language(rawValue: text) else {
      throw ValidationError("`\(text)` is no language of the comments: there are en and id")
    }
    return language
  }
}
