import ArgumentParser
import Experiments
import Scenarios

/// What is asked about the scenarios that are compared.
struct CompareArguments: ParsableArguments {
  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      Wording(
        en: "Compare this, as `p90(wait) by channel`; may be given several times (default: the "
          + "usual times, trips, money and desks).",
        id: "Bandingkan ini, misalnya `p90(wait) by channel`; boleh beberapa kali (bawaan: waktu, "
          + "kedatangan, uang, dan loket yang lazim)."),
      valueName: "quantity"))
  var quantities: [String] = []

  @Option(
    name: .customLong("margin"),
    help: ArgumentHelp(
      Wording(
        en: "Differences up to this do not matter: `5 %` of the first value, or `2 min` for all "
          + "quantities in that unit; may be given several times.",
        id:
          "Selisih sampai sebesar ini tidak berarti: `5 %` dari nilai pertama, atau `2 min` untuk "
          + "semua besaran bersatuan itu; boleh beberapa kali."),
      valueName: "size"))
  var margins: [String] = []

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "same: persons beside themselves where a quantity is about persons; all: everybody in "
          + "each variant.",
        id:
          "same: orang dibandingkan dengan dirinya sendiri bila besaran tentang orang; all: semua "
          + "orang di tiap varian.")))
  var people = ComparedPeople.same

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "worse: exit status 2 if any variant is worse than the first in anything, 3 if that is "
          + "undecided.",
        id: "worse: status keluar 2 bila ada varian lebih buruk dari yang pertama, 3 bila belum "
          + "pasti.")))
  var failOn: FailingFinding?

  @Flag(
    help: ArgumentHelp(
      Wording(
        en: "Split the difference of two files, or of base and one variant, over the keys that "
          + "differ.",
        id: "Uraikan selisih dua berkas, atau base dan satu varian, menurut kunci yang berbeda.")))
  var whatChanged = false

  @Option(
    name: .customLong("together"),
    help: ArgumentHelp(
      Wording(
        en: "With --what-changed: keys that begin with one of these, with commas between, are one "
          + "change; may be given several times.",
        id:
          "Dengan --what-changed: kunci yang berawal dengan salah satu ini, dipisah koma, menjadi "
          + "satu perubahan; boleh beberapa kali."),
      valueName: "paths"))
  var together: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      Wording(
        en: "Change a value in every file, as `stages.desk.desks=4`; may be given several times.",
        id: "Ubah sebuah nilai di setiap berkas, misalnya `stages.desk.desks=4`; boleh beberapa "
          + "kali."),
      valueName: "path=value"),
    transform: SettingText.setting)
  var settings: [Setting] = []

  @Option(
    name: .customLong("variant"),
    help: ArgumentHelp(
      Wording(
        en: "Only this variant besides `base`; may be given several times (default: all of the "
          + "file).",
        id: "Hanya varian ini selain `base`; boleh beberapa kali (bawaan: semua dalam berkas)."),
      valueName: "name"))
  var variants: [String] = []

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Confidence of the findings instead of the file's, as 0.99.",
        id: "Tingkat kepercayaan temuan, menggantikan isi berkas, misalnya 0.99.")))
  var confidence: Double?

  func validate() throws {
    if let confidence, !(0.5..<1).contains(confidence) {
      throw ValidationError(
        Wording(
          en: "--confidence takes a number from 0.5 to below 1, not \(confidence)",
          id: "--confidence menerima angka 0.5 sampai di bawah 1, bukan \(confidence)"))
    }
    guard whatChanged else {
      if together.isEmpty { return }
      throw ValidationError(
        Wording(
          en: "--together joins keys of --what-changed, which is not asked for",
          id: "--together menggabungkan kunci --what-changed, yang tidak diminta"))
    }
    if failOn != nil || !margins.isEmpty {
      throw ValidationError(
        Wording(
          en: "--what-changed judges nothing: leave out --fail-on and --margin",
          id: "--what-changed tidak menilai: hilangkan --fail-on dan --margin"))
    }
  }
}

/// Over whom a quantity is compared.
enum ComparedPeople: String, ExpressibleByArgument, CaseIterable {
  case same, all
}

/// What ends a comparison with a failure.
enum FailingFinding: String, ExpressibleByArgument, CaseIterable {
  case worse
}
