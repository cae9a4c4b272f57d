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
      Field(
        "booking", .object(ownBooking), .optional,
        Wording(
          en: "Rules of the app at this office; each key replaces that of the town.",
          id: "Aturan aplikasi di kantor ini; setiap kunci menggantikan kunci kota.")),
      Field(
        "channels", .object(ownChannels), .optional,
        Wording(
          en: "Ways into this office; each key of `walk_in` replaces that of the town.",
          id: "Kanal layanan kantor ini; setiap kunci `walk_in` menggantikan kunci kota.")),
    ])

  /// Rules of the app at one office.
  static let ownBooking = ObjectGrammar(
    Wording(en: "booking of an office", id: "booking sebuah kantor"),
    Wording(
      en: "Rules of the app at one office, in place of those of the town.",
      id: "Aturan aplikasi di satu kantor, sebagai ganti aturan kota."),
    booking.fields.map(\.optional))

  /// Ways into one office.
  static let ownChannels = ObjectGrammar(
    Wording(en: "channels of an office", id: "channels sebuah kantor"),
    Wording(
      en: "Ways into one office, in place of those of the town.",
      id: "Kanal layanan satu kantor, sebagai ganti kanal kota."),
    [
      Field(
        "walk_in", .object(ownWalkIn), .optional,
        Wording(en: "People without a slot.", id: "Orang tanpa jadwal."))
    ])

  /// People without a slot at one office.
  static let ownWalkIn = ObjectGrammar(
    Wording(en: "walk_in of an office", id: "walk_in sebuah kantor"),
    Wording(
      en: "People without a slot at one office, in place of the rules of the town.",
      id: "Orang tanpa jadwal di satu kantor, sebagai ganti aturan kota."),
    walkIn.fields.map(\.optional))
}
