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
      let altersHours = alters("calendar", on: start)
      let calendar = altersHours ? root?.object("calendar") : nil
      return DatedStretch(
        from: start, root: root,
        hours: calendar.flatMap { OpeningHours(of: $0, in: folder, into: &log) } ?? hours,
        altersDemand: altersHours || alters("demand", on: start))
    }
  }

  /// Whether a change in force on a date sets something at or below a key at the top.
  private func alters(_ key: String, on date: CivilDate) -> Bool {
    changes.contains { change in
      change.isInForce(on: date)
        && change.entries.contains { $0.key == key || $0.key.hasPrefix(key + ".") }
    }
  }
}
