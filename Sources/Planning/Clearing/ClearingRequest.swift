public import PassportOffice

/// A day by which the backlog at the start is to be gone.
public struct ClearingRequest: Sendable, Equatable {
  /// The day, which lies in the days that are simulated.
  public var date: CivilDate
  /// With which probability at least.
  public var probability: Double

  /// The probability where nobody says another one.
  public static let usualProbability = 0.9
  /// Days in a row on which the backlog has to be gone.
  public static let calmDays = 28
  /// The part of the backlog that may be left, rounded down to people.
  public static let smallShare = 0.01

  /// Collects the parts.
  public init(date: CivilDate, probability: Double) {
    precondition(0 < probability && probability < 1, "a probability lies between 0 and 1")
    self.date = date
    self.probability = probability
  }

  /// The last day that tells whether a backlog is gone by the day, and what it comes to if it is not:
  /// as long after the day as before it, and four weeks more.
  public static func end(from start: CivilDate, by date: CivilDate) -> CivilDate {
    CivilDate(dayNumber: 2 * date.dayNumber - start.dayNumber + calmDays)
  }
}

/// The days of a calendar over which a backlog is followed.
struct ClearingSpan: Sendable {
  /// The day by which it is to be gone, as a place in the calendar.
  let day: Int
  /// Days that are followed from the start on.
  let days: Int
  /// Days in a row on which it has to be gone.
  let calmDays: Int
  /// Days on which the office works from the start through the day.
  let workingDays: Int
}

extension ClearingSpan {
  /// nil where the calendar does not have the day.
  init?(_ request: ClearingRequest, in network: OfficeNetwork) {
    guard let calendar = network.calendar, let start = calendar.days.first?.date,
      let day = calendar.days.firstIndex(where: { $0.date == request.date })
    else { return nil }
    let wanted = ClearingRequest.end(from: start, by: request.date).dayNumber - start.dayNumber + 1
    self.day = day
    days = min(calendar.days.count, wanted)
    // The calendar may end sooner than four weeks after the day.
    calmDays = min(ClearingRequest.calmDays, days - day)
    workingDays = calendar.days[...day].count { $0.isWorkingDay }
  }
}
