import Experiments

/// Which paths a change with a date may set, and why it may not set others.
enum DatedPaths {
  /// What a change may set, with all that lies below; `*` stands for a name.
  static let changeable =
    ofDemand + ofPeople + ["calendar.open", "calendar.holidays", "calendar.periods"]
    + ["awareness", "choice", "channels", "when_full", "booking"]
    + ofOffice.map { "offices.*.\($0)" }

  private static let ofDemand = ["rate", "month", "weekday", "hour", "level", "events"]
    .map { "demand.*.\($0)" }

  private static let ofPeople =
    ["share", "surcharge", "fine", "issue"].map { "applications.*.\($0)" }
    + ["share", "exempt"].map { "groups.*.\($0)" }

  private static let ofOffice = [
    "stages.*.service", "stages.*.delay", "stages.*.queue", "stages.*.patience",
    "stages.*.incomplete", "stages.*.refused",
    "staff", "closing", "waiting_room", "issue", "investigation.per_day",
    "investigation.interview", "investigation.decides_after", "investigation.photo_after",
    "investigation.outcome", "booking", "channels",
  ]

  /// Whether a change with a date may set a path.
  static func mayChange(_ path: String) -> Bool {
    changeable.contains { leads(path, to: $0) }
  }

  /// Whether a path leads to a place, where `*` stands for a name, or below it.
  static func leads(_ path: String, to place: String) -> Bool {
    isBelow(path[...], place.split(separator: ".")[...])
  }

  /// Reports each path of a change that is the same throughout a study.
  static func refuseOthers(among changes: [DatedChange], into log: inout DiagnosticLog) {
    for entry in changes.flatMap(\.entries) where !mayChange(entry.key) {
      let refusal = refusal(of: entry.key)
      let why: Wording = refusal.map { ": \($0.reason)" } ?? ""
      log.error(
        .badChange, entry.keySpan,
        Wording(
          en: "`\(entry.key)` cannot change within a study\(why)",
          id: "`\(entry.key)` tidak dapat berubah di dalam suatu studi\(why)"),
        hint: refusal?.hint ?? useVariant)
    }
  }

  /// Why a path may not be set, if there is a reason of its own.
  private static func refusal(of path: String) -> Refusal? {
    refusals.first { leads(path, to: $0.path) }
  }

  /// Whether a path leads to a place or below it; a name in it may hold points.
  private static func isBelow(_ path: Substring, _ place: ArraySlice<Substring>) -> Bool {
    guard let key = place.first else { return true }
    let ends = path.indices.filter { path[$0] == "." } + [path.endIndex]
    return ends.contains { end in
      guard key == "*" ? end > path.startIndex : path[..<end] == key else { return false }
      let rest = place.dropFirst()
      return end == path.endIndex ? rest.isEmpty : isBelow(path[path.index(after: end)...], rest)
    }
  }
}
