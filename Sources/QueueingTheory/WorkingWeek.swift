/// Which days of a cycle are working days, and when something due in working days is ready.
public struct WorkingWeek: Sendable, Equatable {
  /// By day of the cycle whether it is a working day, the first at place 0.
  public var isWorking: [Bool]

  /// A cycle with at least one working day.
  public init(isWorking: [Bool]) {
    precondition(isWorking.contains(true), "a week has a working day")
    self.isWorking = isWorking
  }

  /// Calendar days from an opening day to the n-th working day after it, by counting.
  ///
  /// The opening day itself does not count; what is due is ready at the end of the n-th.
  public func calendarDays(toWorkingDay needed: Int, after opening: Int) -> Int {
    precondition(needed >= 0, "a number of days is not negative")
    var (days, done) = (0, 0)
    while done < needed {
      days += 1
      if isWorking[(opening + days) % isWorking.count] { done += 1 }
    }
    return days
  }

  /// The mean of that where the opening days have these shares.
  public func meanCalendarDays(toWorkingDay needed: Int, openingShares: [Double]) -> Double {
    openingShares.enumerated().reduce(0) { sum, opening in
      let days = calendarDays(toWorkingDay: needed, after: opening.offset)
      return sum + opening.element * Double(days)
    }
  }
}
