import Experiments

/// The fields that only a passport office has; `Grammar` puts them beside its own.
enum OfficeGrammar {
  /// Keys at the top of a file.
  static let scenarioFields: [Field] = [
    Field(
      "applications",
      .map(.names(Wording(en: "application", id: "jenis permohonan")), .object(application)),
      .standardBeside("offices", "{passport: {share: 100 %}}"),
      Wording(en: "Kinds of passport wanted.", id: "Jenis-jenis permohonan paspor.")),
    Field(
      "groups", .map(.names(Wording(en: "group", id: "kelompok")), .object(group)),
      .standardBeside("offices", "{everybody: {share: 100 %}}"),
      Wording(en: "Groups of people.", id: "Kelompok-kelompok orang.")),
    Field(
      "awareness", .object(awareness), .standardBeside("offices", "{start: 100 %}"),
      Wording(en: "Who knows the app.", id: "Siapa yang mengenal aplikasi.")),
    Field(
      "choice", .object(choice), .standardBeside("booking", "{}"),
      Wording(
        en: "Which channel people try first; without `booking` everybody walks in.",
        id: "Kanal yang dicoba lebih dulu; tanpa `booking` semua orang datang langsung.")),
    Field(
      "channels", .object(channels), .standardBeside("offices", "{}"),
      Wording(en: "Ways into the office.", id: "Kanal layanan.")),
    Field(
      "when_full", .list(.either([.object(fullStep), .word(fullWords)]), atLeast: 1),
      .standardBeside("booking", "[{retry: {}}, give_up]"),
      Wording(
        en: "What people do who found no slot, tried in order; the rest gives up.",
        id: "Yang dilakukan orang yang tidak menemukan jadwal, dicoba berurutan; sisanya "
          + "menyerah.")),
    Field(
      "booking", .object(booking), .optional,
      Wording(
        en: "The app; without it everybody walks in.",
        id: "Aplikasinya; tanpa ini semua orang datang langsung.")),
    Field(
      "offices",
      .either([
        .object(officeTable), .map(.names(Wording(en: "office", id: "kantor")), .object(office)),
      ]), .optional,
      Wording(
        en: "Offices with their staff and stages, or a table with a row for each.",
        id: "Kantor dengan petugas dan tahapnya, atau tabel dengan satu baris untuk setiap "
          + "kantor.")),
    Field(
      "regions",
      .either([
        .object(regionTable), .map(.names(Wording(en: "region", id: "wilayah")), .object(region)),
      ]), .optional,
      Wording(
        en: "Where people live, each turning to the nearest office first, or a table of it.",
        id: "Tempat tinggal orang, masing-masing mula-mula ke kantor terdekat, atau tabelnya."),
      otherWords: ["district", "districts", "town", "towns"]),
    Field(
      "party", .discreteCount(familySizes), .optional,
      Wording(
        en: "Sizes of families, whose members go together until they are let in; everybody comes "
          + "alone by default. Rates go on counting people.",
        id: "Ukuran keluarga, yang anggotanya pergi bersama sampai diterima masuk; bawaannya "
          + "semua orang datang sendiri. Laju tetap menghitung orang."),
      otherWords: ["family", "families", "household", "households", "group_size"]),
    Field(
      "outages",
      .map(.names(Wording(en: "system", id: "sistem")), .list(.object(outage), atLeast: 0)),
      .optional,
      Wording(
        en: "Systems that fail, each for a list of causes: `app` is the app, others are named "
          + "by `depends_on` of a stage.",
        id: "Sistem yang dapat terganggu, masing-masing dengan daftar penyebab: `app` adalah "
          + "aplikasi, yang lain disebut `depends_on` suatu tahap."),
      otherWords: ["failure", "failures", "downtime", "breakdowns"]),
    Field(
      "costs", .object(costs), .optional,
      Wording(
        en: "What desks, waiting and the way cost.",
        id: "Biaya loket, waktu tunggu, dan perjalanan."),
      otherWords: ["price", "prices", "wages"]),
  ]

  /// How many people may belong to a family.
  static let familySizes = 1...20

  /// Where a part of the people lives.
  static let region = ObjectGrammar(
    "region",
    Wording(en: "Where a part of the people lives.", id: "Tempat tinggal sebagian orang."),
    [
      Field(
        "population", .count(1...2_000_000_000), .required,
        Wording(en: "How many people live there.", id: "Jumlah penduduknya.")),
      Field(
        "distance", .map(.names(Wording(en: "office", id: "kantor")), .distance), .optional,
        Wording(
          en: "The way to each office within reach; needed where there are several offices.",
          id: "Jarak ke setiap kantor yang terjangkau; perlu bila ada beberapa kantor.")),
    ])

  /// Keys of `initial`.
  static let initialFields: [Field] = [
    Field(
      "bookings", .either([.word(["none", "steady"]), .share]), .optional,
      Wording(
        en: "Share of the slots open at the start that are sold already, none by default; `steady` "
          + "is the demand for slots of a working day over its slots, at most 100 %.",
        id: "Bagian jadwal terbuka pada awal yang sudah diambil, bawaannya tidak ada; `steady` "
          + "adalah permintaan jadwal per hari kerja dibagi jadwalnya, paling banyak 100 %.")),
    Field(
      "backlog", .count(0...10_000_000), .optional,
      Wording(
        en: "People who begin to look for a slot at the start; nobody counts them.",
        id: "Orang yang mulai mencari jadwal pada awal; mereka tidak dihitung.")),
  ]
}
