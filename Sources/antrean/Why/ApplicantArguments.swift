import ArgumentParser
import Experiments

/// Whose story is told.
struct ApplicantArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Tell the story of one person: the number in column `arrival_index` of applicants.csv, "
          + "or the long one in `person`.",
        id: "Ceritakan kisah satu orang: nomor di kolom `arrival_index` pada applicants.csv, atau "
          + "yang panjang di `person`."),
      valueName: "n"))
  var applicant: Int?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "The replication of that person (default: 1, that of applicants.csv).",
        id: "Replikasi orang itu (bawaan: 1, seperti applicants.csv)."),
      valueName: "n"))
  var replication: Int?

  func validate() throws {
    try OptionNumber.check(applicant, of: "--applicant", from: 1)
    try OptionNumber.check(replication, of: "--replication", in: 1...1_000_000)
    if replication != nil && applicant == nil {
      throw ValidationError(
        Wording(
          en: "--replication says where a person is looked for: name one with --applicant",
          id: "--replication menyatakan di mana seseorang dicari: sebut dengan --applicant"))
    }
  }
}
