import Testing

@testable import Experiments

/// When a backlog is gone.
@Suite struct BacklogCurveTests {
  private func day(_ left: [Int], atMost people: Int = 0, for days: Int = 3) -> Int? {
    BacklogCurve(left: left, lost: left.map { _ in 0 })
      .clearingDay(atMost: people, for: days)
  }

  @Test func `it is gone on the first of the days in a row on which few are left`() {
    #expect(day([9, 4, 0, 0, 0, 0]) == 2)
    #expect(day([0, 0, 0]) == 0)
    #expect(day([9, 4, 2, 2, 1], atMost: 2) == 2)
  }

  @Test func `days on which it seems to be gone do not count before it comes back`() {
    #expect(day([9, 0, 0, 1, 0, 0, 0]) == 4)
    // What comes back after the days in a row is no longer the backlog.
    #expect(day([9, 0, 0, 0, 1, 1]) == 1)
  }

  @Test func `fewer people than without it are none left`() {
    #expect(day([5, -2, -1, 0]) == 1)
  }

  @Test func `a backlog that stays, or whose days are not all known, is not gone`() {
    #expect(day([9, 8, 7, 7, 7]) == nil)
    #expect(day([9, 4, 0, 0]) == nil)
    #expect(day([]) == nil)
  }
}
