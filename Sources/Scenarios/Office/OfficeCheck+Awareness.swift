import Experiments
import PassportOffice

/// Knowledge of an app that does not exist.
extension OfficeCheck {
  /// Says where `awareness` stands, or is changed by date, though no variant ever has an app.
  func adviseOnAwareness(into log: inout DiagnosticLog) {
    guard !mayHaveApp else { return }
    let written = root.isWritten("awareness") ? [root.span(of: "awareness")] : []
    let changed = entries(setIn: changes).filter { $0.sets("awareness") }.map(\.keySpan)
    for place in written + changed {
      log.warning(
        .withoutEffect, place,
        Wording(
          en: "`awareness` has no effect: without `booking` there is no app, and everybody "
            + "walks in",
          id: "`awareness` tidak berpengaruh: tanpa `booking` tidak ada aplikasi, dan semua "
            + "orang datang langsung"),
        hint: Wording(
          en: "add `booking` with a quota, or remove `awareness`",
          id: "tambahkan `booking` dengan kuota, atau hapus `awareness`"))
    }
  }

  /// Whether there is an app at some time or in a variant.
  var mayHaveApp: Bool {
    town.rules.contains { $0.booking != nil }
      || entries(setIn: variants).contains { $0.sets("booking") }
  }

  private var variants: [CheckedObject] { (root.map("variants") ?? []).compactMap(\.value.object) }

  private var changes: [CheckedObject] { (root.list("changes") ?? []).compactMap(\.object) }

  private func entries(setIn objects: [CheckedObject]) -> [SourceEntry] {
    objects.flatMap { $0.node("set")?.node.entries ?? [] }
  }
}

extension SourceEntry {
  /// Whether its path leads to a key at the top of the file, or below it.
  fileprivate func sets(_ top: String) -> Bool {
    key == top || key.hasPrefix(top + ".")
  }
}
