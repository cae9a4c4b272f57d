import EventKernel
import PassportOffice
import Testing

/// Where the slots of a window lie within it.
@Suite struct SpreadTests {
  /// Minutes of the places of an hour.
  private func minutes(_ spread: SlotSpread, _ count: Int) -> [Double] {
    (0..<count).map { spread.offset(of: $0, among: count, in: .hours(1)).minutes }
  }

  @Test func `slots lie evenly or all at the start`() {
    #expect(minutes(.even, 4) == [0, 15, 30, 45])
    #expect(minutes(.windowStart, 3) == [0, 0, 0])
  }

  @Test func `Bailey and Welch put two at the start and shift the others by one`() {
    #expect(minutes(.baileyWelch(first: 2), 4) == [0, 0, 15, 30])
    #expect(minutes(.baileyWelch(first: 1), 4) == [0, 15, 30, 45])
    #expect(minutes(.baileyWelch(first: 3), 4) == [0, 0, 0, 15])
    #expect(minutes(.baileyWelch(first: 9), 3) == [0, 0, 0])
  }

  @Test func `blocks come together`() {
    #expect(minutes(.block(size: 2), 4) == [0, 0, 30, 30])
    #expect(minutes(.block(size: 2), 5) == [0, 0, 24, 24, 48])
    #expect(minutes(.block(size: 1), 4) == [0, 15, 30, 45])
  }

  @Test func `a dome has longer intervals in the middle`() {
    // Relative lengths with height 1: 1 + 1 - (3/4)^2 = 1.4375 and 1 + 1 - (1/4)^2 = 1.9375, twice
    // each, 6.75 together. With height 0.5: 1.21875 and 1.46875, 5.375 together.
    let cases: [(Double, [Double])] = [
      (0, [0, 15, 30, 45]),
      (1, [0, 60 * 1.4375 / 6.75, 30, 60 * (1.4375 + 2 * 1.9375) / 6.75]),
      (0.5, [0, 60 * 1.21875 / 5.375, 30, 60 * (1.21875 + 2 * 1.46875) / 5.375]),
    ]
    for (height, expected) in cases {
      for (found, wanted) in zip(minutes(.dome(height: height), 4), expected) {
        #expect((found - wanted).magnitude < 1e-6)
      }
    }
  }
}
