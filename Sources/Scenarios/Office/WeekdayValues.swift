import Experiments
import PassportOffice

/// One value for each day of the week, Monday first.
struct WeekdayValues<Value: Sendable>: Sendable {
  /// The value of each day; nil where the map does not list it, or where it is wrong.
  private(set) var values: [Value?] = Array(repeating: nil, count: 7)
  /// Whether every value that is listed could be read.
  private(set) var isComplete = true

  /// Reads a map from days of the week; a day that is listed twice is reported.
  init(
    _ entries: [CheckedEntry], into log: inout DiagnosticLog,
    reading: (CheckedNode, inout DiagnosticLog) -> Value?
  ) {
    var first: [Weekday: SourceSpan] = [:]
    for entry in entries {
      let value = reading(entry.value, &log)
      if value == nil { isComplete = false }
      for weekday in entry.weekdays ?? [] {
        if let other = first[weekday] {
          log.error(
            .duplicateName, entry.keySpan,
            Wording(
              en: "`\(weekday.rawValue)` has a value already",
              id: "`\(weekday.rawValue)` sudah bernilai"),
            hint: Wording(en: "list each day of the week once", id: "tulis setiap hari satu kali"),
            notes: [
              .init(
                message: Wording(
                  en: "`\(weekday.rawValue)` is given here",
                  id: "`\(weekday.rawValue)` tertulis di sini"), span: other)
            ])
        }
        first[weekday] = entry.keySpan
        values[weekday.index] = value
      }
    }
  }

  /// The value of a day of the week.
  subscript(weekday: Weekday) -> Value? { values[weekday.index] }
}
