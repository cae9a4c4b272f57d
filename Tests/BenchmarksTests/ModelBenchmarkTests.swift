@testable import Benchmarks
import Testing

@Suite struct ModelBenchmarkTests {
  /// The variance of the mean wait of n customers of M/M/1 at load r, in services, is about
  /// r (2 + 5 r - 4 r^2 + r^3) / (1 - r)^4 / n (Daley, 1968).
  ///
  /// That is 35,900 / n at load 0.9, so the three rounds of 20,000 together have a standard
  /// deviation of 0.77 min; five are 3.9 min.
  @Test(arguments: ModelBenchmark.Path.allCases)
  func `the simulator and the loop wait as long as theory says`(path: ModelBenchmark.Path) throws {
    let benchmark = ModelBenchmark(path: path, customers: 20_000, rounds: 3)

    let waits = try benchmark.measure().meanWaitMinutes

    #expect(abs(waits.ours.reduce(0, +) / 3 - ModelBenchmark.exactWaitMinutes) < 3.9)
    #expect(abs(waits.reference.reduce(0, +) / 3 - ModelBenchmark.exactWaitMinutes) < 3.9)
    // Other citizens in every round.
    #expect(Set(waits.ours).count == 3 && Set(waits.reference).count == 3)
  }

  @Test func `run and study see the same customers`() throws {
    let waits = try ModelBenchmark.Path.allCases.map { path in
      try ModelBenchmark(path: path, customers: 2_000, rounds: 1).measure().meanWaitMinutes.ours[0]
    }
    #expect(abs(waits[0] - waits[1]) < 1e-9)
  }

  @Test func `a binary heap gives everything back in order of time`() {
    let times = [5.0, 1, 4, 1, 3, 9, 2, 6]
    var heap = BinaryHeap<Int>()
    for time in times { heap.push(Int(time), at: time) }

    var taken: [Double] = []
    while let (time, payload) = heap.pop() {
      #expect(Double(payload) == time)
      taken.append(time)
    }

    #expect(taken == [1, 1, 2, 3, 4, 5, 6, 9])
  }

  @Test func `a ring gives back what it took, first in, first out, round its end`() {
    var ring = Ring<Int>(minimumCapacity: 3)
    var taken: [Int] = []
    for number in 0..<10 {
      ring.append(number)
      ring.append(number)
      taken += [ring.popFirst(), ring.popFirst()].compactMap { $0 }
    }
    #expect(taken == (0..<10).flatMap { [$0, $0] })
    #expect(ring.popFirst() == nil)
  }
}
