import EventKernel
import PassportOffice
import RandomStreams
import Statistics
import Synchronization
import Testing

@testable import Experiments

/// Points of a design on the same citizens, beside a study of the same networks.
@Suite struct PointRunnerTests {
  private static let quantities: [Quantity] = [
    quantity(.mean, .wait), quantity(.p90, .wait), quantity(.shareZero, .wait),
    quantity(.sd, .visit), quantity(.max, .wait), quantity(.mean, .queueLength),
    quantity(.mean, .utilization), quantity(.count, .served), quantity(.share, .served),
    quantity(.mean, .wait, by: [.stage]),
    quantity(.shareOver(text: "1 min", threshold: 1), .wait),
  ]

  private static func quantity(
    _ statistic: Statistic, _ measure: Measure, by keys: [ScopeKey] = []
  ) -> Quantity {
    Quantity(
      text: "\(statistic.name)(\(measure.rawValue))", statistic: statistic, measure: measure,
      scope: [], by: keys)
  }

  private let networks = [PlainNetwork.queue(desks: 3), PlainNetwork.queue(desks: 2)]

  @Test func `estimates are those of a study with the same seed`() throws {
    let samples = try #require(
      try PointRunner(quantities: Self.quantities, seed: 7, threads: 2)
        .samples(of: networks, replications: 0..<6, isCancelled: { false }))
    let study = try StudyRunner(
      variants: networks.enumerated().map { Variant(name: "v\($0)", network: $1) },
      plan: ExperimentPlan(seed: 7, replications: .fixed(6), confidence: 0.95),
      targets: [
        Target(
          quantity: Self.quantities[10], comparison: .less, limit: 1, isHard: false, text: "")
      ], options: RunOptions(threads: 1, extraScopes: [])
    ).run(progress: { _ in }, isCancelled: { false })
    for (point, variant) in study.variants.enumerated() {
      for (place, quantity) in Self.quantities.enumerated() {
        for sample in samples[point][place] {
          let expected = try #require(
            variant.estimates.first {
              $0.measure == quantity.measure && $0.statistic == quantity.statistic
                && $0.scope == sample.scope
            })
          try expect(sample.estimate(confidence: 0.95), expected, quantity.text)
        }
      }
    }
  }

  @Test func `every number of threads gives the same numbers, and so do two halves`() throws {
    let values = try [1, 3].map { threads in
      let runner = PointRunner(quantities: Self.quantities, seed: 3, threads: threads)
      return estimates(
        try #require(
          try runner.samples(of: networks, replications: 0..<5, isCancelled: { false })))
    }
    let runner = PointRunner(quantities: Self.quantities, seed: 3, threads: 2)
    let table = SampleTable(networks.map(runner.emptySamples))
    for range in [0..<2, 2..<5] {
      #expect(
        try runner.extend(table, of: networks, replications: range, isCancelled: { false }))
    }
    #expect(values[0] == values[1])
    #expect(values[0] == estimates(table.content))
  }

  @Test func `jobs are delivered in their order up to the one that is stopped`() throws {
    let runner = PointRunner(quantities: [Self.quantities[0]], seed: 3, threads: 2)
    let jobs = (0..<40).map { PointRunner.Job(point: $0 % 2, replication: $0 / 2) }
    let delivered = Mutex<[PointRunner.Job]>([])
    let count = try runner.run(jobs, of: networks) {
      delivered.withLock { $0.count >= 5 }
    } deliver: { job, _ in
      delivered.withLock { $0.append(job) }
    }
    let order = delivered.withLock { $0 }
    #expect(order == Array(jobs[..<count]))
    #expect(5 <= count && count < 40)
  }

  private func estimates(_ samples: [[[QuantitySample]]]) -> [IntervalEstimate?] {
    samples.flatMap { $0.flatMap { $0.map { $0.estimate(confidence: 0.95) } } }
  }

  private func expect(
    _ found: IntervalEstimate?, _ expected: Estimate, _ text: String
  ) throws {
    let found = try #require(found)
    for (own, usual) in [
      (found.value, expected.value), (found.lower, expected.lower), (found.upper, expected.upper),
    ] {
      guard let own, let usual else {
        #expect(own == nil && usual == nil, "\(text)")
        continue
      }
      #expect(abs(own - usual) <= 1e-9 * max(1, abs(usual)), "\(text): \(own), \(usual)")
    }
  }
}
