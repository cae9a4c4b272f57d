import ArgumentParser
import Experiments
import Foundation
import PassportOffice

/// Which causes of waiting are taken away, and what of it is told.
struct CauseArguments: ParsableArguments {
  @Option(
    name: .customLong("causes"),
    help: ArgumentHelp(
      Wording(
        en: "Only these causes, as desks,breaks (default: all that there are): desks, breaks, "
          + "outages, unpunctuality, priority, families.",
        id: "Hanya sebab ini, misalnya desks,breaks (bawaan: semua yang ada): desks, breaks, "
          + "outages, unpunctuality, priority, families."),
      valueName: "list"))
  var list: String?

  @Flag(
    help: ArgumentHelp(
      Wording(
        en: "Share the whole over the causes, at most \(CauseRunner.mostShared), so that the "
          + "shares add up (Shapley).",
        id: "Bagi keseluruhan ke semua sebab, paling banyak \(CauseRunner.mostShared), sehingga "
          + "jumlahnya tepat (Shapley).")))
  var shares = false

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      Wording(
        en: "Explain this, as `p90(wait) by channel`; may be given several times (default: the "
          + "mean wait, of everybody and by channel or class).",
        id: "Jelaskan ini, misalnya `p90(wait) by channel`; boleh beberapa kali (bawaan: rata-rata "
          + "menunggu, semua orang dan menurut kanal atau kelas)."),
      valueName: "quantity"))
  var quantities: [String] = []

  /// What is explained of a network.
  func texts(for network: OfficeNetwork) -> [String] {
    guard quantities.isEmpty else { return quantities }
    let hasClasses = network.town == nil && network.names.classes.count > 1
    let keys: [ScopeKey] =
      network.town != nil ? [.channel] : hasClasses ? [.personClass] : []
    return ["mean(wait)"] + keys.map { "mean(wait) by \($0.rawValue)" }
  }

  /// The causes looked at, in their usual order; none where a network has none.
  func causes(in network: OfficeNetwork) throws -> [WaitingCause] {
    let present = WaitingCause.present(in: network)
    let causes = try list.map { try named($0, of: present) } ?? present
    guard shares, causes.count > CauseRunner.mostShared else { return causes }
    let words = causes.map(\.rawValue).joined(separator: ",")
    throw ValidationError(
      Wording(
        en: "--shares takes at most \(CauseRunner.mostShared) causes, as each doubles the "
          + "simulations, and there are \(causes.count): leave some out of --causes \(words)",
        id: "--shares menerima paling banyak \(CauseRunner.mostShared) sebab, karena tiap sebab "
          + "melipatduakan simulasi, sedangkan ada \(causes.count): kurangi --causes \(words)"))
  }

  private func named(_ list: String, of present: [WaitingCause]) throws -> [WaitingCause] {
    let causes = try list.split(separator: ",", omittingEmptySubsequences: false).map {
      try ChosenWord.choice(
        $0.trimmingCharacters(in: .whitespaces), of: WaitingCause.allCases,
        kind: Wording(en: "cause of waiting", id: "sebab menunggu"))
    }
    if let absent = causes.first(where: { !present.contains($0) }) {
      let words = present.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        Wording(
          en: "nobody waits for \(absent.rawValue) here: the causes of the file are \(words)",
          id: "tidak ada yang menunggu karena \(absent.rawValue) di sini: sebab dalam berkas ini "
            + "adalah \(words)"))
    }
    return WaitingCause.allCases.filter(causes.contains)
  }
}
