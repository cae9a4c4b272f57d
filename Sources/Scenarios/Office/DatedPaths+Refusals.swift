import Experiments

/// What is the same throughout a study, and what to write instead of a change.
extension DatedPaths {
  /// A path that a change may not set.
  struct Refusal {
    let path: String
    let reason: Wording
    let hint: Wording
  }

  /// A variant may set whatever the town and its office are.
  static let useVariant = Wording(
    en: "use a variant; `antrean reference` lists what may change by date",
    id: "pakai varian; `antrean reference` memuat apa yang dapat berubah menurut tanggal")

  /// The first one that fits holds.
  static let refusals: [Refusal] = calendar + demand + people + office + study

  private static func refusals(
    _ paths: [String], _ reason: Wording, _ hint: Wording = useVariant
  ) -> [Refusal] {
    paths.map { Refusal(path: $0, reason: reason, hint: hint) }
  }

  private static let calendar =
    refusals(
      [
        "calendar.always_open", "calendar.warm_up", "calendar.measure", "calendar.follow",
        "calendar.drain", "calendar.timezone",
      ],
      Wording(
        en: "it says which days are simulated and counted",
        id: "itu menyatakan hari mana yang disimulasikan dan dihitung"))
    + refusals(
      ["calendar"],
      Wording(
        en: "it says which days are simulated and counted",
        id: "itu menyatakan hari mana yang disimulasikan dan dihitung"),
      Wording(
        en: "set `calendar.open`, `calendar.holidays` or `calendar.periods`",
        id: "atur `calendar.open`, `calendar.holidays` atau `calendar.periods`"))

  private static let demand =
    refusals(
      ["demand.*.file"],
      Wording(
        en: "the needs in the table have dates of their own",
        id: "kebutuhan dalam tabel punya tanggalnya sendiri"),
      Wording(
        en: "write the table as it should be", id: "tulis tabelnya sebagaimana mestinya"))
    + refusals(
      ["demand.*.by", "demand.*.office", "demand.*.batch", "demand.*.channel", "demand.*.party"],
      Wording(
        en: "it says who the people of the demand are",
        id: "itu menyatakan siapa orang dari permintaan itu"),
      Wording(
        en: "list a second demand, and let the `rate` of one fall and of the other rise on the day",
        id:
          "tulis permintaan kedua, lalu turunkan `rate` yang satu dan naikkan yang lain pada hari "
          + "itu"))
    + refusals(
      ["demand"],
      Wording(
        en: "people are told apart by their demand",
        id: "orang dibedakan menurut permintaannya"),
      Wording(
        en: "list it from the start and set its `rate` by date, as in `demand.residents.rate`",
        id: "tulis sejak awal lalu atur `rate`-nya menurut tanggal, seperti "
          + "`demand.residents.rate`"))

  private static let people =
    refusals(
      ["applications", "groups"],
      Wording(
        en: "people are under way with what they want when the day comes",
        id: "orang sedang mengurus yang diinginkannya ketika hari itu tiba"),
      Wording(
        en: "set `share`, `surcharge`, `fine` or `issue` of an application, `share` or `exempt` of "
          + "a group, or use a variant",
        id: "atur `share`, `surcharge`, `fine` atau `issue` dari jenis permohonan, `share` atau "
          + "`exempt` dari kelompok, atau pakai varian"))
    + refusals(
      ["regions", "party"],
      Wording(
        en: "it says who the people are, on every day",
        id: "itu menyatakan siapa orangnya, pada setiap hari"))
    + refusals(
      ["outages"],
      Wording(
        en: "outages have dates of their own", id: "gangguan punya tanggalnya sendiri"),
      Wording(
        en: "write an outage with `from` and `until` under `outages`",
        id: "tulis gangguan dengan `from` dan `until` di bawah `outages`"))
    + refusals(
      ["costs"],
      Wording(
        en: "days can be compared only at the same prices",
        id: "hari-hari hanya dapat dibandingkan dengan harga yang sama"))
    + refusals(
      ["initial"],
      Wording(
        en: "it describes the start", id: "itu menggambarkan awal"))

  private static let office =
    refusals(
      ["offices.*.stages"],
      Wording(
        en: "people are under way through the stages when the day comes",
        id: "orang sedang melalui tahap-tahap ketika hari itu tiba"),
      Wording(
        en: "set `service`, `delay`, `queue`, `patience`, `incomplete` or `refused` of a stage, or "
          + "use a variant",
        id: "atur `service`, `delay`, `queue`, `patience`, `incomplete` atau `refused` dari sebuah "
          + "tahap, atau pakai varian"))
    + refusals(
      ["offices.*.investigation.check_at", "offices.*.investigation"],
      Wording(
        en: "people are between its visits when the day comes",
        id: "orang sedang berada di antara kunjungannya ketika hari itu tiba"),
      Wording(
        en: "set any other key of `investigation`, or use a variant",
        id: "atur kunci `investigation` yang lain, atau pakai varian"))
    + refusals(
      ["offices"],
      Wording(
        en: "offices and their stages are the same on every day",
        id: "kantor dan tahapnya sama pada setiap hari"),
      Wording(
        en: "set a key of the office, as in `offices.padang.staff`, or use a variant",
        id: "atur sebuah kunci kantor, seperti `offices.padang.staff`, atau pakai varian"))

  private static let study = refusals(
    [
      "antrean", "extends", "set", "name", "title", "currency", "sources", "output", "targets",
      "variants", "experiment", "plan", "policy", "changes",
    ],
    Wording(en: "it is the same for the whole study", id: "itu sama untuk seluruh studi"),
    Wording(en: "write it at the top of the file", id: "tulis di bagian atas berkas"))
}
