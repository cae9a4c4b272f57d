import EventKernel
import PassportOffice
import Testing

/// Officers who rest one after the other, and officers who are away.
@Suite struct StaffTests {
  /// Open desks at a stage after each change on a day, with clock times.
  private func openDesks(_ log: RunLog, day: Int, at stage: Int = 0) -> [String] {
    var lines: [String] = []
    for level in log.levels where level.at.day == day && Int(level.stage) == stage {
      let line = "\(RunLog.clock(level.at)) \(level.open)"
      if lines.last?.hasSuffix(" \(level.open)") != true { lines.append(line) }
    }
    return lines
  }

  /// Open desks of the only stage at 10:00 of a day.
  private func open(_ log: RunLog, day: Int) -> Int32 {
    log.levels.last { $0.stage == 0 && $0.at <= TestTown.time(day, 10) }?.open ?? 0
  }

  @Test func `officers of a stage rest one after the other`() {
    var town = TestTown(needs: TestTown.time(1, 1))
    town.open = [TestTown.clock(8, 16)]
    town.days = 3
    var shift = TestTown.shift([3])
    shift.breaks = StaggeredBreaks(from: .hours(11), until: .hours(13), length: .hours(1))
    town.rules[0].shifts = [shift]
    // Two breaks: the first and the third officer from 11, the second from 12.
    #expect(
      openDesks(town.log(), day: 1) == [
        "1 08:00 3", "1 11:00 1", "1 12:00 2", "1 13:00 3", "1 16:00 0",
      ])
  }

  @Test func `a desk whose officer goes to rest finishes who is served`() {
    var town = TestTown(needs: TestTown.time(1, 1), TestTown.time(1, 2))
    town.open = [TestTown.clock(8, 16)]
    town.rules[0].walkIn.arrive = TestTown.at(10, 55)
    var shift = TestTown.shift([1])
    shift.breaks = StaggeredBreaks(from: .hours(11), until: .hours(12), length: .hours(1))
    town.rules[0].shifts = [shift]
    #expect(
      town.log().trips == [
        "came 1 10:55, outside until 1 10:55, left 1 11:05, wait 0",
        "came 1 10:55, outside until 1 10:55, left 1 12:10, wait 65",
      ])
  }

  @Test func `an officer is away on so many days`() {
    // Weekdays of 1,400 days, four officers, one in ten away: 3.6 desks on average, and 4.5
    // standard errors of the mean of 1,000 days are 4.5 · sqrt(4 · 0.09 / 1,000) = 0.0854. All four
    // are away on one day in 10,000, when one is replaced: 0.0001.
    var town = TestTown(needs: TestTown.time(0, 1))
    town.days = 1_400
    town.rules[0].shifts = [TestTown.shift([1]), TestTown.shift([3])]
    town.rules[0].absentShare = 0.1
    let log = town.log()
    let atTen = (0..<1_400).filter { $0 % 7 < 5 }.map { Double(open(log, day: $0)) }
    #expect(atTen.count == 1_000)
    #expect(abs(atTen.reduce(0, +) / 1_000 - 3.6) < 0.0855)
    #expect(atTen.allSatisfy { $0 >= 1 })
  }

  @Test func `one officer more leaves the absences of the others as they were`() {
    var few = TestTown(needs: TestTown.time(0, 1))
    few.days = 60
    few.rules[0].shifts = [TestTown.shift([4])]
    few.rules[0].absentShare = 0.3
    var more = few
    more.rules[0].shifts = [TestTown.shift([5])]
    let (fewer, other) = (few.log(), more.log())
    for day in (0..<60) where day % 7 < 5 {
      let open = [fewer, other].map { self.open($0, day: day) }
      #expect(open[1] - open[0] == 0 || open[1] - open[0] == 1, "day \(day): \(open)")
    }
  }

  @Test func `the last officer of a stage is replaced`() {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.rules[0].absentShare = 1
    #expect(town.log().stories == ["served 0 16:00, visits 1"])
  }
}
