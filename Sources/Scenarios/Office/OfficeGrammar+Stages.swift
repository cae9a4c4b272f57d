import Experiments

/// The fields that a stage has in an office only.
extension OfficeGrammar {
  /// Keys of an entry of `stages`.
  static let stageFields: [Field] = [
    Field(
      "only", .either([.object(served), .word(["walk_in", "app"])]), .optional,
      Wording(
        en: "Who stops here, a channel or lists; the others pass at once.",
        id: "Siapa yang berhenti di sini, satu kanal atau daftar; yang lain langsung lewat.")),
    Field(
      "interview", .flag, .optional,
      Wording(
        en: "Its start is the interview; by default that of the stage `interview`, else of the "
          + "last stage with desks. Stages that `only` keeps apart may all be it.",
        id: "Awalnya adalah wawancara; bawaannya tahap `interview`, bila tidak ada tahap "
          + "terakhir yang punya loket. Tahap yang dipisahkan oleh `only` boleh semuanya.")),
    Field(
      "collection", .flag, .optional,
      Wording(
        en: "People come here once more to collect the passport; by default so at the stage "
          + "`collect`. The stage before it leads past it; no `next` may lead there.",
        id: "Orang datang sekali lagi ke sini untuk mengambil paspor; bawaannya di tahap "
          + "`collect`. Tahap sebelumnya melewatinya; `next` tidak boleh menuju ke sana.")),
    Field(
      "leaves", .flag, .optional,
      Wording(
        en: "Beside `delay`: people leave the building meanwhile and come back, without ticket or "
          + "slot, at the hour if it is still open then, else on the day or the next open one.",
        id: "Di samping `delay`: orang meninggalkan gedung lalu kembali, tanpa nomor atau jadwal, "
          + "pada jamnya bila masih buka, bila tidak pada harinya atau hari buka berikutnya.")),
    Field(
      "incomplete", .object(incomplete), .optional,
      Wording(
        en: "People who are sent home for papers after the service, at most once each.",
        id: "Orang yang dipulangkan untuk melengkapi berkas sesudah dilayani, paling banyak "
          + "sekali."),
      otherWords: ["missing_papers"]),
    Field(
      "refused", .either([.object(sharesByApplication), .share]), .optional,
      Wording(
        en: "Share of people who are refused after the service, for good.",
        id: "Bagian orang yang ditolak sesudah dilayani, untuk seterusnya."),
      otherWords: ["rejected", "refusal"]),
    Field(
      "depends_on", .identifier, .optional,
      Wording(
        en: "A system of `outages`: while it fails the desks stand still, and a service in "
          + "hand goes on afterwards.",
        id: "Sebuah sistem dari `outages`: selama terganggu loket berhenti, dan pelayanan yang "
          + "sedang berjalan dilanjutkan sesudahnya."), otherWords: ["requires"]),
  ]

  /// Whom a stage serves.
  static let served = ObjectGrammar(
    Wording(en: "served people", id: "orang yang dilayani"),
    Wording(
      en: "Who stops at a stage: those who are in every list that is written.",
      id: "Siapa yang berhenti di suatu tahap: yang ada dalam setiap daftar yang ditulis."),
    [
      Field(
        "groups", .list(.identifier, atLeast: 1), .optional,
        Wording(en: "People of these groups.", id: "Orang dari kelompok ini.")),
      Field(
        "applications", .list(.identifier, atLeast: 1), .optional,
        Wording(en: "People with these applications.", id: "Orang dengan jenis permohonan ini.")),
      Field(
        "channels", .list(.word(["walk_in", "app"]), atLeast: 1), .optional,
        Wording(en: "People of these channels.", id: "Orang dari kanal ini.")),
    ])

  /// People who are sent home for papers.
  static let incomplete = ObjectGrammar(
    "papers",
    Wording(
      en: "People who are sent home for papers and come back without ticket or slot.",
      id: "Orang yang dipulangkan untuk melengkapi berkas dan kembali tanpa nomor atau jadwal."),
    [
      Field(
        "share", .share, .required,
        Wording(
          en: "How many of those who have not been sent home before.",
          id: "Berapa dari yang belum pernah dipulangkan.")),
      Field(
        "return_within", .duration(.positive.inDays), .standard("7 days"),
        Wording(
          en: "They come back after 1 day up to so many whole days, each as likely, or on the "
            + "next open day.",
          id: "Mereka kembali sesudah 1 sampai sekian hari, sama peluangnya, atau pada hari "
            + "buka berikutnya.")),
      Field(
        "returns", .share, .standard("100 %"),
        Wording(
          en: "Who comes back; the others are refused.",
          id: "Siapa yang kembali; yang lain ditolak.")),
    ])

  /// One share per application.
  static let sharesByApplication = ObjectGrammar(
    Wording(en: "shares by application", id: "bagian menurut jenis permohonan"),
    Wording(
      en: "One share for each application.",
      id: "Satu bagian untuk setiap jenis permohonan."),
    [
      Field(
        "by_application", .map(.names(Wording(en: "application", id: "jenis permohonan")), .share),
        .required,
        Wording(
          en: "The share of each application; `default` stands for those that are not listed, "
            + "else 0.",
          id: "Bagian setiap jenis permohonan; `default` untuk yang tidak didaftar, bila tanpa "
            + "itu 0."))
    ])

  /// Keys of `queue`.
  static let queueFields: [Field] = [
    Field(
      "groups", .list(.identifier, atLeast: 1), .optional,
      Wording(
        en: "With `order: priority`: groups, the most urgent first; those not listed come last.",
        id: "Dengan `order: priority`: kelompok, yang paling mendesak lebih dulu; yang tidak "
          + "didaftar paling akhir.")),
    Field(
      "applications", .list(.identifier, atLeast: 1), .optional,
      Wording(
        en: "With `order: priority`: applications, the most urgent first; those not listed "
          + "come last.",
        id: "Dengan `order: priority`: jenis permohonan, yang paling mendesak lebih dulu; yang "
          + "tidak didaftar paling akhir.")),
    Field(
      "channels", .list(.word(channelWords), atLeast: 1), .optional,
      Wording(
        en: "With `order: priority`: channels, the most urgent first; one not listed comes "
          + "last.",
        id: "Dengan `order: priority`: kanal, yang paling mendesak lebih dulu; yang tidak "
          + "didaftar paling akhir.")),
    Field(
      "serve_ratio", .object(serveRatio), .optional,
      Wording(
        en: "With `order: appointment_first`: calls of people with and without appointment in "
          + "turn.",
        id: "Dengan `order: appointment_first`: panggilan bergantian bagi orang dengan dan "
          + "tanpa jadwal.")),
    Field(
      "weights",
      .map(
        .names(Wording(en: "channel or group", id: "kanal atau kelompok")),
        .number(0...1_000_000, noun: Wording(en: "weight", id: "bobot"))),
      .optional,
      Wording(
        en: "With `order: longest_weighted`: who has the greatest product of weight and time "
          + "in line is called; all channels or all groups.",
        id: "Dengan `order: longest_weighted`: yang dipanggil adalah yang hasil kali bobot dan "
          + "lama antrenya terbesar; semua kanal atau semua kelompok.")),
  ]

  /// The channels of an office.
  static let channelWords = ["app", "walk_in"]

  /// Calls in turn.
  static let serveRatio = ObjectGrammar(
    Wording(en: "serve ratio", id: "perbandingan panggilan"),
    Wording(
      en: "Of so many calls in a row, how many go to each line; an empty one is skipped.",
      id: "Dari sekian panggilan berturut-turut, berapa untuk setiap antrean; yang kosong "
        + "dilewati."),
    [
      Field(
        "app", .count(1...1_000), .required,
        Wording(
          en: "People with an appointment, called first.",
          id: "Orang dengan jadwal, dipanggil lebih dulu.")),
      Field("walk_in", .count(1...1_000), .required, Wording(en: "The others.", id: "Yang lain.")),
    ])

  /// Words of `queue: {order: …}`.
  static let queueOrders: [String] = ["appointment_first", "longest_weighted"]

  /// One law per channel, as a form of `patience`.
  static let lawsByChannel = ObjectGrammar(
    Wording(en: "laws by channel", id: "distribusi menurut kanal"),
    Wording(en: "One law for each channel.", id: "Satu distribusi untuk setiap kanal."),
    [
      Field(
        "by_channel",
        .map(.names(Wording(en: "channel", id: "kanal")), .law(.duration(.notNegative))), .required,
        Wording(
          en: "The law of each channel; `default` stands for one that is not listed.",
          id: "Distribusi setiap kanal; `default` untuk yang tidak didaftar."))
    ])

  /// One law per group, as a form of `patience`.
  static let lawsByGroup = ObjectGrammar(
    Wording(en: "laws by group", id: "distribusi menurut kelompok"),
    Wording(en: "One law for each group.", id: "Satu distribusi untuk setiap kelompok."),
    [
      Field(
        "by_group",
        .map(.names(Wording(en: "group", id: "kelompok")), .law(.duration(.notNegative))),
        .required,
        Wording(
          en: "The law of each group; `default` stands for those that are not listed.",
          id: "Distribusi setiap kelompok; `default` untuk yang tidak didaftar."))
    ])

  /// One law per application, as a form of `service`.
  static let lawsByApplication = ObjectGrammar(
    Wording(en: "laws by application", id: "distribusi menurut jenis permohonan"),
    Wording(
      en: "One law for each application.", id: "Satu distribusi untuk setiap jenis permohonan."),
    [
      Field(
        "by_application",
        .map(
          .names(Wording(en: "application", id: "jenis permohonan")), .law(.duration(.notNegative))),
        .required,
        Wording(
          en: "The law of each application; `default` stands for those that are not listed.",
          id: "Distribusi setiap jenis permohonan; `default` untuk yang tidak didaftar."))
    ])
}
