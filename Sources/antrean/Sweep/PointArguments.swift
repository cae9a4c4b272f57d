import ArgumentParser
import Experiments

/// What is asked for at each point of a design and how precisely, as several commands take it.
struct PointArguments: ParsableArguments {
  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      Wording(
        en: "What to estimate, as in a target: `p90(wait) by channel`; may be given several times.",
        id: "Yang ditaksir, seperti dalam target: `p90(wait) by channel`; boleh beberapa kali."),
      valueName: "quantity"))
  var quantities: [String] = []

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Replications of each point (default: 20).",
        id: "Replikasi tiap titik (bawaan: 20).")))
  var replications: Int?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Instead: until each interval reaches so far to both sides, as a share of the value "
          + "(`5 %`) or in the unit of the measure (`0.5`).",
        id: "Atau: sampai tiap selang selebar ini ke kedua sisi, sebagai bagian dari nilainya "
          + "(`5 %`) atau dalam satuan ukurannya (`0.5`)."),
      valueName: "half-width"),
    transform: PrecisionText.precision)
  var precision: PointRule.Precision?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "With --precision: replications of each point in any case (default: 10).",
        id: "Dengan --precision: replikasi paling sedikit tiap titik (bawaan: 10).")))
  var atLeast: Int?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "With --precision: replications of each point at most (default: 400).",
        id: "Dengan --precision: replikasi paling banyak tiap titik (bawaan: 400).")))
  var atMost: Int?

  @Option(
    help: ArgumentHelp(
      Wording(en: "This seed instead of the file's.", id: "Seed, menggantikan isi berkas.")))
  var seed: UInt64?

  func validate() throws {
    guard !quantities.isEmpty else {
      throw ValidationError(
        Wording(
          en: "--of says what to estimate, as `--of \"p90(wait)\"`",
          id: "--of menyebut yang ditaksir, misalnya `--of \"p90(wait)\"`"))
    }
    for (name, number) in [
      ("--replications", replications), ("--at-least", atLeast), ("--at-most", atMost),
    ] {
      try OptionNumber.check(number, of: name, from: 1)
    }
    if replications != nil && precision != nil {
      throw ValidationError(
        Wording(
          en: "--replications and --precision exclude each other",
          id: "--replications dan --precision tidak boleh dipakai bersama"))
    }
    if precision == nil && (atLeast ?? atMost) != nil {
      throw ValidationError(
        Wording(
          en: "--at-least and --at-most stand beside --precision",
          id: "--at-least dan --at-most dipakai bersama --precision"))
    }
    if (atLeast ?? 10) > (atMost ?? 400) {
      throw ValidationError(
        Wording(
          en: "--at-least is at most --at-most", id: "--at-least paling besar sama dengan --at-most"
        ))
    }
  }

  /// How many replications a point has; intervals need two.
  func rule(confidence: Double, usual: Int = 20) -> PointRule {
    guard let precision else {
      return PointRule(replications: replications ?? usual, confidence: confidence)
    }
    return PointRule(
      atLeast: max(2, atLeast ?? 10), atMost: max(2, atMost ?? 400), precision: precision,
      confidence: confidence)
  }
}

/// The form `5 %` or `0.5` of a half-width.
enum PrecisionText {
  /// The precision of a text.
  static func precision(_ text: String) throws -> PointRule.Precision {
    let isShare = text.hasSuffix("%")
    let digits = text.filter { $0 != "%" && $0 != " " }
    guard let number = Double(digits), number > 0, number.isFinite else {
      throw ValidationError(
        Wording(
          en: "`\(text)` is no half-width: write for example `5 %` or `0.5`",
          id: "`\(text)` bukan setengah lebar selang: tulis misalnya `5 %` atau `0.5`"))
    }
    return isShare ? .relative(number / 100) : .absolute(number)
  }
}
