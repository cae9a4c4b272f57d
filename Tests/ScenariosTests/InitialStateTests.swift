import PassportOffice
import Scenarios
import TestSupport
import Testing

/// Slots sold, and people who look for one, before the start.
struct InitialStateTests {
  /// One slot a day at 8:00, three days open; who finds none looks again after a day.
  private func story(_ initial: String, needs: String) throws -> StoryText {
    try StoryText(
      storyText(
        booking: """
          {sequence: book_only, form: 0 min, quota: 1, release: [{rolling: {days_ahead: 2}}], \
          slots: {every: 1 h, from: 08:00, until: 09:00, spread: window_start}, \
          slot_choice: {per_day_later: -60}}
          """, top: "initial: \(initial)\nwhen_full: [{retry: {every: 24 h}}]"), needs: needs)
  }

  @Test func `slots sold before are taken`() throws {
    // Days 0, 1 and 2 are sold; on Tuesday at 9:00 day 3 is open.
    let story = try story("{bookings: 100 %}", needs: "at\n2023-01-02 09:00\n")
    #expect(story.slots.last == "3 08:00, got 1 09:00")
    #expect(story.people.count { $0.isInitial } == 3)
    #expect(
      story.slotDays.prefix(4) == [
        "day 0: offered 1, booked 1, kept 1, missed 0",
        "day 1: offered 1, booked 1, kept 1, missed 0",
        "day 2: offered 1, booked 1, kept 1, missed 0",
        "day 3: offered 1, booked 1, kept 1, missed 0",
      ])
  }

  @Test func `people who look for a slot before come first`() throws {
    // They take the days 0 and 1 at midnight, and one comes for day 2 at 9:00.
    let story = try story("{backlog: 2}", needs: "at\n2023-01-02 09:00\n")
    #expect(
      story.slots.sorted() == [
        "0 08:00, got 0 00:00", "1 08:00, got 0 00:00", "2 08:00, got 0 09:00",
      ])
    #expect(story.people.filter { $0.isInitial }.allSatisfy { !$0.isCounted })
  }

  @Test func `so many slots are sold as the share says`() throws {
    // Ten working days of 100 slots, 70 % each: 700 with a deviation of 14.5.
    let text = storyText(
      booking: """
        {sequence: book_only, quota: 100, release: [{rolling: {days_ahead: 11}}]}
        """, top: "initial: {bookings: 70 %}")
    let story = try StoryText(text, needs: "at\n2023-01-13 09:00\n")
    #expect(abs(Double(story.people.count { $0.isInitial }) - 700) < 4.5 * 14.5)
  }

  @Test func `steady is the demand for slots over the slots`() throws {
    // 20 people for each of 260 working days of the year, every day as many, are 19.79 on each of 72
    // working days in 100 days; half of them take the app, and there are 16 slots a day.
    let network = try network(
      officeText(
        top: """
          booking: {quota: 16, release: [{rolling: {days_ahead: 7}}]}
          choice: {all: {app: 50 %, walk_in: 50 %}}
          initial: {bookings: steady, backlog: 12}
          """))
    let initial = try #require(network.town?.initial)
    let wanted = 0.5 * 20 * 260 / 365 * 100 / 72
    #expect(abs(initial.bookedShare - wanted / 16) < 1e-9)
    #expect(initial.seekers == 12)
  }

  @Test func `with slots sold before the warm-up may be short`() throws {
    let text = { (initial: String) in
      officeText(
        top: "booking: {quota: 10, release: [{rolling: {days_ahead: 30}}]}\n\(initial)")
    }
    #expect(try problems(text("")).contains { $0.code == .shortWarmUp })
    #expect(try !problems(text("initial: {bookings: steady}")).contains { $0.code == .shortWarmUp })
  }

  @Test(arguments: mistakes)
  func `a mistake about the start is found at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      officeText(top: "initial: {bookings: steady}"), .keyCombination, at: "bookings",
      "at the start there is no app"),
    OfficeMistake(
      officeText(top: "initial: {backlog: 5}"), .keyCombination, at: "backlog",
      "at the start there is no app"),
    OfficeMistake(
      officeText(top: "booking: {quota: unlimited}\ninitial: {bookings: 5 %}"), .keyCombination,
      at: "bookings", "have no share"),
    OfficeMistake(
      officeText(top: "booking: {quota: 9}\ninitial: {bookings: stead}"), .wrongValue, at: "stead",
      "`stead` is not"),
    OfficeMistake(
      officeText(top: "booking: {quota: 9}\ninitial: {bookings: 105 %}"), .outOfRange,
      at: "105 %", "not between 0 and 1"),
    OfficeMistake(
      officeText(top: "booking: {quota: 9}\ninitial: {backlog: -1}"), .outOfRange, at: "-1",
      "out of range"),
    OfficeMistake(
      plainQueue(more: "initial: {bookings: 5 %}"), .notInPlainQueue, at: "bookings",
      "belongs to an office"),
  ]
}
