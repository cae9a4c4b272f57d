import Experiments
import PassportOffice

/// The pools of slots of all offices in every stretch between changes, `regular` first.
struct SlotPools {
  let names: [String]

  /// The pool of whoever has no other.
  static let regular = "regular"

  /// The pools that the quotas of some versions of a file name.
  init(of roots: [CheckedObject]) {
    var names = [Self.regular]
    for entry in roots.flatMap(Self.entries) where !names.contains(entry.key) {
      names.append(entry.key)
    }
    self.names = names
  }

  private static func entries(of root: CheckedObject) -> [CheckedEntry] {
    let offices = (root.map("offices") ?? []).map { $0.value.object?.object("booking") }
    return ([root.object("booking")] + offices).flatMap { $0?.node("quota")?.quotaByPool ?? [] }
  }

  /// The applications with their pools; pools that do not exist are reported.
  func pooled(_ people: People, of root: CheckedObject, into log: inout DiagnosticLog)
    -> [Application]
  {
    var applications = people.applications
    let entries = root.map("applications") ?? []
    for (place, entry) in entries.enumerated() where applications.indices.contains(place) {
      guard let node = entry.value.object?.node("pool"), let name = node.text else { continue }
      if let pool = names.firstIndex(of: name) {
        applications[place].pool = pool
        if applications[place].isWalkInOnly {
          log.error(
            .keyCombination, node.span,
            Wording(
              en: "`\(entry.key)` never takes a slot, so it has no pool",
              id: "`\(entry.key)` tidak pernah mengambil jadwal, jadi tidak punya kumpulan"),
            hint: "remove `pool`")
        }
      } else {
        reportUnknown(name, at: node.span, hasApp: root.isWritten("booking"), into: &log)
      }
    }
    return applications
  }

  private func reportUnknown(
    _ name: String, at span: SourceSpan, hasApp: Bool, into log: inout DiagnosticLog
  ) {
    log.error(
      .unknownPool, span,
      Wording(
        en: "no quota has the pool `\(name)`",
        id: "tidak ada kuota dengan kumpulan `\(name)`"),
      hint: hasApp
        ? suggestion(for: name, among: names).map(Wording.didYouMean)
          ?? "write `quota: {regular: 100, \(name): 10}`; pools: \(names.joined(separator: ", "))"
        : Wording(
          en: "without `booking` nobody takes a slot: remove `pool`",
          id: "tanpa `booking` tidak ada yang mengambil jadwal: hapus `pool`"))
  }

  /// Says of each pool that nobody takes slots of it.
  func adviseOnUse(
    by applications: [Application], of root: CheckedObject, into log: inout DiagnosticLog
  ) {
    guard !log.hasErrors else { return }
    for entry in Self.entries(of: root) {
      guard let pool = names.firstIndex(of: entry.key),
        !applications.contains(where: { $0.pool == pool && !$0.isWalkInOnly })
      else { continue }
      log.warning(
        .unusedPool, entry.keySpan,
        Wording(
          en: "nobody takes the slots of the pool `\(entry.key)`",
          id: "tidak ada yang mengambil jadwal dari kumpulan `\(entry.key)`"),
        hint: Wording(
          en: "write `pool: \(entry.key)` at an application, or remove the pool",
          id: "tulis `pool: \(entry.key)` pada suatu jenis permohonan, atau hapus kumpulannya"))
    }
  }
}

extension CheckedNode {
  /// The entries of a quota that names pools, nil if it does not.
  var quotaByPool: [CheckedEntry]? {
    guard let entries = map,
      MapKeys.names(Wording(en: "pool", id: "kumpulan jadwal")).claims(entries.map(\.key))
    else { return nil }
    return entries
  }
}
