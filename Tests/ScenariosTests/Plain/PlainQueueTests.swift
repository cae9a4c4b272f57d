import EventKernel
import Experiments
import PassportOffice
import RandomStreams
import Scenarios
import Testing

struct PlainQueueTests {
  @Test func `eight lines are a whole scenario`() throws {
    let scenario = try loaded(
      """
      antrean: 1
      name: mm3
      calendar: {always_open: true, warm_up: 500 h, measure: 5000 h}
      demand:
        - {id: all, rate: 20.8 / h}
      stages:
        - id: desk
          desks: 3
          service: {exponential: {mean: 4.34 min}}
      experiment: {seed: 1, replications: 20}
      """)

    let network = scenario.variants[0].network
    #expect(scenario.variants.map(\.name) == ["base"])
    #expect(network.span.windowStart == .zero + .hours(500))
    #expect(network.span.windowEnd == .zero + .hours(5_500))
    #expect(network.span.followUntil == .zero + .hours(10_500))
    #expect(network.names.stages == ["desk"])
    #expect(network.demands.count == 1)
    guard case .poisson(.constant(let rate)) = network.demands[0].arrivals else {
      Issue.record("a bare rate is a Poisson process")
      return
    }
    #expect((rate * 3_600e6 - 20.8).magnitude < 1e-12)
    guard case .desks(.fixed(3), .same(let service), nil) = network.stages[0].work else {
      Issue.record("three desks")
      return
    }
    #expect(service == .exponential(mean: 4.34 * 60e6))
    #expect(network.stages[0].routes.map(\.to) == [nil])
  }
}
