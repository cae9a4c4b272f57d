import Experiments

/// The fields of what may be tried about quotas and releases.
extension Grammar {
  /// What may be tried about quotas and releases, and what counts.
  static let policy = ObjectGrammar(
    "policy",
    Wording(
      en:
        "What may be tried about quotas and releases; the usual options where a list is left out.",
      id: "Yang boleh dicoba tentang kuota dan pembukaan; pilihan biasa bila daftar tidak ditulis."),
    [
      Field(
        "releases", .list(.list(.object(OfficeGrammar.release), atLeast: 1), atLeast: 1),
        .optional,
        Wording(
          en: "Lists of rules as in `release`, beside the file's own.",
          id: "Daftar aturan seperti `release`, di samping milik berkas.")),
      Field(
        "hold_back", .list(.share, atLeast: 1), .optional,
        Wording(en: "Shares kept back at a release.", id: "Bagian yang ditahan saat pembukaan.")),
      Field(
        "returned_slots",
        .list(
          .either([.word(["at_once", "at_release"]), .object(OfficeGrammar.returnDelay)]),
          atLeast: 1), .optional,
        Wording(
          en: "When others can take a slot given back.",
          id: "Kapan jadwal yang dikembalikan dapat diambil orang lain.")),
      Field(
        "overbook", .list(.share, atLeast: 1), .optional,
        Wording(
          en: "Shares of the quota sold beyond it.", id: "Bagian dari kuota yang dibuka di atasnya."
        )
      ),
      Field(
        "quota_factors",
        .list(
          .number(0.01...100, noun: Wording(en: "factor", id: "faktor")), atLeast: 1), .optional,
        Wording(
          en: "What the quota is multiplied by; 1 is the file's own.",
          id: "Pengali kuota; 1 adalah milik berkas.")),
      Field(
        "spreads",
        .list(
          .either([.word(OfficeGrammar.spreadWords), .object(OfficeGrammar.spread)]), atLeast: 1),
        .optional,
        Wording(
          en: "Where the slots of a window lie within it.",
          id: "Letak jadwal di dalam satu jendela.")),
      Field(
        "slot_weights",
        .list(
          .map(.clocks, .number(0...1_000, noun: Wording(en: "weight", id: "bobot"))), atLeast: 1),
        .optional,
        Wording(
          en:
            "Weights by start of a window, as in `weight` of `slots`; none are tried where this is "
            + "left out.",
          id:
            "Bobot menurut awal jendela, seperti `weight` pada `slots`; tidak ada yang dicoba bila "
            + "ini tidak ditulis.")),
      Field(
        "subject_to", .list(.expression(.target), atLeast: 1), .optional,
        Wording(
          en: "What must hold; the hard `targets` where this is not written.",
          id: "Yang harus dipenuhi; `targets` yang wajib bila ini tidak ditulis.")),
      Field(
        "may_harm", .flag, .standard("no"),
        Wording(
          en: "Whether fewer may be served, or people wait longer at the office, than now.",
          id:
            "Apakah yang terlayani boleh berkurang, atau orang menunggu lebih lama, daripada kini.")
      ),
      Field(
        "fair_by", .list(.word(fairWords), atLeast: 1), .optional,
        Wording(
          en: "Between whom the share served is compared; `region` and `first_channel` by default, "
            + "the latter within each group.",
          id: "Antara siapa bagian terlayani dibandingkan; bawaannya `region` dan `first_channel`, "
            + "yang terakhir di dalam tiap kelompok.")),
      Field(
        "weights", .object(policyWeights), .standard("{}"),
        Wording(
          en: "How much each objective counts for the one that is recommended.",
          id: "Seberapa penting tiap tujuan bagi yang disarankan.")),
      Field(
        "zones", .object(policyZones), .standard("{}"),
        Wording(
          en: "By how much two policies may differ and still be as good.",
          id: "Selisih yang masih dianggap sama baik.")),
      Field(
        "confidence", .share, .standard("95 %"),
        Wording(
          en: "The probability that all that is left out for sure is left out rightly.",
          id: "Peluang bahwa semua yang gugur secara pasti memang benar gugur.")),
    ])

  /// Keys by which people may be told apart for fairness.
  static let fairWords = ["region", "first_channel", "group", "application", "channel", "office"]

  /// How much each objective counts.
  static let policyWeights = ObjectGrammar(
    Wording(en: "weights of a policy", id: "bobot kebijakan"),
    Wording(en: "How much each objective counts.", id: "Seberapa penting tiap tujuan."),
    policyFields(.number(0...1_000, noun: Wording(en: "weight", id: "bobot"))) { _ in "1" })

  /// By how much two policies may differ and still be as good.
  static let policyZones = ObjectGrammar(
    Wording(en: "zones of a policy", id: "selisih kebijakan"),
    Wording(
      en: "By how much two policies may differ and still be as good.",
      id: "Selisih yang masih dianggap sama baik."),
    [
      Field(
        "days", .duration(.positive), .standard("12 h"),
        Wording(en: "Of the time to the interview.", id: "Untuk lama sampai wawancara."))
    ]
      + policyFields(.share) { $0 == "rush" ? "5 %" : "1 %" }.filter { $0.key != "days" })

  private static func policyFields(
    _ kind: ValueKind, standard: (String) -> String
  ) -> [Field] {
    let words: [(key: String, doc: Wording)] = [
      ("days", Wording(en: "Time to the interview.", id: "Lama sampai wawancara.")),
      ("unserved", Wording(en: "People not served.", id: "Orang yang tidak terlayani.")),
      ("wasted", Wording(en: "Slots nobody used.", id: "Jadwal yang tidak dipakai siapa pun.")),
      ("gap", Wording(en: "The gap in the share served.", id: "Selisih bagian terlayani.")),
      (
        "rush",
        Wording(
          en: "Tries in the busiest ten minutes; a zone is a share of those now.",
          id: "Percobaan dalam sepuluh menit tersibuk; selisih berupa bagian dari yang kini.")
      ),
    ]
    return words.map { Field($0.key, kind, .standard(standard($0.key)), $0.doc) }
  }
}
