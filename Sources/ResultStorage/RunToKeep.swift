public import Experiments
internal import PassportOffice

/// A finished run with everything its files are made from.
public struct RunToKeep: Sendable {
  var result: StudyResult
  /// The network of `base`, for the names of offices.
  var base: OfficeNetwork
  /// The scenario as run.
  var scenarioText: String
  /// What tells it from other runs.
  public let identity: RunIdentity
  var manifest: RunManifest
  /// Writes `replications.csv` however many replications there are.
  var writesAllReplications: Bool

  /// Collects the parts.
  public init(
    result: StudyResult, base: Variant, scenarioText: String, tableDigests: [String],
    manifest: RunManifest, writesAllReplications: Bool
  ) {
    self.result = result
    self.base = base.network
    self.scenarioText = scenarioText
    identity = RunIdentity(
      scenarioText: scenarioText, tableDigests: tableDigests, seed: result.seed,
      replications: result.replications)
    self.manifest = manifest
    self.writesAllReplications = writesAllReplications
  }

  /// A very large run keeps the rows of its replications only when asked to.
  private var hasReplicationRows: Bool {
    (writesAllReplications || result.replications <= ResultStore.replicationLimit)
      && result.variants.contains { !$0.replicationRows.isEmpty }
  }

  var tables: [CSVTable] {
    var tables: [CSVTable] = [.summary(of: result)]
    if hasReplicationRows { tables.append(.replications(of: result)) }
    tables.append(.timeline(of: result))
    tables.append(.slots(of: result, hasSeveralOffices: base.names.offices.count > 1))
    return tables
  }

  var completeManifest: RunManifest {
    var manifest = manifest
    manifest.scenarioHash = identity.scenarioHash
    manifest.seed = result.seed
    manifest.replications = result.replications
    manifest.wasInterrupted = result.wasInterrupted
    return manifest
  }
}
