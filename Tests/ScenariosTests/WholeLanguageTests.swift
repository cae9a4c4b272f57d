import Experiments
import PassportOffice
import Scenarios
import TestSupport
import Testing

/// One example with every word of an office that is not for a planner.
struct WholeLanguageTests {
  @Test func `it is valid, with advice about its figures`() throws {
    let scenario = try wholeLanguage()

    #expect(scenario.variants.count == 5)
    #expect(
      Set(scenario.warnings.map(\.code)) == [
        .demandAboveAdmissions, .quotaAboveDesks, .shiftEndsEarly, .withoutEffect,
      ])
    let advice = scenario.warnings.filter { $0.code == .withoutEffect }
    #expect(advice.map { $0.message.contains("no other office") } == [true])
  }

  @Test func `it runs, and each measure of an office has a value`() throws {
    let scenario = try wholeLanguage([
      Setting(path: "calendar.measure", text: "{from: 2023-01-09, through: 2023-02-10}"),
      Setting(path: "calendar.warm_up", text: "3 days"),
      Setting(path: "calendar.follow", text: "3 weeks"),
      Setting(path: "experiment.replications", text: "1"),
    ])
    let runner = StudyRunner(
      variants: Array(scenario.variants.prefix(1)), plan: scenario.plan, targets: [],
      options: RunOptions(threads: 1, extraScopes: []))
    // A study fails where its audit does.
    let result = try runner.run(progress: { _ in }, isCancelled: { false }).variants[0]
    let known = Set(
      result.estimates.filter { $0.value != nil && $0.scope.isEmpty }.map(\.measure))
    let ofPlainQueues: Set<Measure> = [
      .completion, .queueLength, .numberInSystem, .utilization,
    ]
    let onRequest: Set<Measure> = [.rush]
    #expect(
      Set(Measure.allCases).subtracting(known).subtracting(ofPlainQueues) == onRequest)
  }
}
