import Experiments

/// The fields of an office.
extension OfficeGrammar {
  /// An office.
  static let office = ObjectGrammar(
    "office",
    Wording(en: "An office with its staff and stages.", id: "Kantor dengan petugas dan tahapnya."),
    [
      Field(
        "staff", .object(staff), .required,
        Wording(en: "Who opens the desks.", id: "Siapa yang membuka loket.")),
      Field(
        "stages", .list(.object(Grammar.stage), atLeast: 1), .required,
        Wording(en: "The way through the office.", id: "Alur di kantor.")),
      Field(
        "investigation", .object(investigation), .optional,
        Wording(
          en: "The way of applications with `investigation: yes`.",
          id: "Alur permohonan dengan `investigation: yes`.")),
      Field(
        "closing", .object(closing), .standard("{}"),
        Wording(en: "What happens when the doors close.", id: "Yang terjadi ketika pintu tutup.")),
      Field(
        "issue", .object(issue), .standard("{}"),
        Wording(en: "From the interview to the passport.", id: "Dari wawancara sampai paspor.")),
      Field(
        "waiting_room", .count(1...1_000_000), .optional,
        Wording(
          en: "Chairs for people who wait in a line; who finds none waits outside. No limit by "
            + "default.",
          id: "Kursi bagi orang yang antre; yang tidak kebagian menunggu di luar. Bawaannya "
            + "tanpa batas."),
        otherWords: ["chairs", "seats"]),
      .later(
        "booking",
        Wording(
          en: "Other rules of the app at this office.",
          id: "Aturan aplikasi yang lain di kantor ini.")),
      .later(
        "channels",
        Wording(en: "Other ways into this office.", id: "Jalur masuk yang lain ke kantor ini.")),
    ])
}
