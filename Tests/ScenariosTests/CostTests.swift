import PassportOffice
import Scenarios
import Testing

/// What desks and people's time cost, as it is written.
struct CostTests {
  private static func text(
    _ costs: String, stages: String = "[{id: interview, service: 9 min}]", more: String = ""
  ) -> String {
    officeText(top: "costs: \(costs)\n\(more)", stages: stages)
  }

  @Test func `amounts are per hour and per kilometre`() throws {
    let text = officeText(
      top: """
        costs:
          desk: {files: 45_000 IDR / h, interview: 70_000 IDR / h}
          overtime: 1.5
          citizen: {waiting: 25_000 IDR / h, per_km: 800 IDR}
        """,
      shifts: "[{id: day, desks: {files: 1, interview: 2, photo: 1}}]",
      stages: "[{id: files, service: 4 min}, {id: interview, service: 9 min}, "
        + "{id: photo, service: 2 min}]")
    let costs = try #require(try network(text).town?.costs)
    #expect(costs.deskPerHour == [45_000, 70_000, 0])
    #expect(costs.overtimeFactor == 1.5)
    #expect(costs.waitingPerHour == 25_000)
    #expect(costs.perKilometre == 800)
  }

  @Test func `what is not written costs nothing, and overtime as much as other hours`() throws {
    let costs = try #require(try network(Self.text("{}")).town?.costs)
    #expect(costs.deskPerHour == [0])
    #expect(costs.overtimeFactor == 1)
    #expect(costs.waitingPerHour == 0 && costs.perKilometre == 0)
    #expect(try #require(try network(officeText()).town).costs == nil)
  }

  @Test func `targets may be about costs`() throws {
    let targets = [
      "mean(cost) <= 4_000_000 IDR / day", "mean(citizen_cost) by channel <= 500_000 IDR",
      "mean(travel) <= 30 km",
    ]
    let text = Self.text(
      "{desk: {interview: 70_000 IDR / h}}",
      more: "targets: [\(targets.map { "\"\($0)\"" }.joined(separator: ", "))]")
    #expect(try loaded(text).targets.map(\.limit) == [4_000_000, 500_000, 30])
  }

  @Test(arguments: mistakes)
  func `a mistake in the costs is found`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      text("{desk: {intervew: 70_000 IDR / h}}"), .unknownStage, at: "intervew", "`intervew`"),
    OfficeMistake(
      text("{desk: {interview: 70_000 IDR}}"), .missingUnit, at: "70_000 IDR", "per what"),
    OfficeMistake(
      text("{desk: {interview: 70_000 / h}}"), .missingUnit, at: "70_000 / h", "its currency"),
    OfficeMistake(
      text("{desk: {interview: 70_000 IDR / h}, citizen: {per_km: 1 USD}}"), .currency,
      at: "1 USD", "not the currency"),
    OfficeMistake(
      text(
        "{desk: {rest: 70_000 IDR / h}}",
        stages: "[{id: interview, service: 9 min}, {id: rest, delay: 5 min}]"),
      .keyCombination, at: "rest", "no desks"),
    OfficeMistake(text("{overtime: 1.5}"), .withoutEffect, at: "overtime", "no effect"),
    OfficeMistake(
      officeText(top: "targets: [mean(cost) <= 5 IDR / day]"), .badTarget, at: "cost",
      "needs `costs`"),
    OfficeMistake(
      text(
        "{desk: {interview: 5 IDR / h}}",
        more: "changes: [{from: 2023-02-01, set: {costs.overtime: 2}}]"), .badChange,
      at: "costs.overtime", "cannot change"),
  ]
}
