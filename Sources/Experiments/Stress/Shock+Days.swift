internal import EventKernel
public import PassportOffice

extension Shock {
  /// The days of the calendar on which it happens, from a date or from the usual one on; nil where
  /// they do not all lie in the counted days.
  ///
  /// The season of umrah begins on 1 October; anything else on the first working day after a quarter
  /// of the counted days.
  public func days(from date: CivilDate?, count: Int?, in network: OfficeNetwork) -> Range<Int>? {
    guard let calendar = network.calendar else { return nil }
    let counted = network.countedDays
    let first: Int? =
      if let date {
        calendar.days.firstIndex { $0.date == date }
      } else if self == .umrah {
        counted.first { calendar.days[$0].date.month == 10 && calendar.days[$0].date.day == 1 }
      } else {
        counted.first {
          $0 >= counted.lowerBound + counted.count / 4 && calendar.days[$0].isWorkingDay
        }
      }
    guard let first else { return nil }
    let days = first..<first + (count ?? usualDays)
    return counted.lowerBound <= first && days.upperBound <= counted.upperBound ? days : nil
  }

  /// The first and the last counted day.
  public static func countedDates(of network: OfficeNetwork) -> (first: CivilDate, last: CivilDate)?
  {
    let counted = network.countedDays
    guard let calendar = network.calendar, let first = counted.first, let last = counted.last else {
      return nil
    }
    return (calendar.days[first].date, calendar.days[last].date)
  }
}
