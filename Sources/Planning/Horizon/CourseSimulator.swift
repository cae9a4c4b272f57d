import Experiments
import Synchronization

/// Simulates scenarios on the same citizens, as long as it may.
final class CourseSimulator {
  let runner: PointRunner
  private let budget: SearchBudget

  init(runner: PointRunner, _ budget: SearchBudget) {
    self.runner = runner
    self.budget = budget
  }

  /// Brings a scenario to so many replications; throws why it did not get there, with those that
  /// were finished added.
  func goOn(_ samples: inout CourseSamples, to count: Int) throws {
    try budget.ask()
    let tell = budget.tell
    let jobs = (samples.replications..<max(count, samples.replications)).map {
      PointRunner.Job(point: 0, replication: $0)
    }
    let sums = Mutex(samples)
    let done = try runner.run(
      jobs, of: [samples.network], isCancelled: budget.stops
    ) { job, parts in
      sums.withLock { $0.add(parts) }
      tell(job.replication - jobs[0].replication + 1)
    }
    samples = sums.withLock { $0 }
    try budget.spend(done, of: jobs.count)
  }
}
