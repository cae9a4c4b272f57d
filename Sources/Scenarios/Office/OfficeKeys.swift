import Experiments

/// Refuses what an office cannot do: keys of plain queues, and words of later versions.
enum OfficeKeys {
  /// Reports each key that only a plain queue has.
  static func refusePlainKeys(of root: CheckedObject, into log: inout DiagnosticLog) {
    refuse(
      ["stages"], in: root,
      Wording(en: "stages stand under the office", id: "tahap ditulis di bawah kantor"),
      hint: Wording(
        en: "move them to `offices: {…: {stages: …}}`",
        id: "pindahkan ke `offices: {…: {stages: …}}`"), into: &log)
    refuse(
      ["output"], in: root,
      Wording(
        en: "it belongs to a plain queue",
        id: "itu milik antrean sederhana"), hint: Wording(en: "remove it", id: "hapus"), into: &log)
    if let initial = root.object("initial") {
      refuse(
        ["present"], in: initial,
        Wording(en: "an office starts empty", id: "kantor mulai kosong"),
        hint: Wording(
          en: "remove it; `bookings` and `backlog` say what there is before the start",
          id: "hapus; `bookings` dan `backlog` menyebut apa yang ada sebelum awal"),
        into: &log)
    }
    if let calendar = root.object("calendar"), calendar.flag("drain") == true {
      refuse(
        ["drain"], in: calendar,
        Wording(
          en: "an office goes on after the counted days",
          id: "kantor berjalan terus sesudah hari yang dihitung"),
        hint: Wording(
          en: "remove it; `follow` says how long people are followed",
          id: "hapus; `follow` menyatakan berapa lama orang diikuti"), into: &log)
    }
    for demand in root.list("demand") ?? [] {
      guard let demand = demand.object else { continue }
      refuse(
        ["class", "to"], in: demand,
        Wording(
          en: "people differ by `applications` and `groups`",
          id: "orang dibedakan menurut `applications` dan `groups`"),
        hint: Wording(en: "remove it", id: "hapus"), into: &log)
      refuse(
        ["shape", "cycle", "interarrival", "first", "appointments"], in: demand,
        Wording(
          en: "the demand is shaped by `month`, `weekday` and `hour`",
          id: "permintaan dibentuk oleh `month`, `weekday` dan `hour`"),
        hint: Wording(en: "remove it", id: "hapus"), into: &log)
    }
  }

  private static func refuse(
    _ keys: [String], in object: CheckedObject, _ reason: Wording, hint: Wording,
    into log: inout DiagnosticLog
  ) {
    for key in keys where object.isWritten(key) {
      log.error(
        .notInOffice, object.span(of: key),
        Wording(
          en: "`\(key)` has no meaning in an office: \(reason)",
          id: "`\(key)` tidak berarti di kantor: \(reason)"),
        hint: hint)
    }
  }
}
