import Experiments
import PassportOffice

/// The command most worth trying after a result.
struct NextCommand {
  private let command: String
  private let purpose: Wording

  /// Picks it by what the result leaves open.
  init(_ result: StudyResult, _ context: ReportContext) {
    let study = ([context.file] + context.options).map(Self.quoted).joined(separator: " ")
    // More replications do not help a target that is about nobody.
    let undecided = result.targets.filter { $0.verdict == .undecided }
    let network = context.variants.first?.network
    if result.wasInterrupted {
      command = "antrean run \(study)"
      purpose = Wording(en: "the whole study", id: "seluruh studi")
    } else if result.replications == 1, undecided.contains(where: { $0.value != nil }) {
      command = "antrean run \(study) --replications 10"
      purpose = Wording(en: "intervals to judge the targets by", id: "selang untuk menilai target")
    } else if undecided.contains(where: { $0.lower != nil }) {
      command = "antrean run \(study) --replications \(4 * result.replications)"
      purpose = Wording(en: "intervals half as wide", id: "selang setengah lebarnya")
    } else if network?.town != nil {
      command = "antrean run \(study) --by weekday --applicants 1000"
      purpose = Wording(en: "which days, and who", id: "hari apa, dan siapa")
    } else if let network, let change = Self.oneMoreDesk(in: network) {
      command = "antrean run \(study) --set \(change)"
      purpose = Wording(en: "one more desk", id: "satu loket lagi")
    } else {
      command = "antrean explain \(Self.quoted(context.file))"
      purpose = Wording(en: "load and defaults", id: "beban dan nilai bawaan")
    }
  }

  /// The command as it would be typed, and what it is for.
  func lines(in language: Language) -> [String] {
    let remark = "(\(purpose.text(in: language)))"
    let line = "\(command)   \(remark)"
    return line.count <= ReportSection.width - 2 ? [line] : [command, remark]
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=%:,".contains($0) }
    return isPlain
      ? word
      : "'"
        + word.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }

  /// A setting for the first stage with a fixed number of desks.
  private static func oneMoreDesk(in network: OfficeNetwork) -> String? {
    for (name, stage) in zip(network.names.stages, network.stages) {
      if case .desks(.fixed(let count), _, _) = stage.work {
        return "stages.\(name).desks=\(count + 1)"
      }
    }
    return nil
  }
}
