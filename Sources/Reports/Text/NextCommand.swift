import Experiments
import PassportOffice

/// The command most worth trying after a result.
struct NextCommand {
  /// As it would be typed, and what it is for.
  let text: String

  /// Picks it by what the result leaves open.
  init(_ result: StudyResult, _ context: ReportContext) {
    let file = context.file.contains(" ") ? "'\(context.file)'" : context.file
    let network = context.variants.first?.network
    if result.wasInterrupted {
      text = "antrean run \(file)   (the whole study)"
    } else if result.targets.contains(where: { $0.verdict == .undecided }) {
      text =
        "antrean run \(file) --replications \(4 * result.replications)"
        + "   (intervals half as wide)"
    } else if network?.town != nil {
      text = "antrean run \(file) --by weekday --applicants 1000   (which days, and who)"
    } else if let network, let change = Self.oneMoreDesk(in: network) {
      text = "antrean run \(file) --set \(change)   (one more desk)"
    } else {
      text = "antrean explain \(file)   (load and defaults)"
    }
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
