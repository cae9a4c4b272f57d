import Experiments

/// The fields of stages.
extension Grammar {
  /// One step of the way through the office.
  static let stage = ObjectGrammar(
    "stage",
    Wording(
      en: "One step of the way through the office.",
      id: "Satu langkah dalam alur di kantor."),
    [
      Field("id", .identifier, .required, Wording(en: "Its name.", id: "Namanya.")),
      Field(
        "desks",
        .either([
          .discreteCount(0...100_000), .word(["unlimited"]),
          .list(.object(deskChange), atLeast: 1),
        ]), .optional,
        Wording(
          en: "Desks open, always or over time; in a list none before the first entry.",
          id: "Loket yang buka, tetap atau menurut waktu; dalam daftar tidak ada sebelum isian "
            + "pertama.")),
      Field(
        "service",
        .either([
          .object(lawsByClass), .object(OfficeGrammar.lawsByApplication), .object(bulk),
          .law(.duration(.notNegative)),
        ]), .optional,
        Wording(
          en: "Time at the desk, or departures of many at once.",
          id: "Lama di loket, atau keluarnya banyak orang sekaligus.")),
      Field(
        "delay", .either([.object(workingDelay), .law(.duration(.notNegative.inDays))]), .optional,
        Wording(en: "A time that passes without a desk.", id: "Waktu yang berlalu tanpa loket.")),
      Field(
        "queue", .object(queue), .optional,
        Wording(en: "The line before the desks.", id: "Antrean di depan loket.")),
      Field(
        "patience",
        .either([
          .object(lawsByClass), .object(OfficeGrammar.lawsByChannel),
          .object(OfficeGrammar.lawsByGroup), .law(.duration(.notNegative)),
        ]), .optional,
        Wording(
          en: "How long people wait in line before they leave; for ever by default, and for "
            + "those without a law. In an office `by_class` means `by_channel`.",
          id: "Berapa lama orang menunggu di antrean sebelum pergi; bawaannya tanpa batas, "
            + "juga bagi yang tanpa distribusi. Di kantor `by_class` berarti `by_channel`.")),
      Field(
        "stops", .object(stops), .optional,
        Wording(en: "Interruptions of single desks.", id: "Penghentian loket satu per satu.")),
      Field(
        "next", .either([.identifier, .list(.object(route), atLeast: 1)]), .optional,
        Wording(
          en: "Where people go next: the next stage listed by default, `exit` after the last.",
          id: "Ke mana orang pergi berikutnya: bawaannya tahap berikut dalam daftar, `exit` "
            + "sesudah yang terakhir.")),
    ] + OfficeGrammar.stageFields,
    rules: [
      .exactlyOne(["service", "delay"]), .needs("stops", "service"), .needs("desks", "service"),
      .needs("depends_on", "service"), .needs("queue", "service"), .needs("patience", "service"),
      .needs("incomplete", "service"), .needs("leaves", "delay"),
      .needs("refused", "service"),
    ])

  /// A number of desks and when it holds.
  static let deskChange = ObjectGrammar(
    Wording(en: "desk change", id: "perubahan loket"),
    Wording(
      en: "A number of open desks that holds from a time on.",
      id: "Jumlah loket buka yang berlaku mulai suatu waktu."),
    [
      Field(
        "at", .duration(.notNegative), .required,
        Wording(en: "From when on.", id: "Mulai kapan.")),
      Field(
        "count", .discreteCount(0...100_000), .required,
        Wording(
          en: "How many, or a law drawn each day.",
          id: "Berapa, atau distribusi yang diambil acak setiap hari.")),
    ])

  /// One law per class.
  static let lawsByClass = ObjectGrammar(
    Wording(en: "laws by class", id: "distribusi menurut kelas"),
    Wording(en: "One law for each class.", id: "Satu distribusi untuk setiap kelas."),
    [
      Field(
        "by_class", .map(.names(Wording(en: "class", id: "kelas")), .law(.duration(.notNegative))),
        .required,
        Wording(
          en: "The law of each class; `default` stands for the classes that are not listed.",
          id: "Distribusi setiap kelas; `default` untuk kelas yang tidak didaftar."))
    ])

  /// Departures of many at once.
  static let bulk = ObjectGrammar(
    Wording(en: "bulk service", id: "pelayanan bersama"),
    Wording(
      en: "Up to so many leave the line at once.",
      id: "Sampai sekian orang keluar dari antrean sekaligus."),
    [
      Field(
        "at", .list(.object(bulkDeparture), atLeast: 1), .required,
        Wording(en: "When, and how many.", id: "Kapan, dan berapa.")),
      Field(
        "cycle", .duration(.positive), .optional,
        Wording(en: "The list is repeated this often.", id: "Daftarnya berulang sesering ini.")),
    ])

  /// One moment of bulk service.
  static let bulkDeparture = ObjectGrammar(
    Wording(en: "bulk departure", id: "keberangkatan bersama"),
    Wording(
      en: "A moment at which many leave the line.",
      id: "Saat banyak orang keluar dari antrean."),
    [
      Field(
        "time", .either([.clock, .duration(.notNegative)]), .required,
        Wording(en: "Clock time, or time since the start.", id: "Jam, atau waktu sejak awal.")),
      Field(
        "up_to", .count(1...1_000_000), .required,
        Wording(en: "At most so many.", id: "Paling banyak sekian.")),
    ])

  /// A delay in working days.
  static let workingDelay = ObjectGrammar(
    Wording(en: "delay in working days", id: "jeda dalam hari kerja"),
    Wording(en: "Until the end of a working day.", id: "Sampai akhir suatu hari kerja."),
    [
      Field(
        "working_days", .count(0...10_000), .required,
        Wording(
          en: "Due at the end of this working day after the day of coming.",
          id: "Jatuh tempo pada akhir hari kerja kesekian sesudah hari kedatangan."))
    ])

  /// The line before the desks.
  static let queue = ObjectGrammar(
    "queue", Wording(en: "The line before the desks.", id: "Antrean di depan loket."),
    [
      Field(
        "order",
        .word(["fifo", "lifo", "random", "priority"] + OfficeGrammar.queueOrders),
        .standard("fifo"),
        Wording(en: "Who is called first.", id: "Siapa yang dipanggil lebih dulu.")),
      Field(
        "classes", .list(.identifier, atLeast: 1), .optional,
        Wording(
          en: "Classes, the most urgent first; those not listed come last.",
          id: "Kelas, yang paling mendesak lebih dulu; yang tidak didaftar paling akhir.")),
      Field(
        "preemptive", .flag, .standard("no"),
        Wording(
          en: "A more urgent person interrupts a service, which resumes later.",
          id: "Orang yang lebih mendesak menyela pelayanan, yang kemudian dilanjutkan.")),
      Field(
        "places", .count(0...1_000_000), .optional,
        Wording(
          en: "Waiting places; no limit by default.",
          id: "Tempat menunggu; bawaannya tanpa batas.")),
      Field(
        "join", .list(.share, atLeast: 1), .optional,
        Wording(
          en: "Probability to join by number waiting when no desk is free; 0 beyond the list.",
          id: "Peluang ikut antre menurut jumlah yang menunggu bila tidak ada loket kosong; 0 "
            + "di luar daftar.")),
    ] + OfficeGrammar.queueFields,
    rules: [.needs("classes", "order"), .needs("preemptive", "order")])

  /// Interruptions of single desks.
  static let stops = ObjectGrammar(
    "stops", Wording(en: "Interruptions of single desks.", id: "Penghentian loket satu per satu."),
    [
      Field(
        "up", .law(.duration(.notNegative)), .optional,
        Wording(
          en: "Time between stops, on the clock.",
          id: "Waktu antara penghentian, menurut jam.")),
      Field(
        "when", .word(["idle"]), .optional,
        Wording(
          en: "A desk goes away when nobody waits: a vacation.",
          id: "Loket ditinggal bila tidak ada yang menunggu.")),
      Field(
        "down", .law(.duration(.notNegative)), .required,
        Wording(en: "Length of a stop.", id: "Lama penghentian.")),
    ], rules: [.exactlyOne(["up", "when"])])

  /// One way out of a stage.
  static let route = ObjectGrammar(
    Wording(en: "way out", id: "jalan keluar"),
    Wording(en: "One way out of a stage.", id: "Satu jalan keluar dari suatu tahap."),
    [
      Field(
        "to", .identifier, .required,
        Wording(en: "A stage, or `exit`.", id: "Sebuah tahap, atau `exit`.")),
      Field(
        "share", .share, .optional,
        Wording(
          en: "Who goes there; one entry without it takes the rest.",
          id: "Siapa yang ke sana; satu isian tanpa ini menerima sisanya.")),
    ])
}
