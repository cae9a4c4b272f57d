import Experiments
import Synchronization

/// Simulates scenarios on the same citizens, as long as it may.
final class CourseSimulator {
  let runner: PointRunner
  private let mayGoOn: @Sendable (Int) -> Bool
  private let progress: @Sendable (Int) -> Void
  private let isCancelled: @Sendable () -> Bool
  /// Replications simulated of all scenarios.
  private(set) var replications = 0

  init(
    runner: PointRunner, mayGoOn: @escaping @Sendable (Int) -> Bool,
    progress: @escaping @Sendable (Int) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.runner = runner
    self.mayGoOn = mayGoOn
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Brings a scenario to so many replications; throws why it did not get there.
  func goOn(_ samples: inout CourseSamples, to count: Int) throws {
    guard mayGoOn(replications) else { throw PlanSimulator.Stop.budget }
    guard try !extend(&samples, to: count, isFree: false) else { return }
    throw isCancelled() ? PlanSimulator.Stop.cancelled : .budget
  }

  /// Adds replications up to so many; false where it was stopped before.
  ///
  /// `isFree` asks for no budget, only whether somebody stops it.
  func extend(_ samples: inout CourseSamples, to count: Int, isFree: Bool) throws -> Bool {
    let before = replications
    let (mayGoOn, isCancelled, progress) = (mayGoOn, isCancelled, progress)
    let jobs = (samples.replications..<max(count, samples.replications)).map {
      PointRunner.Job(point: 0, replication: $0)
    }
    let box = SamplesBox(samples)
    let done = try runner.run(jobs, of: [samples.network]) {
      isCancelled() || (!isFree && !mayGoOn(before))
    } deliver: { job, parts in
      box.value.withLock { $0.add(parts) }
      progress(before + job.replication - jobs[0].replication + 1)
    }
    samples = box.value.withLock { $0 }
    replications += done
    return done == jobs.count
  }
}

/// The samples of a scenario while threads add to them.
private final class SamplesBox: Sendable {
  let value: Mutex<CourseSamples>

  init(_ samples: CourseSamples) { value = Mutex(samples) }
}
