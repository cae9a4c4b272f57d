import Experiments
import Foundation
import ResultStorage
import Scenarios

/// What is asked of a run, from the command line or from an earlier run.
struct RunOrder {
  /// The scenario as named on the command line.
  private(set) var file: String
  /// The same from the root of the file system on.
  private(set) var path: String
  let settings: [Setting]
  /// As typed; none: all of the file.
  let variants: [String]
  let seed: UInt64?
  let scopes: [ScopeKey]
  let applicants: ApplicantChoice
  let keepsAllReplications: Bool
  /// In place of the file's rule.
  var replications: Int?

  /// An order of the command line.
  init(
    file: String, settings: [Setting], variants: [String], seed: UInt64?, scopes: [ScopeKey],
    applicants: ApplicantChoice, keepsAllReplications: Bool, replications: Int?
  ) {
    self.file = file
    path = Self.absolute(file)
    self.settings = settings
    self.variants = variants
    self.seed = seed
    self.scopes = scopes
    self.applicants = applicants
    self.keepsAllReplications = keepsAllReplications
    self.replications = replications
  }

  /// The order of an earlier run in a folder.
  init(_ request: RunRequest, at folder: String) throws(ResultStoreError) {
    let scopes = request.scopes.compactMap { ScopeKey(rawValue: $0) }
    guard let applicants = ApplicantChoice(argument: request.applicants),
      scopes.count == request.scopes.count
    else { throw .cannotContinue(path: folder) }
    file = request.file
    path = request.path
    settings = request.settings.map { Setting(path: $0.path, text: $0.text) }
    variants = request.variants
    seed = request.seed
    self.scopes = scopes
    self.applicants = applicants
    keepsAllReplications = request.allReplications
    replications = request.replications
  }

  /// Takes the scenario from another file.
  mutating func take(file: String) {
    self.file = file
    path = Self.absolute(file)
  }

  /// The order as a later run may find it.
  var request: RunRequest {
    var request = RunRequest(file: file, path: path)
    request.settings = settings.map { .init(path: $0.path, text: $0.text) }
    request.variants = variants
    request.seed = seed
    request.scopes = scopes.map(\.rawValue)
    request.applicants = applicants.word
    request.allReplications = keepsAllReplications
    request.replications = replications
    return request
  }

  /// The scenario in a file, by default the one that was named.
  func scenario(at path: String? = nil) throws(ScenarioErrors) -> Scenario {
    try ScenarioLoader.load(
      path: path ?? file, settings: settings,
      variants: variants.isEmpty ? nil : variants.filter { $0 != "base" })
  }

  /// The words of the command line that change what is studied.
  var options: [String] {
    settings.flatMap { ["--set", "\($0.path)=\($0.text)"] }
      + variants.flatMap { ["--variant", $0] }
      + (seed.map { ["--seed", String($0)] } ?? [])
  }

  private static func absolute(_ file: String) -> String {
    URL(filePath: file).standardizedFileURL.path(percentEncoded: false)
  }
}
