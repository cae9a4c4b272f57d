import Experiments
import Scenarios
import TestSupport

/// The numbers of one replication of a scenario with recorded needs.
struct StoryNumbers {
  private let estimates: [Estimate]

  /// Runs the base of a text whose demand reads `needs.csv`.
  init(_ text: String, needs: String, by extra: [ScopeKey] = []) throws {
    let folder = try TemporaryDirectory()
    _ = try folder.write(needs, to: "needs.csv")
    let scenario = try ScenarioLoader.load(
      path: try folder.write(text, to: "scenario.yaml"),
      settings: [Setting(path: "experiment.replications", text: "1")], variants: nil)
    let runner = StudyRunner(
      variants: Array(scenario.variants.prefix(1)), plan: scenario.plan, targets: [],
      options: RunOptions(threads: 1, extraScopes: extra))
    estimates = try runner.run(progress: { _ in }, isCancelled: { false }).variants[0].estimates
  }

  private func estimate(
    _ measure: Measure, _ statistic: Statistic, _ scope: [ScopeKey: String]
  ) -> Estimate? {
    estimates.first { estimate in
      estimate.measure == measure && estimate.statistic == statistic
        && estimate.scope.count == scope.count
        && estimate.scope.allSatisfy { scope[$0.key] == $0.value }
    }
  }

  /// A number; nil where there is no such row, or nothing in it.
  func value(
    _ measure: Measure, _ statistic: Statistic, _ scope: [ScopeKey: String] = [:]
  ) -> Double? {
    estimate(measure, statistic, scope)?.value
  }

  /// How many observations a mean has.
  func count(_ measure: Measure, _ scope: [ScopeKey: String] = [:]) -> Int? {
    estimate(measure, .mean, scope)?.count
  }

  /// Whether a mean is a number but for the last digits.
  func isClose(_ measure: Measure, _ scope: [ScopeKey: String], _ expected: Double) -> Bool {
    guard let value = value(measure, .mean, scope) else { return false }
    return abs(value - expected) <= 1e-9 * abs(expected)
  }
}
