/// A purchase and what it would do.
public struct PurchaseOutcome: BuyingOutcome {
  /// What is bought.
  public var purchase: Purchase
  /// The months with it; nil where it makes no valid scenario or was not looked at any more.
  public var course: HorizonCourse?
  /// Whether it makes no valid scenario.
  public var isInvalid = false
  /// Months by which the first failure comes later; to the end of the months where none fails.
  public var monthsGained = 0
  /// Months more in which everything that decides holds.
  public var monthsHeldGained = 0
  /// What it costs over all months; nil where the file does not say.
  public var cost: Double?

  /// Months of delay bought by a million of the currency; infinite for what costs nothing, nil where
  /// nothing is gained or no cost is known.
  public var monthsPerMillion: Double? { Self.perMillion(monthsGained, cost) }

  private static func perMillion(_ months: Int, _ cost: Double?) -> Double? {
    guard months > 0, let cost else { return nil }
    return cost <= 0 ? .infinity : Double(months) / (cost / 1_000_000)
  }

  /// By delay for the money, then by months that hold for the money, then by delay alone where costs
  /// are unknown.
  public var rank: [Double] {
    [
      monthsPerMillion ?? -1, cost == nil ? Double(monthsGained) : 0,
      Self.perMillion(monthsHeldGained, cost) ?? -1, Double(monthsGained),
      Double(monthsHeldGained), -(cost ?? .infinity),
    ]
  }

  /// Whether it is worth buying at all.
  public var gainsSomething: Bool { monthsGained > 0 || monthsHeldGained > 0 }
}
