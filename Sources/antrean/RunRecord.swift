import Experiments
import Foundation
import Reports
import ResultStorage
import Scenarios

/// A run on its way to the files and to the reader.
struct RunRecord {
  let scenario: Scenario
  let order: RunOrder
  let started: Date
  let threads: Int

  /// Where the run comes from, as far as it has come.
  func manifest() -> RunManifest {
    RunManifest(
      antrean: Antrean.version, scenario: scenario.name, started: Self.stamp(started),
      ended: Self.stamp(.now), commandLine: CommandLine.arguments,
      machine: .init(
        name: ProcessInfo.processInfo.hostName,
        system: ProcessInfo.processInfo.operatingSystemVersionString,
        processors: ProcessInfo.processInfo.processorCount, threads: threads),
      request: order.request)
  }

  /// The run that is over as the result store takes it.
  func toKeep(_ result: StudyResult) -> RunToKeep {
    RunToKeep(
      result: result, base: scenario.variants[0], scenarioText: scenario.textAsRun,
      tableDigests: scenario.tableDigests, manifest: manifest(),
      writesAllReplications: order.keepsAllReplications)
  }

  /// What the report says besides the numbers.
  func context(folder: String?) -> ReportContext {
    var context = ReportContext(
      version: Antrean.version, file: order.file, options: order.options,
      variants: scenario.variants,
      assumptions: scenario.guesses.map {
        Assumption(path: $0.path, text: $0.text, source: $0.source)
      },
      resultFolder: folder)
    context.theory = scenario.variants.map { StageTheory.all(of: $0.network) }
    return context
  }

  private static func stamp(_ date: Date) -> String {
    date.formatted(.iso8601)
  }
}
