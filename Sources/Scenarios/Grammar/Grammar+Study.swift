import Experiments

/// The fields of what to find out.
extension Grammar {
  /// A rule with dates.
  static let change = ObjectGrammar(
    "change",
    Wording(en: "Values that hold from a date on.", id: "Nilai yang berlaku mulai suatu tanggal."),
    [
      Field("from", .date, .required, Wording(en: "First day.", id: "Hari pertama.")),
      Field(
        "through", .date, .optional,
        Wording(
          en: "Last day; the end of the run by default.",
          id: "Hari terakhir; bawaannya akhir simulasi.")),
      Field(
        "set", .settings, .required,
        Wording(en: "Paths with their new values.", id: "Alamat kunci dengan nilai barunya.")),
    ])

  /// A target with a weight.
  static let target = ObjectGrammar(
    "target", Wording(en: "Something that must hold.", id: "Sesuatu yang harus dipenuhi."),
    [
      Field(
        "that", .expression(.target), .required,
        Wording(en: "The expression.", id: "Ungkapannya.")),
      Field(
        "weight", .word(["hard", "soft"]), .standard("hard"),
        Wording(
          en: "A soft target does not change the exit status.",
          id: "Target yang tidak wajib tidak mengubah status keluar.")),
    ])

  /// Another rule for the same people.
  static let variant = ObjectGrammar(
    "variant",
    Wording(en: "Another rule for the same people.", id: "Aturan lain untuk orang yang sama."),
    [
      Field(
        "set", .settings, .required,
        Wording(en: "Paths with their new values.", id: "Alamat kunci dengan nilai barunya.")),
      Field(
        "extends", .identifier, .optional,
        Wording(
          en: "Another variant, whose settings hold before these.",
          id: "Varian lain, yang pengaturannya berlaku sebelum ini.")),
    ])

  /// Random numbers and replications.
  static let experiment = ObjectGrammar(
    "experiment",
    Wording(en: "Random numbers and replications.", id: "Bilangan acak dan replikasi."),
    [
      Field(
        "seed", .count(0...Int.max), .standard("1"),
        Wording(en: "Seed of all random numbers.", id: "Seed semua bilangan acak.")),
      Field(
        "replications", .either([.count(1...10_000_000), .object(precision)]), .standard("20"),
        Wording(
          en: "How many, or until an estimate is precise.",
          id: "Berapa, atau sampai suatu estimasi cukup teliti.")),
    ])

  /// A stopping rule.
  static let precision = ObjectGrammar(
    "precision",
    Wording(
      en: "Replications until the estimates are precise.",
      id: "Replikasi sampai estimasinya cukup teliti."),
    [
      Field(
        "precision", .expression(.halfWidth), .optional,
        Wording(
          en:
            "Half-width at which to stop: a share of the value (`5 %`), or an amount (`0.5 min`).",
          id: "Setengah lebar selang, batas berhenti: bagian dari nilainya (`5 %`), atau besarnya "
            + "(`0.5 min`).")),
      Field(
        "of", .list(.either([.expression(.quantity), .object(wantedPrecision)]), atLeast: 1),
        .required,
        Wording(en: "Which estimates.", id: "Estimasi yang mana.")),
      Field(
        "confidence", .share, .standard("95 %"),
        Wording(en: "Confidence of all intervals.", id: "Tingkat kepercayaan semua selang.")),
      Field(
        "at_least", .count(2...10_000_000), .standard("30"),
        Wording(en: "Fewest replications.", id: "Replikasi paling sedikit.")),
      Field(
        "at_most", .count(2...10_000_000), .standard("400"),
        Wording(en: "Most replications.", id: "Replikasi paling banyak.")),
    ])

  /// An estimate with a half-width of its own.
  static let wantedPrecision = ObjectGrammar(
    "wanted_precision",
    Wording(
      en: "An estimate with a precision of its own.",
      id: "Estimasi dengan ketelitiannya sendiri."),
    [
      Field(
        "that", .expression(.quantity), .required, Wording(en: "The estimate.", id: "Estimasinya.")),
      Field(
        "precision", .expression(.halfWidth), .required,
        Wording(
          en: "Its half-width: a share of the value (`5 %`), an amount (`0.5 min`), or points of a "
            + "share (`2 points`).",
          id: "Setengah lebar selangnya: bagian dari nilainya (`5 %`), besarnya (`0.5 min`), atau "
            + "poin persen (`2 points`).")),
    ])
}
