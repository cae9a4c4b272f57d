import Experiments

/// The fields of demand in a calendar with dates.
extension OfficeGrammar {
  /// Keys of an entry of `demand`.
  static let demandFields: [Field] = [
    Field(
      "month", .map(.words(months), weight), .optional,
      Wording(
        en: "Weights of the months, 1 where missing; the yearly total stays the rate.",
        id: "Bobot bulan, 1 bila tidak ditulis; jumlah setahun tetap sesuai laju.")),
    Field(
      "weekday", .map(.weekdays, weight), .optional,
      Wording(
        en: "Weights of the weekdays, 1 where missing; the yearly total stays the rate.",
        id: "Bobot hari, 1 bila tidak ditulis; jumlah setahun tetap sesuai laju.")),
    Field(
      "hour", .map(.clocks, weight), .optional,
      Wording(
        en: "Weights of the hours, each until the next one listed, the last one over midnight.",
        id: "Bobot jam, masing-masing sampai jam berikut dalam daftar, yang terakhir melewati "
          + "tengah malam.")),
    Field(
      "events", .list(.object(event), atLeast: 0), .optional,
      Wording(
        en: "Days on which the demand is multiplied.",
        id: "Hari-hari dengan permintaan yang dikalikan.")),
    Field(
      "by",
      .either([
        .shares(.names(Wording(en: "region", id: "wilayah"))), .word(["population"]),
      ]), .optional,
      Wording(
        en: "How its people are shared over `regions`: by population, which is the default, or "
          + "by these shares.",
        id: "Cara membagi orangnya atas `regions`: menurut penduduk, yaitu bawaannya, atau "
          + "menurut bagian ini.")),
    Field(
      "office", .identifier, .optional,
      Wording(
        en: "The office to which its people turn where there are no `regions`; the first one by "
          + "default.",
        id: "Kantor yang didatangi orangnya bila tanpa `regions`; bawaannya yang pertama.")),
    Field(
      "channel", .word(["walk_in", "app"]), .optional,
      Wording(
        en: "The only channel its people use; who walks in by it is let in whatever `admits` says.",
        id: "Satu-satunya kanal yang dipakai orangnya; yang datang langsung diterima apa pun "
          + "isi `admits`.")),
    Field(
      "party", .discreteCount(familySizes), .optional,
      Wording(
        en: "Sizes of its families; those of `party` of the town by default.",
        id: "Ukuran keluarganya; bawaannya menurut `party` kota.")),
    Field(
      "file", .text, .optional,
      Wording(
        en: "CSV file of needs that were recorded: a column `at`, and `application`, `group`, "
          + "`region` and `channel` where they are known, the rest is drawn; `people` is how many "
          + "come together, 1 where it is not known.",
        id: "Berkas CSV kebutuhan yang tercatat: kolom `at`, serta `application`, `group`, "
          + "`region` dan `channel` bila diketahui, sisanya diambil acak; `people` ialah jumlah yang "
          + "datang bersama, 1 bila tidak diketahui.")),
  ]

  /// Months in the order of the year.
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Days of more or less demand.
  static let event = ObjectGrammar(
    "event",
    Wording(
      en: "Days on which the demand is multiplied.",
      id: "Hari-hari dengan permintaan yang dikalikan."),
    [
      Field("name", .identifier, .required, Wording(en: "Its name.", id: "Namanya.")),
      Field("from", .date, .required, Wording(en: "First day.", id: "Hari pertama.")),
      Field("through", .date, .required, Wording(en: "Last day.", id: "Hari terakhir.")),
      Field(
        "factor", factor, .required,
        Wording(en: "Factor on the demand.", id: "Faktor pada permintaan.")),
    ])
}
