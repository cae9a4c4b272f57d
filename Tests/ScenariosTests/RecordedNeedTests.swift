import EventKernel
import Experiments
import PassportOffice
import Scenarios
import TestSupport
import Testing

/// Needs that are read from a table.
struct RecordedNeedTests {
  @Test func `people come as recorded and are served in order`() throws {
    let story = try StoryText(
      storyText(), needs: "at\n2023-01-02 07:30\n2023-01-02 07:00\n2023-01-03T09:00:30\n")

    // Who needs a passport after the tickets comes the next day; passports are ready at 16:00.
    #expect(
      story.people.map { StoryText.clock($0.need) }.sorted() == [
        "0 07:00", "0 07:30", "1 09:00:30",
      ])
    #expect(story.stories == ["served 0 16:00", "served 0 16:00", "served 2 16:00"])
  }

  @Test func `a need takes what its row says and draws the rest`() throws {
    let network = try loadedStory(
      storyText(
        booking: storyBooking(),
        top: """
          applications: {new: {share: 50 %}, old: {share: 50 %}}
          groups: {general: {share: 50 %}, elder: {share: 50 %}}
          """),
      needs: """
        at,application,group,channel
        2023-01-02 07:00,old,elder,walk_in
        2023-01-02 07:01,new,general,app
        2023-01-02 07:02,,elder,
        """)
    let people = StoryText(network).people.sorted { $0.need < $1.need }

    #expect(people.map(\.traits.application).prefix(2) == [1, 0])
    #expect(people.map(\.traits.group) == [1, 0, 1])
    // Everybody knows the app and prefers it, unless the row says otherwise.
    #expect(people.map(\.traits.firstChannel) == [.walkIn, .app, .app])
    let drawn = Set(
      (1...20).map { seed in
        StoryText(network, seed: seed).people.max { $0.need < $1.need }?.traits.application
      })
    #expect(drawn == [0, 1])
  }

  @Test func `a person has the number within the day`() throws {
    let story = try StoryText(
      storyText(),
      needs: "at\n2023-01-03 09:00\n2023-01-02 07:30\n2023-01-02 07:00\n2023-01-03 09:00\n")
    let numbers = story.people.map(\.identity).sorted()

    // Day and number within it, at their places in the identity.
    let expected: [UInt64] = [0, 1 << 8, 1 << 36, 1 << 36 | 1 << 8]
    #expect(numbers == expected)
  }

  @Test func `rows count as demand in what is known before a run`() throws {
    let network = try loadedStory(
      storyText(), needs: "at\n2023-01-02 07:00\n2023-01-03 07:00\n2023-01-04 07:00\n")

    // Ten working days.
    #expect(ArrivalFacts(of: network).perDay == [0.3])
  }

  @Test func `a plain queue with dates takes needs too`() throws {
    let network = try loadedStory(
      """
      name: plain
      calendar: {measure: {from: 2023-01-02, through: 2023-01-03}, open: {mon-fri: [08:00-16:00]}}
      demand: [{id: diary, file: needs.csv}]
      stages: [{id: desk, desks: 1, service: 10 min}]
      """, needs: "at\n2023-01-02 09:00\n2023-01-02 09:05\n")

    #expect(StoryText(network).people.map { StoryText.clock($0.ended) } == ["0 09:10", "0 09:20"])
  }

  /// A table with one mistake, its code and words of the message.
  private static let mistakes: [(String, DiagnosticCode, String)] = [
    ("when\n2023-01-02 07:00", .badTable, "needs.csv:1: a list of needs has no column `when`"),
    ("at,aplication\n", .badTable, "needs.csv:1: a list of needs has no column `aplication`"),
    ("at,people\n2023-01-02 07:00,0", .badTable, "needs.csv:2: `0` is out of range"),
    ("at,people\n2023-01-02 07:00,two", .badTable, "needs.csv:2: a number is needed"),
    ("at\n2023-01-02 07:00\n2023-01-32 07:00", .badTable, "needs.csv:3: there is no day"),
    ("at\n2023-01-02 07:00:75", .badTable, "needs.csv:2: `07:00:75` is not a clock time"),
    ("at\n2023-01-02", .badTable, "needs.csv:2: `2023-01-02` is not a date with a clock time"),
    (
      "at,application\n2023-01-02 07:00,pasport", .unknownApplication,
      "needs.csv:2: there is no application `pasport`"
    ),
    ("at,group\n2023-01-02 07:00,old", .unknownGroup, "needs.csv:2: there is no group `old`"),
    ("at,channel\n2023-01-02 07:00,web", .badTable, "needs.csv:2: there is no channel `web`"),
    ("at\n2022-12-31 07:00", .needsOutside, "needs.csv:2: this need lies outside the days"),
    (
      "at\n2022-12-31 07:00\n2023-01-02 07:00\n2023-07-01 07:00", .needsOutside,
      "2 needs, the first on line 2 of needs.csv, the last on line 4, lie outside"
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake of the table is told with its row`(
    table: String, code: DiagnosticCode, words: String
  ) throws {
    let found = try storyProblems(storyText(), needs: table)

    #expect(found.first?.code == code)
    #expect(found.first?.message.contains(words) == true, "\(found.first?.message ?? "")")
    // The place that names the file.
    #expect(found.first?.span?.line == 3)
    #expect(found.first?.span?.column == 28)
  }

  @Test func `needs have no rate and no shape`() throws {
    let both = try storyProblems(
      storyText(demand: "[{id: a, file: needs.csv, rate: 5 / day}]"), needs: "at\n")
    let shaped = try storyProblems(
      storyText(demand: "[{id: a, file: needs.csv, month: {jan: 2}}]"), needs: "at\n")
    let clock = try storyProblems(
      plainQueue(demand: "[{id: a, file: needs.csv}]"), needs: "at\n")

    #expect(both.map(\.code) == [.keyCombination])
    #expect(shaped.map(\.code) == [.keyCombination])
    #expect(shaped.first?.message.contains("`month` shapes a rate") == true)
    #expect(clock.map(\.code) == [.notInPlainQueue])
  }
}
