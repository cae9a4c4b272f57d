public import Experiments

/// What a command misses in a file that is a scenario all the same.
public struct FileRefusal: Sendable {
  /// What is wrong.
  public let wording: Wording
  /// What to write.
  public let hint: Wording
  /// Where to look, the best place first; keys and names from the top of the file, joined by points.
  let paths: [String]

  /// Collects the parts.
  public init(_ wording: Wording, hint: Wording, at paths: [String]) {
    self.wording = wording
    self.hint = hint
    self.paths = paths
  }

  /// The same as errors of a file with settings.
  ///
  /// They stand at the first of the paths at which something is written, else at the top.
  public func errors(inFile path: String, settings: [Setting]) -> ScenarioErrors {
    var log = DiagnosticLog()
    do throws(ScenarioErrors) {
      var found = DiagnosticLog()
      let tree = try ScenarioLoader.tree(path: path, settings: settings, into: &found)
      let places = paths.lazy.compactMap { path in
        tree.flatMap { KeyPlace(of: path, in: $0)?.node?.span }
      }
      log.error(.notPlannable, places.first ?? tree?.span, wording, hint: hint)
      return ScenarioErrors(diagnostics: log.diagnostics)
    } catch {
      return error
    }
  }
}
