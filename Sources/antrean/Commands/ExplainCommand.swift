import ArgumentParser
import Experiments
import Reports
import Scenarios

/// `antrean explain FILE`: what a scenario says before anything is simulated.
struct ExplainCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show calendar, seats, load and defaults of a scenario without simulating it.")

  @OptionGroup var source: ScenarioArguments

  func perform() throws -> ExitStatus {
    let scenario = try source.load()
    StandardError.write(DiagnosticRenderer.render(scenario.warnings))
    var report = ScenarioReport(
      file: source.file, title: scenario.title, variants: scenario.variants, plan: scenario.plan,
      targets: scenario.targets,
      assumptions: scenario.guesses.map {
        Assumption(path: $0.path, text: $0.text, source: $0.source)
      },
      sourced: scenario.sourced.map {
        Assumption(path: $0.path, text: $0.text, source: $0.source)
      },
      defaults: scenario.defaultsUsed)
    report.theory = scenario.variants.map { StageTheory.all(of: $0.network) }
    try StandardOutput.write(report.text)
    return .success
  }
}
