import Experiments
import ResultStorage
import Scenarios

extension Scenario {
  /// The scenario as run: the file, headed by what the command line changed in it.
  var textAsRun: String {
    var changes = settings.map { "# --set '\($0.path)=\($0.text)'\n" }
    let run = variants.dropFirst().map(\.name)
    if run != variantNames {
      changes += run.isEmpty ? ["# --variant base\n"] : run.map { "# --variant '\($0)'\n" }
    }
    guard !changes.isEmpty else { return sourceText }
    return "# Run with these options:\n" + changes.joined() + sourceText
  }

  /// What tells a run of so many replications from others.
  func identity(replications: Int) -> RunIdentity {
    RunIdentity(
      scenarioText: textAsRun, tableDigests: tableDigests, seed: plan.seed,
      replications: replications)
  }

  /// What will tell the run from others, if the plan says how many replications it has.
  var plannedIdentity: RunIdentity? {
    guard case .fixed(let count) = plan.replications else { return nil }
    return identity(replications: count)
  }
}
