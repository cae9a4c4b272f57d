import EventKernel
import Experiments
import PassportOffice

/// What the rules offer on one day.
extension TownRules {
  /// Minutes of all desks of a stage on a day, within the hours of the doors.
  func deskMinutes(at stage: StageID, on day: CalendarDay) -> Double {
    var minutes = 0.0
    for shift in shifts where shift.worksOn[day.date.weekday.index] && shift.desks[stage] > 0 {
      let open = day.open.map { $0.overlap(with: shift.hours).minutes }.reduce(0, +)
      minutes += Double(shift.desks[stage]) * open
    }
    return minutes
  }

  /// The stages whose desks serve the line of a stage on a day while nobody waits at their own.
  func helpers(of stage: StageID, on day: CalendarDay) -> [StageID] {
    var helpers: [StageID] = []
    for shift in shifts where shift.worksOn[day.date.weekday.index] {
      for help in shift.helps where help.others.contains(stage) {
        if !helpers.contains(help.stage) { helpers.append(help.stage) }
      }
    }
    return helpers
  }

  /// Slots of a day; nil without a limit.
  func slots(on day: CalendarDay) -> Double? {
    guard let booking, day.isWorkingDay else { return 0 }
    return booking.slots(on: day)
  }

  /// Tickets of a day; nil without a limit.
  func tickets(on day: CalendarDay) -> Double? {
    guard day.isWorkingDay else { return 0 }
    return walkIn.tickets?.perDay.map { (Double($0) * day.quotaFactor).rounded() }
  }
}

extension BookingRules {
  /// Whether any day has a slot.
  var hasSlots: Bool { quotas.joined().contains { $0 != 0 } }
}

extension ClockRange {
  /// The time common to both.
  func overlap(with other: ClockRange) -> SimDuration {
    max(.zero, min(until, other.until) - max(from, other.from))
  }
}
