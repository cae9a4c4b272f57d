import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Ways through several stages, delays, batches and people who leave together.
@Suite struct WayTests {
  @Test func `people go from stage to stage`() {
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.at(minutes: [0, 1])],
        [
          TestNetwork.stage(
            .fixed(1), service: .same(TestNetwork.minutes(3)),
            routes: [Route(to: 1, cumulativeShare: 1)]),
          TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10))),
        ], measure: .minutes(100)))
    #expect(
      log.waitings == [
        "0: 0 to 0 served", "0: 1 to 3 served", "1: 3 to 3 served",
        "1: 6 to 13 served",
      ])
    #expect(log.lives == ["0 to 13 served, wait 0", "1 to 23 served, wait 9"])
  }

  @Test func `a demand enters where it says`() {
    var late = TestNetwork.at(minutes: [5])
    late.entry = 1
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.at(minutes: [0]), late],
        [
          TestNetwork.stage(
            .fixed(1), service: .same(TestNetwork.minutes(3)),
            routes: [Route(to: 1, cumulativeShare: 1)]),
          TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10))),
        ], measure: .minutes(100)))
    #expect(log.lives == ["0 to 13 served, wait 0", "5 to 23 served, wait 8"])
  }

  @Test func `who is sent back joins the end of the line`() {
    // Everybody passes the first stage twice: the second stage leads back with an even chance.
    let network = TestNetwork.plain(
      [TestNetwork.at(minutes: [Int64](repeating: 0, count: 2_000))],
      [
        TestNetwork.stage(
          .fixed(1), service: .same(TestNetwork.minutes(1)),
          routes: [Route(to: 0, cumulativeShare: 0.5), Route(to: nil, cumulativeShare: 1)])
      ], measure: .days(10))
    let log = RunLog(network)
    let joined = log.stops.map(\.joined)
    #expect(joined == joined.sorted())
    // Passes are geometric: mean 2, variance 2; 4.5 standard errors of 2,000 are 0.142.
    #expect(abs(Double(log.stops.count) / 2_000 - 2) < 0.142)
  }

  @Test func `a route is taken as often as its share says`() {
    let exit = [Route(to: nil, cumulativeShare: 1)]
    let network = TestNetwork.plain(
      [TestNetwork.at(minutes: [Int64](repeating: 0, count: 4_000))],
      [
        TestNetwork.stage(
          .unlimited, service: .same(TestNetwork.minutes(1)),
          routes: [
            Route(to: 1, cumulativeShare: 0.1), Route(to: 2, cumulativeShare: 0.4),
            Route(to: nil, cumulativeShare: 1),
          ]), TestNetwork.stage(.unlimited, service: .same(TestNetwork.minutes(1)), routes: exit),
        TestNetwork.stage(.unlimited, service: .same(TestNetwork.minutes(1)), routes: exit),
      ], measure: .days(10))
    let log = RunLog(network)
    // 4.5 (p (1 - p) / 4,000)^0.5
    for (stage, share, limit) in [(1, 0.1, 0.0214), (2, 0.3, 0.0327)] {
      let taken = Double(log.waits(at: stage).count) / 4_000
      #expect(abs(taken - share) < limit)
    }
  }

  @Test func `a delay takes its time without a line`() {
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.at(minutes: [0, 5])], [TestNetwork.delay(.time(TestNetwork.minutes(30)))],
        measure: .minutes(100)))
    #expect(log.lives == ["0 to 30 served, wait 0", "5 to 35 served, wait 0"])
    #expect(log.stops.isEmpty)
    #expect(
      log.levelLines() == [
        "0: queue 0, present 1, busy 0 of 0", "5: queue 0, present 2, busy 0 of 0",
        "30: queue 0, present 1, busy 0 of 0", "35: queue 0, present 0, busy 0 of 0",
      ])
  }

  @Test func `a delay of working days ends with the last of them`() {
    // Without a calendar every day is a working day: come on day 0, due at the end of day 2.
    let log = RunLog(
      TestNetwork.plain(
        [TestNetwork.at(minutes: [600])], [TestNetwork.delay(.workingDays(2))],
        measure: .days(10)))
    #expect(log.lives == ["600 to \(3 * 1_440) served, wait 0"])
  }

  @Test func `those of a batch try the places one by one`() {
    var demand = TestNetwork.walkIn(at: 5)
    demand.batch = .fixed(3)
    let log = RunLog(
      TestNetwork.plain(
        [demand],
        [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10)), places: 1)],
        measure: .minutes(100)))
    #expect(
      log.lives == [
        "5 to 15 served, wait 0", "5 to 25 served, wait 10", "5 to 5 turnedAway, wait 0",
      ])
    #expect(log.people.map(\.arrivalIndex).sorted() == [1, 2, 3])
  }

  @Test func `up to so many leave a line together, those of the same instant included`() {
    let network = TestNetwork.plain(
      [TestNetwork.at(minutes: [60, 120, 180, 1_440, 1_441])],
      [TestNetwork.bulk([BulkDeparture(at: .hours(24), upTo: 4)], cycle: .days(1))],
      measure: .days(3))
    let log = RunLog(network)
    #expect(
      log.lives == [
        "60 to 1440 served, wait 1380", "120 to 1440 served, wait 1320",
        "180 to 1440 served, wait 1260", "1440 to 1440 served, wait 0",
        "1441 to 2880 served, wait 1439",
      ])
  }

  @Test func `a full departure leaves the others in line`() {
    let network = TestNetwork.plain(
      [TestNetwork.at(minutes: [0, 1, 2])],
      [
        TestNetwork.bulk(
          [BulkDeparture(at: .minutes(10), upTo: 2), BulkDeparture(at: .minutes(20), upTo: 2)],
          cycle: nil)
      ], measure: .minutes(100))
    #expect(
      RunLog(network).lives == [
        "0 to 10 served, wait 10", "1 to 10 served, wait 9", "2 to 20 served, wait 18",
      ])
  }
}
