import Experiments
import PassportOffice
import Planning
import Reports
import Scenarios

/// A scenario carried on over the months that are looked at.
struct HorizonScenario: PlanningSubject {
  /// The file over all months, without the growth of its demand.
  let scenario: Scenario
  /// What is judged, and what can be bought.
  let request: HorizonRequest
  /// What the reader has to know of the later years.
  let cautions: [Wording]
  private let source: ModelSource

  private var network: OfficeNetwork { scenario.variants[0].network }

  /// Reads the file twice: as it stands for what it says of the months, and carried on over them.
  init(_ arguments: ScenarioArguments, months: Int?, growth: Double?, clearBy: CivilDate?) throws {
    let file = try ScenarioLoader.load(
      path: arguments.file, settings: arguments.settings, variants: [])
    let wish = HorizonWish(
      file.horizon, months: months, growth: growth, clearBy: clearBy)
    let count = try Self.months(of: file, wish)
    let settings = try Self.settings(of: file, arguments, months: count)
    scenario = try ScenarioLoader.load(
      path: arguments.file, settings: settings, variants: [])
    source = try ScenarioLoader.source(path: arguments.file, settings: settings, variants: [])
    let network = scenario.variants[0].network
    let told =
      wish.judgesMonths
      ? try Self.told(
        scenario.planRequest?.constraints ?? scenario.targets, in: network,
        isEnough: wish.clearing != nil) : (targets: [], cautions: [])
    let decisions = scenario.planRequest?.decisions ?? []
    var request = HorizonRequest(
      targets: told.targets, growth: wish.growth ?? 0, decisions: decisions,
      present: try ScenarioLoader.texts(
        at: decisions.map(\.path), inFile: arguments.file, settings: settings),
      variants: scenario.variantSettings.filter { variant in
        // A variant with a calendar of its own would look at other months.
        !variant.settings.contains { $0.path.hasPrefix("calendar") }
      }.map { ($0.name, $0.settings) },
      confidence: scenario.planRequest?.confidence ?? PlanRequest.usualConfidence)
    request.clearing = wish.clearing
    self.request = request
    cautions =
      told.cautions
      + HorizonCautions(
        of: network, growth: wish.judgesMonths ? wish.growth : 0, endOfFile: file.lastDay,
        clears: wish.clearing != nil
      ).all
  }

  /// A planner with at most the fewest replications of a study for each scenario.
  ///
  /// Beside its twin without a backlog a scenario gets so many `pairs`, or as many as can show the
  /// probability that is asked for.
  func planner(_ study: ExperimentPlan, threads: Int, pairs: Int?) -> HorizonPlanner {
    let fewest = study.leastReplications
    let telling = request.clearing.map {
      HorizonPlanner.clearingReplications(of: $0, confidence: request.confidence)
    }
    return HorizonPlanner(
      request, base: network, source: source, seed: study.seed, threads: threads,
      replications: fewest, pairs: pairs ?? max(fewest, telling ?? 0))
  }

  /// The purchases that clear a backlog, or the first one for the months.
  func patch(of answer: HorizonResult, remark: String) -> String? {
    answer.settings.isEmpty ? nil : ScenarioPatch.text(answer.settings, remark: remark)
  }

  func report(on answer: HorizonResult, _ head: ReportHead) -> any PrintedReport {
    HorizonReport(head, result: answer, cautions: cautions)
  }

  /// The counted days from the first one of the file through the end of the last month.
  private static func settings(
    of file: Scenario, _ arguments: ScenarioArguments, months: Int
  ) throws -> [Setting] {
    let network = file.variants[0].network
    guard let first = network.countedMonths.first, let calendar = network.calendar,
      let next = CivilDate(monthsAfter: first, months)
    else { throw HorizonProblem.noDates }
    let from = calendar.days[first.days.lowerBound].date
    let through = CivilDate(dayNumber: next.dayNumber - 1)
    let window = Setting(
      path: "calendar.measure", text: "{from: \(from.isoText), through: \(through.isoText)}")
    let follow = try ScenarioLoader.texts(
      at: ["calendar.follow"], inFile: arguments.file, settings: arguments.settings)
    // People are followed as long again as they are counted where the file says nothing: a year
    // is enough for years.
    let isLong = through.dayNumber - from.dayNumber >= 365
    let end =
      isLong && follow == [nil] ? [Setting(path: "calendar.follow", text: "52 weeks")] : []
    return try arguments.settings + [window] + end
  }

  /// The targets that have a value in each month; throws where there is none.
  ///
  /// `isEnough` where something else is looked at, so that there may be none.
  private static func told(
    _ targets: [Target], in network: OfficeNetwork, isEnough: Bool
  ) throws -> (targets: [Target], cautions: [Wording]) {
    let told = targets.filter { HorizonRequest.isTold($0, in: network) }
    let others = targets.filter { !HorizonRequest.isTold($0, in: network) }.map(\.text)
    guard !told.isEmpty || isEnough else { throw HorizonProblem.nothingToJudge(others) }
    return (
      told,
      others.map { text in
        Wording(
          en: "`\(text)` is not judged: states over time and rates are not told by month.",
          id: "`\(text)` tidak dinilai: keadaan sepanjang waktu dan laju tidak dihitung per bulan.")
      }
    )
  }
}

extension Scenario {
  /// The last counted day; nil without dates.
  fileprivate var lastDay: CivilDate? {
    let network = variants[0].network
    guard let last = network.countedMonths.last?.days.last else { return nil }
    return network.calendar?.days[last].date
  }
}
