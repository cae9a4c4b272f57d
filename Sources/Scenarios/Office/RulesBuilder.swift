import PassportOffice
import RandomStreams

/// Builds the rules that hold from a date on.
struct RulesBuilder {
  /// The top of the file with the changes in force.
  let root: CheckedObject
  let office: CheckedObject
  /// The app and the ways in without a slot, as they are at this office.
  let booking: CheckedObject?
  let walkIn: CheckedObject?
  let people: People
  let way: OfficeWay
  let hours: OpeningHours
  let pools: SlotPools

  /// Rules of an office; the town's hold where the office has none.
  init(
    root: CheckedObject, office: Office, people: People, way: OfficeWay, hours: OpeningHours,
    pools: SlotPools
  ) {
    self.root = root
    self.office = office.object
    booking = office.booking(in: root)
    walkIn = office.walkIn(in: root)
    self.people = people
    self.way = way
    self.hours = hours
    self.pools = pools
  }

  /// Whether people can take a slot at all.
  var hasApp: Bool { root.isWritten("booking") }

  /// The rules, or nil after a report.
  func rules(into log: inout DiagnosticLog) -> TownRules? {
    let walkIn = walkInRules(into: &log)
    let appShare = appShares(into: &log)
    let whenFull = hasApp ? steps(root.list("when_full")) : []
    let booking = booking.flatMap { bookingRules($0, into: &log) }
    let shifts = shifts(into: &log)
    let investigation = investigationRules(into: &log)
    guard let walkIn, let appShare, let whenFull, let shifts, let closing = closingRule(),
      let aware = root.object("awareness")?.number("start"),
      let issue = office.object("issue")?.discreteCount("working_days"),
      let collectAfter = office.object("issue")?.law("collect_after"),
      !hasApp || booking != nil, way.investigationStage == nil || investigation != nil
    else { return nil }
    var rules = TownRules(
      awareShare: aware, appShare: appShare, walkIn: walkIn, whenFull: whenFull,
      booking: booking, shifts: shifts, closing: closing, issueWorkingDays: issue,
      investigation: investigation)
    rules.absentShare = absentShare
    rules.chairs = office.count("waiting_room")
    rules.print = printRules
    rules.collectAfter = collectAfter
    return rules
  }

  private func closingRule() -> ClosingRule? {
    switch office.object("closing")?.text("inside") {
    case "finish_all": .finishAll
    case "come_back_tomorrow": .comeBackTomorrow
    default: nil
    }
  }
}
