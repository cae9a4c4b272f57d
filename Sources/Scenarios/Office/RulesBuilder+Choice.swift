import PassportOffice

/// Which channel people try first.
extension RulesBuilder {
  /// The share of each group that tries the app first; nil after a report.
  ///
  /// A channel that bars a group is left out and the rest rescaled; where nothing is left people
  /// go to the office and are not admitted.
  func appShares(into log: inout DiagnosticLog) -> [AppShare]? {
    guard let choice = root.object("choice"),
      let admits = root.object("channels")?.object("walk_in")?.text("admits")
    else { return nil }
    checkGroups(of: choice, into: &log)
    let everybody = choice.isWritten("all")
    guard let aware = share(of: choice.map(everybody ? "all" : "aware")),
      let unaware = share(of: choice.map(everybody ? "all" : "unaware"))
    else { return nil }
    let special = choice.map("by_group") ?? []
    var shares: [AppShare] = []
    for (group, name) in zip(people.groups, people.groupNames) {
      var shareOfGroup = AppShare(aware: aware, unaware: unaware)
      if let entry = special.first(where: { $0.key == name }) {
        guard let own = share(of: entry.value.map) else { return nil }
        shareOfGroup = AppShare(aware: own, unaware: everybody ? own : unaware)
      }
      let isBarred = admits == "exempt" && !group.isExempt
      shares.append(
        AppShare(
          aware: allowed(shareOfGroup.aware, walkInIsBarred: isBarred),
          unaware: allowed(shareOfGroup.unaware, walkInIsBarred: isBarred)))
    }
    return shares
  }

  private func allowed(_ app: Double, walkInIsBarred: Bool) -> Double {
    guard hasApp else { return 0 }
    return walkInIsBarred && app > 0 ? 1 : app
  }

  /// The share of the app in a choice; nil if it is wrong.
  private func share(of entries: [CheckedEntry]?) -> Double? {
    guard let entries, entries.allSatisfy({ $0.value.number != nil }) else { return nil }
    return entries.first { $0.key == "app" }?.value.number ?? 0
  }

  private func checkGroups(of choice: CheckedObject, into log: inout DiagnosticLog) {
    for entry in choice.map("by_group") ?? [] where !people.groupNames.contains(entry.key) {
      log.error(
        .unknownGroup, entry.keySpan, "there is no group `\(entry.key)`",
        hint: suggestion(for: entry.key, among: people.groupNames).map { "did you mean `\($0)`?" }
          ?? "groups: \(people.groupNames.joined(separator: ", "))")
    }
  }
}
