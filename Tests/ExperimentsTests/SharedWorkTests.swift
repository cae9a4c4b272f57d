import Testing

@testable import Experiments

@Suite struct SharedWorkTests {
  @Test(arguments: [1, 3, 20])
  func `every piece is done once, whatever the number of threads`(threads: Int) {
    // Powers of two: each piece has a bit of the sum.
    #expect(SharedWork(count: 10, threads: threads).sum { 1 << $0 } == 1_023)
    #expect(SharedWork(count: 0, threads: threads).sum { _ in 1 } == 0)
  }
}
