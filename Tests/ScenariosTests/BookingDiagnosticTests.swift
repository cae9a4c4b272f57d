import Scenarios
import Testing

/// Mistakes in the rules of the app.
struct BookingDiagnosticTests {
  private static let booking = "booking: {quota: 10"
  /// Long enough before the counted days for the slots that are opened ahead.
  private static let warm =
    "{measure: {from: 2023-02-01, through: 2023-04-11}, warm_up: 31 days}"

  @Test(arguments: mistakes)
  func `a mistake of the app is found at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      officeText(top: "booking: {sequence: book_only}"), .missingKey, at: "{", "`quota`"),
    OfficeMistake(
      officeText(top: "\(booking), slots: {from: 08:00, until: 10:00, weight: {08:30: 2}}}"),
      .unknownWindow, at: "08:30", "no window of slots starts at 08:30"),
    OfficeMistake(
      officeText(top: "\(booking), slots: {from: 16:00, until: 20:00}}"), .slotsClosed, at: "from",
      "no window of slots lies within"),
    OfficeMistake(
      officeText(top: "\(booking), slots: {every: 2 h, from: 08:00, until: 09:00}}"), .timeOrder,
      at: "until", "no window of `every` fits"),
    OfficeMistake(
      officeText(top: "\(booking), rush: {gate: {admits: 0 / min}}}"), .outOfRange,
      at: "0 / min", "never let anybody in"),
    OfficeMistake(
      officeText(top: "\(booking), rush: {gate: {admits: 9 / working day}}}"), .unknownUnit,
      at: "9 / working day", "knows no working days"),
    OfficeMistake(
      officeText(top: "\(booking), rush: {gate: {room: 5}}}"), .missingKey, at: "{", "`admits`"),
    OfficeMistake(
      officeText(top: "\(booking), rush: {room: 5}}"), .unknownKey, at: "room", "not a key of rush"),
    OfficeMistake(
      officeText(top: "\(booking), rush: {session_drops: 100 %}}"), .outOfRange, at: "100 %",
      "nobody would ever choose a slot"),
    OfficeMistake(
      officeText(top: "\(booking), slots: {spread: doom}}"), .wrongValue, at: "doom",
      "`doom` is not"),
    OfficeMistake(
      officeText(top: "\(booking), slots: {spread: {dome: {}, block: {}}}}"), .keyCombination,
      at: "block", "exclude each other"),
    OfficeMistake(
      officeText(top: "booking: {quota: unlimited, slots: {spread: bailey_welch}}"),
      .keyCombination, at: "bailey_welch", "needs a number of slots"),
    OfficeMistake(
      officeText(top: "\(booking), slots: {spread: {explicit: {08:00: 4, 09:00: 5}}}}"),
      .keyCombination, at: "10", "the slots at listed times are 9"),
    OfficeMistake(
      officeText(top: "booking: {slots: {every: 1 h, spread: {explicit: {08:00: 4}}}}"),
      .keyCombination, at: "every", "have no windows"),
    OfficeMistake(
      officeText(top: "booking: {slots: {spread: {explicit: {08:00: 4, 19:00: 5}}}}"),
      .slotsClosed, at: "19:00", "never open at 19:00"),
    OfficeMistake(
      officeText(top: "booking: {slots: {spread: {explicit: {08:00: 0}}}}"), .outOfRange,
      at: "{", "no slot at any time"),
    OfficeMistake(
      officeText(top: "\(booking), returned_slots: after}"), .wrongValue, at: "after",
      "not one of the words"),
    OfficeMistake(
      officeText(top: "\(booking), returned_slots: {after: 3}}"), .missingUnit, at: "3",
      "a duration needs a unit"),
    OfficeMistake(
      officeText(top: "\(booking), release: [{on: 15, at: 09:00, opens: next_half}]}"),
      .wrongValue, at: "next_half", "`next_half` is not"),
    OfficeMistake(
      officeText(top: "\(booking), release: [{on: 15, at: 09:00, opens: next_half_month}]}"),
      .shortWarmUp, at: "{", "opened up to 16 days ahead"),
    OfficeMistake(
      officeText(top: "\(booking), release: [{on: fri, at: 17:00}]}"), .keyCombination, at: "on",
      "only beside `opens`"),
    OfficeMistake(
      officeText(top: "\(booking), no_show: 100 %}"), .outOfRange, at: "100 %", "ever come"),
    OfficeMistake(
      officeText(
        calendar: warm, top: "\(booking), respect_hour: no, late: {grace: 9 min}}"),
      .withoutEffect, at: "late", "only where the hour of a slot counts"),
    OfficeMistake(
      officeText(
        calendar: warm, top: "\(booking), respect_hour: no, early: {admit: 9 min}}"),
      .withoutEffect, at: "early", "only where the hour of a slot counts"),
    OfficeMistake(
      officeText(top: "\(booking), late: {grace: 9 min, then: refuse}}"), .wrongValue, at: "refuse",
      "`refuse` is not"),
    OfficeMistake(
      officeText(top: "\(booking), late: {then: refused}}"), .missingKey, at: "{", "`grace`"),
    OfficeMistake(
      officeText(top: "\(booking), early: {admit: -5 min}}"), .outOfRange, at: "-5 min",
      "is negative"),
    OfficeMistake(
      officeText(top: "\(booking), reschedule: {share: 6 %, at_most: 0}}"), .outOfRange, at: "0",
      "`0` is out of range"),
    OfficeMistake(
      officeText(top: "\(booking), reschedule: {at_most: 1}}"), .missingKey, at: "{", "`share`"),
    OfficeMistake(
      officeText(top: "\(booking), reschedule: {share: 6 %, notice: 1}}"), .missingUnit, at: "1",
      "a duration needs a unit"),
    OfficeMistake(
      officeText(top: "\(booking), payment: {methods: {a: {share: 50 %}}}}"), .shareSum,
      at: "methods", "add up to 50 %"),
    OfficeMistake(
      officeText(top: "\(booking), payment: {methods: {a: {share: 100 %, open: {mon: []}}}}}"),
      .neverOpen, at: "open", "nobody can ever pay by `a`"),
    OfficeMistake(
      officeText(top: "booking: {quota: unlimited, overbook: 5 %}"), .keyCombination,
      at: "overbook", "the quota is unlimited"),
    OfficeMistake(
      officeText(
        top:
          "applications: {new: {share: 100 %, pool: sameday}}\nbooking: {quota: {regular: 9, same_day: 2}}"
      ),
      .unknownPool, at: "sameday", "no quota has the pool `sameday`"),
    OfficeMistake(
      officeText(top: "applications: {new: {share: 100 %, pool: other}}"), .unknownPool,
      at: "other", "no quota has the pool `other`"),
    OfficeMistake(
      officeText(
        top: "booking: {quota: {regular: 9, same_day: 2}, release: [{rolling: {days_ahead: 0}}]}"),
      .unusedPool, at: "same_day",
      "nobody takes the slots"),
    OfficeMistake(
      officeText(top: "booking: {quota: {same_day: 2}}"), .missingKey, at: "{", "`regular`"),
    OfficeMistake(
      officeText(top: "booking: {quota: {mon-thu: 9, fry: 2}}"), .unknownKey, at: "fry",
      "not a day of the week"),
    OfficeMistake(
      officeText(
        top: "applications: {new: {share: 90 %}, lost: {share: 10 %, channel: walk_in, pool: few}}"
          + "\nbooking: {quota: {regular: 9, few: 2}}"),
      .keyCombination, at: "few", "never takes a slot"),
    OfficeMistake(
      officeText(top: "\(booking), overbook: 120 %}"), .outOfRange, at: "120 %",
      "not between 0 and 1"),
    OfficeMistake(
      officeText(top: "\(booking)}\nwhen_full: [{other_office: {share: 20 %}}, give_up]"),
      .missingKey, at: "{", "`within`"),
    OfficeMistake(
      officeText(top: "\(booking), release: [{rolling: {days_ahead: 9}, share: 50 %}]}"),
      .keyCombination, at: "share", "only beside `on`"),
    OfficeMistake(
      officeText(top: "\(booking), release: [{on: fri, at: 17:00, opens: next_week, share: 0 %}]}"),
      .outOfRange, at: "0 %", "no slot at all"),
    OfficeMistake(
      officeText(
        top:
          "booking: {quota: unlimited, release: [{on: fri, at: 17:00, opens: next_week, share: 5 %}]}"
      ),
      .keyCombination, at: "share", "the quota is unlimited"),
    OfficeMistake(
      officeText(top: "\(booking), \(held("share: 100 %, open: {days_before: 2, at: 08:00}"))}"),
      .outOfRange, at: "100 %", "no slot at all"),
    OfficeMistake(
      officeText(top: "\(booking), \(held("share: 9 %, open: {days_before: 0, at: 24:00}"))}"),
      .timeOrder, at: "24:00", "the windows of the day are over"),
    OfficeMistake(
      officeText(top: "\(booking), \(held("share: 9 %"))}"), .missingKey, at: "{", "`open`"),
  ]

  /// Weekly releases that hold something back.
  private static func held(_ text: String) -> String {
    "release: [{on: fri, at: 17:00, opens: next_week, hold_back: {\(text)}}]"
  }
}
