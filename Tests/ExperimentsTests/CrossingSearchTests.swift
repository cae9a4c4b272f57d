import TestSupport
import Testing

@testable import Experiments

/// Curves that are known, so that the search has to find what is written down beside them.
@Suite struct CrossingSearchTests {
  /// A search on [0, 4] with a band of one half-width everywhere.
  private func search(halfWidth: Double, _ curve: @escaping (Double) -> Double) -> CrossingSearch {
    CrossingSearch(
      look: { place, _ in
        let value = curve(place)
        return CurveBand(value: value, lower: value - halfWidth, upper: value + halfWidth)
      }, grid: [0, 1, 2, 3, 4], tolerance: 0.008)
  }

  @Test func `a straight line crosses where it is 0, and its interval is the band's`() throws {
    // 2 x - 3 is 0 at 1.5 and +-0.4 at 1.3 and 1.7.
    let found = try search(halfWidth: 0.4) { 2 * $0 - 3 }.crossings()

    let crossing = try #require(found.first)
    #expect(found.count == 1 && crossing.isRising)
    #expect((crossing.at - 1.5).magnitude < 1e-9)
    #expect((try #require(crossing.lower) - 1.3).magnitude < 1e-9)
    #expect((try #require(crossing.upper) - 1.7).magnitude < 1e-9)
  }

  @Test func `a falling curve that bends has the interval of its bend`() throws {
    // 8 - x^3 is 0 at 2, +-1 at the third roots of 7 and 9: 1.91293 and 2.08008.
    let found = try search(halfWidth: 1) { 8 - $0 * $0 * $0 }.crossings()

    let crossing = try #require(found.first)
    #expect(found.count == 1 && !crossing.isRising)
    #expect((crossing.at - 2).magnitude < 0.001)
    #expect((try #require(crossing.lower) - 1.91293).magnitude < 0.002)
    #expect((try #require(crossing.upper) - 2.08008).magnitude < 0.002)
  }

  @Test func `every crossing is found, and a curve above 0 has none`() throws {
    // (x - 0.5) (x - 2.5), below 0 between.
    let two = try search(halfWidth: 0.1) { ($0 - 0.5) * ($0 - 2.5) }.crossings()
    let none = try search(halfWidth: 0.1) { _ in 1 }.crossings()

    #expect(two.map(\.isRising) == [false, true])
    #expect(zip(two, [0.5, 2.5]).allSatisfy { ($0.at - $1).magnitude < 0.002 })
    #expect(none.isEmpty)
  }

  @Test func `a curve that is 0 on a stretch crosses only if it comes out on the other side`()
    throws
  {
    let leaves = try search(halfWidth: 0) { $0 <= 1 ? 0 : 1 - $0 }.crossings()
    let passes = try search(halfWidth: 0) { $0 < 1 ? $0 - 1 : max(0, $0 - 2) }.crossings()

    #expect(leaves.isEmpty)
    #expect(passes.map(\.isRising) == [true])
  }

  @Test func `where there is nobody to compare nothing crosses`() throws {
    let found = try search(halfWidth: 0.1) { $0 < 0.5 ? .nan : 1 }.crossings()
    #expect(found.isEmpty)
  }

  @Test func `a limit that lies beyond the range is open`() throws {
    // x - 0.5 with +-1: below 0 at most from -0.5 on.
    let found = try search(halfWidth: 1) { $0 - 0.5 }.crossings()

    let crossing = try #require(found.first)
    #expect(crossing.lower == nil)
    #expect((try #require(crossing.upper) - 1.5).magnitude < 1e-9)
  }

  @Test func `an interval that is shorter than a step of the search is found too`() throws {
    let found = try search(halfWidth: 0.001) { 2 * $0 - 3 }.crossings()

    let crossing = try #require(found.first)
    #expect((try #require(crossing.lower) - 1.4995).magnitude < 1e-6)
    #expect((try #require(crossing.upper) - 1.5005).magnitude < 1e-6)
  }

  @Test func `a coarse look that errs is corrected by a closer one`() throws {
    // The coarse curve crosses between 1 and 2, the true one at 2.5.
    let search = CrossingSearch(
      look: { place, precision in
        let value = place - (precision == .coarse ? 1.5 : 2.5)
        return CurveBand(value: value, lower: value - 0.2, upper: value + 0.2)
      }, grid: [0, 1, 2, 3, 4], tolerance: 0.008)

    let found = try search.crossings()

    #expect(found.count == 1)
    #expect((try #require(found.first).at - 2.5).magnitude < 1e-9)
  }

  @Test func `the interval of a root covers as often as that of the curve`() throws {
    // x^2 - 2 plus a common error with standard deviation 0.3, known: covers with 95 %. Of 400
    // intervals 380 hold the root, give or take 4 standard deviations of 4.36.
    var held = 0
    for seed in 1...400 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let error = 0.3 * generator.normal()
      let found = try search(halfWidth: 1.96 * 0.3) { $0 * $0 - 2 + error }.crossings()
      let crossing = try #require(found.first)
      let root = 2.0.squareRoot()
      if crossing.lower ?? 0 <= root && root <= crossing.upper ?? 4 { held += 1 }
    }
    #expect((362...397).contains(held))
  }
}
