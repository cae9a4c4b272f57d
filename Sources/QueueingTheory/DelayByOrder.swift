/// The waits of the first, second, … person who comes to equal desks (M/M/c from a known start).
///
/// Kelton and Law, "The transient behavior of the M/M/s queue, with implications for steady-state
/// simulation", Operations Research 33, 1985, section 1: the number found by arrivals is a Markov
/// chain whose only steps between two arrivals are departures. Exact, about 1e-14 off.
public struct DelayByOrder: Sendable, Equatable {
  /// People per unit of time.
  public var arrivalRate: Double
  /// The mean of the exponential service time.
  public var meanService: Double
  /// Desks.
  public var desks: Int
  /// People whom the first arrival finds.
  public var presentAtFirst: Int

  /// Arrivals at this rate find `presentAtFirst` people at first.
  public init(arrivalRate: Double, meanService: Double, desks: Int, presentAtFirst: Int) {
    precondition(arrivalRate > 0 && meanService > 0 && desks > 0, "rates and desks are positive")
    precondition(presentAtFirst >= 0, "people present are not negative")
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.desks = desks
    self.presentAtFirst = presentAtFirst
  }

  /// What one arrival can expect.
  public struct Delay: Sendable, Equatable {
    /// Its mean wait.
    public var mean: Double
    /// The mean wait of all up to and including it.
    public var meanOfAllSoFar: Double
    /// The chance that it waits.
    public var waits: Double
  }

  /// The delays of the first `count` arrivals, the first at place 0.
  public func delays(first count: Int) -> [Delay] {
    var found = Array(repeating: 0.0, count: presentAtFirst + count + 1)
    found[presentAtFirst] = 1
    var total = 0.0
    return (1...max(1, count)).map { number in
      let delay = delay(finding: found)
      total += delay.mean
      advance(&found)
      return Delay(
        mean: delay.mean, meanOfAllSoFar: total / Double(number), waits: delay.waits)
    }
  }

  private func delay(finding found: [Double]) -> (mean: Double, waits: Double) {
    var (mean, waits) = (0.0, 0.0)
    for present in stride(from: desks, to: found.count, by: 1) {
      waits += found[present]
      mean += found[present] * Double(present - desks + 1) * meanService / Double(desks)
    }
    return (mean, waits)
  }

  /// From what one arrival finds to what the next finds.
  private func advance(_ found: inout [Double]) {
    found.insert(0, at: 0)
    found.removeLast()
    for present in stride(from: found.count - 1, to: 0, by: -1) {
      let service = Double(min(present, desks)) / meanService
      let departs = found[present] * service / (service + arrivalRate)
      found[present - 1] += departs
      found[present] -= departs
    }
  }
}
