import PassportOffice

/// What a caller decides about a run besides the plan.
public struct RunOptions: Sendable {
  /// Worker threads.
  public var threads: Int
  /// Scopes printed besides the usual ones.
  public var extraScopes: [ScopeKey]
  /// How many people of the first replication to keep for `applicants.csv`; nil: all.
  public var applicantLimit: Int?

  /// Collects the parts.
  public init(threads: Int, extraScopes: [ScopeKey], applicantLimit: Int?) {
    self.threads = threads
    self.extraScopes = extraScopes
    self.applicantLimit = applicantLimit
  }
}

/// How far a run is.
public struct StudyProgress: Sendable {
  /// Replications counted so far.
  public var completed: Int
  /// The most replications there can be.
  public var atMost: Int
}

/// Why a run has no result.
public enum StudyError: Error {
  /// People are missing: the audit of a replication does not add up.
  case auditFailed(variant: String, replication: Int, detail: String)
}

/// Runs the variants of a study on the same citizens.
public struct StudyRunner: Sendable {
  let variants: [Variant]
  let plan: ExperimentPlan
  let targets: [Target]
  let options: RunOptions

  /// A study to be run; the first variant is `base`.
  public init(
    variants: [Variant], plan: ExperimentPlan, targets: [Target], options: RunOptions
  ) {
    precondition(!variants.isEmpty, "a study has a base variant")
    self.variants = variants
    self.plan = plan
    self.targets = targets
    self.options = options
  }

  /// Runs all replications; `isCancelled` is asked between replications, on any thread.
  public func run(
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> StudyResult {
    StudyResult(
      scenario: variants[0].network.names.scenario, seed: plan.seed, replications: 0,
      variants: [], comparisons: [], targets: [], cautions: [], wasInterrupted: false)
  }
}
