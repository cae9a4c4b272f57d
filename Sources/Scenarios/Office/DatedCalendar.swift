import PassportOffice

/// The days of a study with dates, and the part of them that is counted.
struct DatedCalendar {
  let calendar: OfficeCalendar
  let span: RunSpan

  /// Builds the days from `calendar`, or nil after a report.
  init?(of document: ScenarioDocument, into log: inout DiagnosticLog) {
    guard let calendar = document.root.object("calendar") else { return nil }
    log.error(
      .laterKey, calendar.span, "this version does not simulate calendars with dates yet",
      hint: "write `always_open: true` and `measure: 5000 h`")
    return nil
  }

  /// The arrivals of a demand by month, weekday and hour; nil after a report.
  ///
  /// Plain queues with dates and offices use the same shapes.
  func arrivals(
    of demand: CheckedObject, into log: inout DiagnosticLog
  ) -> ArrivalProcess? {
    nil
  }
}
