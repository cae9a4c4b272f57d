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
          id: "Lama wawancara pemeriksaan (BAP), di loket `investigation` dari sif kerja.")),
      Field(
        "decides_after", .object(workingDaysLaw), .standard("{working_days: 1}"),
        Wording(
          en: "From the investigation interview to the decision.",
          id: "Dari wawancara pemeriksaan (BAP) sampai keputusan.")),
      Field(
        "photo_after", .object(workingDayCount), .standard("{working_days: 3}"),
        Wording(en: "From the decision to the photo.", id: "Dari keputusan sampai foto.")),
      Field(
        "outcome", .object(outcome), .optional,
        Wording(
          en: "What the decision may be; everybody is approved by default.",
          id: "Kemungkinan keputusan; bawaannya semua disetujui.")),
    ])

  /// What an investigation may decide.
  static let outcome = ObjectGrammar(
    "outcome",
    Wording(
      en: "What an investigation decides; the shares add up to 100 %, one left out is 0.",
      id: "Keputusan pemeriksaan; semua bagian berjumlah 100 %, yang tidak ditulis 0."),
    [
      Field(
        "approved", .share, .optional, Wording(en: "The photo follows.", id: "Dilanjutkan ke foto.")
      ),
      Field(
        "deferred", .object(deferral), .optional,
        Wording(en: "Approved only after a time.", id: "Disetujui setelah masa penangguhan.")),
      Field(
        "refused", .share, .optional,
        Wording(
          en: "No passport: the story ends with the decision.",
          id: "Tidak mendapat paspor: berakhir dengan keputusan itu.")),
    ])

  /// A decision that takes its time.
  static let deferral = ObjectGrammar(
    "deferral",
    Wording(
      en: "People who are approved only after a time.",
      id: "Orang yang baru disetujui setelah masa penangguhan."),
    [
      Field("share", .share, .required, Wording(en: "How many.", id: "Berapa bagian.")),
      Field(
        "lasts", .law(.duration(.notNegative.inWeeks)), .required,
        Wording(
          en: "From the decision on; then comes the approval, and the photo as after any other.",
          id: "Sejak keputusan; lalu disetujui, dan foto seperti biasa.")),
    ])

  /// A number of working days that may be drawn.
  static let workingDaysLaw = ObjectGrammar(
    Wording(en: "working days", id: "hari kerja"),
    Wording(
      en: "A number of working days, or a law over several.",
      id: "Jumlah hari kerja, atau distribusi atas beberapa."),
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
          en: "The desks stay until all are served, or people in line come first on the next open "
            + "day. Nobody stays for a system that fails (`depends_on`): people at such a stage come "
            + "first on the next open day, whatever is written here.",
          id: "Loket tetap sampai semua terlayani, atau yang antre didahulukan pada hari buka "
            + "berikutnya. Tidak ada yang menunggu sistem yang terganggu (`depends_on`): orang di "
            + "tahap itu didahulukan pada hari buka berikutnya, apa pun yang ditulis di sini."))
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
      Field(
        "per_day",
        .either([.word(["unlimited"]), .count(1...1_000_000)]), .standard("unlimited"),
        Wording(
          en: "Passports printed at the closing hour of a working day; those due first come "
            + "first.",
          id: "Paspor yang dicetak pada jam tutup hari kerja; yang jatuh tempo lebih dulu "
            + "didahulukan."),
        otherWords: ["capacity", "printed"]),
      Field(
        "blanks", .object(blanks), .optional,
        Wording(
          en: "Stock of empty booklets; always enough by default.",
          id: "Persediaan buku paspor kosong; bawaannya selalu cukup."),
        otherWords: ["booklets", "stock"]),
      Field(
        "collect_after", .law(.duration(.notNegative.inDays)), .standard("0 days"),
        Wording(
          en: "How long a passport lies ready before people come for it, on the next day or "
            + "later; only where they collect it.",
          id: "Berapa lama paspor jadi menunggu sebelum diambil, pada hari berikutnya atau "
            + "sesudahnya; hanya bila paspor diambil.")),
    ])

  /// Empty booklets.
  static let blanks = ObjectGrammar(
    "blanks", Wording(en: "Stock of empty booklets.", id: "Persediaan buku paspor kosong."),
    [
      Field(
        "start", .count(0...1_000_000_000), .required,
        Wording(en: "In stock at the start.", id: "Persediaan pada awalnya.")),
      Field(
        "reorder", .object(reorder), .optional,
        Wording(
          en: "When more are ordered; never by default.",
          id: "Kapan dipesan lagi; bawaannya tidak pernah."),
        otherWords: ["order", "refill"]),
    ])

  /// How booklets are ordered.
  static let reorder = ObjectGrammar(
    "reorder",
    Wording(
      en: "An order of booklets, made after a printing.",
      id: "Pemesanan buku paspor, dibuat setelah pencetakan."),
    [
      Field(
        "below", .count(1...1_000_000_000), .required,
        Wording(
          en: "Made when those in stock and on their way are fewer.",
          id: "Dibuat bila persediaan dan yang dalam pengiriman lebih sedikit dari ini.")),
      Field(
        "quantity", .count(1...1_000_000_000), .required,
        Wording(en: "How many are ordered.", id: "Berapa yang dipesan.")),
      Field(
        "lead", .law(.duration(.notNegative.inDays)), .standard("14 days"),
        Wording(en: "From the order to its arrival.", id: "Dari pemesanan sampai kedatangannya.")),
    ])
}
