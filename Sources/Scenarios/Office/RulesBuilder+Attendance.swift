import Experiments
import PassportOffice

/// Who keeps a slot.
extension RulesBuilder {
  /// The law of missed slots, or nil after a report.
  func noShowLaw(_ node: CheckedNode, into log: inout DiagnosticLog) -> NoShowLaw? {
    let logistic = node.object?.object("logistic")
    guard let share = node.number ?? logistic?.number("at_lead_0") else { return nil }
    guard share < 1 else {
      log.error(
        .outOfRange, logistic?.node("at_lead_0")?.span ?? node.span,
        Wording(
          en: "nobody would ever come to a slot",
          id: "tidak ada yang akan datang pada jadwalnya"),
        hint: Wording(
          en: "allowed: 0 % to below 100 %",
          id: "yang boleh: 0 % sampai di bawah 100 %"))
      return nil
    }
    guard let logistic else { return NoShowLaw(atLeadZero: share, perDay: 0) }
    return logistic.number("per_day").map { NoShowLaw(atLeadZero: share, perDay: $0) }
  }

  /// Cancelling, what follows a missed slot, and whether the hour counts; nil after a report.
  func attendanceRules(
    of booking: CheckedObject, into log: inout DiagnosticLog
  ) -> AttendanceRules? {
    var rules = AttendanceRules()
    if booking.isWritten("cancel") {
      guard let cancel = booking.object("cancel"), let hazard = cancel.number("hazard") else {
        return nil
      }
      guard hazard < 1 else {
        log.error(
          .outOfRange, cancel.valueSpan(of: "hazard"),
          Wording(
            en: "every slot would be given up at once",
            id: "setiap jadwal akan langsung dilepas"),
          hint: Wording(
            en: "allowed: 0 % to below 100 % a day",
            id: "yang boleh: 0 % sampai di bawah 100 % per hari"))
        return nil
      }
      rules.cancelHazard = hazard
    }
    guard let after = booking.map("after_no_show"), let respectsHour = booking.flag("respect_hour")
    else { return nil }
    let share = { (key: String) in after.first { $0.key == key }?.value.number ?? 0 }
    rules.paysAgainShare = share("pays_again")
    rules.rebooksFreeShare = share("rebooks_free")
    rules.respectsHour = respectsHour
    if !respectsHour { passOverHours(of: booking, into: &log) }
    guard addMoves(of: booking, to: &rules),
      !respectsHour || addLimits(of: booking, to: &rules)
    else { return nil }
    return rules
  }

  /// Where the hour of a slot does not count, nobody is early or late for it.
  ///
  /// A variant cannot take these keys away, so they are no error.
  private func passOverHours(of booking: CheckedObject, into log: inout DiagnosticLog) {
    for key in ["punctuality", "late", "early"] where booking.isWritten(key) {
      log.warning(
        .withoutEffect, booking.span(of: key),
        Wording(
          en: "`\(key)` has a meaning only where the hour of a slot counts",
          id: "`\(key)` hanya berarti bila jam jadwal berlaku"),
        hint: Wording(
          en: "with `respect_hour: no` people come by `channels: {walk_in: {arrive: …}}`",
          id: "dengan `respect_hour: no` orang datang menurut "
            + "`channels: {walk_in: {arrive: …}}`"))
    }
  }

  /// Reads who changes slots; false where that is wrong, which has been reported.
  private func addMoves(of booking: CheckedObject, to rules: inout AttendanceRules) -> Bool {
    guard booking.isWritten("reschedule") else { return true }
    guard let moves = booking.object("reschedule"), let share = moves.number("share"),
      let atMost = moves.count("at_most"), let notice = moves.duration("notice")
    else { return false }
    rules.moves = share > 0 ? MovingRule(share: share, atMost: atMost, notice: notice) : nil
    return true
  }

  /// Reads when people are let in; false where that is wrong, which has been reported.
  private func addLimits(of booking: CheckedObject, to rules: inout AttendanceRules) -> Bool {
    if booking.isWritten("early") {
      guard let admit = booking.object("early")?.duration("admit") else { return false }
      rules.earlyAdmission = admit
    }
    guard booking.isWritten("late") else { return true }
    guard let late = booking.object("late"), let grace = late.duration("grace"),
      let then = late.text("then").flatMap(LateAdmission.init(scenarioWord:))
    else { return false }
    rules.late = LateRule(grace: grace, then: then)
    return true
  }
}

extension LateAdmission {
  /// The admission of a word of the language.
  init?(scenarioWord word: String) {
    switch word {
    case "end_of_window": self = .endOfWindow
    case "refused": self = .refused
    case "walk_in": self = .walkIn
    default: return nil
    }
  }
}
