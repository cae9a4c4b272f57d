import Experiments
import PassportOffice
import Scenarios

/// A sweep that is to be run.
struct SweepPlan {
  let scenario: Scenario
  let design: SweepDesign
  let quantities: [Quantity]
  let rule: PointRule
  /// By point and path, the value as it is set or stands in the file.
  let texts: [[String]]

  init(
    scenario: Scenario, design: SweepDesign, quantities: [Quantity], rule: PointRule,
    source: ScenarioArguments
  ) throws(ScenarioErrors) {
    self.scenario = scenario
    self.design = design
    self.quantities = quantities
    self.rule = rule
    let file = try ScenarioLoader.texts(
      at: design.paths, inFile: source.file, settings: source.settings)
    texts = design.points.map { point in zip(point, file).map { $0 ?? $1 ?? "" } }
  }

  /// What tells the sweep from others: a hash of all that its numbers rest on, 16 hex digits.
  var identity: String {
    let parts =
      [scenario.textAsRun] + scenario.tableDigests + ["\(scenario.plan.seed)"]
      + quantities.map(\.text) + design.paths
      + design.points.map { $0.map { $0 ?? "" }.joined(separator: "\u{1}") }
    let text = parts.joined(separator: "\u{0}")
    return "sweep 1 \(ContentHash.hexDigits(of: ContentHash.fnv1a(text.utf8)))"
  }

  /// The estimates of the points that were run.
  func result(_ outcome: PointStudy.Outcome) -> SweepResult {
    SweepResult(
      scenario: scenario.name, currency: scenario.variants[0].network.names.currency,
      paths: design.paths, texts: texts, quantities: quantities, outcome: outcome,
      confidence: rule.confidence, seed: scenario.plan.seed)
  }
}

extension ScenarioArguments {
  /// The networks of the scenario with further settings, `base` alone.
  func modelSource() throws(ScenarioErrors) -> ModelSource {
    try ScenarioLoader.source(path: file, settings: settings, variants: [])
  }
}
