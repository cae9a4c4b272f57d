import Statistics
import Testing

@testable import Experiments

/// Differences split over changes, by hand.
@Suite struct ShapleySharesTests {
  private func values(_ numbers: [Double]) throws -> [ReplicatedEstimate?] {
    numbers.map { number in
      ReplicatedEstimate(values: [number - 0.5, number + 0.5])
    }
  }

  /// 10 with none, 7 with the first, 6 with the second, 3 with both: -3 and -4, whatever the order.
  @Test func `changes that do not touch each other have their own effects`() throws {
    let found = try #require(ShapleyShares(changes: 2, values: try values([10, 7, 6, 3])))
    #expect(found.shares.map(\.value) == [-3, -4])
    #expect(found.alone.map(\.value) == [-3, -4])
    #expect(found.last.map(\.value) == [-3, -4])
  }

  /// 10, 8, 9 and 4: alone -2 and -1, as the last -5 and -4, so shares -3.5 and -2.5.
  @Test func `what two changes do together is halved between them`() throws {
    let found = try #require(ShapleyShares(changes: 2, values: try values([10, 8, 9, 4])))
    #expect(found.shares.map(\.value) == [-3.5, -2.5])
    #expect(found.alone.map(\.value) == [-2, -1])
    #expect(found.last.map(\.value) == [-5, -4])
    // What all values share is in no share.
    #expect(found.shares.map(\.standardError) == [0, 0])
  }

  /// The glove game: worth 1 with the left glove (bit 0) and one of two right ones: 2/3, 1/6, 1/6.
  @Test func `three players of the glove game get their known shares`() throws {
    let worth = (0..<8).map { $0 & 1 == 1 && $0 & 6 != 0 ? 1.0 : 0 }
    let found = try #require(ShapleyShares(changes: 3, values: try values(worth)))
    for (share, exact) in zip(found.shares, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(share.value - exact) < 1e-12)
    }
    let sum = found.shares.reduce(0) { $0 + $1.value }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test func `a set without a value leaves no split`() {
    #expect(ShapleyShares(changes: 1, values: [ReplicatedEstimate(values: [1, 2]), nil]) == nil)
  }
}
