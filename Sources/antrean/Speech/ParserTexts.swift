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
    for (english, indonesian) in phrases {
      guard let range = line.firstRange(of: english) else { continue }
      line.replaceSubrange(range, with: indonesian)
    }
    return line
  }

  /// Parts of lines in the order in which they are looked for, each once a line.
  private static let phrases = [
    ("Error: ", "Kesalahan: "), ("Help:  ", "Bantuan:  "), ("Usage: ", "Pemakaian: "),
    ("USAGE: ", "PEMAKAIAN: "), ("OVERVIEW: ", "RINGKASAN: "), ("ARGUMENTS:", "ARGUMEN:"),
    ("OPTIONS:", "OPSI:"), ("SUBCOMMANDS:", "PERINTAH:"),
    ("Show the version.", "Tampilkan versi."),
    ("Show help information.", "Tampilkan bantuan."),
    ("Show subcommand help information.", "Tampilkan bantuan sebuah perintah."),
    ("Missing expected argument ", "Argumen wajib belum ditulis: "),
    ("Missing value for ", "Nilai belum ditulis untuk "),
    ("Unknown option ", "Opsi tidak dikenal: "), ("Unexpected argument ", "Argumen berlebih: "),
    (" unexpected arguments: ", " argumen berlebih: "), ("The value ", "Nilai "),
    (" is invalid for ", " tidak sah untuk "),
    ("Please provide one of ", "Tulis salah satu dari "),
    ("Did you mean ", "Mungkin maksudnya "),
    (" for more information.", " untuk keterangan lebih lanjut."),
    (" for detailed help.", " untuk bantuan terperinci."), ("  See ", "  Lihat "),
  ]
}
