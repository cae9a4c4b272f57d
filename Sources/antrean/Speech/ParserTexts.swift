import ArgumentParser
import Experiments

extension Wording {
  /// The text for the parser of arguments.
  var forParser: String { text(in: .ofProcess) }
}

extension ArgumentHelp {
  /// Help in the language of the process.
  init(_ abstract: Wording, discussion: Wording = "", valueName: String? = nil) {
    self.init(abstract.forParser, discussion: discussion.forParser, valueName: valueName)
  }
}

extension ValidationError {
  /// A refusal in the language of the process.
  init(_ wording: Wording) {
    self.init(wording.forParser)
  }
}

/// What the parser of arguments says in its own words, which are English.
enum ParserTexts {
  /// A message of the parser in a language.
  static func text(_ message: String, in language: Language) -> String {
    guard language == .indonesian else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translated(String($0)) }.joined(separator: "\n")
  }

  private static func translated(_ line: String) -> String {
    var line = line
    for phrase in phrases {
      guard let range = line.firstRange(of: phrase.text(in: .english)) else { continue }
      line.replaceSubrange(range, with: phrase.text(in: .indonesian))
    }
    return line
  }

  /// Parts of lines in the order in which they are looked for, each once a line.
  private static let phrases: [Wording] = [
    Wording(en: "Error: ", id: "Kesalahan: "), Wording(en: "Help:  ", id: "Bantuan:  "),
    Wording(en: "Usage: ", id: "Pemakaian: "),
    Wording(en: "USAGE: ", id: "PEMAKAIAN: "), Wording(en: "OVERVIEW: ", id: "RINGKASAN: "),
    Wording(en: "ARGUMENTS:", id: "ARGUMEN:"),
    Wording(en: "OPTIONS:", id: "OPSI:"), Wording(en: "SUBCOMMANDS:", id: "PERINTAH:"),
    Wording(en: "Show the version.", id: "Tampilkan versi."),
    Wording(en: "Show help information.", id: "Tampilkan bantuan."),
    Wording(en: "Show subcommand help information.", id: "Tampilkan bantuan sebuah perintah."),
    Wording(en: "Missing expected argument ", id: "Argumen wajib belum ditulis: "),
    Wording(en: "Missing value for ", id: "Nilai belum ditulis untuk "),
    Wording(en: "Unknown option ", id: "Opsi tidak dikenal: "),
    Wording(en: "Unexpected argument ", id: "Argumen berlebih: "),
    Wording(en: " unexpected arguments: ", id: " argumen berlebih: "),
    Wording(en: "The value ", id: "Nilai "),
    Wording(en: " is invalid for ", id: " tidak sah untuk "),
    Wording(en: "Please provide one of ", id: "Tulis salah satu dari "),
    Wording(en: "Did you mean ", id: "Mungkin maksudnya "),
    Wording(en: "(values: ", id: "(nilai: "), Wording(en: "(default: ", id: "(bawaan: "),
    Wording(en: "; default: ", id: "; bawaan: "), Wording(en: "' and '", id: "' dan '"),
    Wording(en: " for more information.", id: " untuk keterangan lebih lanjut."),
    Wording(en: " for detailed help.", id: " untuk bantuan terperinci."),
    Wording(en: "  See ", id: "  Lihat "),
  ]
}
