/// M/M/c//N: a fixed number of sources, each asking for service again an exponential time after
/// its last one ended (machine repair).
///
/// Exact by the birth-death law. Source: Gross, Shortle, Thompson and Harris, Fundamentals of
/// Queueing Theory (4th ed., 2008), section 2.6.
public struct FiniteSourceQueue: Sendable {
  /// Probability of each number of sources waiting or in service, by the number.
  public let probabilities: [Double]

  private let chain: BirthDeathChain
  private let sources: Int
  private let requestRate: Double
  private let desks: Int

  /// nil unless there are sources and desks and the rates are positive.
  ///
  /// `requestRate` is that of one source that is away; `serviceRate` that of one busy desk.
  public init?(sources: Int, requestRate: Double, serviceRate: Double, desks: Int) {
    guard sources > 0, requestRate > 0, serviceRate > 0, desks > 0 else { return nil }
    let chain = BirthDeathChain(
      birth: { requestRate * Double(sources - $0) },
      death: { serviceRate * Double(min($0, desks)) })
    guard let chain else { return nil }
    self.chain = chain
    self.sources = sources
    self.requestRate = requestRate
    self.desks = desks
    probabilities = chain.probabilities
  }

  /// Requests for service per unit of time.
  public var throughput: Double { requestRate * (Double(sources) - meanInSystem) }

  /// Mean number of sources waiting or in service.
  public var meanInSystem: Double { chain.mean(Double.init) }

  /// Mean number of sources waiting.
  public var meanInLine: Double { chain.mean { Double(max($0 - desks, 0)) } }

  /// Mean wait before service.
  public var meanWait: Double { meanInLine / throughput }

  /// Probability that no source is waiting or in service.
  public var emptyProbability: Double { probabilities[0] }
}
