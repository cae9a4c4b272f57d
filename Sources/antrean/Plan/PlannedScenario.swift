import ArgumentParser
import Experiments
import PassportOffice
import Planning
import Scenarios

/// A scenario whose section `plan` says what may be decided.
struct PlannedScenario {
  let scenario: Scenario
  /// What stands in the file, by decision.
  let present: [String?]
  private let request: PlanRequest
  private let source: ModelSource

  /// In which amounts of money are.
  var currency: String { scenario.variants[0].network.names.currency }

  /// Reads the file, and tries every option alone so that what is wrong with one is told at once.
  init(_ arguments: ScenarioArguments) throws {
    scenario = try ScenarioLoader.load(
      path: arguments.file, settings: arguments.settings, variants: [])
    guard let request = scenario.planRequest else {
      throw ValidationError(
        Wording(
          en: "the file has no section `plan` that says what may be decided: add for example "
            + "`plan: {decide: [{path: stages.desk.desks, from: 2, through: 6, cost: 300_000 IDR}]}`",
          id: "berkas ini tidak punya bagian `plan` yang menyatakan apa yang boleh diputuskan: "
            + "tambahkan misalnya "
            + "`plan: {decide: [{path: stages.desk.desks, from: 2, through: 6, cost: 300_000 IDR}]}`"
        ))
    }
    self.request = request
    source = try arguments.modelSource()
    present = try ScenarioLoader.texts(
      at: request.decisions.map(\.path), inFile: arguments.file, settings: arguments.settings)
    for decision in request.decisions {
      for option in decision.options {
        _ = try source.variants([Setting(path: decision.path, text: option.text)])
      }
    }
  }

  /// What searches the plan; throws what makes a search pointless.
  func planner(
    _ study: ExperimentPlan, threads: Int, looksAtAll: Bool
  ) throws -> Planner {
    do throws(Planner.Problem) {
      return try Planner(
        request, base: scenario.variants[0].network, source: source, plan: study,
        threads: threads, looksAtAll: looksAtAll)
    } catch {
      throw ValidationError(Self.wording(of: error))
    }
  }

  /// The changes that the plan is, as `run --apply` takes them; nil without a plan.
  func patch(of result: PlanResult) -> String? {
    result.best.map { best in
      ScenarioPatch.text(
        result.space.settings(of: best.plan),
        remark: "antrean plan: \(scenario.name), seed \(result.seed)")
    }
  }

  private static func wording(of problem: Planner.Problem) -> Wording {
    switch problem {
    case .noConstraints:
      Wording(
        en: "nothing must hold, so that the least of everything would do: add hard `targets`, or "
          + "`subject_to` in `plan`",
        id: "tidak ada syarat, jadi yang paling sedikit pun cukup: tambahkan `targets` yang wajib, "
          + "atau `subject_to` dalam `plan`")
    case .nothingCosts:
      Wording(
        en: "no decision costs anything, so that no plan is the cheapest: add `cost` to a "
          + "decision, or `minimise` a quantity",
        id: "tidak ada keputusan yang berbiaya, jadi tidak ada rencana termurah: tambahkan `cost` "
          + "pada sebuah keputusan, atau `minimise` sebuah besaran")
    case .tooManyPlans(let count):
      Wording(
        en: "\(count) plans would all have to be compared, at most \(Planner.mostCompared) can be: "
          + "narrow the ranges, or minimise the cost",
        id: "\(count) rencana harus dibandingkan semua, paling banyak \(Planner.mostCompared): "
          + "persempit rentangnya, atau minimalkan biaya")
    }
  }
}
