import Experiments

/// Refuses the keys that mean something only in a file with `offices`.
enum PlainQueueKeys {
  /// Keys of a demand that mean nothing in a plain queue, dated or not.
  private static let demandKeysOfOffices = ["office", "by", "party"]

  /// Reports each key of an office; keys about dates are fine where the clock has a calendar.
  static func refuseOfficeKeys(
    of root: CheckedObject, isClockOnly: Bool, into log: inout DiagnosticLog
  ) {
    refuse(OfficeGrammar.scenarioFields, in: root, into: &log)
    for stage in root.list("stages") ?? [] {
      guard let stage = stage.object else { continue }
      refuse(OfficeGrammar.stageFields, in: stage, into: &log)
      if let queue = stage.object("queue") {
        refuse(OfficeGrammar.queueFields, in: queue, into: &log)
      }
    }
    for demand in root.list("demand") ?? [] {
      guard let demand = demand.object else { continue }
      refuse(
        OfficeGrammar.demandFields.filter { demandKeysOfOffices.contains($0.key) }, in: demand,
        into: &log)
    }
    if let initial = root.object("initial") {
      refuse(OfficeGrammar.initialFields, in: initial, into: &log)
    }
    refuseChanges(of: root, isClockOnly: isClockOnly, into: &log)
    guard isClockOnly else { return }
    refuseDatedKeys(of: root, into: &log)
  }

  private static func refuse(
    _ fields: [Field], in object: CheckedObject, into log: inout DiagnosticLog
  ) {
    for field in fields where object.isWritten(field.key) {
      log.error(
        .notInPlainQueue, object.span(of: field.key),
        Wording(
          en: "`\(field.key)` belongs to an office, and this file has no `offices`",
          id: "`\(field.key)` milik sebuah kantor, sedangkan berkas ini tanpa `offices`"),
        hint: Wording(
          en: "remove it, or describe the office under `offices`",
          id: "hapus, atau terangkan kantornya di bawah `offices`"))
    }
  }

  private static func refuseDatedKeys(of root: CheckedObject, into log: inout DiagnosticLog) {
    let calendar = root.object("calendar")
    let demands = (root.list("demand") ?? []).compactMap(\.object)
    let places =
      [(calendar, OfficeGrammar.calendarFields)]
      + demands.map { demand in
        (demand, OfficeGrammar.demandFields.filter { !demandKeysOfOffices.contains($0.key) })
      }
    for case (let object?, let fields) in places {
      for field in fields where object.isWritten(field.key) {
        log.error(
          .notInPlainQueue, object.span(of: field.key),
          Wording(
            en: "`\(field.key)` needs a calendar with dates, but this one is `always_open`",
            id: "`\(field.key)` memerlukan kalender bertanggal, tetapi yang ini `always_open`"),
          hint: Wording(
            en: "remove it, or write `measure: {from: …, through: …}` without `always_open`",
            id: "hapus, atau tulis `measure: {from: …, through: …}` tanpa `always_open`"))
      }
    }
  }

  /// Only the rules of an office can change by date.
  private static func refuseChanges(
    of root: CheckedObject, isClockOnly: Bool, into log: inout DiagnosticLog
  ) {
    guard root.isWritten("changes") else { return }
    if isClockOnly {
      log.error(
        .badChange, root.span(of: "changes"),
        Wording(
          en: "`changes` happen on dates, but the calendar is `always_open` and has none",
          id: "`changes` terjadi pada tanggal, tetapi kalendernya `always_open` dan tidak "
            + "bertanggal"),
        hint: Wording(
          en: "write times since the start instead, such as `desks: [{at: 0 h, count: 4}, …]`",
          id: "tulis waktu sejak awal, misalnya `desks: [{at: 0 h, count: 4}, …]`"))
    } else {
      log.error(
        .badChange, root.span(of: "changes"),
        Wording(
          en: "`changes` alter the rules of an office, and this file has no `offices`",
          id: "`changes` mengubah aturan kantor, sedangkan berkas ini tanpa `offices`"),
        hint: Wording(
          en: "remove it, or describe the office under `offices`",
          id: "hapus, atau terangkan kantornya di bawah `offices`"))
    }
  }
}
