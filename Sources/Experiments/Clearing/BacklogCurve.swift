/// How many people more are in need at the end of each day for a backlog at the start, in one
/// replication.
///
/// In need is who has a need and has neither been interviewed nor gone for good. The number is that of
/// the scenario less that of its twin without the backlog, on the same citizens, so that it may be
/// below 0 for some days.
public struct BacklogCurve: Sendable, Equatable {
  /// By day of the calendar.
  public var left: [Int]
  /// By day, the people more who have gone until then without an interview.
  public var lost: [Int]

  /// Collects the parts.
  public init(left: [Int], lost: [Int]) {
    precondition(left.count == lost.count, "both are known for the same days")
    self.left = left
    self.lost = lost
  }

  /// The first day from which on no more than so many people are left, `calmDays` days in a row.
  ///
  /// nil where the days that are known have no such stretch.
  public func clearingDay(atMost people: Int, for calmDays: Int) -> Int? {
    var calm = 0
    for (day, left) in left.enumerated() {
      calm = left <= people ? calm + 1 : 0
      if calm == calmDays { return day - calmDays + 1 }
    }
    return nil
  }
}
