import Experiments
import EventKernel
import Foundation
import PassportOffice

/// Clock times, dates and days of the week.
extension ScalarReader {
  /// `08:30`, at most `24:00`, as time since midnight.
  static func clock(_ text: String) throws(ValueProblem) -> SimDuration {
    guard let (hour, minute) = hourAndMinute(text) else {
      throw ValueProblem(
        .wrongValue, Wording(en: "`\(text)` is not a clock time", id: "`\(text)` bukan jam"),
        hint: clockHint(text))
    }
    guard text.trimmingCharacters(in: .whitespaces).count == 5 else {
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "the hour of `\(text)` needs two digits",
          id: "jam pada `\(text)` memerlukan dua angka"),
        hint: Wording(en: "write `0\(text)`", id: "tulis `0\(text)`"))
    }
    guard minute < 60, hour * 60 + minute <= 24 * 60 else {
      throw ValueProblem(
        .outOfRange,
        Wording(en: "there is no clock time `\(text)`", id: "tidak ada jam `\(text)`"),
        hint: Wording(en: "allowed: 00:00 to 24:00", id: "yang boleh: 00:00 sampai 24:00"))
    }
    return .minutes(Int64(hour * 60 + minute))
  }

  private static func hourAndMinute(_ text: String) -> (Int, Int)? {
    let parts = text.trimmingCharacters(in: .whitespaces)
      .split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      let hour = wholeNumber(parts[0]), let minute = wholeNumber(parts[1])
    else { return nil }
    return (hour, minute)
  }

  private static func clockHint(_ text: String) -> Wording {
    let dotted = text.replacingOccurrences(of: ".", with: ":")
    if dotted != text, hourAndMinute(dotted) != nil {
      return Wording(en: "write `\(dotted)`", id: "tulis `\(dotted)`")
    }
    if let hour = wholeNumber(Substring(text)), hour <= 24 {
      return Wording(
        en: "write `\(hour < 10 ? "0" : "")\(hour):00`",
        id: "tulis `\(hour < 10 ? "0" : "")\(hour):00`")
    }
    return Wording(
      en: "write hours and minutes, such as `08:30`",
      id: "tulis jam dan menit, misalnya `08:30`")
  }

  private static func wholeNumber(_ text: Substring) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  /// `08:00-12:00`.
  static func clockRange(_ text: String) throws(ValueProblem) -> ClockRange {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw ValueProblem(
        .wrongValue,
        Wording(en: "`\(text)` is not a stretch of clock time", id: "`\(text)` bukan rentang jam"),
        hint: Wording(en: "write for example `08:00-12:00`", id: "tulis misalnya `08:00-12:00`"))
    }
    let from = try clock(parts[0].trimmingCharacters(in: .whitespaces))
    let until = try clock(parts[1].trimmingCharacters(in: .whitespaces))
    guard from < until else {
      throw ValueProblem(
        .timeOrder,
        Wording(en: "`\(text)` does not run forward", id: "`\(text)` tidak berjalan maju"),
        hint: from == until
          ? Wording(
            en: "the second clock time must be later", id: "jam kedua harus lebih lambat")
          : forwardHint(parts.map { $0.trimmingCharacters(in: .whitespaces) }))
    }
    return ClockRange(from: from, until: until)
  }

  /// The two times the other way round, or the parts of a range over midnight.
  private static func forwardHint(_ times: [String]) -> Wording {
    let (turned, evening, morning) = (
      "\(times[1])-\(times[0])", "\(times[0])-24:00", "00:00-\(times[1])"
    )
    guard times[0] != "24:00", times[1] != "00:00" else {
      return Wording(en: "write `\(turned)`", id: "tulis `\(turned)`")
    }
    return Wording(
      en: "write `\(turned)`, or `\(evening)` and `\(morning)` for a range over midnight",
      id: "tulis `\(turned)`, atau `\(evening)` dan `\(morning)` untuk rentang yang melewati "
        + "tengah malam")
  }

  /// `2023-03-23`.
  static func date(_ text: String) throws(ValueProblem) -> CivilDate {
    let parts = text.trimmingCharacters(in: .whitespaces)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      let year = wholeNumber(parts[0]), let month = wholeNumber(parts[1]),
      let day = wholeNumber(parts[2])
    else {
      throw ValueProblem(
        .wrongValue, Wording(en: "`\(text)` is not a date", id: "`\(text)` bukan tanggal"),
        hint: Wording(
          en: "write year-month-day, such as `2023-03-23`",
          id: "tulis tahun-bulan-hari, misalnya `2023-03-23`"))
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw ValueProblem(
        .outOfRange, Wording(en: "there is no day `\(text)`", id: "tidak ada hari `\(text)`"),
        hint: (1...12).contains(month)
          ? Wording(en: "check the day of the month", id: "periksa tanggal dalam bulannya")
          : Wording(
            en: "months are 01 to 12: year-month-day",
            id: "bulan 01 sampai 12: tahun-bulan-hari"))
    }
    return date
  }

  /// `2023-01-30 08:00`.
  static func instant(_ text: String) throws(ValueProblem) -> (CivilDate, SimDuration) {
    let parts = text.split(separator: " ")
    guard parts.count == 2 else {
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "`\(text)` is not a date with a clock time",
          id: "`\(text)` bukan tanggal dengan jam"),
        hint: parts.count == 1 && text.count == 10
          ? Wording(en: "write `\(text) 08:00`", id: "tulis `\(text) 08:00`")
          : Wording(
            en: "write for example `2023-01-30 08:00`",
            id: "tulis misalnya `2023-01-30 08:00`"))
    }
    return (try date(String(parts[0])), try clock(String(parts[1])))
  }

  private static let otherDayWords = [
    "senin": "mon", "selasa": "tue", "rabu": "wed", "kamis": "thu", "jumat": "fri", "sabtu": "sat",
    "minggu": "sun",
  ]

  /// The day that a slip of the pen, a full name or an Indonesian name stands for.
  private static func meantWeekday(_ text: String) -> String? {
    let word = text.trimmingCharacters(in: .whitespaces).lowercased()
    let names = Weekday.allCases.map(\.rawValue)
    let full = word.hasSuffix("day") ? names.first(where: word.hasPrefix) : nil
    return full ?? otherDayWords[word] ?? suggestion(for: word, among: names)
  }

  /// `fri`, or `mon-thu` with both ends included; a range may run over Sunday.
  static func weekdays(_ text: String) throws(ValueProblem) -> [Weekday] {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let days = parts.compactMap { Weekday(rawValue: $0) }
    guard days.count == parts.count, (1...2).contains(days.count) else {
      let meant = parts.compactMap(meantWeekday)
      let isRange = meant.count == parts.count && meant.count <= 2
      throw ValueProblem(
        .wrongValue,
        Wording(
          en: "`\(text)` is not a day of the week or a range of them",
          id: "`\(text)` bukan hari atau rentang hari"),
        hint: isRange
          ? Wording(
            en: "did you mean `\(meant.joined(separator: "-"))`?",
            id: "mungkin maksudnya `\(meant.joined(separator: "-"))`?")
          : Wording(
            en: "days: mon, tue, wed, thu, fri, sat, sun; ranges: mon-thu",
            id: "hari: mon, tue, wed, thu, fri, sat, sun; rentang: mon-thu"))
    }
    guard days.count == 2 else { return days }
    let length = (days[1].index - days[0].index + 7) % 7
    return (0...length).map { Weekday.allCases[(days[0].index + $0) % 7] }
  }
}
