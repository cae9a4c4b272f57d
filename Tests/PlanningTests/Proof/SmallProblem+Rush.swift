import Experiments
import QueueingTheory

@testable import Planning

/// Days that are far from any steady state.
extension SmallProblem {
  /// A crowd at the opening: more desks at the first line send it to the second all at once.
  static func rush(waits limits: (first: Double, second: Double)) -> SmallProblem {
    let days = SmallNetwork.Days(count: 60, period: 30, rates: [1, 0.15, 0.15])
    let values = { (plan: PlanChoice) -> [Double] in
      let outcome = TwoStationDay(
        arrivalRates: days.rates, periodLength: days.period, desks: (plan[0] + 1, plan[1] + 1),
        meanServices: (3, 3), continuing: 1, room: 45
      ).outcome
      return [outcome.firstWait, outcome.secondWait]
    }
    return SmallProblem(
      name: "rush",
      decisions: [.desks("one", 1...4, cost: 1), .desks("two", 1...4, cost: 5)],
      constraints: [
        .limit(.wait, of: .line(0), atMost: limits.first),
        .limit(.wait, of: .line(1), atMost: limits.second),
      ]
    ) { texts in
      var office = SmallNetwork(
        rates: [0], lines: [.init(desks: texts[0], 3), .init(desks: texts[1], 3)])
      office.days = days
      return office.network
    } value: {
      values($0)
    }
  }
}

/// A day of three hours, 0.25, 0.6 and 0.3 people a minute, eight minutes a service.
///
/// The reference values name the fewest desks in all that keep a mean wait of 4 minutes, 12, and the
/// shortest wait of the three such plans of 512, 3.378 minutes.
enum StaffedDay {
  static let fewestDesks = 12
  static let shortestWait = 3.37809070335447
  static let limit = 4.0
  private static let rates = [0.25, 0.6, 0.3]

  static let model = SmallModel(
    decisions: (1...3).map { .desks("hour\($0)", 1...8, cost: 1) },
    constraints: [.limit(.wait, atMost: limit)]
  ) { texts in
    let days = SmallNetwork.Days(count: 60, period: 60, rates: rates)
    var office = SmallNetwork(
      rates: [0],
      lines: [.init(desks: days.desks(texts.map { Int($0) ?? 0 }), meanService: 8)])
    office.days = days
    return office.network
  }

  /// The exact mean wait of a plan.
  static func wait(_ plan: PlanChoice) -> Double {
    let staffing = PeriodStaffing(arrivalRates: rates, periodLength: 60, meanService: 8)
    let outcome = staffing.day(staff: plan.map { $0 + 1 }, room: 60).outcome(at: [])
    return outcome.totalWait / outcome.arrivals
  }
}
