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
        "precision", .share, .required,
        Wording(
          en: "Half-width over value at which to stop.",
          id: "Setengah lebar selang dibagi nilai, batas berhenti.")),
      Field(
        "of", .list(.expression(.quantity), atLeast: 1), .required,
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
}
