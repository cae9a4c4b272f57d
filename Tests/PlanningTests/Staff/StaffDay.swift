import EventKernel
import Experiments
import PassportOffice
import QueueingTheory

@testable import Planning

/// A day of Poisson arrivals and exponential services that starts empty, simulated and exact.
struct StaffDay {
  /// People per minute, by period.
  var rates: [Double]
  /// Minutes.
  var period = 60.0
  var meanService: Double

  /// One line, which is served out by the staff of the last period.
  var network: OfficeNetwork {
    var network = SmallNetwork(
      rates: [1], lines: [.init(desks: .fixed(1), meanService: meanService)]
    ).network
    let end = SimInstant.zero + .minutes(Int64(period * Double(rates.count)))
    network.span = RunSpan(
      windowStart: .zero, windowEnd: end, followUntil: end + .hours(24), drains: true,
      arrivalLimit: nil)
    let steps = rates.enumerated().map { number, rate in
      RatePoint(at: .minutes(Int64(period * Double(number))), rate: rate / 60e6)
    }
    network.demands[0].arrivals = .poisson(.points(steps, isLinear: false, cycle: nil))
    return network
  }

  /// The intervals are the periods.
  var layout: IntervalLayout {
    IntervalLayout(
      network, stages: [0], interval: .minutes(Int64(period)), byWeekday: false)
  }

  /// The share of arrivals of each period that has to wait, by Kolmogorov's equations.
  func exactShares(_ staff: [Int]) -> [Double] {
    PeriodStaffing(arrivalRates: rates, periodLength: period, meanService: meanService)
      .day(staff: staff, room: 80).outcome(at: []).waitingShares
  }

  /// At most such a share of those who come in any interval has to wait.
  static func shareThatWaits(atMost limit: Double) -> Target {
    Target(
      quantity: Quantity(
        text: "share_over(wait, 0 min)", statistic: .shareOver(text: "0 min", threshold: 0),
        measure: .wait, scope: [], by: []),
      comparison: .lessOrEqual, limit: limit, isHard: true,
      text: "share_over(wait, 0 min) <= \(limit)")
  }

  /// What is seen of a table of desks.
  func waits(_ staff: [Int], replications: Int, seed: UInt64) throws -> IntervalWaits? {
    let target = Self.shareThatWaits(atMost: 0.2)
    return try IntervalRunner(
      layout, statistic: target.quantity.statistic, seed: seed, threads: 2
    ).run(
      network.staffed(staff, layout), replications: replications, finished: {},
      isCancelled: { false })
  }

  /// The table that the search finds.
  func found(shareThatWaits limit: Double, replications: Int, seed: UInt64) throws -> [Int]? {
    let goal = IntervalGoal(
      target: Self.shareThatWaits(atMost: limit), confidence: 0.95)
    var search = RequirementSearch(
      layout, goal: goal, atMost: nil, least: layout.leastOfOne
    ) { staff in
      guard let waits = try waits(staff, replications: replications, seed: seed) else {
        throw SearchBudget.Stop.cancelled
      }
      return waits
    }
    try search.run()
    return search.passing?.desks
  }
}

extension IntervalLayout {
  /// Somebody is there at the end.
  var leastOfOne: [Int] { (0..<placeCount).map { $0 == placeCount - 1 ? 1 : 0 } }
}
