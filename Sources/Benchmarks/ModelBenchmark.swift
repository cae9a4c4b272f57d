import EventKernel
import Experiments
import PassportOffice

/// Time of a customer of M/M/1: the simulator as it is used, beside a loop that does nothing else.
///
/// One desk, load 0.9, a mean service of a minute. A customer is two events: to come and to go.
public struct ModelBenchmark: Sendable {
  /// How much of the simulator takes part.
  public enum Path: String, CaseIterable, Sendable {
    /// The model alone; what it records is looked at once and thrown away.
    case run
    /// A study of one replication: model, records, estimates.
    case study
  }

  static let load = 0.9
  static let serviceMinutes = 1.0
  /// The mean time in line by theory: load x service / (1 - load).
  public static let exactWaitMinutes = load * serviceMinutes / (1 - load)

  /// What is measured.
  public var path: Path
  /// Customers in a round, at least 1.
  public var customers: Int
  /// Rounds of either side, at least 1.
  public var rounds: Int

  /// One line of the comparison.
  public init(path: Path, customers: Int, rounds: Int) {
    precondition(customers >= 1 && rounds >= 1, "a benchmark has something to do")
    self.path = path
    self.customers = customers
    self.rounds = rounds
  }

  /// Does the work and tells how long each round took; other random numbers in every round.
  public func measure() throws -> ModelComparison {
    let network = OfficeNetwork.singleDesk(
      load: Self.load, serviceMinutes: Self.serviceMinutes, customers: customers)
    var waits = Pair<[Double]>(ours: [], reference: [])
    var failure: (any Error)?
    let rounds = AlternatingRounds(count: rounds, operations: customers, warmUp: customers)
    let times = rounds.measure { _ in
      do {
        waits.ours.append(try meanWait(in: network, seed: UInt64(waits.ours.count)))
      } catch {
        failure = error
      }
    } against: { customers in
      let loop = SingleDeskLoop(
        load: Self.load, serviceMinutes: Self.serviceMinutes, seed: UInt64(waits.reference.count))
      waits.reference.append(loop.meanWaitMinutes(customers: customers))
    }
    if let failure { throw failure }
    // The warm-up has no time.
    return ModelComparison(
      times: times,
      meanWaitMinutes: Pair(
        ours: Array(waits.ours.dropFirst()), reference: Array(waits.reference.dropFirst())))
  }

  private func meanWait(in network: OfficeNetwork, seed: UInt64) throws -> Double {
    switch path {
    case .run: Self.meanWaitOfRun(network, seed: seed)
    case .study: try Self.meanWaitOfStudy(network, seed: seed)
    }
  }

  private static func meanWaitOfRun(_ network: OfficeNetwork, seed: UInt64) -> Double {
    var run = OfficeRun(network: network, seed: seed, replication: 0)
    var waited = SimDuration.zero
    var count = 0
    var isOver = false
    while !isOver {
      isOver = run.advance() == .finished
      for place in run.observations.stops.indices {
        let stop = run.observations.stops[place]
        guard stop.isCounted else { continue }
        waited = waited + (stop.ended - stop.joined)
        count += 1
      }
      run.observations.removeAll()
    }
    return waited.minutes / Double(count)
  }

  private static func meanWaitOfStudy(_ network: OfficeNetwork, seed: UInt64) throws -> Double {
    let runner = StudyRunner(
      variants: [Variant(name: "base", network: network)],
      plan: ExperimentPlan(seed: seed, replications: .fixed(1), confidence: 0.95), targets: [],
      options: RunOptions(threads: 1, extraScopes: []))
    let result = try runner.run(progress: { _ in }, isCancelled: { false })
    let estimate = result.variants[0].estimates.first {
      $0.measure == .wait && $0.statistic == .mean && $0.scope.isEmpty
    }
    return estimate?.value ?? .nan
  }
}

/// The simulator and the loop side by side.
public struct ModelComparison: Sendable {
  /// How long a customer took in each round.
  public let times: RoundTimes
  /// The mean time in line of each round, which theory knows.
  public let meanWaitMinutes: Pair<[Double]>

  /// One mean wait for each round.
  public init(times: RoundTimes, meanWaitMinutes: Pair<[Double]>) {
    precondition(
      meanWaitMinutes.ours.count == times.rounds.ours.count
        && meanWaitMinutes.reference.count == times.rounds.ours.count, "each round has a result")
    self.times = times
    self.meanWaitMinutes = meanWaitMinutes
  }
}
