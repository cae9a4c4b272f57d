import Experiments

/// An office of a file.
struct Office {
  let name: String
  let nameSpan: SourceSpan
  let object: CheckedObject

  /// The most offices of a file.
  static let mostOffices = 1_000

  /// The offices in file order; nil if one is wrong, or after a report.
  static func offices(of root: CheckedObject, into log: inout DiagnosticLog) -> [Office]? {
    guard let entries = root.map("offices") else { return nil }
    guard !entries.isEmpty else {
      log.error(
        .wrongShape, root.span(of: "offices"),
        Wording(
          en: "there is no office under `offices`",
          id: "tidak ada kantor di bawah `offices`"),
        hint: Wording(
          en: "write for example `offices: {padang: {staff: …, stages: …}}`",
          id: "tulis misalnya `offices: {padang: {staff: …, stages: …}}`"))
      return nil
    }
    guard entries.count <= mostOffices else {
      log.error(
        .outOfRange, entries[mostOffices].keySpan,
        Wording(
          en: "there are \(entries.count) offices", id: "ada \(entries.count) kantor"),
        hint: Wording(en: "allowed: up to \(mostOffices)", id: "paling banyak \(mostOffices)"))
      return nil
    }
    let offices = entries.compactMap { entry in
      entry.value.object.map { Office(name: entry.key, nameSpan: entry.keySpan, object: $0) }
    }
    return offices.count == entries.count ? offices : nil
  }

  /// The rules of the app here: keys of the office before those of the town; nil without an app.
  func booking(in root: CheckedObject) -> CheckedObject? {
    root.object("booking").map { $0.replaced(by: object.object("booking")) }
  }

  /// The rules for people without a slot here.
  func walkIn(in root: CheckedObject) -> CheckedObject? {
    root.object("channels")?.object("walk_in").map {
      $0.replaced(by: object.object("channels")?.object("walk_in"))
    }
  }

  /// Reports rules of an app that the town does not have.
  func checkBooking(in root: CheckedObject, into log: inout DiagnosticLog) {
    guard object.isWritten("booking"), !root.isWritten("booking") else { return }
    log.error(
      .keyCombination, object.span(of: "booking"),
      Wording(
        en: "`booking` of an office replaces keys of the town's `booking`, and there is none",
        id: "`booking` sebuah kantor menggantikan kunci `booking` kota, padahal itu tidak ada"),
      hint: Wording(
        en: "write `booking` at the top of the file; an office without slots has `quota: 0`",
        id: "tulis `booking` di tingkat teratas berkas; kantor tanpa jadwal memakai `quota: 0`"))
  }
}

extension DiagnosticLog {
  /// Reports the name of an office that the file does not have.
  mutating func unknownOffice(_ name: String, at span: SourceSpan, among names: [String]) {
    error(
      .unknownOffice, span,
      Wording(en: "there is no office `\(name)`", id: "tidak ada kantor `\(name)`"),
      hint: suggestion(for: name, among: names).map(Wording.didYouMean)
        ?? Wording(
          en: "offices: \(names.prefix(20).joined(separator: ", "))",
          id: "kantor: \(names.prefix(20).joined(separator: ", "))"))
  }
}

extension CheckedObject {
  /// The same map with the keys that another one has written in place of its own.
  func replaced(by other: CheckedObject?) -> CheckedObject {
    guard let other else { return self }
    return CheckedObject(
      grammar: grammar, span: span, path: path,
      members: members.merging(other.members) { $1 },
      keySpans: keySpans.merging(other.keySpans) { $1 })
  }
}
