import Experiments
import PassportOffice

/// Which channel people try first.
extension RulesBuilder {
  /// The share of each group that tries the app first; nil after a report.
  ///
  /// A run leaves out a channel that bars somebody on the day, and rescales the rest.
  func appShares(into log: inout DiagnosticLog) -> [AppShare]? {
    guard let choice = root.object("choice") else {
      guard !hasApp, !root.isWritten("choice") else { return nil }
      return people.groupNames.map { _ in AppShare(aware: 0, unaware: 0) }
    }
    checkGroups(of: choice, into: &log)
    let everybody = choice.isWritten("all")
    guard let aware = share(of: choice.map(everybody ? "all" : "aware")),
      let unaware = share(of: choice.map(everybody ? "all" : "unaware"))
    else { return nil }
    let special = choice.map("by_group") ?? []
    var shares: [AppShare] = []
    for name in people.groupNames {
      var shareOfGroup = AppShare(aware: aware, unaware: unaware)
      if let entry = special.first(where: { $0.key == name }) {
        guard let own = share(of: entry.value.map) else { return nil }
        shareOfGroup = AppShare(aware: own, unaware: everybody ? own : unaware)
      }
      shares.append(shareOfGroup)
    }
    return shares
  }

  /// The share of the app in a choice; nil if it is wrong.
  private func share(of entries: [CheckedEntry]?) -> Double? {
    guard let entries, entries.allSatisfy({ $0.value.number != nil }) else { return nil }
    return entries.first { $0.key == "app" }?.value.number ?? 0
  }

  private func checkGroups(of choice: CheckedObject, into log: inout DiagnosticLog) {
    for entry in choice.map("by_group") ?? [] where !people.groupNames.contains(entry.key) {
      log.error(
        .unknownGroup, entry.keySpan,
        Wording(en: "there is no group `\(entry.key)`", id: "tidak ada kelompok `\(entry.key)`"),
        hint: suggestion(for: entry.key, among: people.groupNames).map(Wording.didYouMean)
          ?? "groups: \(people.groupNames.joined(separator: ", "))")
    }
  }
}
