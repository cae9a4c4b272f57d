import EventKernel
import PassportOffice
import Testing

@testable import Experiments

@Suite struct OfficeFoldTests {
  /// Day 6 is the last of the warm-up, days 7 (Monday 9 January 2023) to 13 are counted.
  private func result(_ records: [OfficeRecord]) throws -> VariantResult {
    var study = ScriptedStudy(ScriptedNetwork.office(), [.chunk(office: records)])
    study.options.extraScopes = [.weekday]
    return try study.result().variants[0]
  }

  @Test func `overtime and backlog have one number for each counted day`() throws {
    let base = try result([
      .dayClosed(office: 0, day: 6, overtime: .minutes(500), backlog: 900, tickets: 0),
      .dayClosed(office: 0, day: 7, overtime: .minutes(0), backlog: 10, tickets: 0),
      .dayClosed(office: 0, day: 8, overtime: .minutes(30), backlog: 20, tickets: 0),
      .dayClosed(office: 0, day: 14, overtime: .minutes(500), backlog: 900, tickets: 0),
    ])
    #expect(try base.value(.overtime, .mean) == 15)
    #expect(try base.value(.overtime, .max) == 30)
    #expect(try base.value(.overtime, .shareZero) == 0.5)
    #expect(try base.value(.backlog, .mean) == 15)
    #expect(try base.value(.backlog, .mean, [.weekday: "tue"]) == 20)
    #expect(try base.estimate(.overtime, .mean).count == 2)
  }

  @Test func `passports count by the day of issue`() throws {
    let base = try result([
      .issued(office: 0, at: .startOfDay(6)), .issued(office: 0, at: .startOfDay(7)),
      .issued(office: 0, at: .startOfDay(13)),
      .issued(office: 0, at: .startOfDay(14)),
    ])
    #expect(try base.value(.issued, .count) == 2)
    #expect(try base.value(.issued, .rate) == 0.4)
    #expect(try base.value(.issued, .count, [.weekday: "sun"]) == 1)
  }

  @Test func `slots are filled by those who come`() throws {
    let base = try result([
      .slots(office: 0, pool: 0, day: 6, offered: 100, booked: 0, kept: 0, missed: 0),
      .slots(office: 0, pool: 0, day: 7, offered: 10, booked: 9, kept: 7, missed: 2),
      .slots(office: 0, pool: 0, day: 8, offered: 30, booked: 20, kept: 13, missed: 7),
    ])
    #expect(try base.value(.slotFill, .mean) == 0.5)
    #expect(try base.value(.slotFill, .share) == 0.5)
    #expect(try base.estimate(.slotFill, .share).count == 40)
    #expect(base.slotDays.map(\.date) == ["2023-01-09", "2023-01-10"])
    #expect(base.slotDays.map(\.offered) == [10, 30])
    #expect(base.slotDays.map(\.wasted) == [3, 17])
  }

  @Test func `pools have rows of their own and fill the slots together`() throws {
    var network = ScriptedNetwork.office()
    network.names.pools = ["regular", "few"]
    let base = try ScriptedStudy(
      network,
      [
        .chunk(office: [
          .slots(office: 0, pool: 0, day: 7, offered: 10, booked: 12, kept: 12, missed: 0),
          .slots(office: 0, pool: 1, day: 7, offered: 5, booked: 3, kept: 2, missed: 1),
          .slots(office: 0, pool: 1, day: 8, offered: 5, booked: 0, kept: 0, missed: 0),
        ])
      ]
    ).result().variants[0]
    #expect(base.slotDays.map(\.pool) == ["regular", "few", "few"])
    // The overbooked day wastes nothing.
    #expect(base.slotDays.map(\.wasted) == [0, 3, 5])
    #expect(try base.value(.slotFill, .share) == 0.7)
  }

  @Test func `a release that is not sold out counts in the share alone`() throws {
    let base = try result([
      .release(office: 0, at: .startOfDay(6), soldOutAfter: .minutes(1)),
      .release(office: 0, at: .startOfDay(7), soldOutAfter: .minutes(20)),
      .release(office: 0, at: .startOfDay(8), soldOutAfter: nil),
      .release(office: 0, at: .startOfDay(9), soldOutAfter: .minutes(40)),
      .release(office: 0, at: .startOfDay(10), soldOutAfter: nil),
    ])
    #expect(try base.value(.sellout, .mean) == 30)
    #expect(try base.value(.sellout, .share) == 0.5)
  }

  @Test func `the rush has one number for each counted day, where somebody asks`() throws {
    let records: [OfficeRecord] = [
      .rush(office: 0, day: 6, most: 900), .rush(office: 0, day: 7, most: 10),
      .rush(office: 0, day: 8, most: 40), .rush(office: 0, day: 14, most: 900),
    ]
    #expect(try result(records).estimates.allSatisfy { $0.measure != .rush })
    let asked = Target(
      quantity: Quantity(
        text: "mean(rush)", statistic: .mean, measure: .rush, scope: [], by: []),
      comparison: .lessOrEqual, limit: 30, isHard: true, text: "mean(rush) <= 30")
    var study = ScriptedStudy(ScriptedNetwork.office(), [.chunk(office: records)])
    study.targets = [asked]
    #expect(try study.result().targets.map(\.value) == [25])
  }

  @Test func `a drained day is complete with its last departure`() throws {
    let day = ScriptedNetwork.plain(until: 480, drains: true)
    let base = try ScriptedStudy(
      day, [.chunk(office: [.lastDeparture(ScriptedNetwork.minute(500))]), .chunk()]
    ).result().variants[0]
    // 500 minutes, and 0 where nobody came.
    #expect(try base.value(.completion, .mean) == 250)
    #expect(try base.value(.completion, .max) == 500)
    // 20 minutes after the window of 480, and none where nobody came.
    #expect(try base.value(.overtime, .mean) == 10)
    #expect(try base.value(.overtime, .max) == 20)
    let open = ScriptedNetwork.plain(until: 480)
    let other = try ScriptedStudy(
      open, [.chunk(office: [.lastDeparture(ScriptedNetwork.minute(500))])]
    ).result().variants[0]
    #expect(try other.value(.completion, .mean) == nil)
  }

  /// Days of two replications that do not have the same days.
  @Test func `slot days are means over all replications`() throws {
    let study = ScriptedStudy(
      ScriptedNetwork.office(),
      [
        .chunk(office: [
          .slots(office: 0, pool: 0, day: 9, offered: 10, booked: 8, kept: 6, missed: 2)
        ]),
        .chunk(office: [
          .slots(office: 0, pool: 0, day: 8, offered: 4, booked: 4, kept: 4, missed: 0),
          .slots(office: 0, pool: 0, day: 9, offered: 20, booked: 20, kept: 20, missed: 0),
        ]),
      ])
    let days = try study.result().variants[0].slotDays
    #expect(days.map(\.date) == ["2023-01-10", "2023-01-11"])
    #expect(days.map(\.offered) == [2, 15])
    #expect(days.map(\.kept) == [2, 13])
    #expect(days.map(\.missed) == [0, 1])
  }
}
