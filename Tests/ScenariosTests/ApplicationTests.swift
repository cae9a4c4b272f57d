import PassportOffice
import Scenarios
import Testing

/// What applications have of their own.
struct ApplicationTests {
  private static func text(_ keys: String) -> String {
    officeText(
      top: "applications: {new: {share: 97 %}, same_day: {share: 3 %, \(keys)}}")
  }

  @Test func `an application has its surcharge, fine and days of issue`() throws {
    let text = Self.text(
      "surcharge: 1_000_000 IDR, fine: 500_000 IDR, issue: {working_days: {0: 90 %, 1: 10 %}}")
    let applications = try #require(try network(text).town).applications
    #expect(applications[0].surcharge == 0 && applications[0].fine == 0)
    #expect(applications[0].issueWorkingDays == nil)
    #expect(applications[1].surcharge == 1_000_000)
    #expect(applications[1].fine == 500_000)
    #expect(applications[1].issueWorkingDays?.values == [0, 1])
    #expect(applications[1].issueWorkingDays?.value(at: 0.95) == 1)
  }

  /// A missed slot of Monday, paid for with the surcharge; a passport on the day of the interview.
  @Test func `a quick passport is dearer to miss and there on the same day`() throws {
    let text = { (noShow: String) in
      storyText(
        booking: storyBooking(
          more: "payment: {starts: 0 min, fee: 350_000 IDR}, no_show: \(noShow)"
        )
        .replacing("book_only", with: "pay_then_book"),
        top: "applications: {same_day: {share: 1, surcharge: 1_000_000 IDR, "
          + "issue: {working_days: 0}}}"
      ).replacing("      issue: {working_days: 0}", with: "      issue: {working_days: 3}")
    }
    let needs = "at\n2023-01-02 01:00\n"
    #expect(
      try StoryText(text("99.99 %"), needs: needs).stories == [
        "noShow 0 08:00, visits 0, missed 1, lost 1350000"
      ])
    #expect(try StoryText(text("0 %"), needs: needs).stories == ["served 0 16:00"])
  }

  @Test(arguments: mistakes)
  func `a mistake in an application is found`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(text("surcharge: 1_000_000"), .missingUnit, at: "1_000_000", "currency"),
    OfficeMistake(text("surcharge: -1 IDR"), .outOfRange, at: "-1 IDR", "negative"),
    OfficeMistake(
      text("issue: {working_days: 0, per_day: 4}"), .unknownKey, at: "per_day", "`per_day`"),
    OfficeMistake(text("issue: {}"), .missingKey, at: "{", "working_days"),
    OfficeMistake(text("issue: {working_days: 2.5}"), .wrongValue, at: "2.5", "whole number"),
  ]
}
