import EventKernel
import PassportOffice

/// What the keys of a map mean; nil where the key is wrong, which the checker has reported.
extension CheckedEntry {
  /// The days of the week of a key such as `mon-thu`.
  var weekdays: [Weekday]? {
    do throws(ValueProblem) {
      return try ScalarReader.weekdays(key)
    } catch {
      return nil
    }
  }

  /// The clock time of a key such as `08:00`.
  var clock: SimDuration? {
    do throws(ValueProblem) {
      return try ScalarReader.clock(key)
    } catch {
      return nil
    }
  }
}

extension CheckedObject {
  /// The days `from … through …`, both included; nil if absent, or after a report.
  func dates(into log: inout DiagnosticLog) -> ClosedRange<CivilDate>? {
    guard let from = date("from"), let through = date("through") else { return nil }
    guard from <= through else {
      log.error(
        .timeOrder, span(of: "through"),
        "`through` is \(through.isoText), before `from`, \(from.isoText)",
        hint: "both days are included; the last one cannot come before the first")
      return nil
    }
    return from...through
  }
}

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
            .duplicateName, entry.keySpan, "`\(weekday.rawValue)` has a value already",
            hint: "list each day of the week once",
            notes: [.init(message: "`\(weekday.rawValue)` is given here", span: other)])
        }
        first[weekday] = entry.keySpan
        values[weekday.index] = value
      }
    }
  }

  /// The value of a day of the week.
  subscript(weekday: Weekday) -> Value? { values[weekday.index] }
}
