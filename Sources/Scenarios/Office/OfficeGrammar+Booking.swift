import Experiments

/// The fields of the app.
extension OfficeGrammar {
  /// The app.
  static let booking = ObjectGrammar(
    "booking",
    Wording(
      en: "The app in which people take a slot.",
      id: "Aplikasi tempat orang mengambil jadwal."),
    [
      Field(
        "sequence", .word(["pay_then_book", "book_then_pay", "book_only"]),
        .standard("book_then_pay"),
        Wording(en: "The order of paying and booking.", id: "Urutan membayar dan memesan jadwal.")),
      Field(
        "payment", .object(payment), .standard("{}"),
        Wording(en: "How the fee is paid.", id: "Cara membayar biaya.")),
      Field(
        "form", .law(.duration(.notNegative)), .standard("20 min"),
        Wording(en: "Time to fill in the form.", id: "Waktu mengisi formulir.")),
      Field(
        "slots", .object(slots), .standard("{}"),
        Wording(en: "Where the slots of a day lie.", id: "Letak jadwal dalam sehari.")),
      Field(
        "quota", quota, .optional,
        Wording(
          en: "Slots of a day before the quota factor of a period, or those of each pool, "
            + "`regular` among them; weekdays that are not listed have none. Needed unless "
            + "`slots` are `explicit`.",
          id: "Kuota jadwal per hari sebelum faktor kuota suatu masa, atau kuota setiap "
            + "kumpulan, termasuk `regular`; hari yang tidak didaftar tanpa kuota. Wajib "
            + "kecuali `slots` adalah `explicit`.")),
      Field(
        "release", .list(.object(release), atLeast: 1), .standard("[{rolling: {days_ahead: 30}}]"),
        Wording(en: "When slots are opened.", id: "Kapan kuota dibuka.")),
      Field(
        "returned_slots", .either([.word(["at_once", "at_release"]), .object(returnDelay)]),
        .standard("at_once"),
        Wording(
          en: "When others can take a slot given back: at once, with the next release, or some "
            + "time later.",
          id: "Kapan jadwal yang dikembalikan dapat diambil orang lain: langsung, pada "
            + "pembukaan berikutnya, atau beberapa waktu kemudian.")
      ),
      Field(
        "slot_choice", .object(slotChoice), .standard("{}"),
        Wording(en: "Which free slot is taken.", id: "Jadwal kosong mana yang diambil.")),
      Field(
        "overbook", .share, .standard("0 %"),
        Wording(
          en: "Places sold beyond the quota, as a share of it, because some do not come.",
          id: "Tempat yang dibuka di atas kuota, sebagai bagian darinya, karena sebagian tidak "
            + "datang.")),
      Field(
        "rush", .object(rush), .optional,
        Wording(
          en: "What a search passes before the choice of a slot; without it a search takes no "
            + "time.",
          id: "Yang dilalui sebelum memilih jadwal; tanpa ini pencarian tidak memakan waktu.")),
    ] + attendanceFields)

  /// A slot given back comes some time later.
  static let returnDelay = ObjectGrammar(
    Wording(en: "returned slots", id: "jadwal yang dikembalikan"),
    Wording(
      en: "How much later a slot given back can be taken again.",
      id: "Berapa lama kemudian jadwal yang dikembalikan dapat diambil lagi."),
    [
      Field(
        "after", .law(.duration(.notNegative)), .required,
        Wording(en: "The delay.", id: "Jedanya."))
    ])

  /// How the fee is paid.
  static let payment = ObjectGrammar(
    "payment", Wording(en: "How the fee is paid.", id: "Cara membayar biaya."),
    [
      Field(
        "starts", .law(.duration(.notNegative)), .standard("{exponential: {mean: 30 min}}"),
        Wording(
          en: "Time until somebody starts to pay.",
          id: "Waktu sampai orang mulai membayar.")),
      Field(
        "methods",
        .map(.names(Wording(en: "way to pay", id: "cara membayar")), .object(paymentMethod)),
        .standard("{transfer: {share: 100 %}}"),
        Wording(en: "Ways to pay.", id: "Cara-cara membayar.")),
      Field(
        "payment_error", .share, .standard("0 %"),
        Wording(
          en: "Share of payments that go wrong: the money is lost and paid again.",
          id: "Bagian pembayaran yang salah: uangnya hangus dan dibayar lagi.")),
      Field(
        "deadline", .duration(.positive.inHours), .standard("2 h"),
        Wording(
          en: "After `book_then_pay` a slot not paid by then goes back.",
          id: "Sesudah `book_then_pay`, jadwal yang belum dibayar sampai batas ini "
            + "dikembalikan.")),
      Field(
        "never_pays", .share, .standard("0 %"),
        Wording(en: "Share that never pays.", id: "Bagian yang tidak pernah membayar.")),
      Field(
        "fee", .money, .optional,
        Wording(en: "The fee; nothing by default.", id: "Biayanya; bawaannya nol.")),
      Field(
        "refund", .word(["none"]), .standard("none"),
        Wording(en: "What is paid back.", id: "Yang dikembalikan.")),
    ])

  /// A way to pay.
  static let paymentMethod = ObjectGrammar(
    Wording(en: "way to pay", id: "cara membayar"),
    Wording(en: "A way to pay.", id: "Satu cara membayar."),
    [
      Field("share", .share, .required, Wording(en: "Share of people.", id: "Bagian orang.")),
      Field(
        "open", .map(.weekdays, hours), .optional,
        Wording(
          en: "Hours by weekday, shut on holidays; day and night by default.",
          id: "Jam menurut hari, tutup pada hari libur; bawaannya siang dan malam.")),
      Field(
        "takes", .law(.duration(.notNegative)), .standard("10 min"),
        Wording(en: "How long it takes.", id: "Berapa lama.")),
    ])
}
