import EventKernel
import PassportOffice
import Scenarios
import Testing
import TestSupport

struct OfficeCalendarTests {
  /// Days of a network by date.
  private func day(_ iso: String, of network: OfficeNetwork) throws -> CalendarDay {
    try #require(network.calendar?.days.first { $0.date.isoText == iso })
  }

  private func ranges(_ hours: [(Int64, Int64)]) -> [ClockRange] {
    hours.map { ClockRange(from: .minutes($0.0), until: .minutes($0.1)) }
  }

  @Test func `day 0 is the first day of the warm-up`() throws {
    let network = try network(
      officeText(
        calendar: """
          {warm_up: 1 week, measure: {from: 2023-01-02, through: 2023-01-08}, follow: 60 h}
          """))

    // 7 days of warm-up, 7 counted, and 60 hours touch 3 more days.
    let calendar = try #require(network.calendar)
    #expect(calendar.days.map(\.date.isoText).first == "2022-12-26")
    #expect(calendar.days.count == 17)
    #expect(network.span.windowStart == .startOfDay(7))
    #expect(network.span.windowEnd == .startOfDay(14))
    #expect(network.span.followUntil == .startOfDay(14) + .hours(60))
  }

  @Test func `several ranges of a day leave breaks, longer on Fridays`() throws {
    let network = try network(
      officeText(
        calendar: """
          {measure: {from: 2023-01-02, through: 2023-01-08}, follow: 0 h, open: {mon-thu: \
          [08:00-12:00, 13:00-16:00], fri: [08:00-11:30, 13:30-16:30]}}
          """))

    // 2 January 2023 is a Monday.
    let monday = try day("2023-01-02", of: network)
    let friday = try day("2023-01-06", of: network)
    let saturday = try day("2023-01-07", of: network)
    #expect(monday.open == ranges([(480, 720), (780, 960)]))
    #expect(friday.open == ranges([(480, 690), (810, 990)]))
    #expect(saturday.open.isEmpty)
    #expect([monday, friday, saturday].map(\.isWorkingDay) == [true, true, false])
  }

  @Test func `Ramadan 2023 changes hours and quota until a holiday shuts the office`() throws {
    let holidays = Repository.url("scenarios/calendars/indonesia.csv")
      .path(percentEncoded: false)
    let network = try network(
      officeText(
        calendar: """
          {measure: {from: 2023-03-01, through: 2023-04-30}, follow: 0 h, holidays: "\(holidays)",
           open: {mon-fri: 08:00-16:00}, periods: [{name: ramadan, from: 2023-03-23,
           through: 2023-04-21, quota_factor: 0.6, open: {mon-thu: [08:00-12:00, 12:30-15:00]}}]}
          """))

    // 22 and 23 March are the Day of Silence and its joint leave; 19 to 25 April belong to Eid.
    let before = try day("2023-03-21", of: network)
    let joint = try day("2023-03-23", of: network)
    let friday = try day("2023-03-24", of: network)
    let monday = try day("2023-03-27", of: network)
    let eid = try day("2023-04-20", of: network)
    let after = try day("2023-04-26", of: network)
    #expect(before.open == ranges([(480, 960)]))
    #expect(joint.open.isEmpty && joint.isHoliday && !joint.isWorkingDay)
    #expect(friday.open == ranges([(480, 960)]))
    #expect(monday.open == ranges([(480, 720), (750, 900)]))
    #expect(eid.open.isEmpty && eid.isHoliday)
    #expect(after.open == ranges([(480, 960)]))
    #expect(
      [before, joint, friday, monday, eid, after].map(\.quotaFactor) == [1, 0.6, 0.6, 0.6, 0.6, 1])
  }

  @Test(arguments: [(2022, 246), (2023, 239), (2025, 237)])
  func `holidays leave the working days of the joint decrees`(year: Int, days: Int) throws {
    let holidays = Repository.url("scenarios/calendars/indonesia.csv")
      .path(percentEncoded: false)
    let network = try network(
      officeText(
        calendar: """
          {measure: {from: \(year)-01-01, through: \(year)-12-31}, follow: 0 h,
           holidays: "\(holidays)"}
          """))

    // 2022 and 2023 have 260 weekdays each, 14 and 21 of them holidays; 2025 has 261 and 24.
    let calendar = try #require(network.calendar)
    #expect(calendar.days.count { $0.isWorkingDay } == days)
  }

  @Test func `factors of periods that overlap multiply and the later one sets the hours`() throws {
    let network = try network(
      officeText(
        calendar: """
          {measure: {from: 2023-01-02, through: 2023-01-08}, follow: 0 h, periods: [
           {name: a, from: 2023-01-02, through: 2023-01-05, quota_factor: 0.5,
            open: {mon-fri: 09:00-12:00}},
           {name: b, from: 2023-01-04, through: 2023-01-06, quota_factor: 0.5,
            open: {wed: 10:00-11:00, thu: []}}]}
          """))

    let calendar = try #require(network.calendar)
    #expect(calendar.days.map(\.quotaFactor) == [0.5, 0.5, 0.25, 0.25, 0.5, 1, 1])
    #expect(
      calendar.days.map(\.open) == [
        ranges([(540, 720)]), ranges([(540, 720)]), ranges([(600, 660)]), [],
        ranges([(480, 960)]), [], [],
      ])
  }

  @Test func `a plain queue may have dates`() throws {
    let network = try network(
      """
      name: plain
      calendar: {measure: {from: 2023-01-02, through: 2023-01-06}, follow: 0 h}
      demand: [{id: all, rate: 80 / working day, hour: {08:00: 1, 16:00: 0}}]
      stages: [{id: desk, desks: 2, service: {constant: 5 min}}]
      """)

    #expect(network.calendar?.days.count == 5)
    #expect(network.town == nil)
    guard case .poisson(.daily(let expected, let hours)) = network.demands[0].arrivals else {
      Issue.record("a rate in a dated calendar is shared out over days")
      return
    }
    // 260 working days of 80 over the 365 days of 2023.
    #expect(expected.allSatisfy { ($0 - 260.0 * 80 / 365).magnitude < 1e-9 })
    #expect(hours.timeOfDay(at: 0.5) == .hours(12))
  }
}
