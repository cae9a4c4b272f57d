import Experiments
import Foundation
import Reports
import ResultStorage
import Scenarios

/// A run that is over, on its way to the files and to the reader.
struct RunRecord {
  let scenario: Scenario
  let result: StudyResult
  let started: Date
  let threads: Int

  /// The run as the result store takes it.
  func toKeep(writesAllReplications: Bool) -> RunToKeep {
    RunToKeep(
      result: result, base: scenario.variants[0], scenarioText: scenario.textAsRun,
      tableDigests: scenario.tableDigests,
      manifest: RunManifest(
        antrean: Antrean.version, scenario: scenario.name, started: Self.stamp(started),
        ended: Self.stamp(.now), commandLine: CommandLine.arguments,
        machine: .init(
          name: ProcessInfo.processInfo.hostName,
          system: ProcessInfo.processInfo.operatingSystemVersionString,
          processors: ProcessInfo.processInfo.processorCount, threads: threads)),
      writesAllReplications: writesAllReplications)
  }

  /// What the report says besides the numbers.
  func context(file: String, options: [String], folder: String?) -> ReportContext {
    var context = ReportContext(
      version: Antrean.version, file: file, options: options, variants: scenario.variants,
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
