import Experiments

/// The fields of slots: where they lie, how many, when they open and which one is taken.
extension OfficeGrammar {
  /// Where the slots of a day lie.
  static let slots = ObjectGrammar(
    "slots",
    Wording(
      en: "The windows of a day; those not within the open hours are skipped.",
      id: "Jendela dalam sehari; yang di luar jam buka dilewati."),
    [
      Field(
        "every", .duration(.positive.inHours), .standard("1 h"),
        Wording(en: "Length of a window.", id: "Lama satu jendela.")),
      Field(
        "from", .clock, .standard("00:00"),
        Wording(en: "Start of the first window.", id: "Awal jendela pertama.")),
      Field(
        "until", .clock, .standard("24:00"),
        Wording(en: "End of the last window.", id: "Akhir jendela terakhir.")),
      Field(
        "weight", .map(.clocks, weight), .optional,
        Wording(
          en: "Weights by start of a window for sharing out the quota, 1 where missing.",
          id: "Bobot menurut awal jendela untuk membagi kuota, 1 bila tidak ditulis.")),
      Field(
        "spread", .either([.word(spreadWords), .object(spread)]), .standard("even"),
        Wording(
          en: "Where the slots of a window lie within it.",
          id: "Letak jadwal di dalam satu jendela.")),
    ])

  /// Ways to spread slots that need no number.
  static let spreadWords = ["even", "window_start", "bailey_welch", "block", "dome"]

  /// Ways to spread slots with their number.
  static let spread = ObjectGrammar(
    "spread",
    Wording(
      en: "Where the slots of a window lie within it.",
      id: "Letak jadwal di dalam satu jendela."),
    [
      Field(
        "bailey_welch", .object(baileyWelch), .optional,
        Wording(
          en: "Some at the start of the window, the others at equal distances.",
          id: "Beberapa pada awal jendela, yang lain berjarak sama.")),
      Field(
        "block", .object(block), .optional,
        Wording(en: "Several at the same time.", id: "Beberapa pada waktu yang sama.")),
      Field(
        "dome", .object(dome), .optional,
        Wording(
          en: "Longer intervals in the middle of the window.",
          id: "Jarak lebih panjang di tengah jendela.")),
      Field(
        "explicit", .map(.clocks, .count(0...1_000_000)), .optional,
        Wording(
          en: "Slots of a day by their time, instead of windows; they are the quota where it "
            + "is left out.",
          id: "Jadwal sehari menurut waktunya, sebagai ganti jendela; menjadi kuota bila kuota "
            + "tidak ditulis.")
      ),
    ], rules: [.exactlyOne(["bailey_welch", "block", "dome", "explicit"])])

  private static let baileyWelch = ObjectGrammar(
    "bailey_welch",
    Wording(
      en: "Some slots at the start of the window, the others at equal distances.",
      id: "Beberapa jadwal pada awal jendela, yang lain berjarak sama."),
    [
      Field(
        "first", .count(1...1_000), .standard("2"),
        Wording(en: "How many at the start.", id: "Berapa pada awalnya."))
    ])

  private static let block = ObjectGrammar(
    "block",
    Wording(
      en: "Several slots at the same time, the blocks at equal distances.",
      id: "Beberapa jadwal pada waktu yang sama, jarak antarbloknya sama."),
    [
      Field(
        "size", .count(1...100_000), .standard("2"),
        Wording(en: "How many in a block.", id: "Berapa dalam satu blok."))
    ])

  private static let dome = ObjectGrammar(
    "dome",
    Wording(
      en: "Longer intervals in the middle of the window than at its ends.",
      id: "Jarak di tengah jendela lebih panjang daripada di ujungnya."),
    [
      Field(
        "height", .number(0...1_000, noun: Wording(en: "height", id: "tinggi")), .standard("0.5"),
        Wording(
          en: "0 is even; with 1 the interval in the middle is twice the shortest.",
          id: "0 berarti rata; dengan 1 jarak di tengah dua kali yang terpendek."))
    ])

  /// Slots of a day, for everybody or by pool, the same on all days or by weekday.
  static let quota = ValueKind.either([
    .word(["unlimited"]), .count(0...1_000_000), .map(.weekdays, slotNumber),
    .map(.names(Wording(en: "pool", id: "kumpulan jadwal")), quotaOfPool),
  ])

  private static let quotaOfPool = ValueKind.either([
    .word(["unlimited"]), .count(0...1_000_000), .map(.weekdays, slotNumber),
  ])

  private static let slotNumber = ValueKind.either([
    .word(["unlimited"]), .count(0...1_000_000),
  ])

  /// When slots are opened.
  static let release = ObjectGrammar(
    "release",
    Wording(en: "When slots are opened for booking.", id: "Kapan jadwal dibuka untuk dipesan."),
    [
      Field(
        "on", .either([releaseDay, .list(releaseDay, atLeast: 1)]), .optional,
        Wording(
          en: "A weekday, `every_day`, a day of the month or `last_working_day`.",
          id: "Hari dalam minggu, `every_day`, tanggal dalam bulan atau `last_working_day`.")),
      Field(
        "at", .clock, .standardBeside("on", "00:00"),
        Wording(en: "Clock time of the release.", id: "Jam pembukaan.")),
      Field(
        "opens",
        .either([.object(daysAhead), .word(["next_week", "next_month", "next_half_month"])]),
        .optional, Wording(en: "The days that are opened.", id: "Hari-hari yang dibuka.")),
      Field(
        "rolling", .object(daysAhead), .optional,
        Wording(
          en: "Every day so many days ahead or less is open, from midnight on.",
          id: "Setiap hari sampai sekian hari ke depan terbuka, mulai tengah malam.")),
      Field(
        "share", .share, .optional,
        Wording(
          en: "Share of the slots of each day that is opened, all by default; releases of the "
            + "same day add up.",
          id: "Bagian jadwal setiap hari yang dibuka, bawaannya semua; pembukaan untuk hari "
            + "yang sama dijumlahkan.")),
      Field(
        "hold_back", .object(holdBack), .optional,
        Wording(
          en: "A part kept back and opened shortly before the day of the slots.",
          id: "Bagian yang ditahan dan dibuka menjelang hari jadwalnya.")),
    ],
    rules: [
      .exactlyOne(["on", "rolling"]), .needs("on", "opens"),
      .needs("at", "on"), .needs("opens", "on"), .needs("share", "on"), .needs("hold_back", "on"),
    ])

  /// Slots kept back at a release.
  static let holdBack = ObjectGrammar(
    "hold_back",
    Wording(
      en: "Slots kept back at a release and opened shortly before their day.",
      id: "Jadwal yang ditahan saat pembukaan dan dibuka menjelang harinya."),
    [
      Field(
        "share", .share, .required,
        Wording(
          en: "Share of the slots that the release would open.",
          id: "Bagian dari jadwal yang akan dibuka.")),
      Field(
        "open", .object(lateOpening), .required,
        Wording(en: "When they are opened.", id: "Kapan dibuka.")),
    ])

  /// When slots kept back are opened.
  static let lateOpening = ObjectGrammar(
    Wording(en: "late opening", id: "pembukaan susulan"),
    Wording(en: "When slots kept back are opened.", id: "Kapan jadwal yang ditahan dibuka."),
    [
      Field(
        "days_before", .count(0...1_000), .required,
        Wording(en: "Days before the day of the slots.", id: "Jumlah hari sebelum hari jadwal.")),
      Field("at", .clock, .required, Wording(en: "Clock time.", id: "Jam.")),
    ])

  private static let releaseDay = ValueKind.either([
    .word(["mon", "tue", "wed", "thu", "fri", "sat", "sun", "every_day", "last_working_day"]),
    .count(1...31),
  ])

  /// A day counted from a release.
  static let daysAhead = ObjectGrammar(
    Wording(en: "days ahead", id: "jarak hari"),
    Wording(
      en: "Days counted from the day of the release.",
      id: "Hari dihitung dari hari pembukaan."),
    [
      Field(
        "days_ahead", .count(0...1_000), .required,
        Wording(en: "So many calendar days later.", id: "Sekian hari kalender kemudian."))
    ])

  /// Which free slot is taken.
  static let slotChoice = ObjectGrammar(
    "slot_choice",
    Wording(
      en: "A logit choice: utilities of the free slots, and of taking none.",
      id: "Pilihan logit: utilitas jadwal yang kosong, dan utilitas tidak mengambil."),
    [
      Field(
        "per_day_later", utility, .standard("0"),
        Wording(en: "Utility of each day later.", id: "Utilitas setiap hari lebih lambat.")),
      Field(
        "hour", .map(.clocks, utility), .optional,
        Wording(en: "Utilities by start of a window.", id: "Utilitas menurut awal jendela.")),
      Field(
        "weekday", .map(.weekdays, utility), .optional,
        Wording(en: "Utilities by weekday.", id: "Utilitas menurut hari.")),
      Field(
        "none", utility, .optional,
        Wording(
          en: "Utility of taking none; a free slot is always taken else.",
          id: "Utilitas tidak mengambil; tanpa ini jadwal kosong selalu diambil.")),
      Field(
        "per_100_km", utility, .optional,
        Wording(
          en: "Utility of each 100 km to the office, against that of `none`.",
          id: "Utilitas setiap 100 km ke kantor, terhadap utilitas `none`.")),
    ], rules: [.needs("per_100_km", "none")])

  private static let utility = ValueKind.number(
    -1_000...1_000, noun: Wording(en: "utility", id: "utilitas"))
}
