import Experiments
import EventKernel
import PassportOffice

/// Who opens the desks.
extension RulesBuilder {
  /// The shifts in file order, or nil after a report.
  func shifts(into log: inout DiagnosticLog) -> [Shift]? {
    guard let items = office.object("staff")?.list("shifts") else { return nil }
    let shifts = items.compactMap { item in item.object.flatMap { shift($0, into: &log) } }
    return shifts.count == items.count ? shifts : nil
  }

  private func shift(_ object: CheckedObject, into log: inout DiagnosticLog) -> Shift? {
    let breaks = breaks(of: object, into: &log)
    let desks = desks(of: object, into: &log)
    guard let desks, let name = object.text("id"), let days = object.node("on")?.weekdays,
      let hours = object.node("hours")?.clockRange
    else { return nil }
    var shift = Shift(
      name: name, worksOn: Weekday.allCases.map(days.contains), hours: hours, desks: desks)
    shift.breaks = breaks
    shift.helps = helps(of: object, desks: desks, into: &log)
    return shift
  }

  /// The share of officers who are away on a day.
  var absentShare: Double {
    office.object("staff")?.object("absence")?.number("share") ?? 0
  }

  /// Breaks of a shift beside the closed hours; nil without any, or after a report.
  private func breaks(
    of shift: CheckedObject, into log: inout DiagnosticLog
  ) -> StaggeredBreaks? {
    guard let node = shift.node("breaks") else { return nil }
    if let word = node.text {
      return word == "stagger"
        ? StaggeredBreaks(from: .hours(11), until: .hours(14), length: .hours(1)) : nil
    }
    guard let rule = node.object?.object("stagger"), let length = rule.duration("length"),
      let from = rule.clock("from"), let until = rule.clock("until")
    else { return nil }
    guard from + length <= until else {
      log.error(
        .timeOrder, rule.span(of: rule.isWritten("until") ? "until" : "from"),
        Wording(
          en: "there is no time for a break of \(length.minutes.proseText) min from "
            + "\(from.clockText) until \(until.clockText)",
          id: "tidak ada waktu untuk istirahat \(length.minutes.proseText) menit dari "
            + "\(from.clockText) sampai \(until.clockText)"),
        hint: Wording(
          en: "let `until` be later, or make `length` shorter",
          id: "undurkan `until`, atau persingkat `length`"))
      return nil
    }
    return StaggeredBreaks(from: from, until: until, length: length)
  }

  /// The desks of each stage; stages that are not listed have none.
  private func desks(of shift: CheckedObject, into log: inout DiagnosticLog) -> [Int]? {
    guard let entries = shift.map("desks") else { return nil }
    var desks = [Int](repeating: 0, count: way.names.count)
    for entry in entries {
      guard let stage = way.names.firstIndex(of: entry.key) else {
        reportUnknownStage(entry, into: &log)
        continue
      }
      guard let count = entry.value.count else { return nil }
      if !way.stages[stage].isStaffed, count > 0 {
        log.error(
          .keyCombination, entry.keySpan,
          Wording(
            en: "the stage `\(entry.key)` has no desks to be staffed",
            id: "tahap `\(entry.key)` tidak punya loket yang diisi petugas"),
          hint: Wording(
            en: "remove it here: nobody is served there by an officer",
            id: "hapus di sini: tidak ada yang dilayani petugas di sana"))
      }
      desks[stage] = count
    }
    return desks
  }

  private func reportUnknownStage(_ entry: CheckedEntry, into log: inout DiagnosticLog) {
    reportUnknownStage(entry.key, at: entry.keySpan, into: &log)
  }

  func reportUnknownStage(_ name: String, at span: SourceSpan, into log: inout DiagnosticLog) {
    let isInvestigation = name == OfficeWay.investigation
    log.error(
      .unknownStage, span,
      Wording(
        en: "there is no stage `\(name)` in this office",
        id: "tidak ada tahap `\(name)` di kantor ini"),
      hint: isInvestigation
        ? Wording(
          en: "add `investigation: {check_at: …}` to the office, or remove these desks",
          id: "tambahkan `investigation: {check_at: …}` pada kantor, atau hapus loket ini")
        : suggestion(for: name, among: way.names).map(Wording.didYouMean)
          ?? "stages: \(way.names.joined(separator: ", "))")
  }
}

extension Stage {
  /// Whether its desks come from the shifts.
  var isStaffed: Bool {
    switch work {
    case .desks(.staffed, _, _): true
    case .desks(.fixed, _, _), .desks(.unlimited, _, _), .desks(.timed, _, _), .delay, .bulk: false
    }
  }
}
