import Experiments

/// The fields of what things cost.
extension OfficeGrammar {
  /// What desks and people's time cost.
  static let costs = ObjectGrammar(
    "costs",
    Wording(
      en: "What desks and people's time cost; only with it are there `cost`, `citizen_cost` and "
        + "`travel`.",
      id: "Biaya loket dan waktu warga; hanya dengan ini ada `cost`, `citizen_cost`, dan `travel`."),
    [
      Field(
        "desk", .map(.names(Wording(en: "stage", id: "tahap")), .moneyPer([.hour])), .optional,
        Wording(
          en: "An open desk, by stage; one of a stage that is not listed costs nothing.",
          id: "Satu loket yang buka, per tahap; tahap yang tidak ditulis tidak berbiaya."),
        otherWords: ["desks", "wage", "officer"]),
      Field(
        "overtime", .number(0...100, noun: Wording(en: "factor", id: "faktor")), .standard("1"),
        Wording(
          en: "How many times as much a desk costs after the last closing hour of a day.",
          id: "Berapa kali lipat biaya loket setelah jam tutup terakhir sehari.")),
      Field(
        "citizen", .object(citizenCosts), .optional,
        Wording(
          en: "What people spend besides the fees.",
          id: "Yang dikeluarkan warga di luar biaya paspor.")),
    ])

  /// What people spend.
  static let citizenCosts = ObjectGrammar(
    "citizen",
    Wording(
      en: "What people spend besides the fees.",
      id: "Yang dikeluarkan warga di luar biaya paspor."),
    [
      Field(
        "waiting", .moneyPer([.hour]), .optional,
        Wording(
          en: "Time outside and in line; worth nothing by default.",
          id: "Waktu di luar dan dalam antrean; bawaannya tidak bernilai.")),
      Field(
        "per_km", .money, .optional,
        Wording(
          en: "A kilometre of the way; costs nothing by default.",
          id: "Satu kilometer perjalanan; bawaannya tanpa biaya.")),
    ])
}
