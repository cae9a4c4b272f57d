@testable import Benchmarks
import PassportOffice
import Testing

@Suite struct ScenarioBenchmarkTests {
  /// A customer of the single desk comes and goes: two events, but for the few who are still there
  /// when the last one has come.
  @Test func `a round counts the people and the events of a replication`() throws {
    let network = OfficeNetwork.singleDesk(load: 0.5, serviceMinutes: 1, customers: 1_000)

    let rounds = try ScenarioBenchmark(network: network, rounds: 2).measure()

    #expect(rounds.map(\.people) == [1_000, 1_000])
    #expect(rounds.allSatisfy { 1_900...2_200 ~= $0.events })
    #expect(rounds.allSatisfy { 0 < $0.seconds.run && 0 < $0.seconds.study })
    // Other customers in every round.
    #expect(rounds[0].events != rounds[1].events)
  }

  private let rounds = [
    ScenarioRound(
      seconds: ScenarioSeconds(run: 0.1, study: 0.125), people: 71_000, events: 1_000_000),
    ScenarioRound(
      seconds: ScenarioSeconds(run: 0.2, study: 0.25), people: 71_000, events: 1_000_000),
    ScenarioRound(seconds: ScenarioSeconds(run: 0.2, study: 0.25), people: 70_000, events: 900_000),
  ]

  @Test func `lines stand under their headings`() throws {
    let headings = try #require(ScenarioTimesReport.textHeader.split(separator: "\n").last)

    // Medians of 710, 355 and 350 thousand people, of 10, 5 and 4.5 million events a second.
    #expect(
      [String(headings)] + ScenarioTimesReport.textLines(rounds) == [
        "path    s/replication    people   people/s  M events/s  s/M people",
        "run             0.200     71000     355000        5.00       2.817",
        "study           0.250     71000     284000        4.00       3.521",
      ])
  }

  @Test func `the cost of a person is told beside that of another scenario`() {
    let slower = [
      ScenarioRound(
        seconds: ScenarioSeconds(run: 5, study: 7), people: 1_000_000, events: 40_000_000)
    ]

    // 7 microseconds beside a median of 0.25 s for 71,000 people, 3.521 microseconds.
    #expect(
      ScenarioTimesReport.textFooter(
        slower, beside: (name: "small", rounds: rounds), peakMegabytes: 282.6)
        == ["", "peak memory 283 MB", "a person costs 1.99 times that of small"])
    #expect(
      ScenarioTimesReport.textFooter(slower, beside: nil, peakMegabytes: 5)
        == ["", "peak memory 5 MB"])
    #expect(PeakMemory.megabytes > 1)
  }

  @Test func `the CSV has one line for each round of each path`() {
    #expect(
      [ScenarioTimesReport.csvHeader] + ScenarioTimesReport.csvLines(Array(rounds.prefix(1))) == [
        "path,round,people,events,seconds_per_replication,people_per_second,"
          + "million_events_per_second",
        "run,1,71000,1000000,0.1000,710000,10.000",
        "study,1,71000,1000000,0.1250,568000,8.000",
      ])
  }
}
