import Experiments
import PassportOffice
import Scenarios
import Testing

/// People who turn to another office, calculated by hand.
struct OtherOfficeTests {
  /// Office `a` next door and office `b` 80 km away; slots at 08:00 and 10:00 at `b` only.
  private func text(
    whenFull: String
  ) -> String {
    storyText(
      booking: storyBooking(quota: "0"),
      top: """
        regions: {kota: {population: 5_000, distance: {b: 80 km, a: 2 km}}}
        when_full: \(whenFull)
        """
    ).replacing("  kantor:", with: "  a:") + """

        b:
          staff: {shifts: [{id: day, desks: {desk: 1}}]}
          stages: [{id: desk, service: 10 min}]
          issue: {working_days: 0}
          booking: {quota: 2}
      """
  }

  private static let one = "at\n2023-01-02 07:00\n"

  @Test func `who finds no slot looks at the next office within reach`() throws {
    let other = "[{other_office: {within: 120 km}}, give_up]"
    let story = try StoryText(text(whenFull: other), needs: Self.one)

    #expect(story.stories == ["served 0 16:00, tries 2"])
    #expect(story.slots == ["0 08:00, got 0 07:00"])
    #expect(story.people.map(\.traits.office) == [1])
    // One trip of 80 km there and back.
    #expect(story.people.map(\.travel) == [160])
  }

  @Test func `an office too far away is none`() throws {
    let other = "[{other_office: {within: 50 km}}, give_up]"
    let story = try StoryText(text(whenFull: other), needs: Self.one)

    #expect(story.stories == ["gaveUp 0 07:00, visits 0"])
    #expect(story.people.map(\.traits.office) == [0])
  }

  @Test func `nobody comes back to an office once left`() throws {
    // The two slots of Monday at `b` go to the first two; the third has then seen both offices.
    let other = "[{other_office: {within: 120 km}}, give_up]"
    let narrow = text(whenFull: other).replacing(
      "booking: {quota: 2}", with: "booking: {quota: 2, release: [{rolling: {days_ahead: 0}}]}")
    let story = try StoryText(
      narrow, needs: "at\n2023-01-02 07:00\n2023-01-02 07:01\n2023-01-02 07:02\n")

    #expect(
      story.stories == [
        "served 0 16:00, tries 2", "served 0 16:00, tries 2", "gaveUp 0 07:02, visits 0, tries 2",
      ])
  }

  @Test func `who gets no ticket may come to the next office on the next day`() throws {
    // One ticket a day at `a`; both walk in on Monday, one of them is at `b` on Tuesday.
    let tickets = "tickets: {from: 08:00, until: 08:01, per_day: 1}"
    let walkIn = """
      channels: {walk_in: {arrive: {08:00: 1}, \(tickets), \
      without_ticket: [{other_office: {within: 120 km}}, give_up]}}
      """
    let text = text(whenFull: "[give_up]").replacing(
      "channels: {walk_in: {arrive: {08:00: 1}, tickets: {from: 08:00, until: 08:01}}}",
      with: walkIn)
    let needs = "at,channel\n2023-01-02 07:00,walk_in\n2023-01-02 07:00,walk_in\n"
    let story = try StoryText(text, needs: needs)

    #expect(story.stories.sorted() == ["served 0 16:00", "served 1 16:00, visits 2, tries 2"])
    #expect(story.people.map(\.traits.office).sorted() == [0, 1])
    // Once to `a`; once to `a` and once to `b`.
    #expect(story.people.map(\.travel).sorted() == [4, 164])
  }

  @Test func `a long way makes a slot less worth having`() throws {
    // A slot of utility 0 against none of utility 0: e^-0.8 / (1 + e^-0.8) = 0.3100 take it, as
    // the office is 100 km away.
    let booking = """
      {sequence: book_only, form: 0 min, quota: 20_000, release: [{rolling: {days_ahead: 0}}], \
      slots: {every: 2 h, from: 08:00, until: 10:00}, slot_choice: {none: 0, per_100_km: -0.8}}
      """
    let text = storyText(
      booking: booking,
      demand: "[{id: all, rate: 4_000 / working day, hour: {00:00: 1, 07:00: 0}}]",
      top: """
        when_full: [give_up]
        regions: {far: {population: 10, distance: {kantor: 100 km}}}
        """
    ).replacing("measure: {from: 2023-01-02, through: 2023-01-13}", with: Self.monday)
    let story = StoryText(try network(text))

    let people = story.people.filter { $0.need.day == 0 }
    let took = people.count { $0.slotGot != nil }
    let expected = 0.31002552 * Double(people.count)
    // 4.65 standard deviations are passed once in 300,000 runs.
    let tolerance = 4.65 * (expected * (1 - 0.31002552)).squareRoot()
    #expect(people.count > 2_000)
    #expect(abs(Double(took) - expected) < tolerance)
  }

  private static let monday =
    "measure: {from: 2023-01-02, through: 2023-01-02}, follow: 0 days"

  @Test(arguments: mistakes)
  func `a mistake about other offices is found at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      officeText(
        calendar: "{measure: {from: 2023-02-01, through: 2023-04-11}, warm_up: 31 days}",
        top: "booking: {quota: 10}\nwhen_full: [{other_office: {within: 9 km}}, give_up]"),
      .withoutEffect, at: "other_office", "there is no other office"),
    OfficeMistake(
      RegionTests.text(
        top: "booking: {quota: 10}\nwhen_full: [{other_office: {within: 9 km}}, give_up]"),
      .keyCombination, at: "other_office", "without `regions`"),
    OfficeMistake(
      RegionTests.text(
        top: RegionTests.two + "\nbooking: {quota: 10}\nwhen_full: [{other_office: {within: 9}}]"),
      .missingUnit, at: "9", "9"),
    OfficeMistake(
      officeText(top: "booking: {quota: 10, slot_choice: {none: -2, per_100_km: -1}}"),
      .keyCombination, at: "per_100_km", "without `regions`"),
    OfficeMistake(
      RegionTests.text(
        top: RegionTests.two + "\nbooking: {quota: 10, slot_choice: {per_100_km: -1}}"),
      .keyCombination, at: "per_100_km", "only beside `none`"),
  ]
}
