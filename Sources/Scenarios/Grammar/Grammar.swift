import Experiments

/// The whole language: the grammar of a scenario file.
///
/// The parts that only an office has come from `OfficeGrammar`; a file that uses them without
/// `offices` is told so by `PlainQueueBuilder`.
enum Grammar {
  /// The top of a file.
  static let scenario = ObjectGrammar(
    "scenario",
    Wording(
      en: "A town's need for passports, the office, and what to find out.",
      id: "Kebutuhan paspor suatu kota, kantornya, dan apa yang dicari."),
    [
      Field(
        "antrean", .count(1...1), .standard("1"),
        Wording(en: "Version of the language.", id: "Versi bahasa.")),
      Field(
        "extends", .text, .optional,
        Wording(
          en: "Another file, beside this one, whose keys hold where this one has none.",
          id: "Berkas lain, di samping berkas ini, yang kuncinya berlaku bila di sini tidak "
            + "ada.")),
      Field(
        "set", .settings, .optional,
        Wording(
          en: "Paths with their new values, in what is taken from the other file.",
          id: "Alamat kunci dengan nilai barunya, dalam isi yang diambil dari berkas lain itu.")),
      Field(
        "name", .identifier, .required,
        Wording(
          en: "Name of the study, used for its result files.",
          id: "Nama studi, dipakai untuk berkas hasilnya.")),
      Field(
        "title", .label, .optional,
        Wording(en: "Title shown in reports.", id: "Judul dalam laporan.")),
      Field(
        "currency", .identifier, .optional,
        Wording(en: "Currency of all amounts of money.", id: "Mata uang semua jumlah uang.")),
      Field(
        "sources", .map(.names(Wording(en: "source", id: "sumber")), .object(source)), .optional,
        Wording(en: "Where numbers are from.", id: "Asal angka-angka.")),
      Field(
        "calendar", .object(calendar), .required,
        Wording(
          en: "The time simulated and counted.",
          id: "Waktu yang disimulasikan dan dihitung.")),
      Field(
        "demand", .list(.object(demand), atLeast: 1), .optional,
        Wording(en: "Where people come from.", id: "Dari mana orang datang.")),
      Field(
        "stages", .list(.object(stage), atLeast: 1), .optional,
        Wording(en: "Stages of a plain queue.", id: "Tahap antrean sederhana.")),
      Field(
        "initial", .object(initial), .optional,
        Wording(en: "The state at time 0.", id: "Keadaan pada waktu 0.")),
      Field(
        "output", .object(output), .optional,
        Wording(en: "Further results.", id: "Hasil tambahan.")),
    ] + OfficeGrammar.scenarioFields + [
      Field(
        "changes", .list(.object(change), atLeast: 0), .optional,
        Wording(en: "Rules that change by date.", id: "Aturan yang berubah menurut tanggal.")),
      Field(
        "targets", .list(.either([.expression(.target), .object(target)]), atLeast: 0), .optional,
        Wording(en: "What must hold.", id: "Yang harus dipenuhi.")),
      Field(
        "variants", .map(.names(Wording(en: "variant", id: "varian")), .object(variant)), .optional,
        Wording(en: "Other rules for the same people.", id: "Aturan lain untuk orang yang sama.")),
      Field(
        "plan", .object(plan), .optional,
        Wording(
          en: "What may be decided, for `antrean plan`.",
          id: "Yang boleh diputuskan, untuk `antrean plan`."),
        otherWords: ["planner", "planning", "optimise", "optimize", "optimisation"]),
      Field(
        "policy", .object(policy), .optional,
        Wording(
          en: "What may be tried about quotas and releases, for `antrean policy`.",
          id: "Yang boleh dicoba tentang kuota dan pembukaan, untuk `antrean policy`.")),
      Field(
        "experiment", .object(experiment), .standard("{seed: 1, replications: 20}"),
        Wording(en: "Random numbers and replications.", id: "Bilangan acak dan replikasi.")),
    ], rules: [.needs("set", "extends")])

  /// Where a number is from.
  static let source = ObjectGrammar(
    "source",
    Wording(
      en: "A publication, a measurement or a talk.",
      id: "Terbitan, pengukuran atau wawancara."),
    [
      Field(
        "what", .label, .optional,
        Wording(en: "What was found there.", id: "Apa yang ditemukan di sana.")),
      Field("url", .text, .optional, Wording(en: "Address.", id: "Alamat.")),
      Field(
        "date", .text, .optional,
        Wording(en: "When it was published or seen.", id: "Kapan diterbitkan atau dilihat.")),
      Field(
        "quality", .text, .optional,
        Wording(en: "How far it can be trusted.", id: "Seberapa jauh dapat dipercaya.")),
    ])

  /// The time simulated.
  static let calendar = ObjectGrammar(
    "calendar",
    Wording(
      en: "The time simulated and the part of it that is counted.",
      id: "Waktu yang disimulasikan dan bagian yang dihitung."),
    [
      Field(
        "always_open", .flag, .standard("no"),
        Wording(
          en: "A clock without dates, open day and night.",
          id: "Jam tanpa tanggal, buka siang dan malam.")),
      Field(
        "warm_up", .either([.duration(.notNegative.inDays), .word(["auto"])]), .standard("0 h"),
        Wording(
          en: "Lived through first, not counted; `auto`: as long as a pilot run finds it takes.",
          id: "Dijalani lebih dulu, tidak dihitung; `auto`: selama yang ditemukan simulasi "
            + "awal.")),
      Field(
        "measure",
        .either([
          .duration(.positive.inHours), .countOf("arrivals", 1...1_000_000_000),
          .object(measuredDates),
        ]), .required,
        Wording(
          en: "The counted window: a time, a number of arrivals, or dates.",
          id: "Masa hitung: suatu waktu, jumlah kedatangan, atau tanggal.")),
      Field(
        "follow", .duration(.notNegative.inDays), .optional,
        Wording(
          en: "People counted are followed at most this long beyond; as long as `measure` by "
            + "default.",
          id: "Orang yang dihitung diikuti paling lama sekian sesudahnya; bawaannya selama "
            + "`measure`.")),
      Field(
        "drain", .flag, .standard("no"),
        Wording(
          en: "Nobody new arrives after `measure`, and the queue is served out.",
          id: "Tidak ada orang baru sesudah `measure`, dan antrean dilayani sampai habis.")),
    ] + OfficeGrammar.calendarFields)

  /// The counted days.
  static let measuredDates = ObjectGrammar(
    Wording(en: "measured dates", id: "tanggal yang dihitung"),
    Wording(en: "The counted days, both included.", id: "Hari yang dihitung, keduanya termasuk."),
    [
      Field("from", .date, .required, Wording(en: "First day.", id: "Hari pertama.")),
      Field("through", .date, .required, Wording(en: "Last day.", id: "Hari terakhir.")),
    ])

  /// The state at time 0.
  static let initial = ObjectGrammar(
    "initial", Wording(en: "The state at time 0.", id: "Keadaan pada waktu 0."),
    [
      Field(
        "present",
        .either([
          .count(0...1_000_000),
          .map(.names(Wording(en: "stage", id: "tahap")), .count(0...1_000_000)),
        ]),
        .optional,
        Wording(
          en: "People in line at time 0, at the first stage or by stage.",
          id: "Orang dalam antrean pada waktu 0, di tahap pertama atau menurut tahap."))
    ] + OfficeGrammar.initialFields)

  /// Further results.
  static let output = ObjectGrammar(
    "output", Wording(en: "Further results.", id: "Hasil tambahan."),
    [
      Field(
        "sample_at", .list(.duration(.notNegative), atLeast: 0), .optional,
        Wording(
          en: "Times at which the number present is sampled.",
          id: "Waktu-waktu pencuplikan jumlah orang yang hadir."))
    ])
}
