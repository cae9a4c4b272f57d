import Experiments

/// The fields of investigations, of the closing hour and of the way to the passport.
extension OfficeGrammar {
  /// The way of a lost or damaged passport.
  static let investigation = ObjectGrammar(
    "investigation",
    Wording(
      en: "Three visits: papers, investigation interview (BAP), photo.",
      id: "Tiga kunjungan: berkas, wawancara pemeriksaan (BAP), foto."),
    [
      Field(
        "check_at", .identifier, .required,
        Wording(
          en: "The stage that ends the first visit.",
          id: "Tahap yang mengakhiri kunjungan pertama.")),
      Field(
        "per_day", .either([.word(["unlimited"]), .count(1...1_000_000)]), .standard("unlimited"),
        Wording(
          en: "Investigation interviews of a day.",
          id: "Wawancara pemeriksaan (BAP) sehari.")),
      Field(
        "interview", .law(.duration(.notNegative)), .standard("30 min"),
        Wording(
          en: "Length of the investigation interview, at the desks `investigation` of the "
            + "shifts.",
          id: "Lama wawancara pemeriksaan (BAP), di loket `investigation` dari giliran kerja.")),
      Field(
        "decides_after", .object(workingDaysLaw), .standard("{working_days: 1}"),
        Wording(
          en: "From the investigation interview to the decision.",
          id: "Dari wawancara pemeriksaan (BAP) sampai keputusan.")),
      Field(
        "photo_after", .object(workingDayCount), .standard("{working_days: 3}"),
        Wording(en: "From the decision to the photo.", id: "Dari keputusan sampai foto.")),
      .later(
        "outcome",
        Wording(en: "Approved, deferred or refused.", id: "Disetujui, ditangguhkan atau ditolak.")),
    ])

  /// A number of working days that may be drawn.
  static let workingDaysLaw = ObjectGrammar(
    Wording(en: "working days", id: "hari kerja"),
    Wording(
      en: "A number of working days, or a law over several.",
      id: "Jumlah hari kerja, atau hukum atas beberapa."),
    [
      Field(
        "working_days", .discreteCount(0...1_000), .required,
        Wording(en: "How many.", id: "Berapa."))
    ])

  /// A number of working days.
  static let workingDayCount = ObjectGrammar(
    Wording(en: "working days", id: "hari kerja"),
    Wording(en: "A number of working days.", id: "Jumlah hari kerja."),
    [Field("working_days", .count(0...1_000), .required, Wording(en: "How many.", id: "Berapa."))])

  /// What happens when the doors close.
  static let closing = ObjectGrammar(
    "closing",
    Wording(
      en: "What happens to people inside when the doors close.",
      id: "Yang terjadi pada orang di dalam ketika pintu tutup."),
    [
      Field(
        "inside", .word(["finish_all", "come_back_tomorrow"]), .standard("finish_all"),
        Wording(
          en: "The desks stay until all are served, or people in line come first on the next "
            + "open day.",
          id: "Loket tetap sampai semua terlayani, atau yang antre didahulukan pada hari buka "
            + "berikutnya."))
    ])

  /// From the interview to the passport.
  static let issue = ObjectGrammar(
    "issue",
    Wording(en: "From the interview to the passport.", id: "Dari wawancara sampai paspor."),
    [
      Field(
        "working_days", .discreteCount(0...1_000), .standard("3"),
        Wording(
          en: "Working days until the passport is ready.",
          id: "Hari kerja sampai paspor jadi.")),
      .later(
        "per_day",
        Wording(en: "Passports printed a day.", id: "Paspor yang dicetak per hari.")),
      .later(
        "blanks",
        Wording(
          en: "Stock of empty booklets.",
          id: "Persediaan buku paspor kosong."), otherWords: ["booklets", "stock"]),
    ])
}
