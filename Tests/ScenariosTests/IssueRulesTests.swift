import Experiments
import PassportOffice
import Scenarios
import Testing

/// From the interview to the passport, as it is written.
struct IssueRulesTests {
  private static func text(_ issue: String, top: String = "") -> String {
    officeText(top: top, office: "issue: \(issue)")
  }

  private func printing(_ issue: String) throws -> PrintRules? {
    try #require(try network(Self.text(issue)).town).rules[0].print
  }

  @Test func `a printer has its passports a day`() throws {
    #expect(try printing("{per_day: 250}")?.perDay == 250)
    #expect(try printing("{per_day: 250}")?.blanks == nil)
    #expect(try printing("{per_day: unlimited}") == nil)
    #expect(try printing("{}") == nil)
  }

  @Test func `booklets are ordered by a rule`() throws {
    let blanks = try #require(
      try printing(
        "{blanks: {start: 3000, reorder: {below: 1200, quantity: 4000, lead: 10 days}}}"
      )?.blanks)
    #expect(blanks.start == 3_000)
    #expect(blanks.reorder?.below == 1_200)
    #expect(blanks.reorder?.quantity == 4_000)
    #expect(blanks.reorder?.lead == .constant(10 * 86_400e6))
    let usual = try printing("{blanks: {start: 5000, reorder: {below: 1, quantity: 1}}}")?.blanks
    #expect(usual?.reorder?.lead == .constant(14 * 86_400e6))
    #expect(try #require(try printing("{blanks: {start: 5000}}")?.blanks).reorder == nil)
  }

  /// They are served in the order in which they happen to come within a minute.
  @Test func `two passports a day for five people of Monday`() throws {
    let needs = "at\n" + (0..<5).map { "2023-01-02 07:0\($0)\n" }.joined()
    let text = storyText().replacing(
      "issue: {working_days: 0}", with: "issue: {working_days: 0, per_day: 2}")
    #expect(
      try StoryText(text, needs: needs).stories.map { $0.prefix(14) }.sorted() == [
        "served 0 16:00", "served 0 16:00", "served 1 16:00", "served 1 16:00", "served 2 16:00",
      ])
  }

  /// An office whose passports are collected, with keys of the two stages.
  private static func collecting(
    _ interview: String = "next: exit", _ collect: String = "id: collect", issue: String = "{}"
  ) -> String {
    officeText(
      shifts: "[{id: day, desks: {interview: 2, collect: 1}}]",
      stages: "[{id: interview, service: 9 min, \(interview)}, {\(collect), service: 2 min}]",
      office: "issue: \(issue)")
  }

  @Test func `a stage that no way leads to is where passports are collected`() throws {
    let town = try #require(try network(Self.collecting()).town)
    #expect(town.offices[0].collectStage == 1)
    #expect(town.offices[0].interviewStage == 0)
    // The interview leads past it without being told.
    #expect(
      try #require(try network(Self.collecting("patience: 3 h")).town).offices[0].collectStage == 1)
    // One that is on the way is a stage like others.
    let onTheWay = Self.collecting("patience: 3 h", "id: collect, collection: no")
    #expect(try #require(try network(onTheWay).town).offices[0].collectStage == nil)
  }

  @Test func `another stage may be marked as such, and the interview is before it`() throws {
    let text = officeText(
      shifts: "[{id: day, desks: {files: 1, hand_out: 1}}]",
      stages: "[{id: files, service: 4 min, next: exit}, "
        + "{id: hand_out, service: 2 min, collection: yes}]",
      office: "issue: {collect_after: 3 days}")
    let town = try #require(try network(text).town)
    #expect(town.offices[0].collectStage == 1)
    #expect(town.offices[0].interviewStage == 0)
    #expect(town.rules[0].collectAfter == .constant(3 * 86_400e6))
  }

  @Test func `a passport of Tuesday is collected on Wednesday`() throws {
    let text = storyText()
      .replacing("desks: {desk: 1}", with: "desks: {desk: 1, collect: 1}")
      .replacing(
        "[{id: desk, service: 10 min}]",
        with: "[{id: desk, service: 10 min, next: exit}, {id: collect, service: 2 min}]"
      )
      .replacing("issue: {working_days: 0}", with: "issue: {working_days: 1}")
      .replacing("08:00: 1}, tickets: {from: 08:00, until: 08:01}", with: "08:00: 1, 08:01: 0}")
    let story = try StoryText(text, needs: "at\n2023-01-02 07:00\n").stories
    #expect(story.count == 1)
    #expect(story[0].hasPrefix("served 2 08:02") && story[0].hasSuffix(", visits 2"))
  }

  @Test func `the people who collect are work for their desks`() throws {
    // 100 people a day, 2 minutes each, need 200 minutes of 480.
    let busy = try #require(
      try loaded(Self.collecting()).variants.first.map { LoadFacts(of: $0.network) })
    #expect(busy.stages[1].people == busy.stages[0].people)
    let text = Self.collecting().replacing("20 / working day", with: "300 / working day")
      .replacing("interview: 2", with: "interview: 9")
    let found = try problems(text)
    // 300 x 260 / 365 x 100 people of 2 minutes each; the desk has 72 days of 8 h.
    #expect(found.map(\.code) == [.overloaded])
    #expect(found[0].message.contains("712.3 h at `collect`, but its desks have 576 h"))
  }

  /// An office with an investigation that may decide so.
  private static func investigating(_ outcome: String) -> String {
    officeText(
      top: "applications: {new: {share: 98 %}, lost: {share: 2 %, investigation: yes}}",
      shifts: "[{id: day, desks: {interview: 2, investigation: 1}}]",
      office: "investigation: {check_at: interview, outcome: \(outcome)}")
  }

  @Test func `an investigation approves, defers or refuses`() throws {
    let text = Self.investigating(
      "{approved: 93 %, deferred: {share: 5 %, lasts: 26 weeks}, refused: 2 %}")
    let outcome = try #require(
      try network(text).town?.rules[0].investigation?.outcome)
    #expect(outcome.deferredShare == 0.05)
    #expect(outcome.refusedShare == 0.02)
    #expect(outcome.deferral == .constant(182 * 86_400e6))
    let none = officeText(
      top: "applications: {lost: {share: 1, investigation: yes}}",
      shifts: "[{id: day, desks: {interview: 2, investigation: 1}}]",
      office: "investigation: {check_at: interview}")
    #expect(try network(none).town?.rules[0].investigation?.outcome == nil)
  }

  @Test func `who is refused has no photo to be taken`() throws {
    // 2 % have lost their passport: papers and photo at one stage, the photo only if approved.
    let people = { (outcome: String) in
      LoadFacts(of: try network(Self.investigating(outcome))).stages[0].people
    }
    let ratio = try people("{approved: 50 %, refused: 50 %}") / people("{approved: 100 %}")
    #expect(abs(ratio - 1.01 / 1.02) < 1e-12)
  }

  @Test(arguments: mistakes)
  func `a mistake in the issue is found`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(text("{per_day: 0}"), .outOfRange, at: "0", "out of range"),
    OfficeMistake(text("{per_day: many}"), .wrongValue, at: "many", "`many`"),
    OfficeMistake(
      text("{blanks: {reorder: {below: 1, quantity: 1}}}"), .missingKey, at: "{", "start"),
    OfficeMistake(
      text("{blanks: {start: 5_000, reorder: {below: 1}}}"), .missingKey, at: "{", "quantity"),
    OfficeMistake(
      text("{blanks: {start: 5_000, reorder: {below: 1, quantity: 1, lead: 14}}}"), .missingUnit,
      at: "14", "unit"),
    // 20 people for each of the 260 working days of 2023, spread over 365 days: 100 of them count.
    OfficeMistake(
      text("{per_day: 15}"), .tooFewPassports, at: "per_day", "1,425 people want a passport"),
    OfficeMistake(
      investigating("{approved: 93 %, refused: 2 %}"), .shareSum, at: "{", "add up to 95 %"),
    OfficeMistake(
      investigating("{approved: 95 %, deferred: {share: 5 %}}"), .missingKey, at: "{", "lasts"),
    OfficeMistake(
      investigating("{approved: 95 %, deferred: {share: 5 %, lasts: 26}}"), .missingUnit, at: "26",
      "unit"),
    OfficeMistake(
      collecting("next: collect", "id: collect, collection: yes"), .keyCombination,
      at: "collection", "before they have a passport"),
    OfficeMistake(
      collecting("next: exit", "id: collect, collection: no"), .unreachableStage, at: "collect",
      "nobody reaches"),
    OfficeMistake(
      collecting("next: exit", "id: collect, refused: 1 %"), .keyCombination, at: "refused",
      "no meaning where people collect"),
    OfficeMistake(
      text("{collect_after: 2 days}"), .withoutEffect, at: "collect_after",
      "nobody comes to collect"
    ),
    OfficeMistake(
      text("{blanks: {start: 1_000}}"), .tooFewPassports, at: "blanks", "1,000 booklets"),
  ]
}
