import Experiments

/// The fields of who keeps a slot, and when.
extension OfficeGrammar {
  /// Keys of `booking` about the time from taking a slot to its hour.
  static let attendanceFields: [Field] = [
    Field(
      "no_show", .either([.object(noShow), .share]), .standard("0 %"),
      Wording(en: "Probability to miss the slot.", id: "Peluang tidak hadir pada jadwal.")),
    Field(
      "punctuality", .law(.duration(.any)), .standard("0 min"),
      Wording(
        en: "Arrival minus appointed time; early is negative.",
        id: "Waktu datang dikurangi waktu jadwal; lebih awal bernilai negatif.")),
    Field(
      "respect_hour", .flag, .standard("yes"),
      Wording(
        en: "Whether people come at the hour of their slot; if not, they come on its day like "
          + "walk-ins, and the order of arrival counts.",
        id: "Apakah orang datang pada jam jadwalnya; bila tidak, mereka datang pada harinya "
          + "seperti yang datang langsung, dan urutan datang yang berlaku.")),
    Field(
      "cancel", .object(cancel), .optional,
      Wording(
        en: "Slots given up before the day; they can be taken again, and the fee is lost.",
        id: "Jadwal yang dilepas sebelum harinya; dapat diambil lagi, dan biayanya hangus."),
      otherWords: ["cancellation", "cancellations"]),
    Field(
      "reschedule", .object(reschedule), .optional,
      Wording(
        en: "Slots changed for ones on a later day; who finds none keeps theirs.",
        id: "Jadwal yang diganti dengan yang lebih lambat; yang tidak mendapatkannya memegang "
          + "jadwal lamanya."),
      otherWords: ["rescheduling", "rebook", "rebooking"]),
    Field(
      "after_no_show", .shares(.words(["ends", "pays_again", "rebooks_free"])),
      .standard("{ends: 100 %}"),
      Wording(
        en: "What people do who missed their slot: they are lost, pay for another one, or get "
          + "another one for the fee paid.",
        id: "Yang dilakukan orang yang tidak hadir pada jadwal: berhenti, membayar jadwal "
          + "baru, atau mendapat jadwal baru dengan biaya yang sudah dibayar.")),
    Field(
      "late", .object(late), .optional,
      Wording(
        en: "What happens to people who come late; without it all are let in on the day of the "
          + "slot.",
        id: "Yang terjadi pada orang yang terlambat; tanpa ini semua diizinkan masuk pada hari "
          + "jadwalnya."),
      otherWords: ["lateness", "late_arrivals"]),
    Field(
      "early", .object(early), .optional,
      Wording(
        en: "How early people are let in; without it whenever they come and the doors are open.",
        id: "Seberapa awal orang diizinkan masuk; tanpa ini kapan saja mereka datang dan pintu "
          + "terbuka.")),
  ]

  /// How people change slots.
  static let reschedule = ObjectGrammar(
    "reschedule",
    Wording(
      en: "Slots changed for ones on a later day.",
      id: "Jadwal yang diganti dengan yang lebih lambat."),
    [
      Field(
        "share", .share, .required,
        Wording(
          en: "Who wants to, each time that a slot is theirs.",
          id: "Yang ingin mengganti, setiap kali mendapat jadwal.")),
      Field(
        "at_most", .count(1...100), .standard("1"),
        Wording(en: "How often one person may.", id: "Berapa kali seseorang boleh.")),
      Field(
        "notice", .duration(.notNegative.inDays), .standard("1 day"),
        Wording(
          en: "How long before the slot at the latest; any time from the booking until then is as "
            + "likely.",
          id: "Paling lambat berapa lama sebelum jadwal; setiap saat sejak pemesanan sampai batas "
            + "itu sama mungkinnya.")),
    ])

  /// What becomes of people who come late.
  static let late = ObjectGrammar(
    "late",
    Wording(
      en: "What becomes of people who come late to a slot.",
      id: "Yang terjadi pada orang yang terlambat untuk jadwalnya."),
    [
      Field(
        "grace", .duration(.notNegative), .required,
        Wording(
          en: "Nobody is late until so long after it.",
          id: "Sampai selama ini sesudahnya tidak ada yang terlambat.")),
      Field(
        "then", .word(["end_of_window", "refused", "walk_in"]), .standard("end_of_window"),
        Wording(
          en: "They come in when the window of the slot is over and are called like people without "
            + "one; or have missed the slot; or have missed it and try without one, the fee being "
            + "paid.",
          id: "Mereka masuk ketika jendela jadwalnya selesai dan dipanggil seperti yang tanpa "
            + "jadwal; atau kehilangan jadwalnya; atau kehilangan jadwal dan mencoba tanpa jadwal "
            + "dengan biaya yang sudah dibayar.")),
    ])

  /// How early people are let in.
  static let early = ObjectGrammar(
    "early",
    Wording(en: "How early people are let in.", id: "Seberapa awal orang diizinkan masuk."),
    [
      Field(
        "admit", .duration(.notNegative), .required,
        Wording(
          en: "So long before the slot; who comes earlier waits outside.",
          id: "Selama ini sebelum jadwal; yang datang lebih awal menunggu di luar."))
    ])

  /// How people give slots up.
  static let cancel = ObjectGrammar(
    "cancel",
    Wording(en: "Slots given up before they come.", id: "Jadwal yang dilepas sebelum tiba."),
    [
      Field(
        "hazard", .hazard, .required,
        Wording(
          en: "The chance per day, for example `0.4 % / day`.",
          id: "Peluang per hari, misalnya `0.4 % / day`."))
    ])

  /// How people miss slots.
  static let noShow = ObjectGrammar(
    "no_show",
    Wording(
      en: "A probability that depends on the days from booking to slot.",
      id: "Peluang yang bergantung pada jumlah hari dari pemesanan sampai jadwal."),
    [
      Field(
        "logistic", .object(noShowLogistic), .required,
        Wording(en: "Grows with the days ahead.", id: "Naik menurut jarak hari."))
    ])

  /// A probability that grows with the days ahead.
  static let noShowLogistic = ObjectGrammar(
    "logistic",
    Wording(
      en: "logit p = logit(at_lead_0) + per_day x days from booking to slot.",
      id: "logit p = logit(at_lead_0) + per_day x hari dari pemesanan sampai jadwal."),
    [
      Field(
        "at_lead_0", .share, .required,
        Wording(
          en: "Probability when booked for the same moment.",
          id: "Peluang bila dipesan untuk saat yang sama.")),
      Field(
        "per_day", .number(-10...10, noun: Wording(en: "slope", id: "kemiringan")), .required,
        Wording(
          en: "Slope in logits for each day.",
          id: "Kemiringan dalam logit untuk setiap hari.")),
    ])
}
