import Experiments
import EventKernel
import PassportOffice

/// What a stage of an office finds in people's papers.
extension StageBuilder {
  /// The rules of a stage; nil where it asks nothing, or after a report.
  func paperRules(of stage: CheckedObject, into log: inout DiagnosticLog) -> PaperRules? {
    guard isOffice, stage.isWritten("incomplete") || stage.isWritten("refused") else { return nil }
    let incomplete = stage.object("incomplete")
    let days = incomplete.flatMap { returnDays(of: $0, into: &log) }
    return PaperRules(
      incompleteShare: incomplete?.number("share") ?? 0,
      returningShare: incomplete?.number("returns") ?? 1, returnWithinDays: days ?? 1,
      refusedShare: refusedShares(of: stage, into: &log))
  }

  /// Whole days within which people come back; nil after a report.
  private func returnDays(of incomplete: CheckedObject, into log: inout DiagnosticLog) -> Int? {
    guard let length = incomplete.duration("return_within") else { return nil }
    let (days, rest) = length.microseconds.quotientAndRemainder(dividingBy: 86_400_000_000)
    guard days >= 1, rest == 0, days <= 10_000 else {
      log.error(
        .outOfRange, incomplete.valueSpan(of: "return_within"),
        Wording(
          en: "people come back for papers after whole days",
          id: "orang kembali membawa berkas sesudah hari yang utuh"),
        hint: Wording(
          en: "write for example `return_within: 7 days`; allowed: 1 day to 10000 days",
          id: "tulis misalnya `return_within: 7 days`; yang boleh: 1 day sampai 10000 days"))
      return nil
    }
    return Int(days)
  }

  private func refusedShares(of stage: CheckedObject, into log: inout DiagnosticLog) -> [Double] {
    guard let node = stage.node("refused") else { return applicationNames.map { _ in 0 } }
    guard let entries = node.object?.map("by_application") else {
      return applicationNames.map { _ in node.number ?? 0 }
    }
    checkKnown(entries, among: applications, into: &log)
    let share = { (name: String) in entries.first { $0.key == name }?.value.number }
    return applicationNames.map { share($0) ?? share(Self.standard) ?? 0 }
  }
}
