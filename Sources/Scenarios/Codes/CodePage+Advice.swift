import Experiments

/// Advice: the scenario can be run all the same.
extension CodePage {
  static let advice: [CodePage] = [
    CodePage(
      .overloaded,
      Wording(
        en: "More work comes than the desks can do, so that the line grows for ever.",
        id: "Pekerjaan yang datang melebihi kesanggupan loket, sehingga antrean tumbuh terus."),
      in: .queue, wrong: "demand: [{id: all, rate: 12 / h}]",
      right: "demand: [{id: all, rate: 9 / h}]"),
    CodePage(
      .quotaAboveDesks,
      Wording(
        en: "Slots and tickets of a day need more minutes than the desks have.",
        id: "Jadwal dan nomor antrean sehari memerlukan lebih banyak menit daripada yang "
          + "dimiliki loket."),
      in: .office, wrong: "booking: {quota: 150}", right: "booking: {quota: 60}"),
    CodePage(
      .demandAboveAdmissions,
      Wording(
        en: "More people want a passport than slots and tickets admit.",
        id: "Lebih banyak orang memerlukan paspor daripada yang diterima jadwal dan nomor "
          + "antrean."),
      in: .office,
      wrong: "booking: {quota: 9}\nchannels: {walk_in: {tickets: {from: 08:00, per_day: 5}}}",
      right: "booking: {quota: 20}\nchannels: {walk_in: {tickets: {from: 08:00, per_day: 5}}}"),
    CodePage(
      .holidayGap,
      Wording(
        en: "The table of holidays has some in each year of the study.",
        id: "Tabel hari libur memuat libur di setiap tahun studi."),
      wrongInWords: Wording(
        en: "a table of the holidays of 2022 beside days of 2023",
        id: "tabel hari libur 2022 untuk hari-hari 2023"),
      right: Wording(
        en: "a table of the holidays of 2022 and 2023",
        id: "tabel hari libur 2022 dan 2023")),
    CodePage(
      .shortWarmUp,
      Wording(
        en: "The warm-up is as long as slots are opened ahead.",
        id: "Masa pemanasan sepanjang jarak pembukaan kuota."), in: .office,
      wrong: """
        calendar: {measure: {from: 2023-01-02, through: 2023-03-31}}
        booking: {quota: 25}
        """,
      right: """
        calendar: {warm_up: 5 weeks, measure: {from: 2023-01-02, through: 2023-03-31}}
        booking: {quota: 25}
        """),
    CodePage(
      .easyTarget, Wording(en: "A target can be missed.", id: "Target dapat gagal."), in: .queue,
      wrong: "targets: [mean(wait) >= 0 min]",
      right: "targets: [mean(wait) >= 1 min]"),
    CodePage(
      .implicitBound,
      Wording(
        en: "What cannot be negative is drawn again below 0; `min` says so.",
        id: "Yang tidak dapat negatif diambil ulang bila di bawah 0; `min` menyatakannya."),
      in: .queue,
      wrong: "demand: [{id: all, interarrival: {normal: {mean: 20 min, sd: 9 min}}}]",
      right: "demand: [{id: all, interarrival: {normal: {mean: 20 min, sd: 9 min, min: 0 s}}}]"),
    CodePage(
      .implicitUnit,
      Wording(
        en: "Durations of a table carry their unit, or its column does.",
        id: "Lama waktu dalam tabel menyebut satuannya, atau kolomnya menyebut."),
      wrongInWords: Wording(
        en: "a column of bare numbers for durations",
        id: "kolom berisi angka saja untuk lama waktu"),
      right: Wording(
        en: "a column with the unit in its name or in each cell",
        id: "kolom dengan satuan dalam namanya atau dalam setiap sel")),
    CodePage(
      .shiftEndsEarly,
      Wording(
        en: "The desks of a stage are open as long as the doors.",
        id: "Loket suatu tahap buka selama pintu buka."), in: .office,
      wrong: office(hours: "08:00-12:00"), right: office(hours: "08:00-16:00")),
    CodePage(
      .thousandsPoint,
      Wording(
        en: "A point begins the decimals; `_` groups digits.",
        id: "Titik memulai pecahan; `_` memisahkan ribuan."), in: .queue,
      wrong: "calendar: {always_open: true, measure: 1.500 h}",
      right: "calendar: {always_open: true, measure: 1_500 h}"),
    CodePage(
      .withoutEffect,
      Wording(en: "What is written has an effect.", id: "Yang ditulis berpengaruh."), in: .office,
      wrong: "awareness: {start: 55 %}",
      right: "awareness: {start: 55 %}\nbooking: {quota: 25}"),
    CodePage(
      .needsOutside,
      Wording(
        en: "Recorded needs lie within the days of the study.",
        id: "Kebutuhan yang tercatat berada dalam hari-hari studi."),
      wrongInWords: Wording(
        en: "a table with needs of 2022 for a study of 2023",
        id: "tabel kebutuhan 2022 untuk studi 2023"),
      right: Wording(
        en: "a table with needs of the days from the warm-up on",
        id: "tabel kebutuhan dari hari-hari sejak masa pemanasan")),
    CodePage(
      .tooFewPassports,
      Wording(
        en: "All who are admitted can have their passports printed.",
        id: "Paspor semua orang yang diterima dapat dicetak."), in: .office,
      wrong: office(issue: "{per_day: 15}"), right: office(issue: "{per_day: 25}")),
  ]

  private static func office(issue: String) -> String {
    """
    offices:
      padang:
        staff: {shifts: [{id: day, desks: {interview: 2}}]}
        stages: [{id: interview, service: {exponential: {mean: 9 min}}}]
        issue: \(issue)
    """
  }

  private static func office(hours: String) -> String {
    """
    offices:
      padang:
        staff: {shifts: [{id: day, hours: \(hours), desks: {interview: 2}}]}
        stages: [{id: interview, service: {exponential: {mean: 9 min}}}]
    """
  }
}
