import EventKernel
import PassportOffice
import RandomStreams
import Testing

@testable import Experiments

/// The warm-up that a pilot finds.
@Suite struct WarmUpTests {
  /// One desk, service of a minute, half busy, with people in line at the start.
  private func queue(present: Int, hours: Int64, rate: Double = 30) -> Variant {
    var span = RunSpan(
      windowStart: .zero, windowEnd: .zero + .hours(hours), followUntil: .zero + .hours(2 * hours),
      drains: false, arrivalLimit: nil)
    span.findsWarmUp = true
    let network = OfficeNetwork(
      span: span, calendar: nil,
      names: NetworkNames(
        scenario: "queue", offices: [], demands: ["all"], classes: [], stages: ["desk"],
        applications: [], groups: [], samples: []),
      demands: [
        Demand(
          classID: 0, arrivals: .poisson(.constant(rate / 3_600e6)), batch: nil, dailyLevel: nil,
          entry: 0)
      ],
      stages: [
        Stage(
          work: .desks(.fixed(1), service: .same(.exponential(mean: 60e6)), stops: nil),
          queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
          routes: [Route(to: nil, cumulativeShare: 1)])
      ], initialPresent: [present], town: nil, sampleInstants: [])
    return Variant(name: "base", network: network)
  }

  private func prepared(_ variant: Variant) throws -> (variants: [Variant], warmUp: FoundWarmUp) {
    let pilot = WarmUpPilot(source: .model(seed: 1))
    let found = pilot.prepared([variant], isCancelled: { false })
    return try #require(found)
  }

  /// 600 people at the start lose one in two minutes: 20 hours until the line is short.
  @Test func `a line that takes twenty hours to clear is left out`() throws {
    let found = try prepared(queue(present: 600, hours: 400))
    #expect(found.warmUp.length >= .hours(18))
    #expect(found.warmUp.length <= .hours(30))
    #expect(found.warmUp.tooShort.isEmpty)
    let span = found.variants[0].network.span
    #expect(span.windowStart == SimInstant.zero + found.warmUp.length)
    #expect(span.windowEnd - span.windowStart == .hours(400))
    #expect(span.followUntil - span.windowEnd == .hours(400))
  }

  /// An empty queue half busy forgets in some twelve minutes.
  @Test func `a quick queue needs little`() throws {
    let found = try prepared(queue(present: 0, hours: 400))
    #expect(found.warmUp.length <= .hours(40))
    #expect(found.warmUp.tooShort.isEmpty)
  }

  @Test func `a window that ends before the line has cleared is too short`() throws {
    #expect(try prepared(queue(present: 600, hours: 15)).warmUp.tooShort == ["base"])
  }

  /// At 99 % load a queue forgets in 1 / (1 - sqrt(0.99))² = 40,000 minutes.
  @Test func `a window shorter than the memory of the queue is too short`() throws {
    #expect(
      try prepared(queue(present: 50, hours: 200, rate: 59.4)).warmUp.tooShort == ["base"])
  }

  @Test func `a study counts after its warm-up and says when it is in doubt`() throws {
    let result = try StudyRunner(
      variants: [queue(present: 600, hours: 15)],
      plan: ExperimentPlan(seed: 1, replications: .fixed(10), confidence: 0.95), targets: [],
      options: RunOptions(threads: 2, extraScopes: [])
    ).run(progress: { _ in }, isCancelled: { false })
    let warmUp = try #require(result.warmUp)
    #expect(warmUp.length > .hours(5))
    #expect(result.cautions.contains { $0.code == "C12" })
  }

  @Test func `a warm-up that is stated stays`() {
    var variant = queue(present: 0, hours: 10)
    variant.network.span.findsWarmUp = false
    let pilot = WarmUpPilot(source: .model(seed: 1))
    let found = pilot.prepared([variant], isCancelled: { false })
    #expect(found == nil)
  }
}
