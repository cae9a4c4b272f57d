public import PassportOffice

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A calendar month of the counted days, or the part of it that is counted.
public struct CountedMonth: Sendable, Equatable {
  /// The calendar year.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// Its counted days, as places in the calendar.
  public let days: Range<Int>

  /// Year and month as in `2023-08`.
  public var label: String {
    String(CivilDate(year: year, month: month, day: 1)?.isoText.dropLast(3) ?? "")
  }
}

extension OfficeNetwork {
  /// The months of the counted days in order; none on a clock without dates.
  public var countedMonths: [CountedMonth] { months(of: countedDays) }

  /// The months of some days of the calendar in order.
  private func months(of days: Range<Int>) -> [CountedMonth] {
    guard let calendar else { return [] }
    var months: [CountedMonth] = []
    for day in days {
      let (year, month, _) = calendar.days[day].date.parts
      var start = day
      if let last = months.last, last.year == year, last.month == month {
        start = last.days.lowerBound
        months.removeLast()
      }
      months.append(CountedMonth(year: year, month: month, days: start..<day + 1))
    }
    return months
  }

  /// Counted days of a month on which the office works.
  public func workingDays(in month: CountedMonth) -> Int {
    calendar?.days[month.days].count { $0.isWorkingDay } ?? 0
  }

  /// People expected in a month, before anybody is turned away.
  public func expectedPeople(in month: CountedMonth) -> Double {
    ArrivalFacts(of: self, during: month.days).total * Double(countedWorkingDays.count)
  }

  /// The same town with a demand that grows by a share a year, in equal steps from month to month.
  ///
  /// The first counted month, and what lies before it, has the demand of the file; k months later it
  /// is (1 + growth)^(k/12) times what the file says of the season. Lists of needs stay as they are.
  public func withDemand(growing growth: Double) -> OfficeNetwork {
    precondition(growth > -1 && growth.isFinite, "a demand stays above 0")
    guard growth != 0, let calendar, let first = countedMonths.first else { return self }
    return months(of: calendar.days.indices).reduce(self) { network, month in
      let later = (month.year - first.year) * 12 + month.month - first.month
      guard later > 0 else { return network }
      return network.withDemand(
        multipliedBy: pow(1 + growth, Double(later) / 12), onDays: month.days)
    }
  }
}
