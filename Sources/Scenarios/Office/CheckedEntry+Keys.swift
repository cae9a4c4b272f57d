import Experiments
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
        Wording(
          en: "`through` is \(through.isoText), before `from`, \(from.isoText)",
          id: "`through` adalah \(through.isoText), sebelum `from`, \(from.isoText)"),
        hint: Wording(
          en: "both days are included; the last one cannot come before the first",
          id: "kedua hari termasuk; hari terakhir tidak boleh mendahului yang pertama"))
      return nil
    }
    return from...through
  }
}
