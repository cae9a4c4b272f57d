public import PassportOffice

/// What the desks of an office cost.
public struct CostFacts: Sendable, Equatable {
  /// The desk hours of a working day without overtime, mean over the counted window.
  public let desksPerDay: Double

  /// The costs of an office; nil where its scenario says of no desk what it costs.
  public init?(of network: OfficeNetwork) {
    guard let costs = network.costs, costs.deskPerHour.contains(where: { $0 > 0 }) else {
      return nil
    }
    desksPerDay = zip(DeskFacts(of: network).hoursPerDay, costs.deskPerHour)
      .reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
  }
}
