import Experiments
import PassportOffice

/// What the years ahead lack that the first one has.
struct HorizonCautions {
  /// One sentence each.
  let all: [Wording]

  /// `growth` is nil where nobody gave one; `endOfFile` is the last day that the file counts; `clears`
  /// where a backlog is looked at.
  init(of network: OfficeNetwork, growth: Double?, endOfFile: CivilDate?, clears: Bool) {
    var all: [Wording] = []
    if clears, let start = network.calendar?.days.first?.date,
      network.countedMonths.first?.days.lowerBound != 0
    {
      all.append(
        Wording(
          en: "The backlog begins with the warm-up, on \(start.isoText).",
          id: "Tunggakan mulai bersama masa pemanasan, pada \(start.isoText)."))
    }
    if growth == nil {
      all.append(
        Wording(
          en: "No growth is given: the demand is that of the file in every year. Try "
            + "--growth '6 % / year'.",
          id: "Pertumbuhan tidak disebut: permintaan setiap tahun sama dengan berkas. Coba "
            + "--growth '6 % / year'."))
    } else if growth != 0, !StressRunner.hasMeaning(for: network) {
      all.append(
        Wording(
          en: "Nothing grows: the people of the file are listed one by one.",
          id: "Tidak ada yang tumbuh: orang dalam berkas terdaftar satu per satu."))
    }
    let days = network.countedMonths.flatMap { month in network.calendar?.days[month.days] ?? [] }
    let years = Self.years(of: days)
    let noHolidays = Self.lacking(years, days) { $0.isHoliday }
    if !noHolidays.isEmpty {
      all.append(
        Wording(
          en: "No holidays are known for \(noHolidays.joined(separator: ", ")), which so have more "
            + "working days than they will.",
          id:
            "Hari libur \(noHolidays.joined(separator: ", ")) tidak diketahui, jadi hari kerjanya "
            + "lebih banyak daripada nanti."))
    }
    let noPeriods = Self.lacking(years, days) { $0.quotaFactor != 1 }
    if !noPeriods.isEmpty {
      all.append(
        Wording(
          en: "Periods such as Ramadan are not written for \(noPeriods.joined(separator: ", ")).",
          id: "Masa seperti Ramadan tidak tertulis untuk \(noPeriods.joined(separator: ", "))."))
    }
    if let endOfFile, let last = days.last, last.date > endOfFile {
      all.append(
        Wording(
          en:
            "The file counts through \(endOfFile.isoText); what has dates in it, such as changes, "
            + "periods and events, is not repeated afterwards, while weights of months are.",
          id: "Berkas menghitung sampai \(endOfFile.isoText); yang bertanggal di dalamnya, seperti "
            + "perubahan, masa dan peristiwa, tidak diulang sesudahnya, sedangkan bobot bulan "
            + "berulang."))
    }
    self.all = all
  }

  private static func years(of days: [CalendarDay]) -> [Int] {
    days.map(\.date.year).reduce(into: []) { years, year in
      if years.last != year { years.append(year) }
    }
  }

  /// The later years without a single such day, where an earlier one has some.
  private static func lacking(
    _ years: [Int], _ days: [CalendarDay], _ holds: (CalendarDay) -> Bool
  ) -> [String] {
    let has = years.map { year in days.contains { $0.date.year == year && holds($0) } }
    guard let first = has.firstIndex(of: true) else { return [] }
    return years.indices.filter { $0 > first && !has[$0] }.map { "\(years[$0])" }
  }
}
