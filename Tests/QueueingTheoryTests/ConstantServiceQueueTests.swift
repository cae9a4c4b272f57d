import QueueingTheory
import Testing

@Suite struct ConstantServiceQueueTests {
  @Test func `one desk is M/D/1`() throws {
    let queue = try #require(ConstantServiceQueue(arrivalRate: 0.9, serviceTime: 1, desks: 1))
    expectClose(queue.meanWait, 4.5, 1e-11)
    expectClose(queue.waitProbability, 0.9)
    expectClose(queue.lineProbabilities(upTo: 0)[0], 0.1 * 2.4596031111569497)
  }

  @Test(arguments: [2, 10, 200])
  func `the law of the number waiting agrees with its mean`(desks: Int) throws {
    let queue = try #require(
      ConstantServiceQueue(arrivalRate: 0.9 * Double(desks), serviceTime: 1, desks: desks))
    let probabilities = queue.lineProbabilities(upTo: 400)
    expectClose(probabilities.reduce(0, +), 1, 1e-12)
    let mean = probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    expectClose(queue.meanInLine, mean, 1e-9)
  }

  /// Tijms, A First Course in Stochastic Models (2003), table 9.6.1: with constant service the
  /// wait is more than half that of exponential service, and nearer to all of it for many desks.
  @Test func `constant service shortens waits less at many desks`() throws {
    var last = 0.5
    for desks in [2, 5, 25] {
      let rate = 0.8 * Double(desks)
      let constant = try #require(
        ConstantServiceQueue(arrivalRate: rate, serviceTime: 1, desks: desks))
      let exponential = try #require(
        MultiServerQueue(arrivalRate: rate, serviceRate: 1, desks: desks))
      let ratio = constant.meanWait / exponential.meanWait
      #expect(last < ratio && ratio < 0.75)
      last = ratio
    }
  }

  @Test func `the walk is not followed to the edge of saturation`() {
    #expect(ConstantServiceQueue(arrivalRate: 1, serviceTime: 1, desks: 1) == nil)
    #expect(ConstantServiceQueue(arrivalRate: 0.995, serviceTime: 1, desks: 1) == nil)
    #expect(ConstantServiceQueue(arrivalRate: 0.95, serviceTime: 1, desks: 1) != nil)
  }
}
