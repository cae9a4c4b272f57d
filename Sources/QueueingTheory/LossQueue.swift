/// M/G/c/c: people who find all desks busy leave for good; any law of service times.
///
/// Only the mean service time matters (insensitivity, Sevastyanov 1957). Accuracy as `ErlangFormulas`.
/// Source: Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory (4th ed., 2008),
/// section 2.5 and 5.2.2.
public struct LossQueue: Sendable {
  /// Arrival rate times mean service time, in erlang.
  public let offeredLoad: Double
  /// Equal desks on duty.
  public let desks: Int
  /// Share of arrivals that find all desks busy and leave (Erlang B).
  public let blockingProbability: Double

  /// nil unless the load is positive and there is a desk.
  public init?(offeredLoad: Double, desks: Int) {
    guard offeredLoad > 0, desks > 0 else { return nil }
    self.offeredLoad = offeredLoad
    self.desks = desks
    blockingProbability = ErlangFormulas.blocking(load: offeredLoad, desks: desks)
  }

  /// Mean number in service.
  public var meanInSystem: Double { offeredLoad * (1 - blockingProbability) }

  /// Share of desk time that is busy.
  public var utilisation: Double { meanInSystem / Double(desks) }

  /// Probability that nobody is there; 0 when it lies below the smallest number of a computer.
  public var emptyProbability: Double {
    BirthDeathChain(
      birth: { [offeredLoad, desks] in $0 < desks ? offeredLoad : 0 }, death: { Double($0) }
    ).map { $0.probabilities[0] } ?? 0
  }
}
