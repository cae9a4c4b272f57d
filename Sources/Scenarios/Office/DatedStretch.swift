import PassportOffice

/// A stretch of days between two changes of the file.
struct DatedStretch: Sendable {
  /// Its first day.
  let from: CivilDate
  /// The file with the changes in force; nil where they are wrong, which was reported.
  let root: CheckedObject?
  /// The hours of the doors by this file, for days outside the stretch too.
  let hours: OpeningHours
  /// Whether people may come in another way than by the file without changes.
  let altersDemand: Bool
  /// Whether stages may have other rules than by the file without changes.
  let altersStages: Bool
  /// Whether applications or groups may be others than by the file without changes.
  let altersPeople: Bool
}

extension ScenarioDocument {
  /// The stretches of a study between its changes, the first one from its first day on.
  func stretches(
    from first: CivilDate, through last: CivilDate, hours: OpeningHours,
    into log: inout DiagnosticLog
  ) -> [DatedStretch] {
    let starts = [first] + changeDates.filter { $0 > first && $0 <= last }
    return starts.map { start in
      let root = root(on: start, into: &log)
      let altersHours = alters(["calendar"], on: start)
      let calendar = altersHours ? root?.object("calendar") : nil
      return DatedStretch(
        from: start, root: root,
        hours: calendar.flatMap { OpeningHours(of: $0, in: folder, into: &log) } ?? hours,
        altersDemand: altersHours || alters(["demand"], on: start),
        altersStages: alters(
          ["offices.*.stages", "offices.*.investigation.interview"], on: start),
        altersPeople: alters(["applications", "groups"], on: start))
    }
  }

  /// Whether a change in force on a date sets something at or below one of these places.
  private func alters(_ places: [String], on date: CivilDate) -> Bool {
    changes.contains { change in
      change.isInForce(on: date)
        && change.entries.contains { entry in
          places.contains { DatedPaths.leads(entry.key, to: $0) }
        }
    }
  }
}
