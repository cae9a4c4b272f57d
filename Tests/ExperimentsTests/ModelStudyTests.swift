import EventKernel
import PassportOffice
import RandomStreams
import Testing

@testable import Experiments

/// Studies on the model itself.
@Suite struct ModelStudyTests {
  private func result(
    _ networks: [OfficeNetwork], replications: Int, threads: Int
  ) throws -> StudyResult {
    try StudyRunner(
      variants: networks.map { Variant(name: $0.names.scenario, network: $0) },
      plan: ExperimentPlan(seed: 1, replications: .fixed(replications), confidence: 0.95),
      targets: [], options: RunOptions(threads: threads, extraScopes: [])
    ).run(progress: { _ in }, isCancelled: { false })
  }

  /// Erlang C with 20.8/h, 4.34 min and 3 desks: mean wait 0.69205 min, share without wait 1 - C.
  ///
  /// a = 20.8 * 4.34/60 = 1.504533; C = a³/6 / (1 - a/3) / (1 + a + a²/2 + a³/6/(1 - a/3)) =
  /// 0.2384646. 20 replications of 200 h: the limit is twice the half-width of the 95 % interval,
  /// which a right program misses once in 2,700 (t = 4.186 on 19 degrees of freedom: 0.0005).
  @Test func `three desks have the wait of Erlang C`() throws {
    let base = try result(
      [PlainNetwork.queue(name: "base", desks: 3, hours: 200)], replications: 20, threads: 2
    )
    .variants[0]
    for (statistic, exact) in [(Statistic.mean, 0.69205), (.shareZero, 1 - 0.2384646)] {
      let estimate = try base.estimate(.wait, statistic)
      let value = try #require(estimate.value)
      let halfWidth = try #require(estimate.upper) - value
      #expect(abs(value - exact) < 2 * halfWidth, "\(value) against \(exact)")
      #expect(halfWidth < 0.15 * exact)
    }
    // Little's law holds for the averages of the same window but for people on its edges.
    let queue = try #require(try base.value(.queueLength, .mean))
    let wait = try #require(try base.value(.wait, .mean))
    let perMinute = try #require(try base.value(.arrivals, .rate)) / 1_440
    #expect(abs(queue - perMinute * wait) < 0.02 * queue)
  }

  @Test func `two threads give the result of one`() throws {
    let networks = [
      PlainNetwork.queue(name: "base", desks: 3, hours: 40),
      PlainNetwork.queue(name: "four", desks: 4, hours: 40),
    ]
    var one = ""
    var two = ""
    dump(try result(networks, replications: 6, threads: 1), to: &one)
    dump(try result(networks, replications: 6, threads: 2), to: &two)
    #expect(one == two)
  }

  /// A fourth desk shortens every wait on the same citizens: the paired interval is far narrower
  /// than those of the two variants, and lies below 0.
  @Test func `a fourth desk helps the same citizens`() throws {
    let study = try result(
      [
        PlainNetwork.queue(name: "base", desks: 3, hours: 100),
        PlainNetwork.queue(name: "four", desks: 4, hours: 100),
      ],
      replications: 10, threads: 2)
    let wait = try #require(
      study.comparisons.first { $0.measure == .wait && $0.statistic == .mean })
    #expect(try #require(wait.upper) < 0)
    #expect(wait.base == (try study.variants[0].value(.wait, .mean)))
    #expect(!study.cautions.contains { $0.code == "C08" })
  }

  @Test func `demand beyond capacity ends with a doubt`() throws {
    let study = try result(
      [PlainNetwork.queue(name: "base", desks: 1, hours: 40, perHour: 30)], replications: 10,
      threads: 1)
    #expect(study.cautions.map(\.code).contains("C03"))
  }
}
