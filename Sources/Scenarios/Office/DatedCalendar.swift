import Experiments
import EventKernel
import PassportOffice

/// The days of a study with dates, and the part of them that is counted.
struct DatedCalendar {
  /// From the first day of the warm-up to the end of `follow`; day 0 starts at time 0.
  let calendar: OfficeCalendar
  let span: RunSpan
  /// The rules behind the hours without changes, for days outside the calendar too.
  let hours: OpeningHours
  /// What holds from each change of the file on, in the order of `CalendarDay.ruleIndex`.
  let stretches: [DatedStretch]
  /// Where the tables are that a demand names.
  let folder: TableFolder

  /// The longest study, a hundred years.
  static let mostDays = 36_525

  /// Builds the days from `calendar`, or nil after a report.
  init?(of document: ScenarioDocument, into log: inout DiagnosticLog) {
    guard let calendar = document.root.object("calendar") else { return nil }
    let hours = OpeningHours(of: calendar, in: document.folder, into: &log)
    let window = Self.window(of: calendar, into: &log)
    guard let hours, let window,
      let warmUp = Self.wholeDays(of: calendar, into: &log),
      let span = Self.span(of: calendar, warmUpDays: warmUp, window: window, into: &log)
    else { return nil }
    let first = CivilDate(dayNumber: window.lowerBound.dayNumber - warmUp)
    let end = Int((span.followUntil.microseconds + Self.dayLength - 1) / Self.dayLength)
    let last = CivilDate(dayNumber: first.dayNumber + end - 1)
    let stretches = document.stretches(from: first, through: last, hours: hours, into: &log)
    self.calendar = OfficeCalendar(
      days: (0..<end).map {
        Self.day(CivilDate(dayNumber: first.dayNumber + $0), in: stretches)
      })
    self.span = span
    self.hours = hours
    self.stretches = stretches
    folder = document.folder
    checkHolidays(of: calendar, into: &log)
    guard isOpen(in: window, at: calendar.span(of: "open"), into: &log) else { return nil }
  }

  private static let dayLength = SimDuration.days(1).microseconds

  private static func day(_ date: CivilDate, in stretches: [DatedStretch]) -> CalendarDay {
    let stretch = (stretches.lastIndex { $0.from <= date }) ?? 0
    let hours = stretches[stretch].hours
    let open = hours.open(on: date)
    return CalendarDay(
      date: date, open: open, isWorkingDay: !open.isEmpty,
      isHoliday: hours.holidays.contains(date), quotaFactor: hours.quotaFactor(on: date),
      ruleIndex: stretch)
  }

  private static func window(
    of calendar: CheckedObject, into log: inout DiagnosticLog
  ) -> ClosedRange<CivilDate>? {
    guard let measure = calendar.node("measure"), measure.value != nil else { return nil }
    guard let dates = measure.object else {
      log.error(
        .keyCombination, measure.span,
        Wording(
          en: "a calendar with dates counts whole days",
          id: "kalender bertanggal menghitung hari yang utuh"),
        hint: Wording(
          en: "write `measure: {from: 2023-01-01, through: 2023-12-31}`, or `always_open: yes` "
            + "for a clock without dates",
          id: "tulis `measure: {from: 2023-01-01, through: 2023-12-31}`, atau `always_open: "
            + "yes` untuk jam tanpa tanggal"))
      return nil
    }
    return dates.dates(into: &log)
  }

  private static func wholeDays(
    of calendar: CheckedObject, into log: inout DiagnosticLog
  ) -> Int? {
    if calendar.text("warm_up") == ClockSpan.automatic {
      log.error(
        .wrongValue, calendar.span(of: "warm_up"),
        Wording(
          en: "a warm-up is found only for queues on a clock without dates",
          id: "masa pemanasan hanya dicari untuk antrean pada jam tanpa tanggal"),
        hint: Wording(
          en: "write for example `8 weeks`, longer than slots are opened ahead",
          id: "tulis misalnya `8 weeks`, lebih lama dari jarak pembukaan kuota"))
      return nil
    }
    guard let warmUp = calendar.duration("warm_up") else { return nil }
    guard warmUp.microseconds % dayLength == 0 else {
      log.error(
        .wrongValue, calendar.span(of: "warm_up"),
        Wording(
          en: "the warm-up of a calendar with dates is a number of whole days",
          id: "masa pemanasan kalender bertanggal adalah sejumlah hari yang utuh"),
        hint: Wording(
          en: "write for example `8 weeks` or `56 days`",
          id: "tulis misalnya `8 weeks` atau `56 days`"))
      return nil
    }
    return Int(warmUp.microseconds / dayLength)
  }

  private static func span(
    of calendar: CheckedObject, warmUpDays: Int, window: ClosedRange<CivilDate>,
    into log: inout DiagnosticLog
  ) -> RunSpan? {
    let counted = window.upperBound.dayNumber - window.lowerBound.dayNumber + 1
    guard let drains = calendar.flag("drain"),
      !calendar.isWritten("follow") || calendar.duration("follow") != nil
    else { return nil }
    let follow = calendar.duration("follow") ?? .days(Int64(counted))
    guard Double(warmUpDays + counted) + follow.days <= Double(mostDays) else {
      log.error(
        .outOfRange, calendar.span(of: "measure"),
        Wording(
          en: "warm-up, counted days and `follow` together last more than a hundred years",
          id: "masa pemanasan, hari yang dihitung dan `follow` bersama-sama lebih dari seratus "
            + "tahun"),
        hint: Wording(
          en: "allowed: up to \(Double(mostDays).proseText) days",
          id: "yang boleh: sampai \(Double(mostDays).proseText) hari"))
      return nil
    }
    let end = SimInstant.startOfDay(warmUpDays + counted)
    return RunSpan(
      windowStart: .startOfDay(warmUpDays), windowEnd: end, followUntil: end + follow,
      drains: drains, arrivalLimit: nil)
  }

  private func isOpen(
    in window: ClosedRange<CivilDate>, at span: SourceSpan, into log: inout DiagnosticLog
  ) -> Bool {
    let isOpen = calendar.days.contains { window.contains($0.date) && $0.isWorkingDay }
    if isOpen { return true }
    log.error(
      .neverOpen, span,
      Wording(
        en: "the doors are shut on every day from \(window.lowerBound.isoText) through "
          + "\(window.upperBound.isoText)",
        id: "pintu tutup setiap hari dari \(window.lowerBound.isoText) sampai "
          + "\(window.upperBound.isoText)"),
      hint: Wording(
        en: "write for example `open: {mon-fri: [08:00-16:00]}`, and check `holidays`",
        id: "tulis misalnya `open: {mon-fri: [08:00-16:00]}`, dan periksa `holidays`"))
    return false
  }

  private func checkHolidays(of calendar: CheckedObject, into log: inout DiagnosticLog) {
    guard calendar.isWritten("holidays") else { return }
    let known = Set(stretches.flatMap { $0.hours.holidays.map(\.year) })
    let missing = years.filter { !known.contains($0) }.map(String.init)
    guard !missing.isEmpty else { return }
    log.warning(
      .holidayGap, calendar.node("holidays")?.span,
      Wording(
        en: "the table has no holiday in \(missing.joined(separator: ", ")), which the study "
          + "touches",
        id: "tabelnya tanpa hari libur pada \(missing.joined(separator: ", ")), padahal studi "
          + "ini mencakupnya"),
      hint: Wording(
        en: "add the holidays of these years",
        id: "tambahkan hari libur tahun-tahun itu"))
  }

  /// The file in each stretch between two changes; nil where one is wrong, which was reported.
  var roots: [CheckedObject]? {
    let roots = stretches.compactMap(\.root)
    return roots.count == stretches.count ? roots : nil
  }

  /// The calendar years that the days touch.
  var years: ClosedRange<Int> {
    let days = calendar.days
    return days[0].date.year...days[days.count - 1].date.year
  }
}
