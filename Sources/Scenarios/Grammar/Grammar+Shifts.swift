import Experiments

/// The fields of shifts that are to be planned.
extension Grammar {
  /// How shifts may look, and what they must bring.
  static let shifts = ObjectGrammar(
    Wording(en: "shifts to plan", id: "sif yang disusun"),
    Wording(
      en: "How the shifts that `antrean staff` plans may look, and what they must bring.",
      id: "Bentuk sif kerja yang disusun `antrean staff`, dan yang harus dicapainya."),
    [
      Field(
        "stages", .list(.identifier, atLeast: 1), .optional,
        Wording(
          en: "The stages whose shifts are planned; all with desks where this is not written.",
          id: "Tahap yang sif kerjanya disusun; semua yang berloket bila tidak ditulis.")),
      Field(
        "offices", .list(.identifier, atLeast: 1), .optional,
        Wording(
          en: "The offices whose shifts are planned; all where this is not written.",
          id: "Kantor yang sif kerjanya disusun; semua bila tidak ditulis.")),
      Field(
        "target", .expression(.target), .optional,
        Wording(
          en: "What must hold for those who join a line in any interval; the first of `targets` on "
            + "`wait`, else `p90(wait) <= 30 min`, where this is not written.",
          id: "Yang harus dipenuhi bagi yang mulai mengantre pada tiap selang; yang pertama dari "
            + "`targets` tentang `wait`, atau `p90(wait) <= 30 min`, bila tidak ditulis.")),
      Field(
        "interval", .duration(.positive.inHours), .standard("30 min"),
        Wording(
          en: "For each of these the number of desks is found.",
          id: "Untuk tiap selang ini dicari jumlah loketnya.")),
      Field(
        "starts", .object(shiftStarts), .optional,
        Wording(
          en:
            "When shifts may begin; with any interval where this is not written, so that they end "
            + "when the doors close.",
          id:
            "Kapan sif boleh mulai; pada setiap awal selang bila tidak ditulis, asal selesai saat "
            + "pintu tutup.")),
      Field(
        "lengths", .list(.duration(.positive.inHours), atLeast: 1), .optional,
        Wording(
          en: "From the start to the end of a shift, the break included; 4 h and the whole day of "
            + "the doors where this is not written.",
          id: "Dari awal sampai akhir sif, termasuk istirahat; 4 h dan sepanjang hari buka bila "
            + "tidak ditulis.")),
      Field(
        "break", .either([.object(shiftBreak), .word(["none"])]), .optional,
        Wording(
          en: "The break of a shift, or `none`; `{lasts: 1 h, after: 3 h, within: 4 h}` where this "
            + "is not written.",
          id: "Istirahat dalam sif, atau `none`; `{lasts: 1 h, after: 3 h, within: 4 h}` bila "
            + "tidak ditulis.")),
      Field(
        "cost", .moneyPer([.hour]), .optional,
        Wording(
          en: "What an hour of work costs; what the desk costs by `costs` where this is not "
            + "written, else hours are counted.",
          id: "Biaya satu jam kerja; biaya loket menurut `costs` bila tidak ditulis, atau jam "
            + "kerjanya yang dihitung.")),
      Field(
        "at_most", .count(1...1_000), .optional,
        Wording(
          en: "The most people of a stage at once.",
          id: "Petugas terbanyak di suatu tahap pada saat yang sama.")),
      Field(
        "by_weekday", .flag, .standard("no"),
        Wording(
          en: "Whether each weekday has shifts of its own, and not those with the same hours "
            + "together.",
          id: "Apakah tiap hari punya sif sendiri, bukan bersama hari lain yang jamnya sama.")),
    ])

  /// When shifts may begin.
  static let shiftStarts = ObjectGrammar(
    Wording(en: "starts of shifts", id: "awal sif"),
    Wording(en: "When shifts may begin.", id: "Kapan sif boleh mulai."),
    [
      Field(
        "from", .clock, .required,
        Wording(en: "The first start.", id: "Awal sif yang pertama.")),
      Field(
        "through", .clock, .required,
        Wording(en: "The last start.", id: "Awal sif yang terakhir.")),
      Field(
        "every", .duration(.positive.inHours), .standard("30 min"),
        Wording(en: "The time between two.", id: "Jarak antara dua awal sif.")),
    ])

  /// The break of a shift.
  static let shiftBreak = ObjectGrammar(
    Wording(en: "break of a shift", id: "istirahat dalam sif"),
    Wording(
      en: "The one break of a shift; shifts no longer than `within` have none.",
      id: "Istirahat tunggal dalam sif; sif yang tidak lebih dari `within` tanpa istirahat."),
    [
      Field(
        "lasts", .duration(.positive.inHours), .standard("1 h"),
        Wording(en: "How long it lasts.", id: "Lamanya.")),
      Field(
        "after", .duration(.notNegative.inHours), .standard("3 h"),
        Wording(en: "Work before it, at least.", id: "Kerja sebelumnya, sedikitnya.")),
      Field(
        "within", .duration(.positive.inHours), .standard("4 h"),
        Wording(en: "Work before it, at most.", id: "Kerja sebelumnya, paling lama.")),
    ])
}
