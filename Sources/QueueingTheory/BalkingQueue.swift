/// M/M/c with balking and, if wanted, reneging: people who find all desks busy join with a
/// probability that depends on how many wait; those who wait leave at a constant rate each.
///
/// With a limit on the places, including those in service, it is M/M/c/K. Rates count per any one
/// unit of time. Exact by the birth-death law. Source: Gross, Shortle, Thompson and Harris,
/// Fundamentals of Queueing Theory (4th ed., 2008), sections 2.4 and 2.9; Ancker and Gafarian,
/// Operations Research 11 (1963).
public struct BalkingQueue: Sendable {
  /// Arrivals per unit of time, joining or not.
  public let arrivalRate: Double
  /// Services that one busy desk ends per unit of time.
  public let serviceRate: Double
  /// Equal desks on duty.
  public let desks: Int
  /// Probability of joining when all desks are busy and as many wait as the index; 0 beyond it.
  public let joinProbabilities: [Double]
  /// Rate at which each of those waiting gives up; 0 for nobody.
  public let abandonmentRate: Double
  /// Probability of each number of people waiting or in service, by the number.
  public let probabilities: [Double]

  private let chain: BirthDeathChain

  /// nil unless there is a desk, the rates are positive and probabilities lie in 0...1.
  public init?(
    arrivalRate: Double, serviceRate: Double, desks: Int, joinProbabilities: [Double],
    abandonmentRate: Double = 0
  ) {
    guard arrivalRate > 0, serviceRate > 0, desks > 0, abandonmentRate >= 0 else { return nil }
    guard joinProbabilities.allSatisfy({ 0 <= $0 && $0 <= 1 }) else { return nil }
    let join = { (state: Int) -> Double in
      if state < desks { return 1 }
      return state - desks < joinProbabilities.count ? joinProbabilities[state - desks] : 0
    }
    let chain = BirthDeathChain(
      birth: { arrivalRate * join($0) },
      death: {
        serviceRate * Double(min($0, desks)) + abandonmentRate * Double(max($0 - desks, 0))
      })
    guard let chain else { return nil }
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.desks = desks
    self.joinProbabilities = joinProbabilities
    self.abandonmentRate = abandonmentRate
    self.chain = chain
    probabilities = chain.probabilities
  }

  /// M/M/c/K: everybody joins until `places`, desks included, are taken; nil for fewer than desks.
  public init?(arrivalRate: Double, serviceRate: Double, desks: Int, places: Int) {
    guard places >= desks else { return nil }
    self.init(
      arrivalRate: arrivalRate, serviceRate: serviceRate, desks: desks,
      joinProbabilities: Array(repeating: 1, count: places - desks))
  }

  /// Share of arrivals that do not join.
  public var balkProbability: Double {
    chain.mean { $0 < desks ? 0 : 1 - joinProbability(waiting: $0 - desks) }
  }

  /// People who join per unit of time.
  public var joiningRate: Double { arrivalRate * (1 - balkProbability) }

  /// Mean number waiting or in service.
  public var meanInSystem: Double { chain.mean(Double.init) }

  /// Mean number waiting.
  public var meanInLine: Double { chain.mean(waiting) }

  /// Mean time in line of those who join, up to service or giving up, by Little's law.
  public var meanWaitOfJoined: Double { meanInLine / joiningRate }

  /// Mean time from joining to leaving, served or not.
  public var meanTimeInSystemOfJoined: Double { meanInSystem / joiningRate }

  /// Share of all arrivals that find all desks busy.
  public var allBusyProbability: Double { chain.mean { $0 < desks ? 0 : 1 } }

  /// Share of those who join that find all desks busy.
  public var waitProbabilityOfJoined: Double {
    (allBusyProbability - balkProbability) / (1 - balkProbability)
  }

  /// Probability that nobody is there.
  public var emptyProbability: Double { probabilities[0] }

  /// Share of desk time that is busy.
  public var utilisation: Double { chain.mean { Double(min($0, desks)) } / Double(desks) }

  /// Share of those who join that give up before service.
  public var abandonmentProbabilityOfJoined: Double { abandonmentRate * meanInLine / joiningRate }

  /// The asymptotic variance of the time average of the number waiting (`avar / T`).
  public var inLineAsymptoticVariance: Double { chain.asymptoticVariance(waiting) }

  private func waiting(_ state: Int) -> Double { Double(max(state - desks, 0)) }

  private func joinProbability(waiting: Int) -> Double {
    waiting < joinProbabilities.count ? joinProbabilities[waiting] : 0
  }
}
