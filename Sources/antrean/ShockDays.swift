import ArgumentParser
import Experiments
import PassportOffice

/// The days on which a shock happens, as the command line says them.
struct ShockDays {
  let days: Range<Int>

  /// Throws where they do not lie in the counted days.
  init(_ shock: Shock, on date: CivilDate?, count: Int?, in network: OfficeNetwork) throws {
    guard let days = shock.days(from: date, count: count, in: network) else {
      let dates = Shock.countedDates(of: network)
      let (first, last) = (dates?.first.isoText ?? "", dates?.last.isoText ?? "")
      let length = count ?? shock.usualDays
      throw ValidationError(
        Wording(
          en: "\(length) days of --shock \(shock.rawValue) do not lie in the counted days, "
            + "\(first) through \(last): choose them with --on and --days",
          id: "\(length) hari --shock \(shock.rawValue) tidak terletak dalam hari yang dihitung, "
            + "\(first) sampai \(last): pilih dengan --on dan --days"))
    }
    self.days = days
  }
}

/// The words of a shock.
enum ShockWord {
  /// The shock of a word.
  static func shock(_ text: String) throws -> Shock {
    try ChosenWord.choice(
      text, of: Shock.allCases, kind: Wording(en: "shock", id: "guncangan"))
  }

  /// The date of a text.
  static func date(_ text: String) throws -> CivilDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CivilDate(year: year, month: month, day: day)
    {
      return date
    }
    throw ValidationError(
      Wording(
        en: "`\(text)` is no date: write for example 2023-01-30",
        id: "`\(text)` bukan tanggal: tulis misalnya 2023-01-30"))
  }
}
