import Testing

@testable import Experiments

@Suite struct PieceListTests {
  @Test func `a list of pieces gives back what was put into it`() {
    for count in [0, 1, 2_047, 2_048, 2_049, 10_000] {
      var list = PieceList<Int>()
      for number in 0..<count { list.append(number * number) }
      #expect(list.indices.map { list[$0] } == (0..<count).map { $0 * $0 })
    }
  }
}
