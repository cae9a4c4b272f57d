import Statistics
public import PassportOffice

/// Whether a backlog is gone by a day, and what could be bought for it.
public struct ClearingResult: Sendable {
  /// What was asked.
  public var request: ClearingRequest
  /// People who begin to look for a slot at the start.
  public var backlog: Int
  /// People who may be left of a backlog that is gone.
  public var tolerance: Int
  /// The day of the start.
  public var start: CivilDate
  /// Days that are followed from the start on.
  public var days: Int
  /// Days in a row on which the backlog has to be gone.
  public var calmDays: Int
  /// Days on which the office works from the start through the day asked for.
  public var workingDays: Int
  /// The scenario as it stands.
  public var course: ClearingCourse
  /// Purchases one after another.
  public var steps: [BuyingStep<ClearingOutcome>]
  /// Times at which the intervals may be looked at.
  public var looks: Int
  /// How the search ended.
  public var ending: PlanResult.Ending

  /// The date of a day of the calendar.
  public func date(of day: Int) -> CivilDate { CivilDate(dayNumber: start.dayNumber + day) }

  /// The purchases to make one after another, of which the last clears the backlog by the day if any
  /// does; none where nothing helps.
  public var chain: [ClearingOutcome] { steps.compactMap(\.best) }

  /// Whether the purchases of the chain clear it by the day, by the value of their share.
  public var chainIsInTime: Bool { chain.last?.course?.isInTime ?? false }

  /// What the purchases of the chain cost until the day; nil where one has no known cost.
  public var chainCost: Double? {
    let costs = chain.map(\.cost)
    return costs.contains(nil) ? nil : costs.compactMap(\.self).reduce(0, +)
  }
}

/// A purchase and what it does to a backlog.
public struct ClearingOutcome: BuyingOutcome {
  /// What is bought.
  public var purchase: Purchase
  /// The backlog with it; nil where it makes no valid scenario.
  public var course: ClearingCourse?
  /// Whether it makes no valid scenario.
  public var isInvalid = false
  /// What it costs from the start through the day; nil where the file does not say.
  public var cost: Double?
  /// People fewer left at the day than without it, at least as many as may be left.
  public var gained = 0.0

  /// Whether it is worth buying at all.
  public var gainsSomething: Bool { gained > 0 || (course?.isInTime ?? false) }

  /// What clears the backlog in time by cost, then what does not by people for the money, last what
  /// has no known cost by people alone.
  public var rank: [Double] {
    guard let course else { return [-1, 0, 0, 0, 0] }
    guard !course.isInTime else {
      return [1, -(cost ?? .infinity), course.share.value, -Double(course.day.value ?? .max), 0]
    }
    return [0, gainedPerMoney, gained, course.share.value, -(cost ?? .infinity)]
  }

  /// Infinite for what costs nothing, below 0 where no cost is known or nothing is gained.
  private var gainedPerMoney: Double {
    guard gained > 0, let cost else { return -1 }
    return cost <= 0 ? .infinity : gained / cost
  }
}
