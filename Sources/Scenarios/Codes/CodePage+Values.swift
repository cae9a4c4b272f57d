import Experiments

/// Keys and values.
extension CodePage {
  static let values: [CodePage] = [
    CodePage(
      .unknownKey,
      Wording(
        en: "A map has only the keys of the language.",
        id: "Kumpulan kunci hanya memuat kunci dari bahasa."), in: .queue,
      wrong: "calendar: {always_open: true, mesure: 100 h, measure: 100 h}",
      right: "calendar: {always_open: true, measure: 100 h}"),
    CodePage(
      .missingKey,
      Wording(en: "Some keys have to be written.", id: "Sebagian kunci wajib ditulis."), in: .queue,
      wrong: "demand: [{rate: 5 / h}]", right: "demand: [{id: all, rate: 5 / h}]"),
    CodePage(
      .wrongShape,
      Wording(
        en: "A list stands where a list is needed, a map where a map is needed.",
        id: "Daftar ditulis bila diperlukan daftar, kumpulan kunci bila diperlukan kumpulan kunci."),
      in: .queue,
      wrong: "demand: {id: all, rate: 5 / h}", right: "demand: [{id: all, rate: 5 / h}]"),
    CodePage(
      .wrongValue,
      Wording(
        en: "A value has to be of the kind that its key takes.",
        id: "Nilai harus dari jenis yang diterima kuncinya."), in: .queue,
      wrong: "calendar: {always_open: perhaps, measure: 100 h}",
      right: "calendar: {always_open: yes, measure: 100 h}"),
    CodePage(
      .missingUnit,
      Wording(
        en: "Durations, rates and money carry a unit.",
        id: "Lama waktu, laju dan uang menyebut satuan."), in: .queue,
      wrong: "calendar: {always_open: true, measure: 100}",
      right: "calendar: {always_open: true, measure: 100 h}"),
    CodePage(
      .unknownUnit,
      Wording(
        en: "Units are s, min, h, day, week and, for rates, working day and year.",
        id: "Satuannya s, min, h, day, week dan, untuk laju, working day dan year."),
      in: .queue, wrong: "demand: [{id: all, rate: 5 / fortnight}]",
      right: "demand: [{id: all, rate: 5 / week}]"),
    CodePage(
      .decimalComma,
      Wording(
        en: "Decimals are written with a point.",
        id: "Pecahan ditulis dengan titik."), in: .queue,
      wrong: "demand: [{id: all, rate: \"20,8 / h\"}]", right: "demand: [{id: all, rate: 8.8 / h}]"),
    CodePage(
      .outOfRange,
      Wording(
        en: "A number lies in the range of its key.",
        id: "Bilangan berada dalam batas kuncinya."), in: .queue,
      wrong: "stages: [{id: desk, desks: -3, service: 6 min}]",
      right: "stages: [{id: desk, desks: 3, service: 6 min}]"),
    CodePage(
      .shareSum,
      Wording(
        en: "Shares of one whole add up to 100 %.",
        id: "Bagian dari satu keseluruhan berjumlah 100 %."), in: .queue,
      wrong: "demand: [{id: all, rate: 5 / h, batch: {1: 50 %, 2: 40 %}}]",
      right: "demand: [{id: all, rate: 5 / h, batch: {1: 50 %, 2: 50 %}}]"),
    CodePage(
      .keyCombination,
      Wording(
        en: "Some keys exclude each other, others have a meaning only together.",
        id: "Sebagian kunci tidak boleh bersama, yang lain hanya berarti bersama."),
      in: .queue, wrong: "demand: [{id: all, rate: 5 / h, interarrival: 12 min}]",
      right: "demand: [{id: all, interarrival: 12 min}]"),
    CodePage(
      .badDistribution,
      Wording(
        en: "The parameters of a distribution fit together.",
        id: "Parameter suatu distribusi saling cocok."), in: .queue,
      wrong: "demand: [{id: all, interarrival: {uniform: {from: 20 min, to: 5 min}}}]",
      right: "demand: [{id: all, interarrival: {uniform: {from: 10 min, to: 20 min}}}]"),
    CodePage(
      .hopelessBounds,
      Wording(
        en: "Bounds leave enough of a distribution, as what lies outside is drawn again.",
        id: "Batas menyisakan cukup banyak dari suatu distribusi, karena yang di luarnya "
          + "diambil ulang."),
      in: .queue,
      wrong: "demand: [{id: all, interarrival: {exponential: {mean: 10 min}, min: 10 h}}]",
      right: "demand: [{id: all, interarrival: {exponential: {mean: 20 min}, min: 5 min}}]"),
    CodePage(
      .badTable,
      Wording(
        en: "A table is CSV with the columns that are asked for.",
        id: "Tabel adalah CSV dengan kolom yang diminta."),
      wrongInWords: "service: {empirical: {file: minutes.csv, column: interviw}}",
      right: "service: {empirical: {file: minutes.csv, column: interview}}"),
    CodePage(
      .currency,
      Wording(
        en: "A file has one currency.",
        id: "Satu berkas memakai satu mata uang."), in: .office,
      wrong: "currency: USD\nbooking: {quota: 10, payment: {fee: 350_000 IDR}}",
      right: "currency: IDR\nbooking: {quota: 10, payment: {fee: 350_000 IDR}}"),
    CodePage(
      .unknownSource,
      Wording(
        en: "A source that a value names is described under `sources`.",
        id: "Sumber yang disebut suatu nilai diterangkan di bawah `sources`."), in: .queue,
      wrong: "demand: [{id: all, rate: {value: 5 / h, source: city}}]",
      right:
        "sources: {city: {what: a talk}}\ndemand: [{id: all, rate: {value: 5 / h, source: city}}]"),
  ]
}
