import EventKernel
import PassportOffice
import Testing

/// Doors, breaks, shifts and the end of the day.
@Suite struct OpenHoursTests {
  private func town(_ people: Int, arrive: ClockProfile, day: Int = 0) -> TestTown {
    var town = TestTown()
    town.demands = (0..<people).map { TestTown.need(at: TestTown.time(day, 1, Int64($0))) }
    town.rules[0].walkIn.arrive = arrive
    return town
  }

  @Test func `early people wait outside, in order, until the doors open`() {
    #expect(
      town(2, arrive: TestTown.at(6)).log().trips == [
        "came 0 06:00, outside until 0 08:00, left 0 08:10, wait 0",
        "came 0 06:00, outside until 0 08:00, left 0 08:20, wait 10",
      ])
  }

  @Test func `in a break nothing starts, who is served is finished and who is inside waits`() {
    let log = town(3, arrive: TestTown.at(11, 45)).log()
    #expect(
      log.trips == [
        "came 0 11:45, outside until 0 11:45, left 0 11:55, wait 0",
        "came 0 11:45, outside until 0 11:45, left 0 12:05, wait 10",
        "came 0 11:45, outside until 0 11:45, left 0 13:10, wait 75",
      ])
    #expect(
      log.levels.filter { $0.stage == 0 && $0.at == TestTown.time(0, 12) }.map(\.open) == [1])
    #expect(
      log.levels.filter { $0.stage == 0 && $0.at == TestTown.time(0, 12, 5) }.map(\.open) == [0])
  }

  @Test func `who comes in a break waits outside`() {
    #expect(
      town(1, arrive: TestTown.at(12, 20)).log().trips == [
        "came 0 12:20, outside until 0 13:00, left 0 13:10, wait 0"
      ])
  }

  @Test func `an office that works through has no break`() {
    for (arrive, came, waits) in [
      (TestTown.at(11, 55), "11:55", [0, 10]), (TestTown.at(12, 20), "12:20", [0, 10]),
    ] {
      var town = town(2, arrive: arrive)
      town.worksThrough = true
      let trips = town.log().trips
      #expect(trips.count == 2)
      for (trip, wait) in zip(trips, waits) {
        #expect(trip.hasPrefix("came 0 \(came), outside until 0 \(came), left"))
        #expect(trip.hasSuffix("wait \(wait)"))
      }
    }
  }

  @Test func `who comes after the last closing is sent away`() {
    for arrive in [TestTown.at(16), TestTown.at(20)] {
      #expect(town(1, arrive: arrive).log().count(.turnedAway) == 1)
    }
  }

  @Test func `everybody inside is served after hours`() {
    let log = town(3, arrive: TestTown.at(15, 55)).log()
    #expect(
      log.trips == [
        "came 0 15:55, outside until 0 15:55, left 0 16:05, wait 0",
        "came 0 15:55, outside until 0 15:55, left 0 16:15, wait 10",
        "came 0 15:55, outside until 0 15:55, left 0 16:25, wait 20",
      ])
    #expect(log.closedDays[0] == "day 0: overtime 25, backlog 0, tickets 0")
    #expect(log.closedDays[1] == "day 1: overtime 0, backlog 0, tickets 0")
    // The passport cannot be ready before the interview is over.
    #expect(log.stories.last == "served 0 16:25, visits 1")
    #expect(log.levels.last { $0.stage == 0 && $0.at <= TestTown.time(0, 16, 25) }?.open == 0)
  }

  @Test func `who is in line at closing time goes home and comes first the next day`() {
    var town = town(3, arrive: TestTown.at(15, 55))
    town.rules[0].closing = .comeBackTomorrow
    // A fourth person, who comes on the next day like everybody at 15:55.
    town.demands.append(TestTown.need(at: TestTown.time(1, 1)))
    let log = town.log()
    #expect(
      log.trips == [
        "came 0 15:55, outside until 0 15:55, left 0 16:00, wait 5",
        "came 0 15:55, outside until 0 15:55, left 0 16:00, wait 5",
        "came 0 15:55, outside until 0 15:55, left 0 16:05, wait 0",
        "came 1 08:00, outside until 1 08:00, left 1 08:10, wait 0",
        "came 1 08:00, outside until 1 08:00, left 1 08:20, wait 10",
        "came 1 15:55, outside until 1 15:55, left 1 16:05, wait 0",
      ])
    #expect(log.stops.count { $0.outcome == .sentHome } == 2)
    #expect(
      log.stories == [
        "served 0 16:05, visits 1", "served 1 16:00, visits 2", "served 1 16:00, visits 2",
        "served 1 16:05, visits 1",
      ])
  }

  @Test func `those sent home come before people who queue outside`() {
    var town = town(2, arrive: TestTown.at(15, 55))
    var morning = TestTown.rules()
    morning.walkIn.arrive = TestTown.at(7)
    town.rules[0].closing = .comeBackTomorrow
    town.rules.append(morning)
    town.ruleOfDay = { $0 == 0 ? 0 : 1 }
    town.demands.append(TestTown.need(at: TestTown.time(1, 1)))
    let log = town.log()
    #expect(
      log.trips.suffix(2) == [
        "came 1 08:00, outside until 1 08:00, left 1 08:10, wait 0",
        "came 1 07:00, outside until 1 08:00, left 1 08:20, wait 10",
      ])
  }

  @Test func `those sent home come before people with an appointment`() {
    // Two walk-ins at 15:55; the third person has booked 8:00 on Tuesday and comes at 7:50.
    var town = town(2, arrive: TestTown.at(15, 55))
    town.rules[0].closing = .comeBackTomorrow
    var app = TestTown.appRules()
    app.booking?.punctuality = TestNetwork.minutes(-10)
    town.rules.append(app)
    town.ruleOfDay = { $0 == 0 ? 0 : 1 }
    town.demands.append(TestTown.need(at: TestTown.time(1, 1)))
    #expect(
      town.log().trips.suffix(2) == [
        "came 1 08:00, outside until 1 08:00, left 1 08:10, wait 0",
        "came 1 07:50, outside until 1 08:00, left 1 08:20, wait 10",
      ])
  }

  @Test func `who leaves a desk after closing time goes on the next open day`() {
    // Friday; the first stage ends at 16:05, the second one is reached on Monday.
    var town = town(1, arrive: TestTown.at(15, 55), day: 4)
    town.stages = [
      TestTown.desk(minutes: 10, routes: [Route(to: 1, cumulativeShare: 1)]),
      TestTown.desk(minutes: 20),
    ]
    town.interviewStage = 1
    town.rules[0].shifts = [TestTown.shift([1, 1])]
    town.rules[0].closing = .comeBackTomorrow
    let log = town.log()
    #expect(
      log.trips == [
        "came 4 15:55, outside until 4 15:55, left 4 16:05, wait 0",
        "came 7 08:00, outside until 7 08:00, left 7 08:20, wait 0",
      ])
    #expect(log.stories == ["served 7 16:00, visits 2"])
    #expect(log.people[0].interviewed == TestTown.time(7, 8))
  }

  @Test func `the hours of a single day may differ`() {
    // As in the fasting month: 9:00 to 12:00 only.
    var town = town(2, arrive: TestTown.at(8))
    town.openOnDays[0] = [TestTown.clock(9, 12)]
    #expect(
      town.log().trips == [
        "came 0 08:00, outside until 0 09:00, left 0 09:10, wait 0",
        "came 0 08:00, outside until 0 09:00, left 0 09:20, wait 10",
      ])
    #expect(town.log().stories[0] == "served 0 12:00, visits 1")
  }

  @Test func `on holidays and at weekends nobody comes`() {
    // A need on Saturday; Monday is a holiday.
    var town = town(1, arrive: TestTown.at(9), day: 5)
    town.holidays = [7]
    #expect(
      town.log().trips == ["came 8 09:00, outside until 8 09:00, left 8 09:10, wait 0"])
    #expect(town.log().closedDays.map { $0.prefix(6) }.contains("day 7:") == false)
  }

  @Test func `shifts open their desks in their hours`() {
    var town = town(3, arrive: TestTown.at(9))
    town.rules[0].shifts = [
      Shift(
        name: "morning", worksOn: [Bool](repeating: true, count: 7), hours: TestTown.clock(8, 11),
        desks: [1]),
      Shift(
        name: "mondays", worksOn: [true] + [Bool](repeating: false, count: 6),
        hours: TestTown.clock(9, 10), desks: [2]),
    ]
    #expect(town.log().visits.allSatisfy { $0.wait == .zero })
    town.demands = town.demands.map { _ in TestTown.need(at: TestTown.time(1, 1)) }
    #expect(town.log().visits.map(\.wait.minutes) == [0, 10, 20])
  }

  @Test func `doors may stay open day and night`() {
    var town = town(1, arrive: TestTown.at(3), day: 1)
    town.open = [TestTown.clock(0, 24)]
    #expect(
      town.log().trips == ["came 1 03:00, outside until 1 03:00, left 1 03:10, wait 0"])
  }

  @Test func `doors that close at midnight send those in line home`() {
    // Friday; the desk takes 10 minutes.
    var town = town(2, arrive: TestTown.at(23, 55), day: 4)
    town.open = [TestTown.clock(8, 24)]
    town.rules[0].closing = .comeBackTomorrow
    #expect(
      town.log().trips == [
        "came 4 23:55, outside until 4 23:55, left 5 00:00, wait 5",
        "came 4 23:55, outside until 4 23:55, left 5 00:05, wait 0",
        "came 7 08:00, outside until 7 08:00, left 7 08:10, wait 0",
      ])
  }

  @Test func `overtime goes on after midnight until the last one has left`() {
    // 50 people, 10 minutes each from 15:55: the last leaves at 0:15, 495 minutes after closing.
    let log = town(50, arrive: TestTown.at(15, 55)).log()
    #expect(log.trips.last?.contains("left 1 00:15") == true)
    #expect(log.closedDays[0] == "day 0: overtime 495, backlog 0, tickets 0")
    #expect(log.closedDays[1] == "day 1: overtime 0, backlog 0, tickets 0")
  }

  @Test func `desks kept after hours are open until the building is empty`() {
    // As in the cost of a day: three desks for the five minutes in which one of them serves.
    var town = town(1, arrive: TestTown.at(15, 55))
    town.rules[0].shifts[0].desks[0] = 3
    let open = town.log().levels.filter { $0.stage == 0 }
    #expect(open.last { $0.at < TestTown.time(0, 16, 5) }?.open == 3)
    #expect(open.last { $0.at == TestTown.time(0, 16, 5) }?.open == 0)
    town.costs = Costs(deskPerHour: [10_000])
    let overtime = town.log().office.compactMap { record -> SimDuration? in
      guard case .deskTime(_, 0, _, _, let overtime) = record else { return nil }
      return overtime
    }
    #expect(overtime == [.minutes(15)])
  }

  @Test func `a passport is ready so many working days later`() {
    // Thursday: two working days later is Monday.
    var town = town(1, arrive: TestTown.at(9), day: 3)
    town.rules[0].issueWorkingDays = .fixed(2)
    let log = town.log()
    #expect(log.stories == ["served 7 16:00, visits 1"])
    #expect(log.issued == [TestTown.time(7, 16)])
  }

  @Test func `a passport that would be ready after the last day is never handed out`() {
    var town = town(1, arrive: TestTown.at(9), day: 10)
    town.rules[0].issueWorkingDays = .fixed(2)
    let log = town.log()
    #expect(log.count(.unfinished) == 1)
    #expect(log.issued.isEmpty)
  }
}
