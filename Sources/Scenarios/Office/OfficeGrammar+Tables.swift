import Experiments

/// Offices and regions that are the rows of a table.
extension OfficeGrammar {
  /// Offices of a table.
  static let officeTable = ObjectGrammar(
    Wording(en: "table of offices", id: "tabel kantor"),
    Wording(
      en: "Offices that are the rows of a CSV file. The column `office` holds their names, `kind` "
        + "what they start from; every other column is a path that a cell sets, such as "
        + "`booking.quota.regular` or `staff.shifts.day.desks.interview`. `PATH.source` and "
        + "`PATH.kind` say where the values of `PATH` are from, an empty cell sets nothing, and "
        + "columns whose heading begins with `#` are remarks.",
      id: "Kantor yang menjadi baris sebuah berkas CSV. Kolom `office` memuat namanya, `kind` "
        + "jenis asalnya; setiap kolom lain adalah alamat kunci yang diatur oleh selnya, seperti "
        + "`booking.quota.regular` atau `staff.shifts.day.desks.interview`. `PATH.source` dan "
        + "`PATH.kind` menyebut asal nilai `PATH`, sel kosong tidak mengatur apa pun, dan kolom "
        + "yang kepalanya diawali `#` adalah catatan."),
    [
      Field(
        "file", .text, .required,
        Wording(
          en: "The CSV file, beside the scenario.", id: "Berkas CSV, di samping skenario.")),
      Field(
        "kinds",
        .map(.names(Wording(en: "kind of office", id: "jenis kantor")), .object(officeKind)),
        .required,
        Wording(
          en: "Kinds of office; the column `kind` is not needed where there is only one.",
          id: "Jenis-jenis kantor; kolom `kind` tidak perlu bila hanya ada satu.")),
    ])

  /// What the rows of a kind start from.
  static let officeKind = ObjectGrammar(
    Wording(en: "kind of office", id: "jenis kantor"),
    Wording(
      en: "What the rows of a kind start from; with the cells of its row each is a whole office.",
      id: "Asal baris suatu jenis; bersama sel barisnya masing-masing menjadi kantor utuh."),
    office.fields.map(\.optional))

  /// Regions of a table.
  static let regionTable = ObjectGrammar(
    Wording(en: "table of regions", id: "tabel wilayah"),
    Wording(
      en: "Regions that are the rows of a CSV file: the column `region` holds their names, every "
        + "other column is a path, such as `population`.",
      id: "Wilayah yang menjadi baris sebuah berkas CSV: kolom `region` memuat namanya, setiap "
        + "kolom lain adalah alamat kunci, seperti `population`."),
    [
      Field(
        "file", .text, .required,
        Wording(
          en: "The CSV file, beside the scenario.", id: "Berkas CSV, di samping skenario.")),
      Field(
        "distances", .text, .optional,
        Wording(
          en:
            "A CSV file with the columns `region`, `office` and `km`, a row for each office within "
            + "reach.",
          id:
            "Berkas CSV dengan kolom `region`, `office`, dan `km`, satu baris untuk setiap kantor "
            + "yang terjangkau.")),
    ])
}
