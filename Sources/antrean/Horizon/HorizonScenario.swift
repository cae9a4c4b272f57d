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
  init(_ arguments: ScenarioArguments, months: Int?, growth: Double?) throws {
    let file = try ScenarioLoader.load(
      path: arguments.file, settings: arguments.settings, variants: [])
    let wish = file.horizon
    let settings = try Self.settings(
      of: file, arguments, months: months ?? wish?.months ?? HorizonWish.usualMonths)
    scenario = try ScenarioLoader.load(
      path: arguments.file, settings: settings, variants: [])
    source = try ScenarioLoader.source(path: arguments.file, settings: settings, variants: [])
    let asked = growth ?? wish?.growth
    let network = scenario.variants[0].network
    let told = try Self.told(scenario.planRequest?.constraints ?? scenario.targets, in: network)
    let decisions = scenario.planRequest?.decisions ?? []
    request = HorizonRequest(
      targets: told.targets, growth: asked ?? 0, decisions: decisions,
      present: try ScenarioLoader.texts(
        at: decisions.map(\.path), inFile: arguments.file, settings: settings),
      variants: scenario.variantSettings.filter { variant in
        // A variant with a calendar of its own would look at other months.
        !variant.settings.contains { $0.path.hasPrefix("calendar") }
      }.map { ($0.name, $0.settings) },
      confidence: scenario.planRequest?.confidence ?? PlanRequest.usualConfidence)
    cautions =
      told.cautions + HorizonCautions(of: network, growth: asked, endOfFile: file.lastDay).all
  }

  /// A planner with at most the fewest replications of a study for each scenario.
  func planner(_ study: ExperimentPlan, threads: Int) -> HorizonPlanner {
    HorizonPlanner(
      request, base: network, source: source, seed: study.seed, threads: threads,
      replications: study.leastReplications)
  }

  /// The first purchase.
  func patch(of answer: HorizonResult, remark: String) -> String? {
    answer.firstPurchase.map { ScenarioPatch.text($0.purchase.settings, remark: remark) }
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
    return arguments.settings + [window] + end
  }

  /// The targets that have a value in each month; throws where there is none.
  private static func told(
    _ targets: [Target], in network: OfficeNetwork
  ) throws -> (targets: [Target], cautions: [Wording]) {
    let told = targets.filter { HorizonRequest.isTold($0, in: network) }
    let others = targets.filter { !HorizonRequest.isTold($0, in: network) }.map(\.text)
    guard !told.isEmpty else { throw HorizonProblem.nothingToJudge(others) }
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

extension CivilDate {
  /// The first day of the month that comes so many months after another one.
  fileprivate init?(monthsAfter first: CountedMonth, _ count: Int) {
    let months = first.month - 1 + count
    self.init(year: first.year + months / 12, month: months % 12 + 1, day: 1)
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
