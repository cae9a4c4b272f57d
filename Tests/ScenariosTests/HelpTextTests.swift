import Experiments
import PassportOffice
import Testing

@testable import Scenarios

/// Desks that help, from the text of an office.
struct HelpTextTests {
  private static let twoDesks = "[{id: booth, service: 9 min}, {id: interview, service: 9 min}]"

  private static func text(
    _ helps: String, stages: String = twoDesks, desks: String = "{booth: 1, interview: 2}",
    top: String = ""
  ) -> String {
    officeText(
      top: top, shifts: "[{id: day, desks: \(desks), helps: \(helps)}]", stages: stages)
  }

  @Test func `a shift says which desks help where`() throws {
    let town = try #require(
      network(Self.text("{booth: [interview], interview: [booth]}")).town)
    let helps = town.rules[0].shifts[0].helps
    #expect(helps.map(\.stage) == [0, 1])
    #expect(helps.map(\.others) == [[1], [0]])
  }

  @Test func `the help of a stretch is told`() throws {
    let network = try network(
      Self.text(
        "{booth: [interview]}",
        top: """
          changes: [{from: 2023-02-01, set: {offices.padang.staff.shifts.day.helps: {}}}]
          """))
    #expect(network.town?.rules.map { $0.shifts[0].helps.count } == [1, 0])
    #expect(HelpFacts.all(of: network).map(\.others) == [[1]])
  }

  @Test func `advice about desks counts those that help with their own people`() throws {
    let quota = """
      booking: {quota: 60}
      channels: {walk_in: {admits: exempt}}
      """
    let calendar = "{warm_up: 5 weeks, measure: {from: 2023-01-02, through: 2023-04-11}}"
    let text = { (helps: String) in
      officeText(
        calendar: calendar, top: quota,
        shifts: "[{id: day, desks: {booth: 2, interview: 1}\(helps)}]",
        stages: "[{id: booth, service: 1 min}, {id: interview, service: 9 min}]")
    }

    // 60 slots need 540 min of 480; with the booths 600 of 1,440.
    #expect(try problems(text("")).map(\.code) == [.quotaAboveDesks])
    #expect(try problems(text(", helps: {booth: [interview]}")).map(\.code) == [])
  }

  @Test(arguments: mistakes)
  func `wrong help is reported where it stands`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(text("{both: [interview]}"), .unknownStage, at: "both", "no stage `both`"),
    OfficeMistake(text("{booth: [interviews]}"), .unknownStage, at: "interviews", "no stage"),
    OfficeMistake(
      text("{booth: [booth]}"), .keyCombination,
      at: "booth", "serve its line anyway"),
    OfficeMistake(
      text(
        "{booth: [rest]}",
        stages: "[{id: booth, service: 9 min}, {id: rest, delay: 5 min}, "
          + "{id: interview, service: 9 min}]"), .keyCombination, at: "rest", "no desks at which"),
    OfficeMistake(
      text("{interview: [booth]}", desks: "{booth: 1}").replacing(
        "shifts: [", with: "shifts: [{id: other, desks: {interview: 1}}, "), .keyCombination,
      at: "interview", "no desk of `interview` that could help"),
    OfficeMistake(
      text(
        "{booth: [interview]}",
        stages: "[{id: booth, service: 9 min}, "
          + "{id: interview, service: 9 min, stops: {up: 2 h, down: 9 min}}]"), .keyCombination,
      at: "interview", "where the stage has `stops`"),
  ]
}
