import EventKernel
import Testing

@testable import PassportOffice

/// The people of a day come in the order of their times, then of their numbers.
@Suite struct ArrivalOrderTests {
  /// Minutes of a day by number of the person: prime steps through a length give each minute once
  /// before any comes again.
  @Test(arguments: [1, 31, 32, 300, 20_000], [1, 5, 1_440])
  func `arrivals are in the order of time and number`(count: Int, minutes: Int) {
    let times = (0..<count).map { $0 * 7_919 % minutes }
    var keys = times.enumerated().map { index, minute in
      ArrivalKey(offset: .minutes(Int64(minute)), index: index)
    }
    ArrivalKey.order(&keys)
    // Minute by minute, whoever has it, in rising number.
    var expected: [[Int]] = Array(repeating: [], count: minutes)
    for (index, minute) in times.enumerated() { expected[minute].append(index) }
    #expect(keys.map(\.index) == expected.flatMap { $0 })
  }

  @Test func `one late arrival leaves a crowded morning in order`() {
    var keys = (0..<5_000).map { index in
      ArrivalKey(offset: SimDuration(microseconds: Int64(5_000 - index)), index: index)
    }
    keys.append(ArrivalKey(offset: .hours(23), index: 5_000))
    ArrivalKey.order(&keys)
    #expect(keys.map(\.index) == Array((0..<5_000).reversed()) + [5_000])
  }
}
