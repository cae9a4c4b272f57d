import Testing

/// Slots and releases, calculated by hand from the text of an office.
struct SlotStoryTests {
  /// Nobody looks on their own: only at the instant of the next release.
  private static let atRelease = """
    when_full: [{retry: {every: 5_000 days, at_release: 100 %, after_release: 0 min, at_most: 2}}]
    """

  @Test func `a gate and a session stretch the sale of a Friday`() throws {
    let story = try StoryText(
      storyText(
        booking: storyBooking(
          quota: "{wed: 2}", release: "[{on: fri, at: 17:00, opens: next_week}]",
          more: "rush: {gate: {admits: 60 / min}, session: 60 s}"), top: Self.atRelease),
      needs: "at\n2023-01-06 16:00\n2023-01-06 16:00\n2023-01-06 16:00\n")

    // Let in at 17:00:00, 17:00:01 and 17:00:02; the third finds none at 17:01:02.
    #expect(story.slots == ["9 08:00, got 4 17:01", "9 10:00, got 4 17:01:01", "none"])
    #expect(story.releases == ["4 17:00: sold out after 61 s"])
    #expect(story.stories[2] == "gaveUp 4 17:01:02, visits 0, tries 2")
  }

  @Test func `a release without a time of day opens slots at midnight`() throws {
    let story = try StoryText(
      storyText(
        booking: storyBooking(
          quota: "{thu: 2}", release: "[{on: [wed, 15], opens: {days_ahead: 1}}]"),
        top: Self.atRelease),
      needs: "at\n2023-01-02 16:00\n2023-01-04 09:00\n")

    #expect(story.slots == ["3 08:00, got 2 00:00", "3 10:00, got 2 09:00"])
  }

  @Test func `a variant may let the hour of a slot not count`() throws {
    let late = "late: {grace: 30 min, then: refused}, early: {admit: 5 min}, respect_hour: no"
    let story = try StoryText(
      storyText(booking: storyBooking(more: "punctuality: 3 h, \(late)")),
      needs: "at\n2023-01-02 07:00\n2023-01-02 07:01\n")

    // Both come at 08:00, the hour of walk-ins, with slots of 08:00 and 10:00.
    #expect(story.stories == ["served 0 16:00", "served 0 16:00"])
    #expect(story.slotDays.first == "day 0: offered 2, booked 2, kept 2, missed 0")
  }

  @Test func `an overbooked day sells more places than its quota`() throws {
    // Ten slots, half of them in the period: 5 offered and round(5 x 1.2) = 6 places.
    let text = storyText(
      booking: storyBooking(
        quota: "{mon: 10}", release: "[{rolling: {days_ahead: 2}}]", more: "overbook: 20 %"),
      top: "when_full: [give_up]"
    ).replacing(
      "open: {mon-fri",
      with: "periods: [{name: ramadan, from: 2023-01-09, through: 2023-01-13, quota_factor: 0.5}], "
        + "open: {mon-fri")
    let needs = (0..<7).map { "2023-01-08 09:0\($0)\n" }.joined()
    let story = try StoryText(text, needs: "at\n" + needs)

    #expect(story.slotDays.contains("day 7: offered 5, booked 6, kept 6, missed 0"))
    // Three places each from 08:00 and 10:00 on; the seventh finds none.
    #expect(
      story.slots.map { $0.prefix(7) } == [
        "7 08:00", "7 08:00", "7 08:00", "7 10:00", "7 10:00", "7 10:00", "none",
      ])
    #expect(story.stories[6] == "gaveUp 6 09:06, visits 0")
  }

  @Test func `each application takes slots of its own pool`() throws {
    let text = storyText(
      booking: storyBooking(quota: "{regular: 1, same_day: 1}"),
      top: "applications: {new: {share: 97 %}, same_day: {share: 3 %, pool: same_day}}")
    let story = try StoryText(
      text,
      needs: """
        at,application
        2023-01-02 07:00,new
        2023-01-02 07:01,new
        2023-01-02 07:02,same_day
        """)

    // One slot falls to the earlier of two windows of the same weight.
    #expect(
      story.slots == ["0 08:00, got 0 07:00", "1 08:00, got 0 07:01", "0 08:00, got 0 07:02"])
    #expect(
      story.slotDays.prefix(4) == [
        "day 0: offered 1, booked 1, kept 1, missed 0",
        "day 0 of pool 1: offered 1, booked 1, kept 1, missed 0",
        "day 1: offered 1, booked 1, kept 1, missed 0",
        "day 1 of pool 1: offered 1, booked 0, kept 0, missed 0",
      ])
    #expect(try loadedStory(text, needs: "at\n").names.pools == ["regular", "same_day"])
  }

  /// Twenty people at the release of Friday 17:00 for one window of the next Wednesday with 20 slots.
  private func wednesday(_ release: String) throws -> StoryText {
    let booking = """
      {sequence: book_only, form: 0 min, quota: {wed: 20}, release: [\(release)], \
      slots: {every: 1 h, from: 08:00, until: 09:00, spread: window_start}}
      """
    let retry = """
      when_full: [{retry: {every: 1 h, at_release: 0 %, at_most: 1_000}}]
      """
    let needs = (0..<20).map { _ in "2023-01-06 17:00\n" }.joined()
    return try StoryText(storyText(booking: booking, top: retry), needs: "at\n" + needs)
  }

  @Test func `slots held back open on their day`() throws {
    let story = try wednesday(
      "{on: fri, at: 17:00, opens: next_week, hold_back: {share: 15 %, open: {days_before: 2, at: 08:00}}}"
    )
    // 17 of 20 at once; the other three look every hour and get theirs on Monday at 08:00.
    #expect(story.slots.count { $0 == "9 08:00, got 4 17:00" } == 17)
    #expect(story.slots.count { $0 == "9 08:00, got 7 08:00" } == 3)
    #expect(story.releases == ["4 17:00: sold out after 0 s"])
    #expect(story.slotDays.contains("day 9: offered 20, booked 20, kept 20, missed 0"))
  }

  @Test func `releases of one day add up and one that opens nothing is none`() throws {
    let story = try wednesday(
      "{on: fri, at: 17:00, opens: next_week, share: 50 %}, "
        + "{on: sat, at: 12:00, opens: next_week, share: 50 %}, "
        + "{on: sun, at: 12:00, opens: next_week}")
    #expect(story.slots.count { $0 == "9 08:00, got 4 17:00" } == 10)
    #expect(story.slots.count { $0 == "9 08:00, got 5 12:00" } == 10)
    #expect(
      story.releases == ["4 17:00: sold out after 0 s", "5 12:00: sold out after 0 s"])
  }

  @Test func `a second release of days that are open does not end the first one`() throws {
    // The last slot goes on Sunday at 11:00, 42 hours after the release.
    let booking = storyBooking(
      quota: "{wed: 3}",
      release: "[{on: fri, at: 17:00, opens: next_week}, {on: sat, at: 12:00, opens: next_week}]")
    let needs = "at\n2023-01-06 17:00\n2023-01-08 10:00\n2023-01-08 11:00\n"
    let story = try StoryText(storyText(booking: booking), needs: needs)
    #expect(story.releases == ["4 17:00: sold out after 151200 s"])
  }

  /// One slot on Monday 9 January: held on Friday at 09:00 by somebody who never pays within two hours
  /// and wanted by somebody who looks from 11:30 on every half hour.
  private func returned(_ rule: String) throws -> StoryText {
    let booking = """
      {sequence: book_then_pay, form: 0 min, quota: {mon: 1}, release: [{on: fri, at: 08:00, opens: next_week}, {on: fri, at: 17:00, opens: next_week}], \
      payment: {never_pays: 100 %, deadline: 2 h}, returned_slots: \(rule), \
      slots: {every: 1 h, from: 08:00, until: 09:00}}
      """
    let retry = """
      when_full: [{retry: {every: 30 min, at_release: 0 %, at_most: 14}}]
      """
    return try StoryText(
      storyText(booking: booking, top: retry), needs: "at\n2023-01-06 09:00\n2023-01-06 11:30\n")
  }

  @Test(arguments: [
    ("at_once", "4 11:30"), ("{after: 45 min}", "4 12:00"), ("{after: 30 min}", "4 11:30"),
    ("at_release", "4 17:00"),
  ])
  func `a slot given back comes back when the rules say so`(rule: String, got: String) throws {
    // The hold ends at 11:00, and its holder gives up.
    let story = try returned(rule)
    #expect(story.stories[0] == "gaveUp 4 11:00, visits 0, cancelled 1")
    #expect(story.slots[1] == "7 08:00, got \(got)")
  }

  @Test func `slots at listed times are the quota`() throws {
    let booking = """
      {sequence: book_only, form: 0 min, slots: {spread: {explicit: {09:30: 1, 08:00: 2}}}, \
      slot_choice: {per_day_later: -60}, release: [{rolling: {days_ahead: 3}}]}
      """
    let needs = (0..<4).map { "2023-01-02 07:0\($0)\n" }.joined()
    let story = try StoryText(storyText(booking: booking), needs: "at\n" + needs)
    // The day is sold out with three; the fourth comes on the next one.
    #expect(
      story.slots.prefix(3).map { String($0.prefix(7)) }.sorted() == [
        "0 08:00", "0 08:00", "0 09:30",
      ])
    #expect(story.slots[3].hasPrefix("1 "))
    #expect(story.slotDays.first == "day 0: offered 3, booked 3, kept 3, missed 0")
  }

  @Test func `a spread moves people within their window`() throws {
    let booking = """
      {sequence: book_only, form: 0 min, quota: 4, slots: {every: 1 h, from: 08:00, until: 09:00, spread: {bailey_welch: {}}}, \
      slot_choice: {per_day_later: -60}, release: [{rolling: {days_ahead: 3}}]}
      """
    let needs = (0..<4).map { "2023-01-02 07:0\($0)\n" }.joined()
    let story = try StoryText(storyText(booking: booking), needs: "at\n" + needs)
    #expect(story.slots.map { $0.prefix(7) } == ["0 08:00", "0 08:00", "0 08:15", "0 08:30"])
  }
}
