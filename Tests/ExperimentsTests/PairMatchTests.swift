import PassportOffice
import TestSupport
import Testing

@testable import Experiments

@Suite struct PairMatchTests {
  private let comparison = ComparedNetwork(ScriptedNetwork.plain(until: 60))

  private func index(of identities: [UInt64]) -> PersonIndex {
    var people = PieceList<PairedPerson>()
    for identity in identities {
      people.append(PairedPerson(.person(identity, .served), valuedBy: nil))
    }
    return PersonIndex(people)
  }

  private func summary(base: [UInt64], other: [UInt64]) -> PairSummary {
    var match = PairMatch(base: index(of: base), comparison: comparison)
    for identity in other { match.take(PairedPerson(.person(identity, .served), valuedBy: nil)) }
    return match.finish()
  }

  /// Numbers as the model gives them: day, index within the day, member; more than one piece.
  private func identities(_ generator: inout SeededGenerator) -> [UInt64] {
    let days = UInt64(1 + generator.below(300))
    var all = (0..<generator.below(6_000)).map { place in
      (UInt64(place) % days) << 36 | (UInt64(place) / days) << 8
    }
    generator.shuffle(&all)
    return all
  }

  @Test func `everybody counted in both variants is matched, in any order`() {
    forEach(seeds: 1...20) { generator in
      var all = identities(&generator)
      let base = all.filter { _ in generator.below(10) > 0 }
      generator.shuffle(&all)
      let other = all.filter { _ in generator.below(10) > 0 }

      let found = summary(base: base, other: other)

      let both = Set(base).intersection(other).count
      #expect(found.cohorts.map(\.pairs.people) == [both])
      #expect(found.unmatched == base.count + other.count - 2 * both)
      #expect(found.twice == nil)
    }
  }

  @Test func `somebody told twice is found, whether base knows the person or not`() {
    #expect(index(of: [5, 7, 5]).twice == 5)
    #expect(index(of: [5, 7]).twice == nil)
    #expect(summary(base: [5, 7], other: [7, 5, 7]).twice == 7)
    #expect(summary(base: [5, 7], other: [9, 5, 9]).twice == 9)
    #expect(summary(base: [], other: [9]).twice == nil)
  }
}
