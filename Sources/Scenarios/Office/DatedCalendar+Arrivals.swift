import Experiments
import EventKernel
import PassportOffice

/// Demand by month, weekday and hour.
extension DatedCalendar {
  /// The arrivals of a demand by month, weekday and hour; nil after a report.
  ///
  /// Plain queues with dates and offices use the same shapes. The weights are rescaled so that
  /// the expected total over the calendar years touched is the rate; the factors of periods and
  /// events multiply afterwards.
  func arrivals(
    of demand: CheckedObject, people: People?, regions: [String] = [],
    into log: inout DiagnosticLog
  ) -> ArrivalProcess? {
    if demand.isWritten("file") {
      return NeedTable(calendar: calendar, folder: folder, people: people, regions: regions)
        .arrivals(of: demand, into: &log)
    }
    return daily(demand, by: hours, into: &log).map {
      .poisson(.daily(expected: $0.expected, hours: $0.hours))
    }
  }

  /// People by day and hour, as if what a file says of a demand held all through.
  func daily(
    _ demand: CheckedObject, by hours: OpeningHours, into log: inout DiagnosticLog
  ) -> DailyNeed? {
    let rate = plainRate(of: demand, into: &log)
    let profile = hourProfile(of: demand, into: &log)
    let months = monthWeights(of: demand)
    let weekdays = WeekdayValues(demand.map("weekday") ?? [], into: &log) { node, _ in node.number }
    let events = events(of: demand, into: &log)
    guard let rate, let profile, let events else { return nil }
    let weight = { (date: CivilDate) -> Double in
      (months[date.month - 1] ?? 1) * (weekdays[date.weekday] ?? 1)
    }
    guard let scale = scale(of: rate, by: hours, weight: weight) else {
      reportNoWeight(of: demand, into: &log)
      return nil
    }
    let expected = calendar.days.map { day in
      let factors = events.filter { $0.days.contains(day.date) }.map(\.factor)
      return factors.reduce(
        scale * weight(day.date) * hours.demandFactor(on: day.date), *)
    }
    return DailyNeed(expected: expected, hours: profile)
  }

  private func reportNoWeight(of demand: CheckedObject, into log: inout DiagnosticLog) {
    let key = demand.isWritten("weekday") ? "weekday" : "month"
    log.error(
      .outOfRange, demand.span(of: key),
      Wording(
        en: "every day of the year has the weight 0",
        id: "setiap hari dalam setahun berbobot 0"),
      hint: Wording(
        en: "give at least one day a weight above 0",
        id: "beri sedikitnya satu hari bobot di atas 0"))
  }

  /// The factor from the weight of a day to its expected number; nil if no day has a weight.
  private func scale(
    of rate: Rate, by hours: OpeningHours, weight: (CivilDate) -> Double
  ) -> Double? {
    guard let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    let dates = (first.dayNumber...last.dayNumber).map(CivilDate.init(dayNumber:))
    let units =
      if let seconds = rate.unitSeconds {
        Double(dates.count) * 86_400 / seconds
      } else {
        Double(dates.count(where: hours.isWorkingDay))
      }
    let weights = dates.map(weight).reduce(0, +)
    return weights > 0 ? rate.amount * units / weights : nil
  }

  private func plainRate(
    of demand: CheckedObject, into log: inout DiagnosticLog
  ) -> Rate? {
    guard let node = demand.node("rate") else {
      let other = ["interarrival", "appointments"].first(where: demand.isWritten)
      log.error(
        .missingKey, other.map(demand.span(of:)) ?? demand.span,
        Wording(
          en: "a demand in a calendar with dates needs a `rate`",
          id: "permintaan dalam kalender bertanggal memerlukan `rate`"),
        hint: Wording(
          en: "write for example `rate: 100 / working day`",
          id: "tulis misalnya `rate: 100 / working day`"))
      return nil
    }
    guard node.value != nil else { return nil }
    guard case .rate(let rate)? = node.value else {
      log.error(
        .keyCombination, node.span,
        Wording(
          en: "a calendar with dates shapes its demand by weights",
          id: "kalender bertanggal membentuk permintaannya dengan bobot"),
        hint: Wording(
          en: "write one rate, such as `100 / working day`, and `month`, `weekday` and `hour`",
          id: "tulis satu laju, misalnya `100 / working day`, serta `month`, `weekday` dan "
            + "`hour`"))
      return nil
    }
    return rate
  }

  private func monthWeights(of demand: CheckedObject) -> [Double?] {
    let entries = demand.map("month") ?? []
    return OfficeGrammar.months.map { month in
      entries.first { $0.key == month }?.value.number
    }
  }

  private func hourProfile(
    of demand: CheckedObject, into log: inout DiagnosticLog
  ) -> ClockProfile? {
    guard let node = demand.node("hour") else { return .wholeDay }
    guard let steps = ClockSteps(node, into: &log) else { return nil }
    return steps.aroundTheClock
  }

  private func events(
    of demand: CheckedObject, into log: inout DiagnosticLog
  ) -> [(days: ClosedRange<CivilDate>, factor: Double)]? {
    let items = demand.list("events") ?? []
    let events = items.compactMap { item -> (days: ClosedRange<CivilDate>, factor: Double)? in
      guard let object = item.object, let days = object.dates(into: &log),
        let factor = object.number("factor")
      else { return nil }
      return (days, factor)
    }
    return events.count == items.count ? events : nil
  }
}

/// The people of a demand by day and hour.
struct DailyNeed {
  /// Expected people by day of the calendar.
  var expected: [Double]
  /// How those of a day are spread over its hours.
  var hours: ClockProfile
}
