import Experiments
import Planning

/// What the reports of the planning commands say alike: of which scenario they are, and where the
/// files are.
public struct ReportHead: Sendable {
  /// The scenario's name.
  let scenario: String
  /// In which amounts of money are.
  let currency: String
  /// Version of Antrean.
  let version: String
  /// Where the files are; nil where none were written.
  let resultFolder: String?
  /// The scenario as it would be typed again.
  let command: String

  /// Collects the parts.
  public init(
    scenario: String, currency: String, version: String, resultFolder: String?, command: String
  ) {
    self.scenario = scenario
    self.currency = currency
    self.version = version
    self.resultFolder = resultFolder
    self.command = command
  }

  /// An amount in the scenario's currency.
  func money(_ amount: Double) -> Wording { ShownNumber.text(amount, unit: currency) }

  /// One JSON document: who made it of what, an answer, and where its files are.
  func document(seed: UInt64, _ answer: [(String, JSONValue)]) -> String {
    JSONValue.object(
      [
        ("antrean", .string(version)), ("scenario", .string(scenario)), ("seed", .unsigned(seed)),
      ] + answer + [("results", JSONValue(resultFolder))]
    ).text
  }

  /// The folder with what is to be found in it, and the command that runs a patch in it.
  ///
  /// `patch` is nil where nothing is changed.
  func files(_ tables: Wording, patch: String?) -> ReportSection {
    guard let folder = resultFolder else { return .files(nil) }
    let run = patch.map { "antrean run \(command) --apply \(folder)/\($0)" as Wording }
    return ReportSection(
      Wording(en: "Files", id: "Berkas"),
      [.line(Wording(en: "\(folder)/  (\(tables))", id: "\(folder)/  (\(tables))"))]
        + (run.map { [.line($0)] } ?? []))
  }
}

extension PlanResult.Ending {
  /// What stands behind the numbers of a search that did not come to its end; nothing else.
  var words: Wording {
    switch self {
    case .complete: ""
    case .interrupted: ReplicationWords.interruption(true)
    case .outOfBudget:
      Wording(
        en: "; the time or the replications allowed are used up",
        id: "; waktu atau replikasi yang diizinkan sudah habis")
    }
  }
}
