import Experiments
import PassportOffice

/// Reads what desks and people's time cost.
struct CostBuilder {
  /// The stages of all offices.
  let names: [String]
  let stages: [Stage]

  /// The costs of a file; nil without any, or after a report.
  func costs(of root: CheckedObject, into log: inout DiagnosticLog) -> Costs? {
    guard let written = root.object("costs"), let factor = written.number("overtime") else {
      return nil
    }
    var costs = Costs(deskPerHour: names.map { _ in 0 })
    costs.overtimeFactor = factor
    for entry in written.map("desk") ?? [] {
      let stages = self.stages(of: entry, into: &log)
      guard let amount = entry.value.number else { continue }
      for stage in stages { costs.deskPerHour[stage] = amount }
    }
    let citizen = written.object("citizen")
    costs.waitingPerHour = citizen?.number("waiting") ?? 0
    costs.perKilometre = citizen?.number("per_km") ?? 0
    adviseOnUse(of: written, costs, into: &log)
    return costs
  }

  /// The stages with desks that have a name; none after a report.
  private func stages(of entry: CheckedEntry, into log: inout DiagnosticLog) -> [StageID] {
    let known = names.indices.filter { names[$0] == entry.key }
    guard !known.isEmpty else {
      log.error(
        .unknownStage, entry.keySpan,
        Wording(
          en: "there is no stage `\(entry.key)` whose desks could cost this",
          id: "tidak ada tahap `\(entry.key)` yang loketnya dapat berbiaya"),
        hint: suggestion(for: entry.key, among: names).map(Wording.didYouMean)
          ?? Wording(
            en: "stages: \(names.joined(separator: ", "))",
            id: "tahap: \(names.joined(separator: ", "))"))
      return []
    }
    let staffed = known.filter { stages[$0].isStaffed }
    guard !staffed.isEmpty else {
      log.error(
        .keyCombination, entry.keySpan,
        Wording(
          en: "the stage `\(entry.key)` has no desks that could cost this",
          id: "tahap `\(entry.key)` tidak punya loket yang dapat berbiaya"),
        hint: Wording(
          en: "remove it here: nobody is served there by an officer",
          id: "hapus di sini: tidak ada petugas yang melayani di sana"))
      return []
    }
    return staffed
  }

  /// A factor on nothing is a slip of the pen.
  private func adviseOnUse(
    of written: CheckedObject, _ costs: Costs, into log: inout DiagnosticLog
  ) {
    guard written.isWritten("overtime"), costs.deskPerHour.allSatisfy({ $0 == 0 }) else { return }
    log.warning(
      .withoutEffect, written.span(of: "overtime"),
      Wording(
        en: "`overtime` has no effect: no desk costs anything",
        id: "`overtime` tidak berpengaruh: tidak ada loket yang berbiaya"),
      hint: Wording(
        en: "say what a desk costs, such as `desk: {interview: 70_000 IDR / h}`",
        id: "sebutkan biaya loket, misalnya `desk: {interview: 70_000 IDR / h}`"))
  }
}
