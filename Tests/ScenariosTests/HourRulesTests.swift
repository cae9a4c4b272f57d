import EventKernel
import PassportOffice
import Scenarios
import Testing

/// Early and late people, and slots that move, as a file writes them.
struct HourRulesTests {
  private func attendance(_ keys: String) throws -> AttendanceRules {
    let network = try network(
      officeText(
        top: "booking: {quota: 10, release: [{rolling: {days_ahead: 0}}]\(keys)}"))
    return try #require(network.town?.rules.first?.booking?.attendance)
  }

  @Test func `without the keys nobody waits for the hour and no slot moves`() throws {
    let rules = try attendance("")
    #expect(rules.late == nil && rules.earlyAdmission == nil && rules.moves == nil)
  }

  @Test func `keys that are left out have their defaults`() throws {
    let rules = try attendance(", late: {grace: 30 min}, reschedule: {share: 6 %}")
    #expect(rules.late?.grace == .minutes(30) && rules.late?.then == .endOfWindow)
    let moves = try #require(rules.moves)
    #expect(moves.share == 0.06 && moves.atMost == 1 && moves.notice == .days(1))
  }

  @Test(arguments: [
    ("end_of_window", LateAdmission.endOfWindow), ("refused", .refused), ("walk_in", .walkIn),
  ])
  func `each word says how late people come in`(word: String, admission: LateAdmission) throws {
    let rules = try attendance(
      ", late: {grace: 0 min, then: \(word)}, early: {admit: 45 min}, "
        + "reschedule: {share: 1, at_most: 3, notice: 12 h}")
    #expect(rules.late?.grace == .zero && rules.late?.then == admission)
    #expect(rules.earlyAdmission == .minutes(45))
    #expect(rules.moves?.atMost == 3 && rules.moves?.notice == .hours(12))
  }

  @Test func `a late person of a file comes in when the window is over`() throws {
    // The slot of Monday 8:00 is booked at 7:00; 40 minutes late, in at 9:00, served until 9:10.
    let story = try StoryText(
      storyText(
        booking: storyBooking(more: "punctuality: 40 min, late: {grace: 30 min}")
          .replacing("every: 2 h", with: "every: 1 h")),
      needs: "at,channel\n2023-01-02 07:00,app\n")
    #expect(story.stories == ["served 0 16:00"])
    #expect(story.people.map(\.totalOutside) == [.minutes(20)])
  }
}
