import Scenarios
import Testing

/// The doors of an office are open from 08:00 to 16:00 on weekdays unless said otherwise.
struct OfficeShiftTests {
  private func messages(shifts: String, calendar: String? = nil) throws -> [String] {
    let text =
      calendar.map { officeText(calendar: $0, shifts: shifts) } ?? officeText(shifts: shifts)
    return try problems(text).filter { $0.code == .shiftEndsEarly && $0.severity == .warning }
      .map(\.message)
  }

  @Test func `a shift that ends before the doors close is pointed out`() throws {
    let found = try messages(shifts: "[{id: day, hours: 08:00-12:00, desks: {interview: 3}}]")

    #expect(
      found == [
        "the last desk of `interview` closes at 12:00 on mon-fri, but the doors close at 16:00"
      ])
  }

  @Test func `a weekday without any desk is pointed out`() throws {
    let found = try messages(shifts: "[{id: day, on: mon-thu, desks: {interview: 3}}]")

    #expect(found == ["`interview` has no desk on fri, but the doors close at 16:00"])
  }

  @Test func `days with the same hours are named together`() throws {
    let found = try messages(
      shifts: "[{id: long, on: wed, desks: {interview: 3}}, "
        + "{id: short, hours: 08:00-12:00, desks: {interview: 3}}]")

    #expect(
      found == [
        "the last desk of `interview` closes at 12:00 on mon-tue, thu-fri, "
          + "but the doors close at 16:00"
      ])
  }

  @Test func `a second shift, or doors that close earlier, leave nobody waiting`() throws {
    let second =
      "[{id: early, hours: 08:00-12:00, desks: {interview: 3}}, "
      + "{id: late, hours: 12:00-16:00, desks: {interview: 2}}]"
    let dates = "measure: {from: 2023-01-02, through: 2023-04-11}, follow: 1 week"

    #expect(try messages(shifts: second) == [])
    #expect(
      try messages(
        shifts: "[{id: day, hours: 08:00-12:00, desks: {interview: 3}}]",
        calendar: "{\(dates), open: {mon-fri: [08:00-12:00]}}") == [])
  }

  @Test func `a choice of walking in needs no app, nor one of an app to come`() throws {
    let walkIn = officeText(top: "choice: {all: {walk_in: 100 %}}")
    let later = officeText(
      top: """
        choice: {all: {app: 100 %}}
        changes: [{from: 2023-02-01, set: {booking: {quota: 20}}}]
        """)

    #expect(try problems(walkIn).map(\.code) == [])
    #expect(try problems(later).filter { $0.severity == .error }.map(\.message) == [])
  }
}
