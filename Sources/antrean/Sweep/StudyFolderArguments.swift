import ArgumentParser
import Experiments

/// Where the files of a design go, as commands take it that can be continued.
struct StudyFolderArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Folder for the files (default: results/<scenario>/, and in it the command and a "
          + "number).",
        id: "Folder berkas hasil (bawaan: results/<skenario>/, di dalamnya nama perintah dan "
          + "nomor)."),
      valueName: "dir"))
  var out: String?

  @Option(
    name: .customLong("continue"),
    help: ArgumentHelp(
      Wording(
        en: "Go on with what was begun in this folder with the same options.",
        id: "Lanjutkan yang dimulai di folder ini dengan opsi yang sama."),
      valueName: "dir"))
  var continued: String?

  @Flag(
    help: ArgumentHelp(
      Wording(en: "No progress on standard error.", id: "Tanpa kemajuan di keluaran galat.")))
  var quiet = false

  func validate() throws {
    guard out != nil && continued != nil else { return }
    throw ValidationError(
      Wording(
        en: "--out begins in a new folder and --continue goes on in one: keep one of them",
        id: "--out memulai di folder baru dan --continue melanjutkan: pilih salah satu"))
  }
}
