import EventKernel
import Experiments
import PassportOffice
import Scenarios
import Testing

/// Several offices in one file, calculated by hand: each has stages, staff, slots and tickets of its
/// own, and its people go there.
struct SeveralOfficesTests {
  /// Offices `a` and `b` with the same table of needs each; one desk, 10 minutes at `a`, 20 at `b`.
  private func text(
    booking: String? = nil, b: String = "", top: String = "", desks: String = "{desk: 1}",
    stages: String = "[{id: desk, service: 20 min}]"
  ) -> String {
    storyText(
      booking: booking,
      demand: "[{id: here, file: needs.csv}, {id: there, file: needs.csv, office: b}]", top: top
    ).replacing("  kantor:", with: "  a:") + """

        b:
          staff: {shifts: [{id: day, desks: \(desks)}]}
          stages: \(stages)
          issue: {working_days: 0}
          \(b)
      """
  }

  private static let three = "at\n2023-01-02 07:00\n2023-01-02 07:01\n2023-01-02 07:02\n"

  @Test func `each office has slots of its own`() throws {
    let story = try StoryText(
      text(booking: storyBooking(quota: "1"), b: "booking: {quota: 2}"), needs: Self.three)

    // The only slot of a day at `a` is that at 08:00; a need here comes before the same one there.
    #expect(
      story.slots == [
        "0 08:00, got 0 07:00", "0 08:00, got 0 07:00",
        "1 08:00, got 0 07:01", "0 10:00, got 0 07:01",
        "2 08:00, got 0 07:02", "1 08:00, got 0 07:02",
      ])
    #expect(
      story.slotDays.prefix(4) == [
        "day 0: offered 1, booked 1, kept 1, missed 0",
        "day 0 at office 1: offered 2, booked 2, kept 2, missed 0",
        "day 1: offered 1, booked 1, kept 1, missed 0",
        "day 1 at office 1: offered 2, booked 1, kept 1, missed 0",
      ])
  }

  @Test func `a change of the town's quota moves the offices that have none of their own`() throws {
    let changes = """
      changes:
        - {from: 2023-01-09, set: {booking.quota: 5}}
        - {from: 2023-01-11, set: {offices.b.booking.quota: 3}}
      """
    let story = try StoryText(
      text(booking: storyBooking(quota: "1"), b: "booking: {quota: 2}", top: changes),
      needs: "at\n2023-01-02 07:00\n")

    let offered = story.slotDays.filter { $0.hasPrefix("day 7") || $0.hasPrefix("day 9") }
      .map { $0.prefix { $0 != "," } }
    #expect(
      offered == [
        "day 7: offered 5", "day 7 at office 1: offered 2",
        "day 9: offered 5", "day 9 at office 1: offered 3",
      ])
  }

  @Test func `an office replaces single keys of the walk-ins and keeps the others`() throws {
    let one = "channels: {walk_in: {tickets: {from: 08:00, until: 08:01, per_day: 1}}}"
    let network = try loadedStory(text(b: one), needs: Self.three)
    let story = StoryText(network)

    // All three are served on the first day at `a`, one a day at `b`.
    let days = story.stories.map { $0.prefix(8) }
    #expect(days.count { $0 == "served 0" } == 4)
    #expect(days.count { $0 == "served 1" } == 1 && days.count { $0 == "served 2" } == 1)
    let rules = try #require(network.town?.rules)
    #expect(rules.map { $0.walkIn.tickets?.perDay } == [nil, 1])
    #expect(rules[0].walkIn.arrive.steps == rules[1].walkIn.arrive.steps)
  }

  @Test func `people go through the stages of their office`() throws {
    let story = try StoryText(
      text(
        desks: "{files: 1, desk: 1}",
        stages: "[{id: files, service: 5 min}, {id: desk, service: 20 min}]"),
      needs: "at\n2023-01-02 07:00\n")

    #expect(story.stories == ["served 0 16:00", "served 0 16:00"])
    // From the first line to the end of the last service.
    #expect(story.people.map { ($0.totalVisit - $0.totalOutside).minutes } == [10, 25])
  }

  @Test func `rows tell the offices apart, and those of a stage go by its name`() throws {
    let found = try StoryNumbers(text(), needs: "at\n2023-01-02 07:00\n")

    #expect(found.value(.arrivals, .count) == 2)
    #expect(found.value(.arrivals, .count, [.office: "a"]) == 1)
    #expect(found.value(.arrivals, .count, [.office: "b", .channel: "walk_in"]) == 1)
    #expect(found.value(.visit, .max, [.office: "b"])?.rounded() == 20)
    // Ten days of seven hours at each of two desks, busy for 10 and for 20 minutes.
    #expect(found.isClose(.utilization, [.office: "a"], 10.0 / 4_200))
    #expect(found.isClose(.utilization, [.office: "b"], 20.0 / 4_200))
    #expect(found.isClose(.utilization, [.stage: "desk"], 30.0 / 8_400))
    #expect(found.isClose(.utilization, [:], 30.0 / 8_400))
    // Twelve days of 24 hours.
    #expect(found.isClose(.room, [.office: "b"], 20.0 / 17_280))
    #expect(found.isClose(.room, [:], 30.0 / 17_280))
    #expect(found.isClose(.numberInSystem, [.stage: "desk"], 30.0 / 17_280))
    // Ten closed days of each office, none of them late; two passports.
    #expect(found.count(.overtime, [.office: "a"]) == 10 && found.count(.overtime) == 20)
    #expect(found.value(.issued, .count, [.office: "b"]) == 1)
  }

  @Test func `the load of a stage is that of the people of its office`() throws {
    let network = try loadedStory(
      text(booking: storyBooking(quota: "1"), b: "booking: {quota: 2}"), needs: Self.three)

    // Three people in ten working days at each office.
    let load = LoadFacts(of: network)
    #expect(load.stages.allSatisfy { abs($0.people - 0.3) < 1e-12 })
    #expect(load.stages.map(\.serviceMinutes) == [10, 20])
    #expect(load.stages.map(\.deskHours) == [7, 7])
    #expect(SeatFacts(of: network, office: 0)?.slots == 1)
    #expect(SeatFacts(of: network, office: 1)?.slots == 2)
    #expect(SeatFacts(of: network)?.slots == 3)
  }

  @Test(arguments: mistakes)
  func `a mistake among offices is found at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      officeText(demand: "[{id: all, rate: 20 / working day, office: solok}]"), .unknownOffice,
      at: "solok", "there is no office `solok`"),
    OfficeMistake(
      officeText(office: "booking: {quota: 5}"), .keyCombination, at: "booking",
      "replaces keys of the town's `booking`"),
    OfficeMistake(
      officeText(top: "booking: {quota: 5}", office: "booking: {quotas: 5}"), .unknownKey,
      at: "quotas", "is not a key of booking of an office"),
    OfficeMistake(
      officeText(top: "booking: {quota: 5}", office: "booking: {slots: {from: 17:00}}"),
      .slotsClosed, at: "from", "no window of slots lies within"),
    OfficeMistake(
      officeText(office: "channels: {walk_in: {admits: some}}"), .wrongValue, at: "some",
      "`some` is not"),
    OfficeMistake(
      officeText() + """

          solok:
            staff: {shifts: [{id: day, desks: {interview: 0}}]}
            stages: [{id: interview, service: 9 min}]
        """, .noDesks, at: "interview", "`interview` of `solok` never has a desk"),
  ]
}
