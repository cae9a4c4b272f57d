import Experiments
import TestSupport
import Testing

@testable import Scenarios

/// Directions known from the literature, in the examples of `scenarios/directions`.
///
/// A variant must lie beyond base by more than both intervals together: the sign is no chance.
struct DirectionTests {
  struct Direction: CustomTestStringConvertible, Sendable {
    var file: String
    var variant: String
    var rising: [(Measure, Statistic)]
    var falling: [(Measure, Statistic)]

    var testDescription: String { "\(file), \(variant)" }
  }

  private static let directions = [
    Direction(
      file: "window-length", variant: "four-weeks", rising: [(.noShow, .count)],
      falling: [(.served, .count), (.utilization, .mean)]),
    Direction(
      file: "bailey-welch", variant: "two-first",
      rising: [(.wait, .mean)], falling: [(.overtime, .mean)]),
    Direction(
      file: "open-access", variant: "more-seats-of-the-day", rising: [(.turnedAway, .count)],
      falling: [(.interviewDelay, .mean), (.noShow, .count)]),
    Direction(
      file: "overbooking", variant: "a-fifth-more",
      rising: [(.served, .count), (.overtime, .mean), (.wait, .mean)], falling: []),
  ]

  @Test(arguments: directions)
  func `an example shows the direction`(direction: Direction) throws {
    let scenario = try ScenarioLoader.load(
      path: Repository.url("scenarios/directions/\(direction.file).yaml").path, settings: [],
      variants: nil)
    #expect(scenario.warnings.isEmpty)
    let result = try StudyRunner(
      variants: scenario.variants, plan: plan(of: scenario), targets: [],
      options: RunOptions(threads: 2, extraScopes: [])
    ).run(progress: { _ in }, isCancelled: { false })
    let base = try #require(result.variants.first)
    let variant = try #require(result.variants.first { $0.name == direction.variant })
    for (measure, statistic) in direction.rising {
      let (low, high) = (
        try limits(measure, statistic, of: base), try limits(measure, statistic, of: variant)
      )
      #expect(high.lower > low.upper, "\(measure) does not rise")
    }
    for (measure, statistic) in direction.falling {
      let (high, low) = (
        try limits(measure, statistic, of: base), try limits(measure, statistic, of: variant)
      )
      #expect(low.upper < high.lower, "\(measure) does not fall")
    }
  }

  private func plan(of scenario: Scenario) -> ExperimentPlan {
    var plan = scenario.plan
    plan.replications = .fixed(8)
    return plan
  }

  private func limits(
    _ measure: Measure, _ statistic: Statistic, of variant: VariantResult
  ) throws -> (lower: Double, upper: Double) {
    let estimate = try #require(
      variant.estimates.first {
        $0.measure == measure && $0.statistic == statistic && $0.scope.isEmpty
      })
    return (try #require(estimate.lower), try #require(estimate.upper))
  }
}
