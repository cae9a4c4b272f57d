import TestSupport
import Testing

@testable import Planning

/// The filter of points that no other beats.
@Suite struct ParetoSetTests {
  @Test func `three of five points are kept, of equal ones each`() {
    // (2, 2) is beaten by (1, 2), (3, 3) by all; (1, 2) stands twice.
    let points = [[1.0, 2], [2, 1], [2, 2], [3, 3], [1, 2]]
    #expect(ParetoSet.places(of: points) == [0, 1, 4])
    #expect(ParetoSet.places(of: []) == [])
  }

  @Test func `it is what comparing every pair gives`() {
    forEach(seeds: 1...200) { generator in
      let objectives = 1 + generator.below(4)
      let points = (0..<generator.below(40)).map { _ in
        // Few values, so that many are equal.
        (0..<objectives).map { _ in Double(generator.below(5)) }
      }
      let byPairs = points.indices.filter { place in
        !points.contains { other in
          zip(other, points[place]).allSatisfy(<=) && other != points[place]
        }
      }
      #expect(ParetoSet.places(of: points) == byPairs)
    }
  }

  @Test func `a zone lets a point be a little worse and asks it to be more than a little better`() {
    let zones = [1.0, 1.0]
    #expect(ParetoSet.dominates([0, 5], [2, 4], zones: zones))
    #expect(!ParetoSet.dominates([0, 5.5], [2, 4], zones: zones))
    #expect(!ParetoSet.dominates([1.5, 4], [2, 4], zones: zones))
  }
}
