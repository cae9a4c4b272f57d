import Experiments
import PassportOffice
import Testing

@testable import Scenarios

/// Applications and groups that change by date.
struct PeopleChangeTests {
  @Test func `shares are those of the day of the need`() throws {
    let network = try network(
      officeText(
        calendar: "{measure: {from: 2023-01-02, through: 2023-01-05}, follow: 1 day}",
        demand: "[{id: all, rate: 20 / day}]",
        top: """
          applications: {new: {share: 100 %}, renewal: {share: 0 %}}
          groups: {a: {share: 0 %}, b: {share: 100 %}}
          changes: [{from: 2023-01-05, set: {applications.new.share: 0 %,
            applications.renewal.share: 100 %, groups.a.share: 100 %, groups.b.share: 0 %}}]
          """))
    let people = StoryText(network).people

    #expect(people.count { $0.need.day < 3 } > 20 && people.count { $0.need.day >= 3 } > 5)
    for person in people {
      let isLater = person.need.day >= 3
      #expect(person.traits.application == (isLater ? 1 : 0))
      #expect(person.traits.group == (isLater ? 0 : 1))
    }
    // Three counted days of four.
    #expect(network.town?.applications.map(\.share) == [0.75, 0.25])
    #expect(network.town?.groups.map(\.share) == [0.25, 0.75])
  }

  @Test func `whoever is exempt from a day on may walk in then`() throws {
    let text = storyText(
      booking: storyBooking(),
      top: """
        groups: {all: {share: 100 %}}
        choice: {all: {walk_in: 100 %}}
        changes: [{from: 2023-01-03, set: {groups.all.exempt: yes}}]
        """
    ).replacing(
      "walk_in: {arrive", with: "walk_in: {admits: exempt, not_admitted: [give_up], arrive")
    let story = try StoryText(text, needs: "at\n2023-01-02 07:00\n2023-01-03 07:00\n")
    #expect(story.stories.map { $0.prefix(10) } == ["turnedAway", "served 1 1"])
  }

  @Test func `a surcharge and days of issue hold from their day on`() throws {
    // Whoever comes two hours late has missed the slot, and the fee is lost.
    let late = "punctuality: 2 h, late: {grace: 1 min, then: refused}"
    let text = storyText(
      booking: storyBooking(more: "\(late), payment: {fee: 350_000 IDR}")
        .replacing("book_only", with: "pay_then_book"),
      top: """
        currency: IDR
        applications: {new: {share: 100 %, surcharge: 0 IDR}}
        changes: [{from: 2023-01-09, set: {applications.new.surcharge: 1_000_000 IDR}}]
        """)
    let story = try StoryText(text, needs: "at\n2023-01-02 07:00\n2023-01-09 07:00\n")
    #expect(story.people.map(\.moneyLost) == [350_000, 1_350_000])

    let issue = storyText(
      top: """
        applications: {all: {share: 100 %}}
        changes: [{from: 2023-01-03, set: {applications.all.issue: {working_days: 3}}}]
        """)
    let issued = try StoryText(issue, needs: "at\n2023-01-02 07:00\n2023-01-03 07:00\n")
    #expect(issued.stories == ["served 0 16:00", "served 4 16:00"])
  }

  @Test(arguments: [
    OfficeMistake(
      officeText(
        top: """
          applications: {new: {share: 60 %}, old: {share: 40 %}}
          changes: [{from: 2023-02-01, set: {applications.new.share: 70 %}}]
          """), .shareSum, at: "applications", "add up to 110 %"),
    OfficeMistake(
      officeText(
        top: """
          applications: {new: {share: 100 %}}
          changes: [{from: 2023-02-01, set: {applications.new.channel: walk_in}}]
          """), .badChange, at: "applications.new.channel", "under way with what they want"),
    OfficeMistake(
      officeText(top: "changes: [{from: 2023-02-01, set: {party: {1: 100 %}}}]"), .badChange,
      at: "party", "who the people are"),
  ])
  func `what cannot hold is reported`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }
}
