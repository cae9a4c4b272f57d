import ArgumentParser
import Experiments
import PassportOffice
import Scenarios

/// What a comparison is about: the variants of one file, or several files.
struct ComparedScenarios {
  /// The first, by which quantities are read; its plan holds for all.
  let first: Scenario
  /// Of the files, in their order.
  let scenarios: [Scenario]
  /// What is compared; the first is the one the others are measured by.
  let variants: [Variant]
  /// Names what was compared.
  let title: String

  /// In which amounts of money are.
  var currency: String { variants[0].network.names.currency }

  /// Reads the files.
  init(files: [String], settings: [Setting], variants chosen: [String]) throws {
    guard files.count > 1 else {
      let names = chosen.filter { $0 != "base" }
      first = try ScenarioLoader.load(
        path: files[0], settings: settings, variants: chosen.isEmpty ? nil : names)
      scenarios = [first]
      variants = first.variants
      title = first.name
      try requireSomethingToCompare()
      return
    }
    scenarios = try Self.load(files, settings: settings)
    first = scenarios[0]
    title = scenarios.map(\.name).joined(separator: ", ")
    let names = scenarios.map(\.name)
    let areDifferent = Set(names).count == names.count
    variants = zip(files, scenarios).map { file, scenario in
      Variant(
        name: areDifferent ? scenario.name : file, network: scenario.variants[0].network)
    }
    try requireOneKind()
  }

  /// All problems of all files are reported at once.
  private static func load(
    _ files: [String], settings: [Setting]
  ) throws(ScenarioErrors) -> [Scenario] {
    var problems: [Diagnostic] = []
    var scenarios: [Scenario] = []
    for file in files {
      do throws(ScenarioErrors) {
        scenarios.append(try ScenarioLoader.load(path: file, settings: settings, variants: []))
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw ScenarioErrors(diagnostics: problems) }
    return scenarios
  }

  private func requireSomethingToCompare() throws {
    guard variants.count < 2 else { return }
    let names = first.variantNames.joined(separator: ", ")
    throw ValidationError(
      names.isEmpty
        ? Wording(
          en:
            "nothing to compare: the file has no variants; write some under `variants`, or give a "
            + "second file",
          id: "tidak ada yang dibandingkan: berkas ini tidak punya varian; tulis di bawah "
            + "`variants`, atau beri berkas kedua")
        : Wording(
          en: "nothing to compare with base: the variants are \(names)",
          id: "tidak ada yang dibandingkan dengan base: variannya \(names)"))
  }

  private func requireOneKind() throws {
    let offices = variants.map { $0.network.town != nil }
    guard Set(offices).count > 1 else { return }
    throw ValidationError(
      Wording(
        en: "an office and a plain queue have no citizens in common: compare files of one kind",
        id: "kantor dan antrean sederhana tidak punya warga yang sama: bandingkan berkas sejenis"))
  }

  /// The quantities of texts, which every file must know.
  func quantities(_ texts: [String]) throws(ScenarioErrors) -> [Quantity] {
    let texts = texts.isEmpty ? usualTexts : texts
    for scenario in scenarios.dropFirst() { _ = try scenario.quantities(texts, from: "--of") }
    return try first.quantities(texts, from: "--of")
  }

  /// What a planner asks about first.
  private var usualTexts: [String] {
    let network = variants[0].network
    guard network.town != nil else { return Self.usualOfQueues }
    let haveCosts = variants.allSatisfy { $0.network.town?.costs != nil }
    return Self.usualOfOffices + (haveCosts ? Self.usualOfCosts : [])
  }

  /// The same whatever a scenario has.
  static let allUsualTexts = usualOfOffices + usualOfCosts + ["mean(number_in_system)"]

  private static let usualOfOffices = [
    "mean(interview_delay)", "p50(interview_delay)", "mean(total_delay)", "mean(visit)",
    "p50(visit)", "mean(wait)", "mean(visits)", "mean(money_lost)", "share(served)",
    "mean(utilization)", "mean(overtime)",
  ]
  private static let usualOfCosts = ["mean(citizen_cost)", "mean(cost)"]
  private static let usualOfQueues = [
    "mean(wait)", "p90(wait)", "mean(visit)", "mean(number_in_system)", "mean(utilization)",
    "share(served)",
  ]
}
