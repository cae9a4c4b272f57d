public import PassportOffice
import Statistics

/// Simulates an office without each cause of waiting, and without all of them, on the same citizens.
public struct CauseRunner: Sendable {
  private let network: OfficeNetwork
  private let causes: [WaitingCause]
  private let quantities: [Quantity]
  private let plan: ExperimentPlan
  private let threads: Int

  /// The most causes whose shares are worked out: each doubles the simulations.
  public static let mostShared = 5

  /// A runner for causes that the network has.
  public init(
    network: OfficeNetwork, causes: [WaitingCause], quantities: [Quantity], plan: ExperimentPlan,
    threads: Int
  ) {
    precondition(!causes.isEmpty, "there is a cause to take away")
    precondition(Set(causes).count == causes.count, "each cause is taken away once")
    self.network = network
    self.causes = causes
    self.quantities = quantities
    self.plan = plan
    self.threads = threads
  }

  /// Runs so many replications of each; after `isCancelled` those that all of them have.
  ///
  /// With shares every set of causes is simulated, of which there are at most `mostShared`.
  /// nil where not one replication was finished.
  public func run(
    replications: Int, withShares: Bool,
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> CauseStudy? {
    precondition(!withShares || causes.count <= Self.mostShared, "shares are of a few causes")
    let sets = withShares ? Array(0..<1 << causes.count) : fewestSets
    let runner = PointRunner(quantities: quantities, seed: plan.seed, threads: threads)
    guard let networks = runner.prepared(sets.map(network(without:)), isCancelled: isCancelled)
    else { return nil }
    var samples = networks.map(runner.emptySamples)
    var finished = 0
    while finished < replications {
      let table = SampleTable(samples)
      let (before, atMost) = (finished * sets.count, replications * sets.count)
      let next = finished..<min(replications, finished + threads)
      let isComplete = try runner.extend(
        table, of: networks, replications: next,
        progress: { progress(StudyProgress(completed: before + $0.completed, atMost: atMost)) },
        isCancelled: isCancelled)
      guard isComplete else { break }
      (samples, finished) = (table.content, next.upperBound)
    }
    guard finished > 0 else { return nil }
    return CauseStudy(
      rows: rows(from: samples, of: sets, withShares: withShares), causes: causes,
      simulated: sets.count, replications: finished, wasInterrupted: finished < replications,
      confidence: plan.confidence, currency: network.names.currency)
  }

  private func rows(
    from samples: [[[QuantitySample]]], of sets: [Int], withShares: Bool
  ) -> [CauseRow] {
    quantities.indices.flatMap { quantity in
      samples[0][quantity].filter(\.isKnown).map { group in
        var values: [Int: ReplicatedEstimate] = [:]
        for (set, point) in zip(sets, samples) {
          values[set] = point[quantity].first { $0.scope == group.scope }?.replicated
        }
        return CauseRow(
          quantity: quantities[quantity], scope: group.scope, causes: causes.count,
          values: values, withShares: withShares, confidence: plan.confidence)
      }
    }
  }

  /// Nothing taken away, each cause alone, all of them.
  private var fewestSets: [Int] {
    let alone = causes.indices.map { 1 << $0 }
    return [0] + alone + (causes.count > 1 ? [(1 << causes.count) - 1] : [])
  }

  private func network(without set: Int) -> OfficeNetwork {
    network.without(causes.indices.filter { set >> $0 & 1 == 1 }.map { causes[$0] })
  }
}
