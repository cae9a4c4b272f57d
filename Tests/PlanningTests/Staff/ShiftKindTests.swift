import EventKernel
import Experiments
import PassportOffice
import Testing

@testable import Planning

/// Which shifts are allowed.
struct ShiftKindTests {
  private static func range(_ from: Double, _ until: Double) -> ClockRange {
    ClockRange(
      from: .minutes(Int64(from * 60)), until: .minutes(Int64(until * 60)))
  }

  /// Doors open 8 to 12 and 13 to 16, intervals of an hour.
  private static let day = DayPattern(
    weekdays: [.monday],
    open: (0..<24).map { hour in
      (8..<12).contains(hour) || (13..<16).contains(hour)
        ? range(Double(hour), Double(hour + 1)) : nil
    }, days: 1)

  private func request() -> StaffRequest {
    var request = StaffRequest(target: StaffDay.shareThatWaits(atMost: 0.2))
    request.interval = .hours(1)
    return request
  }

  /// Half days from 8, 9, 10, 11 and 12 without a break; the whole day of eight hours rests an hour
  /// from 11 or 12.
  @Test func `without a word there are half days and whole days with a break`() {
    let kinds = request().shiftKinds(of: Self.day)
    let halves = (8...12).map {
      ShiftKind(hours: Self.range(Double($0), Double($0 + 4)), rest: nil)
    }
    let wholes = [11.0, 12].map {
      ShiftKind(hours: Self.range(8, 16), rest: Self.range($0, $0 + 1))
    }

    #expect(Set(kinds) == Set(halves + wholes))
    #expect(kinds.count == 7)
    #expect(wholes[0].workHours == 7)
  }

  @Test func `a shift covers what it works through, and touches what it works a part of`() {
    let kind = ShiftKind(hours: Self.range(8, 16), rest: Self.range(11.5, 12.5))

    #expect(kind.covers(Self.range(9, 10)) && kind.covers(Self.range(10.5, 11.5)))
    #expect(!kind.covers(Self.range(11, 12)) && kind.touches(Self.range(11, 12)))
    #expect(!kind.touches(Self.range(11.5, 12.5)))
    #expect(!kind.covers(Self.range(15, 17)) && kind.touches(Self.range(15, 17)))
  }

  @Test func `starts, lengths and breaks of the file are taken as they are`() {
    var request = request()
    request.starts = .init(from: .hours(7), through: .hours(9), every: .hours(2))
    request.lengths = [.hours(6)]
    request.rest = .init(lasts: .minutes(30), after: .hours(2), within: .hours(3))
    let kinds = request.shiftKinds(of: Self.day)

    let expected = [(7.0, 9.0), (7, 10), (9, 11), (9, 12)].map { start, rest in
      ShiftKind(hours: Self.range(start, start + 6), rest: Self.range(rest, rest + 0.5))
    }
    // Breaks begin with the hours of the table: two hours and three after the start.
    #expect(Set(kinds) == Set(expected))
  }

  /// Three people from 8 to 12, two in the afternoon: two whole days that rest while the doors are
  /// shut (14 hours), and a half day in the morning (4).
  @Test func `shifts rest while the doors are shut`() throws {
    let layout = try officeLayout()
    var desks = [Int](repeating: 0, count: layout.placeCount)
    for hour in 8..<12 { desks[hour] = 3 }
    for hour in 13..<16 { desks[hour] = 2 }
    let roster = try StaffRoster(
      covering: desks, layout, request: request(), costPerHour: { _ in 1 }, names: ["line0"],
      milliseconds: 10_000, isCancelled: { false })

    #expect(roster.cost == 18 && roster.isProven)
    #expect(roster.hours == 18)
    #expect(zip(roster.desks(in: layout), desks).allSatisfy { $0 >= $1 })
    #expect(roster.lines.map(\.people).reduce(0, +) == 3)
    #expect(Set(roster.lines.map(\.name)).count == roster.lines.count)
  }

  /// A queue of one line with the doors of `day`, as a pattern of a plain queue has none.
  private func officeLayout() throws -> IntervalLayout {
    let network = SmallNetwork(
      rates: [1], lines: [.init(desks: .fixed(1), meanService: 1)]
    ).network
    var dated = network
    let monday = try #require(CivilDate(year: 2024, month: 1, day: 1))
    dated.calendar = OfficeCalendar(days: [
      CalendarDay(
        date: monday, open: [Self.range(8, 12), Self.range(13, 16)], isWorkingDay: true,
        isHoliday: false, quotaFactor: 1, ruleIndex: 0)
    ])
    dated.span = RunSpan(
      windowStart: .zero, windowEnd: .startOfDay(1), followUntil: .startOfDay(1), drains: false,
      arrivalLimit: nil)
    return IntervalLayout(dated, stages: [0], interval: .hours(1), byWeekday: false)
  }

  @Test func `one more person is missed when every shift has one less`() throws {
    let layout = try officeLayout()
    var desks = [Int](repeating: 0, count: layout.placeCount)
    for hour in [8, 9, 10, 11, 13, 14, 15] { desks[hour] = 1 }
    let roster = try StaffRoster(
      covering: desks, layout, request: request(), costPerHour: { _ in 70_000 }, names: ["line0"],
      milliseconds: 10_000, isCancelled: { false })

    #expect(roster.lines.count == 1)
    #expect(roster.lines[0].kind.rest == Self.range(12, 13))
    #expect(roster.cost == 490_000)
    #expect(roster.oneLess(ofLine: 0).desks(in: layout).allSatisfy { $0 == 0 })
  }
}
