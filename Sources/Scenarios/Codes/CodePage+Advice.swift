import Experiments

/// Advice: the scenario can be run all the same.
extension CodePage {
  static let advice: [CodePage] = [
    CodePage(
      .overloaded, "More work comes than the desks can do, so that the line grows for ever.",
      in: .queue, wrong: "demand: [{id: all, rate: 12 / h}]",
      right: "demand: [{id: all, rate: 9 / h}]"),
    CodePage(
      .quotaAboveDesks, "Slots and tickets of a day need more minutes than the desks have.",
      in: .office, wrong: "booking: {quota: 150}", right: "booking: {quota: 60}"),
    CodePage(
      .demandAboveAdmissions, "More people want a passport than slots and tickets admit.",
      in: .office,
      wrong: "booking: {quota: 9}\nchannels: {walk_in: {tickets: {from: 08:00, per_day: 5}}}",
      right: "booking: {quota: 20}\nchannels: {walk_in: {tickets: {from: 08:00, per_day: 5}}}"),
    CodePage(
      .holidayGap, "The table of holidays has some in each year of the study.",
      wrongInWords: "a table of the holidays of 2022 beside days of 2023",
      right: "a table of the holidays of 2022 and 2023"),
    CodePage(
      .shortWarmUp, "The warm-up is as long as slots are opened ahead.", in: .office,
      wrong: """
        calendar: {measure: {from: 2023-01-02, through: 2023-03-31}}
        booking: {quota: 25}
        """,
      right: """
        calendar: {warm_up: 5 weeks, measure: {from: 2023-01-02, through: 2023-03-31}}
        booking: {quota: 25}
        """),
    CodePage(
      .easyTarget, "A target can be missed.", in: .queue, wrong: "targets: [mean(wait) >= 0 min]",
      right: "targets: [mean(wait) >= 1 min]"),
    CodePage(
      .implicitBound, "What cannot be negative is drawn again below 0; `min` says so.", in: .queue,
      wrong: "demand: [{id: all, interarrival: {normal: {mean: 20 min, sd: 9 min}}}]",
      right: "demand: [{id: all, interarrival: {normal: {mean: 20 min, sd: 9 min, min: 0 s}}}]"),
    CodePage(
      .implicitUnit, "Durations of a table carry their unit, or its column does.",
      wrongInWords: "a column of bare numbers for durations",
      right: "a column with the unit in its name or in each cell"),
    CodePage(
      .shiftEndsEarly, "The desks of a stage are open as long as the doors.", in: .office,
      wrong: office(hours: "08:00-12:00"), right: office(hours: "08:00-16:00")),
    CodePage(
      .thousandsPoint, "A point begins the decimals; `_` groups digits.", in: .queue,
      wrong: "calendar: {always_open: true, measure: 1.500 h}",
      right: "calendar: {always_open: true, measure: 1_500 h}"),
    CodePage(
      .withoutEffect, "What is written has an effect.", in: .office,
      wrong: "awareness: {start: 55 %}",
      right: "awareness: {start: 55 %}\nbooking: {quota: 25}"),
    CodePage(
      .needsOutside, "Recorded needs lie within the days of the study.",
      wrongInWords: "a table with needs of 2022 for a study of 2023",
      right: "a table with needs of the days from the warm-up on"),
  ]

  private static func office(hours: String) -> String {
    """
    offices:
      padang:
        staff: {shifts: [{id: day, hours: \(hours), desks: {interview: 2}}]}
        stages: [{id: interview, service: {exponential: {mean: 9 min}}}]
    """
  }
}
