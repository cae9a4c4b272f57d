public import Statistics

/// In how many futures the targets of a scenario hold.
public struct FutureResult: Sendable {
  /// One future.
  public struct Future: Sendable {
    /// By input, the value that was drawn.
    public var values: [String]
    /// What the replications say of each target.
    public var targets: [TargetResult]
    /// How many there were.
    public var replications: Int
  }

  /// How the futures come out for one target.
  public struct Count: Sendable, Equatable {
    /// Futures in which it holds, fails, and in which the replications do not decide it.
    public var holds, fails, undecided: Int
    /// The share of all futures in which it holds; the limits are those of Wilson's intervals
    /// with all of the undecided failing and with all of them holding.
    public var share: IntervalEstimate?
  }

  /// What was drawn.
  public let inputs: [UncertainInput]
  /// In file order.
  public let targets: [Target]
  /// Futures asked for; fewer where it was stopped.
  public let asked: Int
  /// Those that were run.
  public let futures: [Future]
  /// Confidence of the intervals.
  public let confidence: Double
  /// Names the random numbers.
  public let seed: UInt64

  /// Collects the parts.
  public init(
    inputs: [UncertainInput], targets: [Target], asked: Int, futures: [Future],
    confidence: Double, seed: UInt64
  ) {
    self.inputs = inputs
    self.targets = targets
    self.asked = asked
    self.futures = futures
    self.confidence = confidence
    self.seed = seed
  }

  /// How the futures come out for a target.
  public func count(ofTarget target: Int) -> Count {
    let verdicts = futures.map { $0.targets[target].verdict }
    let number = { (verdict: Verdict) in verdicts.count { $0 == verdict } }
    let (holds, undecided) = (number(.pass), number(.undecided))
    var share = wilsonInterval(
      successes: holds, trials: verdicts.count, confidence: confidence)
    share?.upper =
      wilsonInterval(
        successes: holds + undecided, trials: verdicts.count, confidence: confidence)?.upper
    return Count(holds: holds, fails: number(.fail), undecided: undecided, share: share)
  }
}
