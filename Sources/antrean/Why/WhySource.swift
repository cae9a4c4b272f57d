import ArgumentParser
import Experiments
import Foundation
import ResultStorage
import Scenarios

/// What is asked about: a saved run with its scenario, or a scenario file.
struct WhySource {
  /// The scenario, with the seed of the run.
  let scenario: Scenario
  /// The scenario file with the options that change it, as they would be typed again.
  let order: RunOrder
  /// The folder of the run; nil for a file, and for a run that was broken off.
  let folder: String?
  /// What tells the version and the replications of a run; nil for a file.
  let saved: SavedRun?

  /// Reads the scenario of a saved run, or of a file with changes of the command line.
  init(_ path: String, settings: [Setting], seed: UInt64?) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else {
      try self.init(file: path, settings: settings, seed: seed)
      return
    }
    try Self.refuse(settings: settings, seed: seed)
    try self.init(SavedRun(folder: path))
  }

  private init(file: String, settings: [Setting], seed: UInt64?) throws {
    order = RunOrder(
      file: file, settings: settings, variants: [], seed: seed, scopes: [],
      applicants: .atMost(0), keepsAllReplications: false, replications: nil)
    var scenario = try order.scenario()
    if let seed { scenario.plan.seed = seed }
    self.scenario = scenario
    folder = nil
    saved = nil
  }

  private init(_ saved: SavedRun) throws {
    order = try RunOrder(saved.request, at: saved.path)
    guard saved.version == Antrean.version else {
      throw ContinuationError.otherVersion(path: saved.path, saved.version)
    }
    guard FileManager.default.fileExists(atPath: order.path) else {
      throw ContinuationError.noScenario(path: saved.path, file: order.path)
    }
    var scenario = try order.scenario(at: order.path)
    if let seed = order.seed { scenario.plan.seed = seed }
    guard scenario.identity(replications: 0).scenarioHash == saved.scenarioHash else {
      throw ContinuationError.otherScenario(path: saved.path, file: order.path)
    }
    self.scenario = scenario
    folder = saved.isBrokenOff ? nil : saved.path
    self.saved = saved
  }

  /// A run has its scenario and its seed.
  private static func refuse(settings: [Setting], seed: UInt64?) throws {
    let given = [("--set", !settings.isEmpty), ("--seed", seed != nil)]
    guard let (option, _) = given.first(where: \.1) else { return }
    throw ValidationError(
      Wording(
        en: "\(option) belongs to the saved run and cannot change: leave it out, or name the "
          + "scenario file in place of the run",
        id: "\(option) milik simulasi tersimpan dan tidak dapat berubah: hilangkan, atau sebutkan "
          + "berkas skenario sebagai ganti simulasi"))
  }

  /// The place of a variant among those of the run or of the file.
  func place(ofVariant name: String) throws -> Int {
    if let place = scenario.variants.firstIndex(where: { $0.name == name }) { return place }
    let names = scenario.variants.map(\.name).joined(separator: ", ")
    throw ValidationError(
      Wording(
        en: "there is no variant `\(name)`: there are \(names)",
        id: "tidak ada varian `\(name)`: yang ada \(names)"))
  }

  /// Where the tables go; nil where none are wanted.
  ///
  /// Those of a run stand in its folder, unless another is named.
  func store(for plan: SearchArguments) throws(ResultStoreError) -> TableStore? {
    if plan.noFiles { return nil }
    guard plan.out == nil, let folder else { return try plan.store(of: scenario, named: "why") }
    return try TableStore(folder: folder, name: "why")
  }
}
