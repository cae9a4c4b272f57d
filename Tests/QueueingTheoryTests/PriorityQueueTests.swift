import QueueingTheory
import Testing

@Suite struct PriorityQueueTests {
  private let classes = [
    PrioritySingleServerQueue.Class(arrivalRate: 0.2, service: .exponential(mean: 1)),
    PrioritySingleServerQueue.Class(arrivalRate: 0.3, service: .constant(2)),
  ]

  /// By hand: residual 0.2 + 0.3 * 4 / 2 = 0.8; 0.8 / 0.8 = 1 and 0.8 / (0.8 * 0.2) = 5.
  @Test func `the urgent wait as computed by hand`() throws {
    let queue = try #require(PrioritySingleServerQueue(classes: classes))
    expectClose(queue.meanWaits[0], 1)
    expectClose(queue.meanWaits[1], 5)
    expectClose(queue.meanWaitInOrder, 4)
    // 1 / 0.8 = 1 / 1 + 0.2 / 0.8, and 2 / 0.8 + 0.8 / 0.16.
    expectClose(queue.meanTimesInSystemPreemptive[0], 1.25)
    expectClose(queue.meanTimesInSystemPreemptive[1], 7.5)
  }

  /// Kleinrock 1965: the sum of load times wait does not depend on who goes first.
  @Test func `what one class gains the others lose`() throws {
    let queue = try #require(PrioritySingleServerQueue(classes: classes))
    let turned = try #require(PrioritySingleServerQueue(classes: classes.reversed()))
    let sum = 0.2 * queue.meanWaits[0] + 0.6 * queue.meanWaits[1]
    expectClose(sum, 0.6 * turned.meanWaits[0] + 0.2 * turned.meanWaits[1])
    expectClose(sum, 0.8 * queue.meanWaitInOrder)
  }

  @Test func `several desks with one class are M/M/c`() throws {
    let queue = try #require(
      PriorityMultiServerQueue(arrivalRates: [2], serviceRate: 1, desks: 3))
    expectClose(queue.meanWaits[0], 4.0 / 9)
  }

  @Test func `one desk agrees with the formula for any service`() throws {
    let several = try #require(
      PriorityMultiServerQueue(arrivalRates: [0.3, 0.5], serviceRate: 1, desks: 1))
    let single = try #require(
      PrioritySingleServerQueue(
        classes: [0.3, 0.5].map { .init(arrivalRate: $0, service: .exponential(mean: 1)) }))
    for (left, right) in zip(several.meanWaits, single.meanWaits) { expectClose(left, right) }
  }
}
