import Testing

@testable import Validation

@Suite struct FiniteHorizonTests {
  @Test func `a service of whole minutes is read out of the words of the table`() throws {
    // (8 + 22) / 2, 0.3 x 5 + 0.4 x 10 + 0.3 x 20, and the parameter of the Poisson law.
    let expected = [
      "uniform integers 8..22": 15, "{5:.3,10:.4,20:.3}": 11.5, "Poisson(9) minutes": 9,
      "deterministic 20": 20,
    ]
    for (words, mean) in expected.sorted(by: { $0.key < $1.key }) {
      let service = try #require(DiscreteService(words))
      #expect(abs(service.mean - mean) < 1e-9, "\(words)")
    }
    #expect(DiscreteService("of unknown words") == nil)
  }

  @Test func `a share is written as an expression of the language`() {
    #expect(
      AppointedSession.share(of: "P(W_5>1|show)")
        == "share_over(wait, 1 min) of stage=desk and day_index=5")
    #expect(AppointedSession.share(of: "P(overtime 45)") == "share_over(completion, 45 min)")
    #expect(AppointedSession.share(of: "P(W_5=0|show)") == nil)
  }

  @Test func `numbers are written without an exponent`() {
    #expect(1e-05.written == "0.000010000000000")
    #expect([1.5, 2].written("min") == "1.5 min, 2.0 min")
  }

  @Test func `a probe comes at each instant and is told apart by its class`() {
    let queue = ProbedQueue(
      calendar: "{always_open: true, measure: 8 min}", rate: "1 / min", desks: "2",
      service: "1 min", instants: [ProbedQueue.Instant(name: "5", minutes: 5)])
    #expect(queue.scenario.contains("class: probe0, appointments: {at: [5.0 min]}"))
    guard case .estimate(let key)? = queue.reading("P(allbusy,5)")?.origin else {
      Issue.record("a state at an instant is an estimate")
      return
    }
    #expect(key == ResultKey(measure: "served", statistic: "share", scope: ["class": "probe0"]))
    #expect(queue.reading("P(allbusy,6)") == nil)
  }
}
