import Experiments

/// The fields of systems that fail.
extension OfficeGrammar {
  /// One cause for which a system fails.
  static let outage = ObjectGrammar(
    "outage",
    Wording(
      en: "When a system fails: at times drawn, or once between two instants.",
      id: "Kapan suatu sistem terganggu: pada waktu acak, atau sekali di antara dua "
        + "saat."),
    [
      Field(
        "name", .identifier, .optional,
        Wording(en: "Its name, for paths.", id: "Namanya, untuk alamat kunci.")),
      Field(
        "every", .law(.duration(.notNegative.inDays)), .optional,
        Wording(
          en: "How long it works, from the start or the last outage on, day and night.",
          id: "Berapa lama berfungsi, sejak awal atau gangguan terakhir, siang dan malam.")),
      Field(
        "lasts", .law(.duration(.notNegative.inHours)), .optional,
        Wording(en: "How long it fails then.", id: "Berapa lama gangguannya.")),
      Field(
        "from", .instant, .optional,
        Wording(en: "When it begins to fail.", id: "Kapan mulai terganggu.")),
      Field(
        "until", .instant, .optional,
        Wording(en: "When it works again.", id: "Kapan berfungsi lagi.")),
      Field(
        "stops", .list(.word(appParts), atLeast: 1), .optional,
        Wording(
          en: "Of `app`: what stands still, everything by default. Without `booking` every try "
            + "for a slot fails; payments and deadlines go on with the time that was left; a "
            + "release happens when the app is back. Slots held and booked are honoured.",
          id: "Untuk `app`: apa yang berhenti, bawaannya semua. Tanpa `booking` setiap "
            + "percobaan mendapat jadwal gagal; pembayaran dan tenggat dilanjutkan dengan sisa "
            + "waktunya; pembukaan kuota terjadi ketika aplikasi pulih. Jadwal yang ditahan "
            + "dan dipesan tetap berlaku.")),
    ],
    rules: [
      .exactlyOne(["every", "from"]), .needs("lasts", "every"), .needs("every", "lasts"),
      .needs("until", "from"), .needs("from", "until"),
    ])

  /// What of the app may stand still.
  static let appParts = ["booking", "payment", "release"]
}
