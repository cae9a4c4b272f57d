import Experiments

/// The fields of people and of what they want.
extension OfficeGrammar {
  /// A kind of passport wanted.
  static let application = ObjectGrammar(
    "application", Wording(en: "A kind of passport wanted.", id: "Jenis permohonan paspor."),
    [
      Field(
        "share", .share, .required,
        Wording(en: "Share of all people.", id: "Bagian dari semua orang.")),
      Field(
        "channel", .word(["walk_in"]), .optional,
        Wording(
          en: "The only way in; such an application may always walk in.",
          id: "Satu-satunya kanal; permohonan ini selalu boleh datang langsung.")),
      Field(
        "investigation", .flag, .standard("no"),
        Wording(
          en: "Three visits: papers, investigation interview (BAP), photo; never through the "
            + "app.",
          id: "Tiga kunjungan: berkas, wawancara pemeriksaan (BAP), foto; tidak pernah lewat "
            + "aplikasi.")),
      Field(
        "fine", .money, .optional,
        Wording(
          en: "Paid on top of the fee when the passport is handed out; a part of "
            + "`citizen_cost`.",
          id: "Denda di atas biaya, dibayar saat paspor diserahkan; bagian dari "
            + "`citizen_cost`.")),
      Field(
        "pool", .identifier, .optional,
        Wording(
          en: "The pool of `quota` whose slots it takes; `regular` by default.",
          id: "Kumpulan dari `quota` yang jadwalnya diambil; bawaannya `regular`.")),
      Field(
        "surcharge", .money, .optional,
        Wording(
          en: "Paid with the fee and forfeited with it, for a quicker passport.",
          id: "Biaya tambahan untuk paspor yang lebih cepat; dibayar dan hangus bersama biaya."),
        otherWords: ["extra_fee", "express_fee"]),
      Field(
        "issue", .object(workingDaysLaw), .optional,
        Wording(
          en: "Working days until the passport is ready; those of the office by default.",
          id: "Hari kerja sampai paspor jadi; bawaannya seperti di kantor.")),
    ])

  /// A group of people.
  static let group = ObjectGrammar(
    "group", Wording(en: "A group of people.", id: "Satu kelompok orang."),
    [
      Field(
        "share", .share, .required,
        Wording(en: "Share of all people.", id: "Bagian dari semua orang.")),
      Field(
        "exempt", .flag, .standard("no"),
        Wording(
          en: "May walk in where only exempt people are admitted.",
          id: "Boleh datang langsung bila hanya yang dikecualikan yang diterima.")),
    ])

  /// Who knows the app.
  static let awareness = ObjectGrammar(
    "awareness", Wording(en: "Who knows the app.", id: "Siapa yang mengenal aplikasi."),
    [
      Field(
        "start", .share, .required,
        Wording(en: "Share of people who know it.", id: "Bagian orang yang mengenalnya.")),
      Field(
        "word_of_mouth", .object(wordOfMouth), .optional,
        Wording(
          en: "People who learn of it by themselves and tell others, from the first counted day "
            + "on.",
          id: "Orang yang mengenalnya sendiri dan memberi tahu orang lain, mulai hari pertama "
            + "yang dihitung.")),
      Field(
        "outreach", .list(.object(outreach), atLeast: 0), .optional,
        Wording(
          en: "Officers who explain it in the districts.",
          id: "Petugas yang menjelaskannya di daerah.")),
    ])

  /// How knowledge spreads.
  static let wordOfMouth = ObjectGrammar(
    Wording(en: "word of mouth", id: "kabar dari mulut ke mulut"),
    Wording(
      en: "How the share of those who know it grows (Bass diffusion).",
      id: "Bagaimana bagian yang mengenalnya bertambah (difusi Bass)."),
    [
      Field(
        "innovation", .hazard, .standard("0 / day"),
        Wording(
          en: "Chance a day of the others to learn of it by themselves.",
          id: "Peluang per hari bagi yang lain untuk mengenalnya sendiri.")),
      Field(
        "imitation", .hazard, .standard("0 / day"),
        Wording(
          en: "Chance a day to learn of it from people who know it, if everybody did.",
          id: "Peluang per hari untuk mengenalnya dari orang yang tahu, bila semua tahu.")),
    ])

  /// An explanation by officers.
  static let outreach = ObjectGrammar(
    "outreach",
    Wording(
      en: "A day on which officers explain the app.",
      id: "Suatu hari ketika petugas menjelaskan aplikasi."),
    [
      Field(
        "region", .identifier, .optional,
        Wording(en: "Where; everywhere by default.", id: "Di mana; bawaannya di semua wilayah.")),
      Field("on", .date, .required, Wording(en: "When.", id: "Kapan.")),
      Field(
        "reaches", .share, .required,
        Wording(
          en: "Share of those who do not know it yet.",
          id: "Bagian dari yang belum mengenalnya.")),
    ])

  /// Which channel people try first.
  static let choice = ObjectGrammar(
    "choice",
    Wording(
      en: "Which channel people try first; a channel that bars them is left out.",
      id: "Kanal yang dicoba lebih dulu; kanal yang menolak mereka dilewati."),
    [
      Field(
        "all", channelShares, .optional,
        Wording(
          en: "Of everybody, whether they know the app or not.",
          id: "Dari semua orang, mengenal aplikasi atau tidak.")),
      Field(
        "aware", channelShares, .standardWithout("all", "{app: 100 %}"),
        Wording(en: "Of those who know the app.", id: "Dari yang mengenal aplikasi.")),
      Field(
        "unaware", channelShares, .standardWithout("all", "{walk_in: 100 %}"),
        Wording(en: "Of those who do not know the app.", id: "Dari yang tidak mengenal aplikasi.")),
      Field(
        "by_group", .map(.names(Wording(en: "group", id: "kelompok")), channelShares), .optional,
        Wording(
          en: "Replaces `all`, or `aware` without it, for the people of a group.",
          id: "Menggantikan `all`, atau `aware` bila tanpa itu, untuk orang suatu kelompok.")),
    ], rules: [.atMostOne(["all", "aware"]), .atMostOne(["all", "unaware"])])

  private static let channelShares = ValueKind.shares(.words(["app", "walk_in"]))
}
