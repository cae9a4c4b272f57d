public import ArgumentParser
public import Experiments
internal import Foundation

/// In which language a command speaks, as every command takes it.
struct LanguageArguments: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Wording(
        en: "Language of the texts: en or id (default: that of the locale).",
        id: "Bahasa teks: en atau id (bawaan: bahasa lokal sistem)."),
      valueName: "en|id"))
  var asked: Language?

  /// The language asked for, or else that of the locale.
  var language: Language {
    asked ?? Language(environment: ProcessInfo.processInfo.environment)
  }
}

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language of the locale: that of the first of its variables that says anything.
  init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self.init(locale: locale ?? "")
  }

  /// The language of a command line, also of one that nobody can parse.
  init(arguments: [String], environment: [String: String]) {
    let option = "--lang"
    let words = arguments.indices.compactMap { index in
      if arguments[index] == option { return arguments.dropFirst(index + 1).first }
      let isJoined = arguments[index].hasPrefix(option + "=")
      return isJoined ? String(arguments[index].dropFirst(option.count + 1)) : nil
    }
    self =
      words.last.flatMap { Language(rawValue: $0) } ?? Language(environment: environment)
  }

  /// The language of this process, for the texts that the parser of arguments wants before there
  /// is a command; commands hand down the language of their own arguments.
  static let ofProcess = Language(
    arguments: Array(CommandLine.arguments.dropFirst()),
    environment: ProcessInfo.processInfo.environment)
}
