import Testing

@testable import RandomStreams

/// Names of streams, and what must hold between streams of different names.
struct StreamTests {
  static let family = StreamFamily(seed: 20_230_102, replication: 3)
  static let citizen = StreamEntity(demand: 1, day: 17, index: 1_042, member: 0)

  /// Pairs of streams whose names differ in one place only, by one.
  static func neighbours(of place: Int, at index: Int) -> (RandomStream, RandomStream) {
    func stream(_ shift: [Int]) -> RandomStream {
      StreamFamily(seed: 7 + UInt64(shift[0]), replication: shift[1]).stream(
        StreamEntity(
          demand: shift[2], day: 5 + shift[3], index: index * 2 + shift[4], member: shift[5]),
        shift[6] == 0 ? .service : .patience, step: shift[7])
    }
    var shift = [Int](repeating: 0, count: 8)
    let first = stream(shift)
    shift[place] = 1
    return (first, stream(shift))
  }

  @Test func `the same name gives the same numbers whatever was drawn in between`() {
    var first = Self.family.stream(Self.citizen, .service, step: 2)
    let numbers = (0..<100).map { _ in first.nextUniform() }
    var other = Self.family.stream(Self.citizen, .patience, step: 2)
    _ = Distribution.gamma(mean: 1, cv: 2).draw(from: &other)
    var again = Self.family.stream(Self.citizen, .service, step: 2)
    #expect((0..<100).map { _ in again.nextUniform() } == numbers)
  }

  @Test func `the words of a stream are its first four numbers, over and over`() {
    var stream = Self.family.stream(Self.citizen, .slotDayTaste, step: 5)
    let numbers = (0..<4).map { _ in stream.nextUInt32() }
    let words = Self.family.words(Self.citizen, .slotDayTaste, step: 5)
    #expect((0..<12).map { words[$0] } == numbers + numbers + numbers)
  }

  @Test func `a copy of a stream continues with the same numbers`() {
    var stream = Self.family.stream(Self.citizen, .form, step: 0)
    _ = stream.nextUInt32()
    var copy = stream
    #expect((0..<9).map { _ in stream.nextUInt32() } == (0..<9).map { _ in copy.nextUInt32() })
  }

  @Test func `streams of 100,000 different names start with different numbers`() {
    var seen: Set<UInt64> = []
    for index in 0..<25_000 {
      for purpose in [StreamPurpose.service, .arrivals] {
        for step in 0..<2 {
          let entity = StreamEntity(demand: 0, day: 0, index: index, member: 0)
          var stream = Self.family.stream(entity, purpose, step: step)
          seen.insert(stream.nextUInt64())
        }
      }
    }
    // Two of 10^5 random 64-bit numbers are equal with probability 2.7e-10.
    #expect(seen.count == 100_000)
  }

  /// Under independence the correlation of n pairs has standard error 1 / sqrt(n).
  @Test(arguments: 0..<8)
  func `streams whose names differ by one in one place are uncorrelated`(place: Int) {
    let count = 40_000
    var products = 0.0
    for index in 0..<count / 4 {
      var (first, second) = Self.neighbours(of: place, at: index)
      for _ in 0..<4 {
        products += (first.nextUniform() - 0.5) * (second.nextUniform() - 0.5)
      }
    }
    let correlation = 12 * products / Double(count)
    #expect(abs(correlation) < 5 / Double(count).squareRoot())
  }

  /// The numbers a study really uses: the first of each stream, over entities in rising order.
  @Test func `first numbers of streams in a row fill the square evenly`() {
    let side = 16
    let pairs = 50_000
    var cells = [Int](repeating: 0, count: side * side)
    for pair in 0..<pairs {
      let coordinates = (0..<2).map { half in
        let entity = StreamEntity(demand: 0, day: 2, index: pair * 2 + half, member: 0)
        var stream = Self.family.stream(entity, .arrivals, step: 0)
        return Int(stream.nextUniform() * Double(side))
      }
      cells[coordinates[0] * side + coordinates[1]] += 1
    }
    let shares = [Double](repeating: 1 / Double(side * side), count: side * side)
    expectShares(cells, shares)
  }

  @Test func `uniform numbers stay inside the open interval at both ends`() {
    #expect(Double(UInt64(1)) * 0x1p-53 > 0)
    #expect(Double(UInt64.max >> 11) * 0x1p-53 < 1)
    var stream = Self.family.stream(Self.citizen, .balking, step: 0)
    let numbers = (0..<10_000).map { _ in stream.nextUniform() }
    #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func `two streams drawn in turn through GSL give what each gives alone`() {
    let law = Distribution.gamma(mean: 3, cv: 0.7)
    var first = Self.family.stream(Self.citizen, .service, step: 0)
    var second = Self.family.stream(Self.citizen, .patience, step: 0)
    var inTurn: [Double] = []
    for _ in 0..<500 {
      inTurn.append(law.draw(from: &first))
      inTurn.append(law.draw(from: &second))
    }
    var firstAlone = Self.family.stream(Self.citizen, .service, step: 0)
    var secondAlone = Self.family.stream(Self.citizen, .patience, step: 0)
    let alone = (0..<500).map { _ in law.draw(from: &firstAlone) }
    let otherAlone = (0..<500).map { _ in law.draw(from: &secondAlone) }
    #expect(inTurn == zip(alone, otherAlone).flatMap { [$0, $1] })
  }

  @Test func `eight threads draw the same numbers as one`() async {
    @Sendable func draws() -> [Double] {
      let laws = LawCase.all.map(\.law)
      return (0..<2_000).flatMap { index in
        let entity = StreamEntity(demand: 0, day: 0, index: index, member: 0)
        var stream = Self.family.stream(entity, .service, step: 0)
        return laws.map { $0.draw(from: &stream) }
      }
    }
    let alone = draws()
    await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 { group.addTask { draws() } }
      for await together in group { #expect(together == alone) }
    }
  }

  @Test func `a step that does not fit into 24 bits is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = StreamTests.family.stream(StreamTests.citizen, .retry, step: 1 << 24)
    }
    await #expect(processExitsWith: .failure) {
      _ = StreamTests.family.stream(StreamTests.citizen, .retry, step: -1)
    }
  }

  @Test func `a stream that has given out all its blocks is refused`() async {
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(key: 1, counter: (low: 0xFFFF_FFFF, high: 0))
      _ = stream.nextUInt32()
    }
  }
}
