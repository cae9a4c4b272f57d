import Experiments
import EventKernel
import PassportOffice

/// Desks that leave people waiting behind open doors.
extension OfficeCheck {
  /// Says at which stages the last desk closes before the doors do, on some day of the week.
  ///
  /// Whoever is inside then waits until the doors close, when the staff serves those who are left
  /// or sends them away.
  func adviseOnShifts(into log: inout DiagnosticLog) {
    for stage in plan.stages
    where network.stages[stage].isStaffed && stage != plan.investigationStage {
      let gaps = gaps(at: stage)
      guard let first = gaps.compactMap({ $0 }).first else { continue }
      let name = network.names.stages[stage]
      let days = Self.text(ofDays: gaps.map { $0 == first })
      let doors = first.doorsClose.clockText
      let found =
        first.lastDesk.map {
          Wording(
            en: "the last desk of `\(name)`\(ofOffice) closes at \($0.clockText) on \(days)",
            id: "loket terakhir `\(name)`\(ofOffice) tutup pukul \($0.clockText) pada \(days)")
        }
        ?? Wording(
          en: "`\(name)`\(ofOffice) has no desk on \(days)",
          id: "`\(name)`\(ofOffice) tidak punya loket pada \(days)")
      log.warning(
        .shiftEndsEarly, office.object.object("staff")?.span(of: "shifts"),
        Wording(
          en: "\(found), but the doors close at \(doors)",
          id: "\(found), tetapi pintu tutup pukul \(doors)"),
        hint: Wording(
          en: "people inside wait until \(doors); let a shift end then, or close the doors "
            + "earlier",
          id: "orang di dalam menunggu sampai \(doors); akhiri sif kerja pada jam itu, "
            + "atau tutup pintu lebih awal"))
    }
  }

  private struct Gap: Equatable {
    /// Nil without any desk that day.
    var lastDesk: SimDuration?
    var doorsClose: SimDuration
  }

  /// The first gap of each day of the week, Monday first; nil without one.
  private func gaps(at stage: StageID) -> [Gap?] {
    var gaps = [Gap?](repeating: nil, count: Weekday.allCases.count)
    for day in dated.calendar.days where gaps[day.date.weekday.index] == nil {
      guard let doorsClose = day.open.last?.until else { continue }
      let shifts = rules(on: day).shifts.filter {
        $0.worksOn[day.date.weekday.index] && $0.serves(stage - plan.stages.lowerBound)
      }
      let lastDesk = shifts.map(\.hours.until).max()
      guard (lastDesk ?? .zero) < doorsClose else { continue }
      gaps[day.date.weekday.index] = Gap(lastDesk: lastDesk, doorsClose: doorsClose)
    }
    return gaps
  }

  /// Days of the week as a file would have them: `mon-thu, sat`.
  private static func text(ofDays isMeant: [Bool]) -> String {
    var runs: [(first: Weekday, last: Weekday)] = []
    for (day, isMeant) in zip(Weekday.allCases, isMeant) where isMeant {
      if let last = runs.last?.last, last.index + 1 == day.index {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    return runs.map { first, last in
      first == last ? first.rawValue : "\(first.rawValue)-\(last.rawValue)"
    }.joined(separator: ", ")
  }
}

extension Shift {
  /// Whether a desk serves the line of a stage, its own or one that helps.
  fileprivate func serves(_ stage: Int) -> Bool {
    desks[stage] > 0 || helps.contains { $0.others.contains(stage) && desks[$0.stage] > 0 }
  }
}
