@testable import Benchmarks
import Testing

/// The benchmarks in a size that only shows that they still do the same work on both sides.
@Suite struct SchedulerBenchmarkTests {
  @Test(arguments: SchedulerBenchmark.Pattern.allCases, [1, 10, 300])
  func `both structures give the same events in the same order`(
    pattern: SchedulerBenchmark.Pattern, pending: Int
  ) {
    let benchmark = SchedulerBenchmark(
      pattern: pattern, pending: pending, rounds: 2, operations: 500)

    let comparison = benchmark.measure()

    #expect(comparison.agrees)
    #expect(comparison.times.rounds.ours.count == 2)
  }

  @Test func `different checksums are noticed`() {
    let comparison = SchedulerComparison(
      times: RoundTimes(Pair(ours: [1], reference: [1])), checksums: Pair(ours: 7, reference: 8))
    #expect(!comparison.agrees)
  }

  @Test func `another order of the same events gives another checksum`() {
    let events = [1, 2].map { TimedEvent(instant: .zero, payload: $0) }
    var forwards = Checksum()
    var backwards = Checksum()

    for event in events { forwards.add(event) }
    for event in events.reversed() { backwards.add(event) }

    #expect(forwards.value != backwards.value)
  }

  @Test func `9 of 10 timers are cancelled`() {
    var model = PatienceModel<EventListQueue>(waiting: 50)
    model.run(operations: 2_000)
    let lostBefore = model.lost
    let servedBefore = model.served

    model.run(operations: 20_000)

    // In a line of n each timer runs out after 10 n seconds and one customer comes a second, so a
    // tenth is lost: 2,000. Standard deviation: 45 of a Poisson count; 22 each for the means of
    // the 8,192 delays between customers and of the 8,192 patiences in the table, 1/91 of the
    // mean. Together 55; five are 275.
    let (lost, served) = (model.lost - lostBefore, model.served - servedBefore)
    #expect(abs(lost - 2_000) < 275)
    #expect(abs(served + lost - 20_000) <= 50)
  }

  @Test func `the hold model keeps the number pending and reaches the mean delay per turn`() {
    var model = HoldModel<EventListQueue>(pending: 100)

    model.run(operations: 100_000)

    // One event a second. The mean of the 16,384 delays of the table, used six times, has a
    // standard deviation of 1/128: 781 s after 100,000 s; five are 3,906.
    let seconds = Double(model.lastInstant.microseconds) / 1e6
    #expect(abs(seconds - 100_000) < 3_906)
  }
}
