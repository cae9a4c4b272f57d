import Experiments

/// The fields of the crowd at a release.
extension OfficeGrammar {
  /// What a search passes before the choice of a slot.
  static let rush = ObjectGrammar(
    "rush",
    Wording(
      en: "What a search passes before the choice of a slot.",
      id: "Yang dilalui sebelum memilih jadwal."),
    [
      Field(
        "gate", .object(gate), .optional,
        Wording(
          en: "People are let in one by one; without it everybody at once.",
          id: "Orang diloloskan satu per satu; tanpa ini semua sekaligus.")),
      Field(
        "session", .law(.duration(.notNegative)), .standard("0 min"),
        Wording(
          en: "From being let in to the choice of a slot.",
          id: "Dari diloloskan sampai memilih jadwal.")),
      Field(
        "session_drops", .share, .standard("0 %"),
        Wording(
          en: "Share of sessions that break off before the choice: the try has failed.",
          id: "Bagian sesi yang putus sebelum memilih: percobaannya gagal.")),
    ])

  /// People are let in one by one.
  static let gate = ObjectGrammar(
    "gate",
    Wording(
      en: "What lets people into the app one by one.",
      id: "Yang meloloskan orang ke aplikasi satu per satu."),
    [
      Field(
        "admits", .rate, .required,
        Wording(
          en: "How many are let in at most, evenly in time.",
          id: "Berapa yang diloloskan paling banyak, merata menurut waktu.")),
      Field(
        "room", .either([.word(["unlimited"]), .count(0...100_000_000)]), .standard("unlimited"),
        Wording(
          en: "How many can wait; the try of whoever finds no room has failed.",
          id: "Berapa yang dapat menunggu; percobaan yang tidak kebagian tempat gagal.")),
      Field(
        "queue", .either([.word(["arrival", "random", "lottery"]), .object(gateQueue)]),
        .standard("arrival"),
        Wording(
          en: "Who is next; with a lottery nobody is let in for a while after a release, then "
            + "those who are there by lot, and later ones behind them.",
          id: "Siapa berikutnya; dengan undian, sesaat sesudah pembukaan tidak ada yang "
            + "diloloskan, lalu yang hadir menurut undian, dan yang kemudian di belakang "
            + "mereka.")),
    ])

  /// A lottery with its own time.
  static let gateQueue = ObjectGrammar(
    Wording(en: "queue of the gate", id: "antrean gerbang"),
    Wording(
      en: "A lottery among those who are there some time after a release.",
      id: "Undian di antara yang hadir beberapa waktu sesudah pembukaan."),
    [Field("lottery", .object(lottery), .required, Wording(en: "A lottery.", id: "Undian."))])

  /// When lots are drawn.
  static let lottery = ObjectGrammar(
    "lottery", Wording(en: "A lottery.", id: "Undian."),
    [
      Field(
        "draws_after", .duration(.notNegative), .standard("10 min"),
        Wording(
          en: "How long after a release lots are drawn.",
          id: "Berapa lama sesudah pembukaan undian dilakukan."))
    ])
}
