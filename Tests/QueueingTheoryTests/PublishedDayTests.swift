import QueueingTheory
import Testing

@Suite struct PublishedDayTests {
  /// Nobody joins a line: people see Erlang's loss, load 2 and 2 desks 0.4, for Erlang services too.
  @Test func `services of two stages lose as many as exponential ones`() {
    let hour = TwoStageServiceDay(
      meanService: 2, joinChances: [],
      periods: [
        .init(length: 100, arrivalRate: 1, staff: 2), .init(length: 100, arrivalRate: 1, staff: 2),
      ])
    let first = TwoStageServiceDay(
      meanService: 2, joinChances: [], periods: [.init(length: 100, arrivalRate: 1, staff: 2)])
    let served = hour.outcome.served - first.outcome.served
    #expect(abs(served - 60) < 1e-9)
    #expect(hour.outcome.totalWait == 0)
  }

  /// Nearly nobody comes before the doors open after 4; whoever does waits 2 on average.
  @Test func `people wait before the doors until desks open`() {
    let rate = 1e-7
    let day = TwoStageServiceDay(
      meanService: 3, joinChances: [1, 1],
      periods: [
        .init(length: 4, arrivalRate: rate, staff: 0),
        .init(length: 1e-9, arrivalRate: 0, staff: 1),
      ]
    ).outcome
    #expect(abs(day.totalWait / (4 * rate) - 2) < 1e-5)
    #expect(abs(day.overtime / (4 * rate) - 3) < 1e-5)
  }

  /// The moments of a gamma factor with shape 25: mean 1 and mean square 1 + 1/25.
  @Test func `means over busy and quiet days are those of the factor`() {
    let means = BusyDays(shape: 25).mean { [$0, $0 * $0] }
    #expect(abs(means[0] - 1) < 1e-7)
    #expect(abs(means[1] - 1.04) < 1e-7)
  }
}
