import EventKernel
import PassportOffice
import Synchronization
import Testing

@testable import Experiments

/// A study on observations written by hand.
struct ScriptedStudy {
  var variants: [Variant]
  var replications: ReplicationRule
  var targets: [Target] = []
  var options: RunOptions
  /// The chunks of a replication of the network with this scenario name.
  var chunks: @Sendable (_ name: String, _ replication: Int) -> [ScriptedChunk]
  /// Ends the window earlier than planned.
  var windowEnd: SimInstant?
  /// Whether stops and levels must tell the same path.
  var hasWholePath = false
  /// People that the run claims to have counted beyond those with a fate.
  var lostPeople = 0

  /// One variant, one chunk for each replication.
  init(_ network: OfficeNetwork, _ chunks: [ScriptedChunk]) {
    self.init([network], replications: .fixed(chunks.count)) { _, replication in
      [chunks[replication]]
    }
  }

  init(
    _ networks: [OfficeNetwork], replications: ReplicationRule,
    chunks: @escaping @Sendable (_ name: String, _ replication: Int) -> [ScriptedChunk]
  ) {
    options = RunOptions(threads: 1, extraScopes: [])
    options.archive = .inMemory()
    variants = networks.map { Variant(name: $0.names.scenario, network: $0) }
    self.replications = replications
    self.chunks = chunks
  }

  func runner() -> StudyRunner {
    let (chunks, windowEnd, lostPeople) = (chunks, windowEnd, lostPeople)
    let hasWholePath = hasWholePath
    return StudyRunner(
      variants: variants,
      plan: ExperimentPlan(seed: 1, replications: replications, confidence: 0.95),
      targets: targets, options: options,
      source: ReplicationSource { network, replication, consume in
        let end = windowEnd ?? network.span.windowEnd
        var counted = lostPeople
        for chunk in chunks(network.names.scenario, replication) {
          counted += chunk.people.filter(\.isCounted).count
          guard consume(chunk.filled(), end) else { return nil }
        }
        return ReplicationEnd(
          eventCount: 1, countedPeople: counted, windowEnd: end,
          hasWholePath: hasWholePath)
      })
  }

  func result() throws -> StudyResult {
    try runner().run(progress: { _ in }, isCancelled: { false })
  }
}

extension ReplicationArchive {
  /// Keeps the values as long as it is there itself.
  static func inMemory() -> ReplicationArchive {
    let kept = KeptValues()
    return ReplicationArchive { values in
      kept.values.withLock { $0 += values }
    } values: { places in
      kept.values.withLock { Array($0[places]) }
    }
  }

  private final class KeptValues: Sendable {
    let values = Mutex<[Double]>([])
  }
}

/// Applicants as a study has handed them over.
final class ReceivedApplicants: Sendable {
  private let received = Mutex<[(variant: String, identity: UInt64)]>([])

  var all: [(variant: String, identity: UInt64)] { received.withLock { $0 } }

  func archive(limit: Int?) -> ApplicantArchive {
    ApplicantArchive(limit: limit) { person, variant in
      self.received.withLock { $0.append((variant, person.identity)) }
    }
  }
}

extension Quantity {
  static func quantity(
    _ statistic: Statistic, _ measure: Measure, of scope: [ScopeKey: String] = [:],
    by: [ScopeKey] = []
  ) -> Quantity {
    Quantity(
      text: "\(statistic.name)(\(measure.rawValue))", statistic: statistic, measure: measure,
      scope: ScopePart.parts(scope), by: by)
  }

  /// To be known as precisely as this.
  func within(_ halfWidth: WantedPrecision.HalfWidth) -> WantedPrecision {
    WantedPrecision(quantity: self, halfWidth: halfWidth)
  }
}

extension ScopePart {
  static func parts(_ scope: [ScopeKey: String]) -> [ScopePart] {
    ScopeKey.allCases.compactMap { key in scope[key].map { ScopePart(key: key, value: $0) } }
  }
}

extension VariantResult {
  /// The only row with these words.
  func estimate(
    _ measure: Measure, _ statistic: Statistic, _ scope: [ScopeKey: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Estimate {
    let found = estimates.filter {
      $0.measure == measure && $0.statistic == statistic && $0.scope == ScopePart.parts(scope)
    }
    #expect(found.count < 2, "rows are told apart by their scope", sourceLocation: sourceLocation)
    return try #require(found.first, sourceLocation: sourceLocation)
  }

  /// Its value.
  func value(
    _ measure: Measure, _ statistic: Statistic, _ scope: [ScopeKey: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Double? {
    try estimate(measure, statistic, scope, sourceLocation: sourceLocation).value
  }

  /// The words that a key has in the rows of a statistic that are told apart by it alone.
  func words(_ measure: Measure, _ statistic: Statistic, of key: ScopeKey) -> [String] {
    estimates.filter {
      $0.measure == measure && $0.statistic == statistic && $0.scope.map(\.key) == [key]
    }.map { $0.scope[0].value }
  }
}

/// Whether two numbers agree up to rounding.
func isNear(_ value: Double?, _ expected: Double) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= 1e-9 * max(1, abs(expected))
}
