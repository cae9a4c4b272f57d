public import Experiments

/// The months ahead, and what could be bought for them.
public struct HorizonResult: PlanningAnswer, Sendable {
  /// A month and its demand.
  public struct Month: Sendable, Equatable {
    /// Which one.
    public var month: CountedMonth
    /// Days on which the office works.
    public var workingDays: Int
    /// People expected, before anybody is turned away.
    public var people: Double
    /// The factor on the demand of all months at which what decides breaks in this one; nil where it
    /// was not found, at the ends of what was looked at.
    public var bearable: Double?
  }

  /// What was asked.
  public var request: HorizonRequest
  /// In order.
  public var months: [Month]
  /// The scenario as it stands.
  public var course: HorizonCourse
  /// The demands, as factors, between which the headroom was looked for; nil where it was not.
  public var factors: ClosedRange<Double>?
  /// Purchases one after another.
  public var steps: [BuyingStep<PurchaseOutcome>]
  /// How the search ended.
  public var ending: PlanResult.Ending
  /// Replications simulated in all.
  public var replications: Int
  /// Named the random numbers.
  public var seed: UInt64
  /// Times at which the intervals may be looked at.
  public var looks: Int
  /// Whether a backlog is gone by a day; nil where nobody asks.
  public var clearing: ClearingResult?
  /// Days on which the office works in all months.
  public var workingDays: Int { months.reduce(0) { $0 + $1.workingDays } }

  /// People a working day that a month bears beyond its own; below 0 where it bears fewer.
  public func headroom(of month: Month) -> Double? {
    guard let bearable = month.bearable, month.workingDays > 0 else { return nil }
    return (bearable - 1) * month.people / Double(month.workingDays)
  }

  /// The settings of the best first purchase; nil where none gains anything.
  public var firstPurchase: PurchaseOutcome? { steps.first?.best }
}

extension HorizonResult {
  /// An answer in which no month was looked at.
  init(
    withoutMonths request: HorizonRequest, ending: PlanResult.Ending, replications: Int,
    seed: UInt64, looks: Int
  ) {
    self.init(
      request: request, months: [],
      course: HorizonCourse(
        verdicts: request.targets.map { _ in [] }, replications: 0, deciding: request.deciding),
      factors: nil, steps: [], ending: ending, replications: replications, seed: seed,
      looks: looks)
  }

  /// What is to be changed: all purchases that clear a backlog, else the first one for the months.
  public var settings: [Setting] {
    // Of one path the last holds.
    let clearing = (clearing?.chain.flatMap(\.purchase.settings) ?? [])
      .reduce(into: [Setting]()) { settings, setting in
        settings.removeAll { $0.path == setting.path }
        settings.append(setting)
      }
    return clearing.isEmpty ? firstPurchase?.purchase.settings ?? [] : clearing
  }
}
