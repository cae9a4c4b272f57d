import Experiments

/// The fields of demand.
extension Grammar {
  /// One source of people.
  static let demand = ObjectGrammar(
    "demand", Wording(en: "One source of people.", id: "Satu asal orang."),
    [
      Field("id", .identifier, .required, Wording(en: "Its name.", id: "Namanya.")),
      Field(
        "class", .identifier, .optional,
        Wording(
          en: "The class of its people; its own id where the file speaks of classes but not "
            + "here.",
          id: "Kelas orangnya; id-nya sendiri bila berkas memakai kelas tetapi tidak di sini.")),
      Field(
        "rate",
        .either([.rate, .list(.object(ratePoint), atLeast: 1), .object(rateShape)]), .optional,
        Wording(
          en: "People per time: a Poisson process. In a list nobody comes before the first "
            + "point.",
          id: "Orang per waktu: proses Poisson. Dalam daftar, tidak ada yang datang sebelum "
            + "titik pertama.")),
      Field(
        "shape", .word(["steps", "linear"]), .standard("steps"),
        Wording(
          en: "How a listed rate goes on between its points.",
          id: "Bagaimana laju yang didaftar berlanjut di antara titik-titiknya.")),
      Field(
        "cycle", .duration(.positive), .optional,
        Wording(
          en: "A listed rate is repeated this often.",
          id: "Laju yang didaftar berulang sesering ini.")),
      Field(
        "interarrival", .law(.duration(.notNegative)), .optional,
        Wording(
          en: "Independent times between arrivals.",
          id: "Waktu antarkedatangan yang saling bebas.")),
      Field(
        "first", .duration(.notNegative), .optional,
        Wording(
          en: "The first arrival of `interarrival`; after one draw by default.",
          id: "Kedatangan pertama dari `interarrival`; bawaannya sesudah satu jarak acak.")),
      Field(
        "appointments", .object(appointments), .optional,
        Wording(en: "Appointed times.", id: "Waktu yang dijadwalkan.")),
      Field(
        "batch", .discreteCount(1...100_000), .optional,
        Wording(en: "How many come at once.", id: "Berapa orang datang sekaligus.")),
      Field(
        "level",
        .lawBeside(.number(0...1e6, noun: Wording(en: "factor", id: "faktor")), levelPeriod),
        .optional,
        Wording(en: "A random factor on the rate.", id: "Faktor acak pada laju.")),
      Field(
        "to", .identifier, .optional,
        Wording(
          en: "The stage where they enter; the first by default.",
          id: "Tahap tempat mereka masuk; bawaannya yang pertama.")),
    ] + OfficeGrammar.demandFields,
    rules: [
      .atMostOne(["rate", "interarrival", "appointments", "file"]), .needs("first", "interarrival"),
      .needs("cycle", "rate"), .needs("shape", "rate"), .needs("level", "rate"),
    ])

  /// A point of a rate that varies.
  static let ratePoint = ObjectGrammar(
    Wording(en: "rate point", id: "titik laju"),
    Wording(en: "A rate and when it holds.", id: "Laju dan kapan berlakunya."),
    [
      Field(
        "at", .duration(.notNegative), .required,
        Wording(en: "From when on, or when reached.", id: "Mulai kapan, atau kapan tercapai.")),
      Field("value", .rate, .required, Wording(en: "People per time.", id: "Orang per waktu.")),
    ])

  /// A rate given by a formula.
  static let rateShape = ObjectGrammar(
    Wording(en: "rate formula", id: "rumus laju"),
    Wording(en: "A rate given by a formula.", id: "Laju menurut rumus."),
    [Field("sine", .object(sine), .required, Wording(en: "A sine wave.", id: "Gelombang sinus."))])

  /// A sine wave.
  static let sine = ObjectGrammar(
    "sine",
    Wording(
      en: "mean + amplitude sin(2 pi t / period), never below 0.",
      id: "mean + amplitude sin(2 pi t / period), tidak pernah di bawah 0."),
    [
      Field("mean", .rate, .required, Wording(en: "Mean rate.", id: "Laju rata-rata.")),
      Field(
        "amplitude", .rate, .required,
        Wording(en: "Greatest distance from the mean.", id: "Jarak terbesar dari rata-rata.")),
      Field(
        "period", .duration(.positive), .required,
        Wording(en: "Length of a wave.", id: "Panjang satu gelombang.")),
    ])

  /// What stands beside the law of a level.
  static let levelPeriod = ObjectGrammar(
    "level",
    Wording(
      en: "A random factor on the rate, drawn anew each day.",
      id: "Faktor acak pada laju, diambil ulang setiap hari."),
    [
      Field(
        "per", .word(["day"]), .standard("day"),
        Wording(en: "How often it is drawn.", id: "Seberapa sering diambil acak."))
    ])

  /// Appointed times of a plain queue.
  static let appointments = ObjectGrammar(
    "appointments",
    Wording(
      en: "One person for each appointed time.",
      id: "Satu orang untuk setiap waktu yang dijadwalkan."),
    [
      Field(
        "at", .list(.duration(.any), atLeast: 1), .required,
        Wording(en: "Appointed times.", id: "Waktu yang dijadwalkan.")),
      Field(
        "show", .either([.share, .list(.share, atLeast: 1)]), .standard("100 %"),
        Wording(
          en: "Probability to come, one for all or one each.",
          id: "Peluang datang, satu untuk semua atau satu untuk masing-masing.")),
      Field(
        "punctuality", .law(.duration(.any)), .standard("0 min"),
        Wording(
          en: "Arrival minus appointed time; early is negative.",
          id: "Waktu datang dikurangi waktu jadwal; lebih awal bernilai negatif.")),
    ])
}
