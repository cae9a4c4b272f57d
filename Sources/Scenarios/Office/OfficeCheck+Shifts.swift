import EventKernel
import PassportOffice

/// Desks that leave people waiting behind open doors.
extension OfficeCheck {
  /// Says at which stages the last desk closes before the doors do, on some day of the week.
  ///
  /// Whoever is inside then waits until the doors close, when the staff serves those who are left
  /// or sends them away.
  func adviseOnShifts(into log: inout DiagnosticLog) {
    for stage in network.stages.indices
    where network.stages[stage].isStaffed && stage != town.investigationStage {
      guard let gap = firstGap(at: stage) else { continue }
      let name = network.names.stages[stage]
      let weekday = gap.day.date.weekday.rawValue
      let doors = gap.doorsClose.clockText
      let found =
        gap.lastDesk.map { "the last desk of `\(name)` closes at \($0.clockText) on \(weekday)" }
        ?? "`\(name)` has no desk on \(weekday)"
      log.warning(
        .shiftEndsEarly, office.object.object("staff")?.span(of: "shifts"),
        "\(found), but the doors close at \(doors)",
        hint: "people inside wait until \(doors); let a shift end then, or close the doors earlier")
    }
  }

  private struct Gap {
    var day: CalendarDay
    /// Nil without any desk that day.
    var lastDesk: SimDuration?
    var doorsClose: SimDuration
  }

  private func firstGap(at stage: StageID) -> Gap? {
    for day in dated.calendar.days {
      guard let doorsClose = day.open.last?.until else { continue }
      let shifts = town.rules[day.ruleIndex].shifts.filter {
        $0.worksOn[day.date.weekday.index] && $0.desks[stage] > 0
      }
      let lastDesk = shifts.map(\.hours.until).max()
      guard (lastDesk ?? .zero) < doorsClose else { continue }
      return Gap(day: day, lastDesk: lastDesk, doorsClose: doorsClose)
    }
    return nil
  }
}
