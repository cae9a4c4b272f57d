import EventKernel
import Experiments
import PassportOffice
import Testing

@testable import Scenarios

/// `party`: families in the language.
struct FamilyTests {
  @Test func `a rate counts people, whatever their families`() throws {
    // 0.62 + 0.4 + 0.3 + 0.32 people come together.
    let sizes = "party: {1: 62 %, 2: 20 %, 3: 10 %, 4: 8 %}"
    let families = try network(officeText(top: sizes))
    let alone = try network(officeText())

    #expect(abs(try #require(families.demands[0].party).mean - 1.64) < 1e-12)
    let (some, all) = (ArrivalFacts(of: families), ArrivalFacts(of: alone))
    #expect(abs(some.total - all.total) < 1e-9 && all.total > 19)
    #expect(abs(some.familiesPerDay[0] - all.total / 1.64) < 1e-9)
    #expect(all.familiesPerDay == all.perDay)
  }

  @Test func `as many people come as the rate says`() throws {
    // 100 days of 50 people, in families of 4: 1,250 families give 5,000 people, and 4.65 standard
    // deviations of them 4 x 4.65 x sqrt(1,250) = 658.
    let text = officeText(
      demand: "[{id: all, rate: 50 / day}]", top: "party: {4: 100 %}",
      shifts: "[{id: day, desks: {interview: 20}}]")
    let people = StoryText(try network(text)).people.filter(\.isCounted)

    #expect(abs(Double(people.count) - 5_000) < 658)
    #expect(people.count.isMultiple(of: 4))
    #expect(Set(people.map { $0.identity & 0xFF }) == [0, 1, 2, 3])
  }

  @Test func `a demand may have families of its own, and strangers are none`() throws {
    let network = try network(
      officeText(
        demand: """
          [{id: a, rate: 5 / day}, {id: b, rate: 5 / day, party: 2}, \
          {id: agents, rate: 1 / day, batch: 20, channel: walk_in}]
          """, top: "party: {1: 50 %, 5: 50 %}"))

    #expect(network.demands.map { $0.party?.mean } == [3, 2, nil])
    #expect(network.demands.map(\.peoplePerArrival) == [3, 2, 20])
  }

  @Test func `a table says how many come together`() throws {
    let text = storyText(booking: storyBooking(quota: "6"))
    let needs = "at,people,channel\n2023-01-02 07:00,3,\n2023-01-02 07:01,,\n2023-01-02 07:02,2,\n"
    let story = try StoryText(text, needs: needs)

    // Three places in each window: the three, the one at 10:00, and the two at 10:00.
    #expect(
      story.slots == ["0 08:00, got 0 07:00"].flatMap { [$0, $0, $0] } + [
        "0 10:00, got 0 07:01", "0 10:00, got 0 07:02", "0 10:00, got 0 07:02",
      ])
    #expect(story.slotDays.first == "day 0: offered 6, booked 6, kept 6, missed 0")
    let facts = ArrivalFacts(of: try loadedStory(text, needs: needs))
    // Six people and three families in ten working days.
    #expect(facts.perDay == [0.6] && facts.familiesPerDay == [0.3])
  }

  @Test func `a family turns to another office together, and each makes the trip`() throws {
    let text =
      storyText(
        booking: storyBooking(quota: "2"),
        top: """
          currency: IDR
          regions: {kota: {population: 5_000, distance: {b: 80 km, a: 2 km}}}
          when_full: [{other_office: {within: 120 km}}, give_up]
          costs: {citizen: {waiting: 60_000 IDR / h, per_km: 1_000 IDR}}
          """
      ).replacing("  kantor:", with: "  a:") + """

          b:
            staff: {shifts: [{id: day, desks: {desk: 1}}]}
            stages: [{id: desk, service: 10 min}]
            issue: {working_days: 0}
            booking: {quota: 6}
        """
    // `a` has one place in each window, `b` three.
    let needs = "at,people\n2023-01-02 07:00,3\n"
    let story = try StoryText(text, needs: needs)

    #expect(story.stories == [String](repeating: "served 0 16:00, tries 2", count: 3))
    #expect(story.people.map(\.traits.office) == [1, 1, 1])
    #expect(story.people.map(\.travel) == [160, 160, 160])
    #expect(story.slotDays.contains("day 0 at office 1: offered 6, booked 3, kept 3, missed 0"))
    let numbers = try StoryNumbers(text, needs: needs)
    #expect(numbers.value(.travel, .mean) == 160)
    // Waits of 0, 10 and 20 min at 1,000 a minute, 160 km at 1,000, and a fee each.
    let fee = try network(officeText(top: "booking: {quota: 5}")).town?.rules[0].booking?.payment
      .fee
    #expect(numbers.value(.citizenCost, .mean) == 10_000 + 160_000 + (try #require(fee)))
  }

  @Test func `whoever has lost a passport goes alone and the others stay together`() throws {
    let text = storyText(
      booking: storyBooking(quota: "40"),
      top: """
        applications: {new: {share: 50 %}, lost: {share: 50 %, channel: walk_in}}
        """)
    let needs = "at,people,application\n2023-01-02 07:00,12,new\n2023-01-02 07:00,12,lost\n"
    let people = try StoryText(text, needs: needs).people

    let lost = people.filter { $0.traits.application == 1 }
    #expect((4...20).contains(lost.count))
    #expect(lost.allSatisfy { $0.traits.channel == .walkIn && $0.slotGot == nil })
    let others = people.filter { $0.traits.application == 0 }
    #expect(others.count == 24 - lost.count)
    #expect(others.allSatisfy { $0.traits.channel == .app && $0.firstSlot == others[0].firstSlot })
  }

  private static let sizes = "party: {1: 70 %, 4: 30 %}"

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(officeText(top: "party: {1: 62 %, 2: 20 %}"), .shareSum, at: "{", "82 %"),
    OfficeMistake(officeText(top: "party: {0: 50 %, 2: 50 %}"), .outOfRange, at: "0", "0"),
    OfficeMistake(officeText(top: "party: {1: 50 %, 21: 50 %}"), .outOfRange, at: "21", "21"),
    OfficeMistake(officeText(top: "party: two"), .wrongValue, at: "two", "two"),
    OfficeMistake(
      officeText(demand: "[{id: all, rate: 20 / day, batch: 3, party: 2}]"), .keyCombination,
      at: "party", "strangers"),
    OfficeMistake(
      officeText(demand: "[{id: all, rate: 20 / day}]", top: "family: 2"), .unknownKey,
      at: "family", "family"),
    OfficeMistake(
      plainQueue(more: sizes), .notInPlainQueue, at: "party", "belongs to an office"),
    OfficeMistake(
      plainQueue(demand: "[{id: all, rate: 5 / h, party: 2}]"), .notInPlainQueue, at: "party",
      "belongs to an office"),
    OfficeMistake(
      officeText(
        demand: "[{id: all, rate: 20 / day, party: 1}, {id: agents, rate: 1 / day, batch: 9}]",
        top: sizes), .withoutEffect, at: "party", "no demand has families of these sizes"),
    // Three places an hour.
    OfficeMistake(
      officeText(
        calendar: "{measure: {from: 2023-02-01, through: 2023-04-11}, warm_up: 31 days}",
        top: sizes + "\nbooking: {quota: 24, slots: {every: 1 h, from: 08:00, until: 16:00}}",
        shifts: "[{id: day, desks: {interview: 9}}]"),
      .familyAboveWindow, at: "party",
      "a family of 4 never finds a slot: no window of slots has more than 3 places"),
  ]

  @Test(arguments: mistakes)
  func `wrong use is told at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  @Test func `needs that are read say themselves who comes together`() throws {
    let both = try storyProblems(
      storyText(demand: "[{id: a, file: needs.csv, party: 2}]"), needs: "at\n")
    #expect(both.map(\.code) == [.keyCombination])
    #expect(both.first?.message.contains("the needs are read from `file`") == true)
    // The law of the town is not about them.
    let story = try StoryText(
      storyText(
        demand: "[{id: diary, file: needs.csv}, {id: all, rate: 0 / day}]", top: "party: 3"),
      needs: "at\n2023-01-02 07:00\n")
    #expect(story.people.count == 1)
  }
}
