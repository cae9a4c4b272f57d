import PassportOffice
import RandomStreams

/// From the interview to the passport.
extension RulesBuilder {
  /// Limits of printing; nil without any, or after a report.
  var printRules: PrintRules? {
    guard let issue = office.object("issue") else { return nil }
    var rules = PrintRules()
    rules.perDay = issue.count("per_day")
    rules.blanks = issue.object("blanks").flatMap(blankRules)
    return rules.perDay == nil && rules.blanks == nil ? nil : rules
  }

  private func blankRules(_ blanks: CheckedObject) -> BlankRules? {
    guard let start = blanks.count("start") else { return nil }
    guard let reorder = blanks.object("reorder") else {
      return BlankRules(start: start, reorder: nil)
    }
    guard let below = reorder.count("below"), let quantity = reorder.count("quantity"),
      let lead = reorder.law("lead")
    else { return nil }
    return BlankRules(
      start: start, reorder: ReorderRule(below: below, quantity: quantity, lead: lead))
  }

  /// The way of a lost or damaged passport; nil without one, or after a report.
  func investigationRules(into log: inout DiagnosticLog) -> InvestigationRules? {
    guard let rules = office.object("investigation"), let perDay = rules.node("per_day"),
      perDay.value != nil,
      let decision = rules.object("decides_after")?.discreteCount("working_days"),
      let photo = rules.object("photo_after")?.count("working_days")
    else { return nil }
    var investigation = InvestigationRules(
      perDay: perDay.count, decisionWorkingDays: decision, photoAfterWorkingDays: photo)
    investigation.outcome = rules.object("outcome").flatMap { outcome($0, into: &log) }
    return investigation
  }

  private func outcome(
    _ outcome: CheckedObject, into log: inout DiagnosticLog
  ) -> InvestigationOutcome? {
    let deferral = outcome.object("deferred")
    let shares = [
      outcome.isWritten("approved") ? outcome.number("approved") : 0,
      outcome.isWritten("deferred") ? deferral?.number("share") : 0,
      outcome.isWritten("refused") ? outcome.number("refused") : 0,
    ]
    checkShareSum(shares, at: outcome.span, into: &log)
    guard let deferred = shares[1], let refused = shares[2],
      deferral == nil || deferral?.law("lasts") != nil
    else { return nil }
    return InvestigationOutcome(
      deferredShare: deferred, deferral: deferral?.law("lasts") ?? .constant(0),
      refusedShare: refused)
  }
}
