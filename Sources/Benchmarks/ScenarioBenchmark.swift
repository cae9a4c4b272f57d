import Experiments
public import PassportOffice

/// Time of a replication of a scenario: the model alone, and a study with its estimates.
public struct ScenarioBenchmark: Sendable {
  /// What is simulated.
  public var network: OfficeNetwork
  /// Rounds, at least 1; other random numbers in every round.
  public var rounds: Int

  /// A number of rounds of one variant.
  public init(network: OfficeNetwork, rounds: Int) {
    precondition(rounds >= 1, "a benchmark has something to do")
    self.network = network
    self.rounds = rounds
  }

  /// Does the work after a round that does not count.
  public func measure() throws -> [ScenarioRound] {
    _ = try measure(seed: 0)
    return try (1...rounds).map { try measure(seed: UInt64($0)) }
  }

  private func measure(seed: UInt64) throws -> ScenarioRound {
    var size = (people: 0, events: 0)
    let run = ProcessorClock.nanoseconds { size = simulate(seed: seed) }
    var failure: (any Error)?
    let study = ProcessorClock.nanoseconds {
      do { try self.study(seed: seed) } catch { failure = error }
    }
    if let failure { throw failure }
    return ScenarioRound(
      seconds: ScenarioSeconds(run: Double(run) / 1e9, study: Double(study) / 1e9),
      people: size.people, events: size.events)
  }

  private func simulate(seed: UInt64) -> (people: Int, events: Int) {
    var run = OfficeRun(network: network, seed: seed, replication: 0)
    while run.advance() == .chunkReady { run.observations.removeAll() }
    return (run.countedPeople, run.eventCount)
  }

  private func study(seed: UInt64) throws {
    let runner = StudyRunner(
      variants: [Variant(name: "base", network: network)],
      plan: ExperimentPlan(seed: seed, replications: .fixed(1), confidence: 0.95), targets: [],
      options: RunOptions(threads: 1, extraScopes: []))
    _ = try runner.run(progress: { _ in }, isCancelled: { false })
  }
}

/// One replication, done in both ways.
public struct ScenarioRound: Sendable {
  /// Processor time.
  public var seconds: ScenarioSeconds
  /// People whose need falls into the counted window.
  public var people: Int
  /// Events of the whole replication, those before and after the window included.
  public var events: Int

  /// Collects the parts.
  public init(seconds: ScenarioSeconds, people: Int, events: Int) {
    self.seconds = seconds
    self.people = people
    self.events = events
  }
}

/// Processor time of a replication in seconds.
public struct ScenarioSeconds: Sendable {
  /// Of the model alone.
  public var run: Double
  /// Of a study of one replication: model, records, estimates.
  public var study: Double

  /// Collects the parts.
  public init(run: Double, study: Double) {
    self.run = run
    self.study = study
  }
}
