import QueueingTheory
import Testing

@Suite struct JacksonNetworkTests {
  @Test func `a station that people return to is the queue with feedback`() throws {
    let network = try #require(
      JacksonNetwork(outsideRates: [0.06], serviceRates: [0.1], desks: [1], routing: [[0.15]]))
    let feedback = try #require(
      FeedbackQueue(arrivalRate: 0.06, meanService: 10, returnProbability: 0.15))
    expectClose(network.meanInSystem, 2.4)
    expectClose(feedback.meanInSystem, 2.4)
    expectClose(network.meanTimeInSystem, feedback.meanTimeInSystem)
    expectClose(feedback.meanWaitPerVisit, 24)
  }

  /// By hand: rate 1 at the first; 0.5 of it and a quarter of itself back make 1 at the second:
  /// 1 + 0.5 y = x, 0.5 x = y give x = 4/3, y = 2/3.
  @Test func `flows solve the traffic equations`() throws {
    let network = try #require(
      JacksonNetwork(
        outsideRates: [1, 0], serviceRates: [2, 1], desks: [1, 1],
        routing: [[0, 0.5], [0.5, 0]]))
    expectClose(network.stations[0].arrivalRate, 4.0 / 3)
    expectClose(network.stations[1].arrivalRate, 2.0 / 3)
    expectClose(network.meanInSystem, 4)
  }

  @Test func `a network that nobody leaves has no long run`() {
    #expect(
      JacksonNetwork(outsideRates: [1], serviceRates: [9], desks: [1], routing: [[1]]) == nil)
  }
}
