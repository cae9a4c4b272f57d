import EventKernel
import RandomStreams
import Testing

@testable import PassportOffice

/// When slots are opened, and who hurries for them.
@Suite struct ReleaseTests {
  private func schedule(_ releases: [ReleaseRule], days: Int, holidays: Set<Int> = [])
    -> ReleaseSchedule
  {
    var booking = TestTown.booking()
    booking.releases = releases
    var town = TestTown()
    town.days = days
    town.holidays = holidays
    town.rules = [TestTown.appRules(booking)]
    return ReleaseSchedule(of: town.network)
  }

  private func lines(_ schedule: ReleaseSchedule) -> [String] {
    schedule.releases.map { "\(RunLog.clock($0.at)) opens \($0.days)" }
  }

  @Test func `a weekly release opens Monday to Sunday of the next week`() {
    // Fridays are days 4 and 11; the Friday before the start opened days 0 to 6.
    let schedule = schedule(
      [.periodic(on: .weekday(.friday), at: .hours(17), opens: .nextWeek)], days: 14)
    #expect(lines(schedule) == ["4 17:00 opens 7..<14"])
    #expect(schedule.openedBefore.map(\.days) == [0..<7])
    #expect(schedule.firstRush == [TestTown.time(4, 17)])
    #expect(schedule.releases[0].nextRush == nil)
  }

  @Test func `a monthly release falls on the last working day`() {
    // 31 January 2023, a Tuesday, is day 29; February is 30 to 57, March begins with 58.
    let rule = ReleaseRule.periodic(on: .lastWorkingDay, at: .hours(9), opens: .nextMonth)
    #expect(
      lines(schedule([rule], days: 70)) == [
        "29 09:00 opens 30..<58", "57 09:00 opens 58..<70",
      ])
    // If the 30th and the 31st are holidays it is Friday the 27th.
    #expect(lines(schedule([rule], days: 40, holidays: [28, 29])) == ["25 09:00 opens 30..<40"])
    // The last working day of December 2022 opened January: days 0 to 29.
    #expect(schedule([rule], days: 70).openedBefore.map(\.days) == [0..<30])
  }

  @Test func `a day of the month opens the next month`() {
    // 15 January is day 13.
    let rule = ReleaseRule.periodic(on: .dayOfMonth(15), at: .hours(9), opens: .nextMonth)
    #expect(lines(schedule([rule], days: 35)) == ["13 09:00 opens 30..<35"])
  }

  @Test func `a release opens the half of a month that comes next`() {
    // 15 January 2023 is day 13, its 16th to 31st are days 14 to 29, its last working day is day 29;
    // February is 30 to 57, its 16th is day 45; March begins with 58, its 16th is day 73.
    let rules = [ReleaseDay.dayOfMonth(15), .lastWorkingDay].map {
      ReleaseRule.periodic(on: $0, at: .hours(9), opens: .nextHalfMonth)
    }
    #expect(
      lines(schedule(rules, days: 80)) == [
        "13 09:00 opens 14..<30", "29 09:00 opens 30..<45", "44 09:00 opens 45..<58",
        "57 09:00 opens 58..<73", "72 09:00 opens 73..<80",
      ])
    // 30 December 2022 opened 1 to 15 January.
    #expect(schedule(rules, days: 80).openedBefore.map(\.days) == [0..<14])
  }

  @Test func `a daily release opens the day so many days ahead`() {
    let rule = ReleaseRule.periodic(on: .everyDay, at: .hours(20), opens: .daysAhead(2))
    #expect(
      lines(schedule([rule], days: 4)) == ["0 20:00 opens 2..<3", "1 20:00 opens 3..<4"])
    #expect(schedule([rule], days: 4).openedBefore.map(\.days) == [0..<1, 1..<2])
  }

  @Test func `what is held back opens some days before each day`() {
    let held = ReleasePart(
      share: 0.8, holdBack: HoldBack(share: 0.25, daysBefore: 2, at: .hours(8)))
    let schedule = schedule(
      [.periodic(on: .weekday(.friday), at: .hours(17), opens: .nextWeek, part: held)], days: 14)
    // The Friday before the start opened the first week, Saturday and Sunday what was held back of
    // Monday and Tuesday.
    #expect(schedule.openedBefore.map(\.days) == [0..<7, 0..<1, 1..<2])
    #expect(
      schedule.releases.map { RunLog.clock($0.at) } == [
        "0 08:00", "1 08:00", "2 08:00", "3 08:00", "4 08:00", "4 17:00", "5 08:00", "6 08:00",
        "7 08:00", "8 08:00", "9 08:00", "10 08:00", "11 08:00",
      ])
    let release = schedule.releases[5]
    #expect(release.isRush && (release.share(ofDay: 7) - 0.6).magnitude < 1e-12)
    #expect(schedule.releases[6].share == 0.2 && schedule.releases[6].days == 7..<8)
    #expect(schedule.releases.count(where: \.isRush) == 1)
  }

  @Test func `days too near for a late opening are opened as a whole`() {
    // Opened on the day before at 20:00; two days before at 8:00 is over by then.
    let held = ReleasePart(holdBack: HoldBack(share: 0.5, daysBefore: 2, at: .hours(8)))
    let schedule = schedule(
      [.periodic(on: .everyDay, at: .hours(20), opens: .daysAhead(1), part: held)], days: 3)
    #expect(lines(schedule) == ["0 20:00 opens 1..<2", "1 20:00 opens 2..<3"])
    #expect(schedule.releases.map { $0.share(ofDay: $0.days.lowerBound) } == [1, 1])
  }

  @Test func `nobody hurries for a window that rolls on from midnight to midnight`() {
    let schedule = schedule([.rolling(daysAhead: 2)], days: 4)
    #expect(schedule.releases.map(\.at) == (0..<4).map { TestTown.time($0, 0) })
    #expect(schedule.releases.map(\.days.upperBound) == [3, 4, 4, 4])
    #expect(schedule.firstRush == [nil])
  }

  /// One slot, on Wednesday at 8:00, opened on Monday at 20:00.
  private func town(needs: [SimInstant], retry: NextAction) -> TestTown {
    var booking = TestTown.booking()
    booking.quota = [0, 0, 1, 0, 0, 0, 0]
    booking.releases = [.periodic(on: .everyDay, at: .hours(20), opens: .daysAhead(2))]
    var town = TestTown()
    town.demands = needs.map(TestTown.need)
    town.rules = [TestTown.appRules(booking)]
    town.rules[0].whenFull = [NextStep(share: 1, action: retry)]
    return town
  }

  @Test func `who waits for the release is there when it opens and it sells out`() {
    let log = town(
      needs: [TestTown.time(0, 19)],
      retry: .retry(
        every: TestNetwork.minutes(1e6), atRelease: 1, afterRelease: TestNetwork.minutes(5),
        atMost: 5)
    ).log()
    #expect(log.people.map(\.slotGot) == [TestTown.time(0, 20, 5)])
    #expect(log.people.map(\.tries) == [2])
    #expect(log.stories == ["served 2 16:00, visits 1, tries 2"])
    #expect(log.releases.first == "0 20:00: sold out after 5")
    // Thursday has no slots: nothing of the release of Tuesday was sold.
    #expect(log.releases[1] == "1 20:00: not sold out")
  }

  @Test func `who does not wait for the release comes too late`() {
    let log = town(
      needs: [TestTown.time(0, 19), TestTown.time(0, 20)],
      retry: .retry(
        every: TestNetwork.minutes(90), atRelease: 0, afterRelease: .constant(0), atMost: 2)
    ).log()
    // Slots are opened before anybody looks at the same instant.
    #expect(log.people.compactMap(\.slotGot) == [TestTown.time(0, 20)])
    #expect(log.stories.first == "gaveUp 0 20:30, visits 0, tries 2")
  }

  @Test func `a slot of a release stays for those who come later in the week`() {
    let log = town(needs: [TestTown.time(1, 23)], retry: .giveUp).log()
    #expect(log.people.map(\.firstSlot) == [TestTown.time(2, 8)])
  }
}

/// Places of a day in the app.
@Suite struct DiaryTests {
  private func diary(
    quota: Int?, weights: [Double] = [1], windows: [ClockRange] = [TestTown.clock(8, 9)],
    spread: SlotSpread = .even
  ) -> Diary {
    var diary = Diary(0, days: 1)
    let town = TestTown()
    _ = diary.open(
      0, town.calendar.days[0], share: 1,
      template: SlotTemplate(windows: windows, weights: weights, spread: spread),
      quota: quota, places: quota, weights: windows.map { _ in 1 })
    return diary
  }

  private func takeAll(
    _ diary: inout Diary, after instant: SimInstant, atMost limit: Int = 100
  ) -> [String] {
    var taken: [String] = []
    while taken.count < limit,
      let slot = diary.days[0].cells.lazy.compactMap({ [diary] in
        diary.firstFree(of: $0, on: 0, after: instant)
      }).first
    {
      taken.append(RunLog.clock(slot.at))
      diary.take(slot)
    }
    return taken
  }

  @Test func `slots are spread evenly over their window or lie at its start`() {
    var even = diary(quota: 4)
    #expect(takeAll(&even, after: .zero) == ["0 08:00", "0 08:15", "0 08:30", "0 08:45"])
    var atStart = diary(quota: 3, spread: .windowStart)
    #expect(takeAll(&atStart, after: .zero) == ["0 08:00", "0 08:00", "0 08:00"])
  }

  @Test func `only slots after an instant are free`() {
    var diary = diary(quota: 4)
    #expect(takeAll(&diary, after: TestTown.time(0, 8, 15)) == ["0 08:30", "0 08:45"])
    #expect(!diary.hasFree(after: TestTown.time(0, 8, 15)))
    #expect(takeAll(&diary, after: .zero) == ["0 08:00", "0 08:15"])
    #expect(diary.free == [0])
  }

  @Test func `a quota is shared out by weight, larger remainders first`() {
    #expect(SlotTemplate.shared(10, by: [1.2, 1.1, 1]) == [4, 3, 3])  // 3.64, 3.33, 3.03
    #expect(SlotTemplate.shared(2, by: [1, 1, 1]) == [1, 1, 0])
    #expect(SlotTemplate.shared(0, by: [1, 2]) == [0, 0])
    #expect(SlotTemplate.shared(5, by: [0, 1]) == [0, 5])
  }

  @Test func `a slot given back is free at once, in its old place`() throws {
    var diary = diary(quota: 2)
    let first = try #require(diary.firstFree(of: diary.days[0].cells[0], on: 0, after: .zero))
    #expect(takeAll(&diary, after: .zero).count == 2)
    #expect(!diary.hasFree(after: .zero))
    diary.noteReturned(first)
    diary.makeFree(first)
    #expect(diary.hasFree(after: .zero))
    #expect(takeAll(&diary, after: .zero) == ["0 08:00"])
    #expect(diary.days[0].booked == 2)
  }

  @Test func `without a limit there is a slot each minute, again and again`() {
    var diary = diary(quota: nil)
    let taken = takeAll(&diary, after: TestTown.time(0, 8, 57), atMost: 4)
    #expect(taken == ["0 08:58", "0 08:59", "0 08:58", "0 08:59"])
  }

  @Test func `without a limit nothing is free in a window that is over`() {
    for instant in [
      TestTown.time(0, 8, 59), TestTown.time(0, 9), TestTown.time(0, 12),
    ] {
      let diary = diary(quota: nil)
      #expect(!diary.hasFree(after: instant))
    }
  }

  @Test func `a day that is opened twice keeps its slots`() {
    var diary = diary(quota: 2)
    #expect(takeAll(&diary, after: .zero).count == 2)
    let isNews = diary.open(
      0, TestTown().calendar.days[0], share: 1, template: TestTown.booking().slots, quota: 9,
      places: 9, weights: [1, 1])
    #expect(!isNews)
    #expect(!diary.hasFree(after: .zero))
  }

  /// Opens shares of a day of two windows one after the other; the free places of each window.
  private func opened(_ shares: [Double], places: Int, weights: [Double]) -> [[Int32]] {
    var diary = Diary(0, days: 1)
    let windows = [TestTown.clock(8, 9), TestTown.clock(9, 10)]
    return shares.map { share in
      _ = diary.open(
        0, TestTown().calendar.days[0], share: share,
        template: SlotTemplate(windows: windows, weights: weights, spread: .even),
        quota: places, places: places, weights: [1, 1])
      return diary.days[0].cells.map(\.free)
    }
  }

  @Test func `shares of a day open one place after the other where most are missing`() {
    // 0.85 x 20 = 17.
    #expect(opened([0.85, 0.15], places: 20, weights: [1, 0]) == [[17], [20]])
    // 8 and 4 places: a quarter is 3 (of 12), places 0.5/8, 0.5/4 = 1/8, 1.5/8.
    #expect(
      opened([0.25, 0.25, 0.5], places: 12, weights: [2, 1]) == [[2, 1], [4, 2], [8, 4]])
    // What is open is not open again.
    #expect(opened([0.7, 0.3, 1], places: 10, weights: [1, 1]) == [[4, 3], [5, 5], [5, 5]])
  }

  @Test func `places of a share that is not open are nobody's`() {
    var diary = Diary(0, days: 1)
    let template = SlotTemplate(
      windows: [TestTown.clock(8, 9)], weights: [1], spread: .even)
    let day = TestTown().calendar.days[0]
    _ = diary.open(0, day, share: 0.5, template: template, quota: 4, places: 4, weights: [1])
    #expect(takeAll(&diary, after: .zero) == ["0 08:00", "0 08:15"])
    #expect(!diary.hasFree(after: .zero))
    _ = diary.open(0, day, share: 0.5, template: template, quota: 4, places: 4, weights: [1])
    #expect(takeAll(&diary, after: .zero) == ["0 08:30", "0 08:45"])
  }
}
