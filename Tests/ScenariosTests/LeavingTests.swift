import Testing

@testable import Scenarios

/// People who leave the building for a time and come back.
struct LeavingTests {
  /// Papers for ten minutes from 8:00 on, something to wait for, then the interview.
  private func text(_ wait: String) -> String {
    storyText().replacing(
      "desks: {desk: 1}", with: "desks: {files: 1, desk: 1}"
    ).replacing(
      "stages: [{id: desk",
      with: "stages: [{id: files, service: 10 min}, {id: bank, \(wait)}, {id: desk")
  }

  @Test(arguments: [
    // Back at 8:40, at 14:10 and at 13:00, when the doors open after noon.
    ("delay: 30 min", "served 0 16:00, visits 2"), ("delay: 6 h", "served 0 16:00, visits 2"),
    ("delay: 4 h 10 min", "served 0 16:00, visits 2"),
    // 17:10 is too late, so it is Tuesday at 8:00; 48 hours later is Wednesday.
    ("delay: 9 h", "served 1 16:00, visits 2"), ("delay: 48 h", "served 2 16:00, visits 2"),
    // Friday and the weekend.
    ("delay: 120 h", "served 7 16:00, visits 2"),
    // The end of Monday, and of Wednesday.
    ("delay: {working_days: 0}", "served 1 16:00, visits 2"),
    ("delay: {working_days: 2}", "served 3 16:00, visits 2"),
  ])
  func `people come back when it is over`(delay: String, story: String) throws {
    let delay = delay.replacing("4 h 10 min", with: "250 min")
    let found = try StoryText(
      text("\(delay), leaves: yes"), needs: "at\n2023-01-02 07:00\n")
    #expect(found.stories == [story])
  }

  @Test func `at their hour people go straight on`() throws {
    let story = try StoryText(text("delay: 30 min, leaves: yes"), needs: "at\n2023-01-02 07:00\n")
    #expect(story.people.map { $0.interviewed.map(StoryText.clock)?.prefix(7) } == ["0 08:40"])
  }

  @Test func `without leaving they wait inside`() throws {
    let story = try StoryText(text("delay: 30 min"), needs: "at\n2023-01-02 07:00\n")
    #expect(story.stories == ["served 0 16:00"])
    #expect(story.people.map { $0.interviewed.map(StoryText.clock)?.prefix(7) } == ["0 08:40"])
  }

  @Test(arguments: mistakes)
  func `wrong ways of waiting are reported where they stand`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      office("{id: rest, delay: 2 days}, {id: interview, service: 9 min}"), .keyCombination,
      at: "2 days", "stay in the building for days"),
    OfficeMistake(
      office("{id: rest, delay: {working_days: 1}}, {id: interview, service: 9 min}"),
      .keyCombination, at: "{", "stay in the building for days"),
    OfficeMistake(
      office("{id: interview, service: 9 min}, {id: rest, delay: 2 days, leaves: yes}"),
      .keyCombination, at: "leaves", "but there is none"),
    OfficeMistake(
      office("{id: interview, service: 9 min, leaves: yes}"), .keyCombination, at: "leaves",
      "only beside `delay`"),
    OfficeMistake(
      plainQueue(stages: "[{id: rest, delay: 2 days, leaves: yes}]"), .notInPlainQueue,
      at: "leaves", "belongs to an office"),
  ]

  private static func office(_ stages: String) -> String { officeText(stages: "[\(stages)]") }
}
