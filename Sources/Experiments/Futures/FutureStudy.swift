import PassportOffice

/// Runs a scenario in many futures: the uncertain inputs are drawn, the citizens are the same.
public struct FutureStudy: Sendable {
  private let inputs: [UncertainInput]
  private let draws: [[Double]]
  private let plan: ExperimentPlan
  private let targets: [Target]
  private let threads: Int
  private let source: ModelSource

  /// So many futures; more of them begin with the fewer.
  public init(
    futures: Int, inputs: [UncertainInput], plan: ExperimentPlan, targets: [Target], threads: Int,
    source: ModelSource
  ) {
    precondition(futures > 0 && !inputs.isEmpty, "a future draws something")
    self.inputs = inputs
    draws = UnitDesign.independent(futures, inputs: inputs.count, seed: plan.seed)
    self.plan = plan
    self.targets = targets
    self.threads = threads
    self.source = source
  }

  /// Throws what is wrong with any of the futures, before the first is run.
  public func check() throws {
    for draw in draws { _ = try source.variants(settings(draw)) }
  }

  /// Runs the futures one after the other; those finished until it is stopped are kept.
  ///
  /// `progress` counts futures; `isCancelled` is asked on any thread.
  public func run(
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws -> FutureResult {
    var futures: [FutureResult.Future] = []
    for draw in draws {
      let runner = StudyRunner(
        variants: [try source.variants(settings(draw))[0]], plan: plan, targets: targets,
        options: RunOptions(threads: threads, extraScopes: []))
      let study = try runner.run(progress: { _ in }, isCancelled: isCancelled)
      if study.wasInterrupted { break }
      futures.append(
        FutureResult.Future(
          values: zip(inputs, draw).map { $0.value(at: $1) }, targets: study.targets,
          replications: study.replications))
      progress(StudyProgress(completed: futures.count, atMost: draws.count))
    }
    return FutureResult(
      inputs: inputs, targets: targets, asked: draws.count, futures: futures,
      confidence: plan.confidence, seed: plan.seed)
  }

  private func settings(_ draw: [Double]) -> [Setting] {
    zip(inputs, draw).flatMap { $0.settings(at: $1) }
  }
}
