import RandomStreams
import Testing

@testable import Benchmarks

@Suite struct InterleavedStreamsTests {
  static func first(
    seed: UInt64 = 7, replication: Int = 0, person: Int = 0, _ purpose: StreamPurpose
  ) -> UInt64 {
    let somebody = StreamEntity(demand: 0, day: 0, index: person, member: 0)
    var stream = StreamFamily(seed: seed, replication: replication)
      .stream(somebody, purpose, step: 0)
    return stream.nextUInt64()
  }

  @Test func `two numbers in a row come from streams that differ as asked`() {
    let expected: [InterleavedStreams.Neighbours: UInt64] = [
      .purposes: Self.first(.dailyLevel), .people: Self.first(person: 1, .arrivals),
      .replications: Self.first(replication: 1, .arrivals),
      .seeds: Self.first(seed: 8, .arrivals),
    ]
    for neighbours in InterleavedStreams.Neighbours.allCases {
      var streams = InterleavedStreams(seed: 7, neighbours: neighbours)
      let numbers = [streams.next(), streams.next()]
      #expect(numbers == [Self.first(.arrivals), expected[neighbours]])
    }
  }

  @Test func `an axis that has come to its end starts again and moves the next one`() {
    var streams = InterleavedStreams(seed: 7, neighbours: .replications)
    for _ in 0..<1_000 { _ = streams.next() }
    let next = streams.next()
    #expect(next == Self.first(.dailyLevel))
  }

  @Test(arguments: InterleavedStreams.Neighbours.allCases)
  func `no name comes twice`(neighbours: InterleavedStreams.Neighbours) {
    var streams = InterleavedStreams(seed: 7, neighbours: neighbours)
    var seen: Set<UInt64> = []
    for _ in 0..<100_000 { seen.insert(streams.next()) }
    // Two of 10^5 random 64-bit numbers are equal with probability 2.7e-10.
    #expect(seen.count == 100_000)
  }
}
