/// M/M/c with classes of customers of equal service, the most urgent first, no interruption.
///
/// Exact, with the accuracy of `ErlangFormulas`. Sources: Cobham, Operations Research 2 (1954);
/// Kella and Yechiali, Operations Research Letters 4 (1985).
public struct PriorityMultiServerQueue: Sendable {
  /// Arrivals of each class per unit of time, the most urgent first.
  public let arrivalRates: [Double]
  /// The same line without regard to urgency.
  public let inOrder: MultiServerQueue

  /// nil unless rates are positive and the desks can serve more than arrives.
  public init?(arrivalRates: [Double], serviceRate: Double, desks: Int) {
    guard arrivalRates.allSatisfy({ $0 > 0 }) else { return nil }
    let all = MultiServerQueue(
      arrivalRate: arrivalRates.reduce(0, +), serviceRate: serviceRate, desks: desks)
    guard let all else { return nil }
    self.arrivalRates = arrivalRates
    inOrder = all
  }

  /// Mean wait before service of each class.
  public var meanWaits: [Double] {
    let capacity = inOrder.serviceRate * Double(inOrder.desks)
    var before = 1.0
    return arrivalRates.map { rate in
      let after = before - rate / capacity
      defer { before = after }
      return inOrder.waitProbability / (capacity * before * after)
    }
  }
}
