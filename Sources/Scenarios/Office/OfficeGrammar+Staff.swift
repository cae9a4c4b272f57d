import Experiments

/// The fields of the staff.
extension OfficeGrammar {
  /// Who opens the desks.
  static let staff = ObjectGrammar(
    "staff", Wording(en: "Who opens the desks.", id: "Siapa yang membuka loket."),
    [
      Field(
        "shifts", .list(.object(shift), atLeast: 1), .required,
        Wording(en: "Shifts; their desks add up.", id: "Sif kerja; loketnya dijumlahkan.")),
      Field(
        "absence", .object(absence), .optional,
        Wording(en: "Officers who are away.", id: "Petugas yang tidak masuk."),
        otherWords: ["leave", "sick", "sickness"]),
    ])

  /// A shift.
  static let shift = ObjectGrammar(
    "shift",
    Wording(
      en: "Desks that are open together; only while the doors are.",
      id: "Loket yang buka bersama; hanya selama pintu buka."),
    [
      Field("id", .identifier, .required, Wording(en: "Its name.", id: "Namanya.")),
      Field(
        "on", .weekdays, .standard("mon-sun"),
        Wording(en: "Weekdays; holidays are always off.", id: "Hari; hari libur selalu tutup.")),
      Field(
        "hours", .clockRange, .standard("00:00-24:00"),
        Wording(en: "Working hours.", id: "Jam kerja.")),
      Field(
        "desks", .map(.names(Wording(en: "stage", id: "tahap")), .count(0...100_000)), .required,
        Wording(en: "Desks by stage.", id: "Loket menurut tahap.")),
      Field(
        "helps",
        .map(.names(Wording(en: "stage", id: "tahap")), .list(.identifier, atLeast: 1)), .optional,
        Wording(
          en: "Stages whose line the desks of a stage serve while nobody waits at their own, the "
            + "first listed before the others.",
          id: "Tahap yang antreannya dilayani loket suatu tahap selama tidak ada yang menunggu di "
            + "antreannya sendiri, yang pertama didaftar lebih dulu."),
        otherWords: ["assists", "lends"]),
      Field(
        "breaks", .either([.object(staggeredBreaks), .word(["in_closed_hours", "stagger"])]),
        .standard("in_closed_hours"),
        Wording(
          en: "When officers rest: while the doors are shut, or one after the other; `stagger` "
            + "alone means 1 h each from 11:00 until 14:00.",
          id: "Kapan petugas istirahat: selama pintu tutup, atau bergiliran; `stagger` saja "
            + "berarti masing-masing 1 jam antara 11:00 dan 14:00.")),
    ])

  /// Breaks one after the other.
  static let staggeredBreaks = ObjectGrammar(
    "breaks",
    Wording(
      en: "Breaks that officers of a stage take one after the other.",
      id: "Istirahat yang diambil petugas suatu tahap secara bergiliran."),
    [
      Field(
        "stagger", .object(stagger), .required,
        Wording(en: "When, and how long each.", id: "Kapan, dan masing-masing berapa lama."))
    ])

  /// When officers rest one after the other.
  static let stagger = ObjectGrammar(
    Wording(en: "staggered breaks", id: "istirahat bergiliran"),
    Wording(
      en: "Officers of a stage rest in turn, in as many groups as there is time for.",
      id: "Petugas suatu tahap istirahat bergiliran, dalam sebanyak kelompok yang muat "
        + "waktunya."),
    [
      Field(
        "length", .duration(.positive.inHours), .standard("1 h"),
        Wording(en: "The break of each officer.", id: "Istirahat setiap petugas.")),
      Field(
        "from", .clock, .standard("11:00"),
        Wording(en: "Start of the first break.", id: "Awal istirahat pertama.")),
      Field(
        "until", .clock, .standard("14:00"),
        Wording(en: "End of the last break.", id: "Akhir istirahat terakhir.")),
    ])

  /// Officers who are away.
  static let absence = ObjectGrammar(
    "absence",
    Wording(
      en: "Officers who are away for a day, each by chance; the last one of a stage is always "
        + "replaced.",
      id: "Petugas yang tidak masuk sehari, masing-masing secara acak; yang terakhir di suatu "
        + "tahap selalu diganti."),
    [
      Field(
        "share", .share, .required,
        Wording(
          en: "The chance of an officer to be away.",
          id: "Peluang seorang petugas tidak masuk.")),
      Field(
        "per", .word(["day"]), .standard("day"),
        Wording(en: "For how long.", id: "Untuk berapa lama.")),
    ])
}
