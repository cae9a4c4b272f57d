import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Lines that not everybody joins, or stays in.
@Suite struct LineLimitTests {
  private func log(
    _ demand: Demand, service: Double, places: Int? = nil, join: [Double]? = nil,
    patience: Double? = nil, until end: Int64 = 200
  ) -> RunLog {
    RunLog(
      TestNetwork.plain(
        [demand],
        [
          TestNetwork.stage(
            .fixed(1), service: .same(TestNetwork.minutes(service)), places: places, join: join,
            patience: .same(patience.map(TestNetwork.minutes)))
        ], measure: .minutes(end), follow: .zero))
  }

  @Test func `who finds no place is turned away`() {
    let log = log(TestNetwork.at(minutes: [0, 1, 2, 11]), service: 10, places: 1)
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "1 to 20 served, wait 9", "2 to 2 turnedAway, wait 0",
        "11 to 30 served, wait 9",
      ])
    #expect(log.visits.filter { !$0.joinedLine }.map { RunLog.text($0.came) } == ["2"])
  }

  @Test func `without waiting places every second one of a steady stream is served`() {
    // simmer, tests of rejections: arrivals at 1, 2, ... 100, service 1.5.
    let log = log(TestNetwork.at(minutes: Array(1...100)), service: 1.5, places: 0)
    #expect(log.count(.served) == 50)
    #expect(log.count(.turnedAway) == 50)
  }

  @Test func `who dislikes three in the system goes away as in the Ciw tests`() {
    // Ciw, tests of baulking: gaps 5, service 21, gone at three in the system, until 51.
    let log = log(TestNetwork.every(minutes: 5), service: 21, join: [1, 1], until: 51)
    #expect(
      log.lives == [
        "5 to 26 served, wait 0", "10 to 47 served, wait 16", "15 to 51 unfinished, wait 32",
        "20 to 20 turnedAway, wait 0", "25 to 25 turnedAway, wait 0",
        "30 to 51 unfinished, wait 21", "35 to 35 turnedAway, wait 0",
        "40 to 40 turnedAway, wait 0", "45 to 45 turnedAway, wait 0",
        "50 to 51 unfinished, wait 1",
      ])
  }

  @Test func `a chance to join holds for the number waiting`() {
    // 4,000 who find the desk busy and nobody in line join with 30 %: 4.5 standard errors of a
    // share are 4.5 (0.3 * 0.7 / 4,000)^0.5 = 0.0326.
    let network = TestNetwork.plain(
      [TestNetwork.at(minutes: [0, 1])],
      [TestNetwork.stage(.fixed(1), service: .same(TestNetwork.minutes(10)), join: [0.3])],
      measure: .minutes(30))
    let joined = (0..<4_000).count { RunLog(network, replication: $0).count(.served) == 2 }
    #expect(abs(Double(joined) / 4_000 - 0.3) < 0.0326)
  }

  @Test func `who has waited long enough leaves at that instant`() {
    let log = log(TestNetwork.at(minutes: [0, 1, 8]), service: 10, patience: 5)
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "1 to 6 abandoned, wait 5", "8 to 20 served, wait 2",
      ])
    #expect(log.waitings == ["0: 0 to 0 served", "0: 1 to 6 abandoned", "0: 8 to 10 served"])
  }

  @Test func `who is called in the last instant of patience is served`() {
    // The service that ends at 10 begins after the third person has begun to wait.
    let log = log(TestNetwork.at(minutes: [0, 0, 1]), service: 5, patience: 9)
    #expect(
      log.lives == [
        "0 to 5 served, wait 0", "0 to 10 served, wait 5", "1 to 15 served, wait 9",
      ])
  }

  @Test func `somebody who leaves makes room for the next one`() {
    let log = log(TestNetwork.at(minutes: [0, 1, 7]), service: 10, places: 1, patience: 5)
    #expect(
      log.lives == [
        "0 to 10 served, wait 0", "1 to 6 abandoned, wait 5", "7 to 20 served, wait 3",
      ])
  }

  @Test func `patience may depend on the class and be endless`() {
    let log = RunLog(
      TestNetwork.plain(
        [
          TestNetwork.at(minutes: [0, 1], classID: 0), TestNetwork.at(minutes: [2], classID: 1),
        ],
        [
          TestNetwork.stage(
            .fixed(1), service: .same(TestNetwork.minutes(50)),
            patience: .byClass([TestNetwork.minutes(5), nil]))
        ], measure: .minutes(200), classes: ["a", "b"]))
    #expect(
      log.lives == [
        "0 to 50 served, wait 0", "1 to 6 abandoned, wait 5", "2 to 100 served, wait 48",
      ])
  }

  @Test func `a patience of thousands of years does not stop the clock`() {
    let log = log(TestNetwork.at(minutes: [0, 1]), service: 10, patience: 1e16)
    #expect(log.count(.served) == 2)
  }
}
