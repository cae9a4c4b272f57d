import Experiments
import PassportOffice
import TestSupport
import Testing

@testable import Scenarios

/// What must hold in every valid scenario, whatever it combines.
///
/// A seed that fails prints its text. The seeds come in groups, so that they run side by side.
struct RandomScenarioTests {
  private static let groups = 0..<25
  private let checker: SchemaChecker

  init() throws {
    checker = try SchemaChecker(ScenarioSchema.value())
  }

  @Test(arguments: groups)
  func `offices of all kinds`(group: Int) throws {
    try forEach(seeds: seeds(of: group, 4)) { generator in
      try expectSound(RandomScenario(officeSeed: generator.next()).text)
    }
  }

  @Test(arguments: groups)
  func `plain queues of all kinds`(group: Int) throws {
    try forEach(seeds: seeds(of: group, 4)) { generator in
      try expectSound(RandomScenario(queueSeed: generator.next()).text)
    }
  }

  /// Hundreds of scenarios say little if a part of the language is in none of them.
  @Test func `every fragment is in some of them`() {
    let offices = (0..<100).map { RandomScenario(officeSeed: $0).text }
    for word in ["book_then_pay", "come_back_tomorrow", "by_group", "sat: [08", "last_working_day"]
    {
      let count = offices.count { $0.contains(word) }
      #expect(count > 2 && count < 90, "\(word)")
    }
  }

  private func seeds(of group: Int, _ size: Int) -> Range<UInt64> {
    UInt64(group * size + 1)..<UInt64(group * size + size + 1)
  }

  private func expectSound(_ text: String) throws {
    let folder = try TemporaryDirectory()
    for (name, table) in RandomScenario.tables { _ = try folder.write(table, to: name) }
    let path = try folder.write(text, to: "random.yaml")
    let scenario: Scenario
    do throws(ScenarioErrors) {
      scenario = try ScenarioLoader.load(path: path, settings: [], variants: nil)
    } catch {
      Issue.record("\(text)\n\(DiagnosticRenderer.render(error.diagnostics))")
      return
    }
    let schemaProblems = checker.problems(of: try PlainValue(yaml: text))
    #expect(schemaProblems == [], "\(text)")
    let result = try study(scenario, threads: 1)
    let isSame = try StudyNumbers(result) == StudyNumbers(study(scenario, threads: 2))
    #expect(isSame, "1 and 2 threads give other numbers: \(text)")
    for (variant, result) in zip(scenario.variants, result.variants) {
      expectSound(variant.network, seed: scenario.plan.seed, result, text)
    }
  }

  private func study(_ scenario: Scenario, threads: Int) throws -> StudyResult {
    let runner = StudyRunner(
      variants: scenario.variants, plan: scenario.plan, targets: scenario.targets,
      options: RunOptions(threads: threads, extraScopes: []))
    return try runner.run(progress: { _ in }, isCancelled: { false })
  }

  /// Each replication anew: the audit of the study has passed, and here it is done once more from
  /// the records, in another way.
  private func expectSound(
    _ network: OfficeNetwork, seed: UInt64, _ result: VariantResult, _ text: String
  ) {
    let runs = (0..<2).map { RecordedRun(network, seed: seed, replication: $0) }
    for run in runs {
      #expect(run.toldTwice == 0, "\(text)")
      #expect(run.fates.reduce(0, +) == run.countedPeople, "\(text)")
      #expect(run.latest <= network.span.followUntil, "\(text)")
      #expect(run.backward == 0, "\(text)")
      if network.span.arrivalLimit == nil { #expect(run.waited == run.held, "\(text)") }
    }
    let fates = zip(runs[0].fates, runs[1].fates).map(+)
    #expect(result.audit.rows.first?.byFate == fates, "\(text)")
  }
}
