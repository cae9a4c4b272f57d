#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the density of the offered wait says about waiting and giving up.
extension ImpatientQueue {
  /// Probability that an arrival finds all desks busy.
  public var waitProbability: Double { offeredIntegral { _ in 1 } }

  /// Share of arrivals that give up before service.
  public var abandonmentProbability: Double { offeredIntegral(patience.left) }

  /// Share of those who find all desks busy that give up.
  public var abandonmentProbabilityOfWaiting: Double { abandonmentProbability / waitProbability }

  /// Mean time in line over all arrivals, up to service or giving up, zero waits included.
  public var meanWait: Double { offeredIntegral(patience.meanUpTo) }

  /// Mean wait of those who are served, zero waits included.
  public var meanWaitOfServed: Double { servedWait / (1 - abandonmentProbability) }

  /// Mean time in line of those who give up.
  public var meanWaitOfAbandoned: Double { (meanWait - servedWait) / abandonmentProbability }

  /// Mean wait of somebody who would never give up.
  public var meanOfferedWait: Double { offeredIntegral { $0 } }

  /// Mean number waiting, by Little's law.
  public var meanInLine: Double { arrivalRate * meanWait }

  /// Share of desk time that is busy.
  public var utilisation: Double {
    arrivalRate * (1 - abandonmentProbability) / (serviceRate * Double(desks))
  }

  /// P(V > t): the probability of an offered wait longer than `time`, from 0 up.
  public func offeredWaitTail(_ time: Double) -> Double {
    offeredIntegral(from: time) { _ in 1 }
  }

  /// P(W > t): the probability of a time in line longer than `time`, whatever ends it.
  public func waitTail(_ time: Double) -> Double { patience.stays(time) * offeredWaitTail(time) }

  /// The share of all arrivals that are served after a wait of at most `time`.
  public func servedShare(within time: Double) -> Double {
    1 - abandonmentProbability - offeredIntegral(from: time, patience.stays)
  }

  /// Asymptotic variance of the time average of the number waiting, for exponential patience of
  /// all; nil for other laws.
  ///
  /// By the birth-death formula of Whitt (Queueing Systems 10, 1992, proposition 1).
  public var inLineAsymptoticVariance: Double? {
    guard case .exponential(let mean) = patience.law, patience.endlessShare == 0 else {
      return nil
    }
    let chain = BirthDeathChain(
      birth: { _ in arrivalRate },
      death: { serviceRate * Double(min($0, desks)) + Double(max($0 - desks, 0)) / mean })
    return chain?.asymptoticVariance { Double(max($0 - desks, 0)) }
  }

  /// E[V; served], the offered wait over those with more patience.
  private var servedWait: Double { offeredIntegral { $0 * patience.stays($0) } }

  /// The integral of a function of the offered wait times its density, from a time on.
  private func offeredIntegral(from start: Double = 0, _ value: (Double) -> Double) -> Double {
    let drain = serviceRate * Double(desks)
    return arrivalRate * scale
      * Quadrature().integral(from: start, to: points.last ?? 0, kinks: points) { time in
        let exponent = arrivalRate * patience.meanUpTo(time) - drain * time
        return value(time) * exp(exponent - peakExponent)
      }
  }
}
