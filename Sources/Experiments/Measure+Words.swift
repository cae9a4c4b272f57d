internal import PassportOffice

extension Measure {
  /// What it is called in a table for a reader.
  public var title: Wording {
    switch self {
    case .wait: Wording(en: "wait in line", id: "menunggu di antrean")
    case .outside: Wording(en: "wait outside the building", id: "menunggu di luar gedung")
    case .visit: Wording(en: "time at the office", id: "waktu di kantor")
    case .officeLateness:
      Wording(en: "interview after the appointed time", id: "wawancara lewat dari jadwal")
    case .searchDelay: Wording(en: "search for a slot", id: "mencari jadwal")
    case .bookingDelay:
      Wording(en: "from the slot got to its day", id: "dari mendapat jadwal sampai harinya")
    case .interviewDelay: Wording(en: "need to interview", id: "kebutuhan ke wawancara")
    case .totalDelay: Wording(en: "need to passport", id: "kebutuhan ke paspor")
    case .visits: Wording(en: "trips to the office", id: "kedatangan ke kantor")
    case .tries:
      Wording(en: "tries for a slot or ticket", id: "percobaan mendapat jadwal atau nomor")
    case .moneyLost: Wording(en: "fees forfeited", id: "biaya hangus")
    case .citizenCost: Wording(en: "cost to the citizen", id: "biaya bagi warga")
    case .travel: Wording(en: "way travelled", id: "jarak perjalanan")
    case .served: Wording(en: "served", id: "terlayani")
    case .refused: Wording(en: "refused", id: "permohonan ditolak")
    case .abandoned: Wording(en: "left a line", id: "meninggalkan antrean")
    case .turnedAway: Wording(en: "turned away", id: "tidak diterima")
    case .noShow: Wording(en: "missed the last appointment", id: "tidak hadir pada jadwal terakhir")
    case .gaveUp: Wording(en: "gave up", id: "menyerah")
    case .unfinished: Wording(en: "unfinished", id: "belum selesai")
    case .missed: Wording(en: "appointments missed", id: "jadwal yang tidak dihadiri")
    case .cancelled: Wording(en: "slots returned", id: "jadwal yang dikembalikan")
    case .arrivals: Wording(en: "people", id: "orang")
    case .queueLength: Wording(en: "people in line", id: "orang dalam antrean")
    case .numberInSystem: Wording(en: "people in line or served", id: "orang antre atau dilayani")
    case .utilization: Wording(en: "utilisation of the desks", id: "utilisasi loket")
    case .room: Wording(en: "people in the building", id: "orang di gedung")
    case .overtime: Wording(en: "overtime", id: "lembur")
    case .completion: Wording(en: "last departure", id: "kepulangan terakhir")
    case .issued: Wording(en: "passports issued", id: "paspor terbit")
    case .slotFill:
      Wording(en: "slots kept of those offered", id: "jadwal yang ditepati dari yang dibuka")
    case .backlog: Wording(en: "booked and still to come", id: "terjadwal dan belum datang")
    case .sellout: Wording(en: "until a release is sold out", id: "sampai kuota habis")
    case .cost: Wording(en: "cost of the desks", id: "biaya loket")
    case .rush: Wording(en: "tries in ten minutes", id: "percobaan dalam sepuluh menit")
    }
  }

  /// The unit of its mean, quantiles and extremes; money in the usual currency.
  public var unitText: String {
    switch self {
    case .wait, .outside, .visit, .officeLateness, .completion, .sellout: "min"
    case .searchDelay, .bookingDelay, .interviewDelay, .totalDelay: "days"
    case .visits, .tries, .missed, .cancelled, .issued, .rush: "count"
    case .moneyLost, .citizenCost: NetworkNames.usualCurrency
    case .cost: "\(NetworkNames.usualCurrency) / day"
    case .travel: "km"
    case .served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished: "people"
    case .arrivals, .queueLength, .numberInSystem, .room, .backlog: "people"
    case .utilization, .slotFill: "share"
    case .overtime: "min / day"
    }
  }

  /// The unit of one of its statistics, as written in tables and files about a scenario in some
  /// currency.
  public func unitText(of statistic: Statistic, in currency: String) -> String {
    unitText(of: statistic).replacing(NetworkNames.usualCurrency, with: currency)
  }

  /// The unit of one of its statistics; money in the usual currency.
  public func unitText(of statistic: Statistic) -> String {
    switch statistic {
    case .mean, .sd, .p50, .p90, .p95, .p99, .max, .at: unitText
    case .share, .shareZero, .shareOver: "share"
    case .count: "count"
    case .rate: "count / day"
    }
  }
}
