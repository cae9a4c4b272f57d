import Experiments
import PassportOffice

/// Desks that serve the lines of other stages.
extension RulesBuilder {
  /// What the desks of a shift do while nobody waits at their own; wrong entries are reported.
  func helps(
    of shift: CheckedObject, desks: [Int], into log: inout DiagnosticLog
  ) -> [Help] {
    (shift.map("helps") ?? []).compactMap { entry in
      guard let stage = way.names.firstIndex(of: entry.key) else {
        reportUnknownStage(entry.key, at: entry.keySpan, into: &log)
        return nil
      }
      if desks[stage] == 0 { reportNoDesks(entry, into: &log) }
      checkNumbered(stage, at: entry.keySpan, into: &log)
      let others = (entry.value.list ?? []).compactMap {
        other($0, besides: stage, into: &log)
      }
      return others.isEmpty ? nil : Help(stage: stage, others: others)
    }
  }

  private func other(
    _ item: CheckedNode, besides stage: Int, into log: inout DiagnosticLog
  ) -> Int? {
    guard let name = item.text else { return nil }
    guard let other = way.names.firstIndex(of: name) else {
      reportUnknownStage(name, at: item.span, into: &log)
      return nil
    }
    guard other != stage else {
      log.error(
        .keyCombination, item.span,
        Wording(
          en: "the desks of `\(name)` serve its line anyway",
          id: "loket `\(name)` memang melayani antreannya sendiri"),
        hint: Wording(en: "remove it here", id: "hapus di sini"))
      return nil
    }
    guard way.stages[other].isStaffed else {
      log.error(
        .keyCombination, item.span,
        Wording(
          en: "the stage `\(name)` has no desks at which to help",
          id: "tahap `\(name)` tidak punya loket untuk dibantu"),
        hint: Wording(en: "remove it here", id: "hapus di sini"))
      return nil
    }
    checkNumbered(other, at: item.span, into: &log)
    return other
  }

  private func reportNoDesks(_ entry: CheckedEntry, into log: inout DiagnosticLog) {
    log.error(
      .keyCombination, entry.keySpan,
      Wording(
        en: "this shift has no desk of `\(entry.key)` that could help",
        id: "sif kerja ini tidak punya loket `\(entry.key)` yang dapat membantu"),
      hint: Wording(
        en: "count it under `desks`, or remove it here",
        id: "hitung di bawah `desks`, atau hapus di sini"))
  }

  /// A desk that stops, or that somebody may take over, stays at its stage.
  private func checkNumbered(
    _ stage: Int, at span: SourceSpan, into log: inout DiagnosticLog
  ) {
    guard let key = way.stages[stage].boundTo else { return }
    log.error(
      .keyCombination, span,
      Wording(
        en: "desks do not help where the stage has `\(key)`",
        id: "loket tidak membantu di tempat tahapnya memakai `\(key)`"),
      hint: Wording(
        en: "remove `\(key)` from `\(way.names[stage])`, or the help",
        id: "hapus `\(key)` dari `\(way.names[stage])`, atau bantuannya"))
  }
}

extension Stage {
  /// The key because of which each of its desks is one of its own; nil without one.
  fileprivate var boundTo: String? {
    if dependsOn != nil { return "depends_on" }
    if case .desks(_, _, .some) = work { return "stops" }
    if case .priority(_, _, isPreemptive: true) = queue.order { return "preemptive" }
    return nil
  }
}
