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
        "nobody would ever come to a slot", hint: "allowed: 0 % to below 100 %")
      return nil
    }
    guard let logistic else { return NoShowLaw(atLeadZero: share, perDay: 0) }
    return logistic.number("per_day").map { NoShowLaw(atLeadZero: share, perDay: $0) }
  }
}
