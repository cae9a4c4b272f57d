import Experiments

/// The fields of the ways into the office.
extension OfficeGrammar {
  /// Ways into the office.
  static let channels = ObjectGrammar(
    "channels",
    Wording(
      en: "Ways into the office besides the app.",
      id: "Kanal layanan selain aplikasi."),
    [
      Field(
        "walk_in", .object(walkIn), .standard("{}"),
        Wording(en: "People without a slot.", id: "Orang tanpa jadwal."))
    ])

  /// People without a slot.
  static let walkIn = ObjectGrammar(
    "walk_in", Wording(en: "People without a slot.", id: "Orang tanpa jadwal."),
    [
      Field(
        "admits", .word(["all", "exempt"]), .standard("all"),
        Wording(
          en: "Everybody, or only exempt groups and applications that have to walk in.",
          id: "Semua orang, atau hanya kelompok yang dikecualikan dan permohonan yang wajib "
            + "datang langsung.")),
      Field(
        "tickets", .object(tickets), .optional,
        Wording(
          en: "Tickets of a day; no limit by default.",
          id: "Nomor antrean sehari; bawaannya tanpa batas.")),
      Field(
        "arrive", .map(.clocks, weight), .standard("{08:00: 1}"),
        Wording(
          en: "Weights of the hours at which people come, each until the next one listed; the "
            + "last one until the last ticket, without tickets until the doors close.",
          id: "Bobot jam kedatangan, masing-masing sampai jam berikut dalam daftar; yang "
            + "terakhir sampai nomor antrean terakhir, tanpa nomor antrean sampai pintu tutup.")),
      Field(
        "without_ticket",
        .list(.either([.object(ticketStep), .word(["app", "give_up"])]), atLeast: 1),
        .standard("[{come_back: {}}, give_up]"),
        Wording(
          en: "What people do who came and got no ticket, tried in order; the rest gives up.",
          id: "Yang dilakukan orang yang datang dan tidak mendapat nomor, dicoba berurutan; "
            + "sisanya menyerah.")),
      Field(
        "not_admitted",
        .list(.either([.object(barredStep), .word(["app", "give_up"])]), atLeast: 1),
        .standard("[{helped_into_app: {}}, give_up]"),
        Wording(
          en: "What people do who came and may not walk in, tried in order; the rest gives up.",
          id: "Yang dilakukan orang yang datang tetapi tidak boleh datang langsung, dicoba "
            + "berurutan; sisanya menyerah.")),
    ])

  /// Tickets of a day.
  static let tickets = ObjectGrammar(
    "tickets",
    Wording(
      en: "Walk-in tickets of a day, given out in order of arrival.",
      id: "Nomor antrean sehari untuk yang datang langsung, dibagikan menurut urutan datang."),
    [
      Field(
        "from", .clock, .required,
        Wording(
          en: "First ticket; people who come earlier wait outside.",
          id: "Nomor pertama; yang datang lebih awal menunggu di luar.")),
      Field(
        "until", .clock, .standard("24:00"),
        Wording(en: "No ticket from then on.", id: "Sejak itu tidak ada nomor lagi.")),
      Field(
        "per_day", .either([.word(["unlimited"]), .count(0...1_000_000)]), .standard("unlimited"),
        Wording(
          en: "Tickets of a day, before the quota factor of a period.",
          id: "Nomor antrean sehari, sebelum faktor kuota suatu masa.")),
    ])

  /// A way on for people without a ticket.
  static let ticketStep = ObjectGrammar(
    Wording(en: "way on", id: "jalan lanjutan"),
    Wording(
      en: "A way on for people who got no ticket.",
      id: "Jalan lanjutan bagi orang yang tidak mendapat nomor."),
    [
      Field(
        "come_back", .object(comeBack), .optional,
        Wording(en: "Come again for a ticket.", id: "Datang lagi untuk nomor antrean.")),
      Field(
        "app", .object(appStep), .optional,
        Wording(en: "Turn to the app.", id: "Beralih ke aplikasi.")),
      otherOfficeField,
    ], rules: [.exactlyOne(["come_back", "app", "other_office"])])

  /// Come again for a ticket.
  static let comeBack = ObjectGrammar(
    "come_back", Wording(en: "Come again for a ticket.", id: "Datang lagi untuk nomor antrean."),
    [
      Field(
        "on", .word(["next_open_day"]), .standard("next_open_day"),
        Wording(en: "When.", id: "Kapan.")),
      stepShare,
      Field(
        "at_most", .count(0...1_000), .standard("3"),
        Wording(en: "How often one person comes back.", id: "Berapa kali satu orang datang lagi.")),
    ])

  /// A way on for people who may not walk in.
  static let barredStep = ObjectGrammar(
    Wording(en: "way on", id: "jalan lanjutan"),
    Wording(
      en: "A way on for people who may not walk in.",
      id: "Jalan lanjutan bagi orang yang tidak boleh datang langsung."),
    [
      Field(
        "helped_into_app", .object(helped), .optional,
        Wording(
          en: "The staff helps them into the app.",
          id: "Petugas membantu mereka memakai aplikasi.")),
      Field(
        "app_later", .object(appLater), .optional,
        Wording(
          en: "Turn to the app some time later.",
          id: "Beralih ke aplikasi beberapa waktu kemudian.")),
      Field(
        "app", .object(appStep), .optional,
        Wording(en: "Turn to the app.", id: "Beralih ke aplikasi.")),
    ], rules: [.exactlyOne(["helped_into_app", "app_later", "app"])])

  /// Help at the office.
  static let helped = ObjectGrammar(
    "helped_into_app",
    Wording(
      en: "The staff helps people into the app at once.",
      id: "Petugas langsung membantu orang memakai aplikasi."), [stepShare])

  /// Turn to the app.
  static let appStep = ObjectGrammar(
    "app", Wording(en: "Turn to the app.", id: "Beralih ke aplikasi."),
    [
      stepShare,
      Field(
        "after", .law(.duration(.notNegative.inHours)), .standard("0 h"),
        Wording(en: "How much later.", id: "Berapa lama kemudian.")),
    ])

  /// Turn to the app some time later.
  static let appLater = ObjectGrammar(
    "app_later",
    Wording(
      en: "Turn to the app some time later.",
      id: "Beralih ke aplikasi beberapa waktu kemudian."),
    [
      stepShare,
      Field(
        "after", .law(.duration(.notNegative.inDays)), .standard("{exponential: {mean: 1 day}}"),
        Wording(en: "How much later.", id: "Berapa lama kemudian.")),
    ])

  /// A way on for people who found no slot.
  static let fullStep = ObjectGrammar(
    Wording(en: "way on", id: "jalan lanjutan"),
    Wording(
      en: "A way on for people who found no slot.",
      id: "Jalan lanjutan bagi orang yang tidak menemukan jadwal."),
    [
      Field(
        "retry", .object(retry), .optional,
        Wording(en: "Look for a slot again.", id: "Mencari jadwal lagi.")),
      Field(
        "walk_in", .object(walkInStep), .optional,
        Wording(en: "Go to the office as a walk-in.", id: "Datang langsung ke kantor.")),
      otherOfficeField,
    ], rules: [.exactlyOne(["retry", "walk_in", "other_office"])])

  private static let otherOfficeField = Field(
    "other_office", .object(otherOffice), .optional,
    Wording(en: "Turn to the next office.", id: "Beralih ke kantor berikutnya."))

  /// Turn to the next office.
  static let otherOffice = ObjectGrammar(
    "other_office",
    Wording(
      en: "Turn for good to the next office by distance from home.",
      id: "Beralih untuk seterusnya ke kantor berikutnya menurut jarak dari rumah."),
    [
      stepShare,
      Field(
        "within", .distance, .required,
        Wording(
          en: "How far from home it may be at most.", id: "Paling jauh berapa dari rumah.")),
    ])

  /// Ways on that need no map.
  static let fullWords = ["walk_in", "give_up"]

  /// Go to the office as a walk-in.
  static let walkInStep = ObjectGrammar(
    "walk_in", Wording(en: "Go to the office as a walk-in.", id: "Datang langsung ke kantor."),
    [stepShare])

  /// Look for a slot again.
  static let retry = ObjectGrammar(
    "retry", Wording(en: "Look for a slot again.", id: "Mencari jadwal lagi."),
    [
      stepShare,
      Field(
        "every", .law(.duration(.notNegative.inDays)), .standard("{exponential: {mean: 1 day}}"),
        Wording(en: "Time until the next try.", id: "Waktu sampai percobaan berikutnya.")),
      Field(
        "at_release", .share, .standard("50 %"),
        Wording(
          en: "Share that waits for the next release instead.",
          id: "Bagian yang menunggu pembukaan kuota berikutnya.")),
      Field(
        "after_release", .law(.duration(.notNegative)),
        .standard("{exponential: {mean: 10 min}}"),
        Wording(
          en: "How long after the release they look.",
          id: "Berapa lama sesudah pembukaan mereka mencari.")),
      Field(
        "at_most", .count(0...10_000), .standard("12"),
        Wording(
          en: "How often one person looks for a slot in all.",
          id: "Berapa kali seluruhnya satu orang mencari jadwal.")),
    ])

  private static let stepShare = Field(
    "share", .share, .standard("100 %"),
    Wording(en: "Share of those who reach this line.", id: "Bagian dari yang sampai ke baris ini."))
}
