import Experiments
import TestSupport
import Testing

@testable import Planning

/// Desks by interval from simulation, against exact solutions of days whose arrivals vary.
struct RequirementSearchTests {
  /// The plans and shares of the row group `sipp_a` of the reference values: eight hours, services
  /// of 15 minutes, staff by modified offered load; Kolmogorov's equations solved by others.
  @Test func `shares that wait by interval are those of the reference`() throws {
    let day = StaffDay(rates: [0.3, 0.9, 1.2, 0.8, 0.4, 0.5, 0.3, 0.15], meanService: 15)
    let staff = [8, 18, 23, 23, 17, 11, 11, 8]
    let shares = [
      0.0439654199962880, 0.0743935666332407, 0.116718796888227, 0.0292098870089916,
      0.00939998173894041, 0.127489941724878, 0.0360529885760825, 0.0147474942477679,
    ]
    let waits = try #require(try day.waits(staff, replications: 3_000, seed: 11))
    for (place, share) in shares.enumerated() {
      let target = StaffDay.shareThatWaits(atMost: 0.2)
      let estimate = try #require(
        waits.estimate(of: target.quantity.statistic, at: place, confidence: 0.9999))
      let (lower, upper) = try (#require(estimate.lower), #require(estimate.upper))
      #expect(lower < share && share < upper, "\(place)")
    }
    // Offered load at the end of the third hour 17.91, at its start 13.33; the mean of the hour by
    // the integral of 18 + (13.3336 - 18) exp(-t / 15) over it.
    #expect(abs(waits.arrivals(at: 2) - 72) < 1)
  }

  /// With a desk for everybody the mean number in service over the hour is exact as well: the
  /// integral of the load of `Mt/G/inf` (Eick, Massey and Whitt), 18 - 4.6664 (1 - e^-4) / 4.
  @Test func `the load of an interval is that of the infinite server queue`() throws {
    let day = StaffDay(rates: [0.3, 0.9, 1.2, 0.8, 0.4, 0.5, 0.3, 0.15], meanService: 15)
    let waits = try #require(
      try day.waits(Array(repeating: 500, count: 8), replications: 1_500, seed: 12))
    #expect(abs(waits.load(at: 2) - (18 - 4.6663503 * (1 - 0.0183156) / 4)) < 0.15)
  }

  /// Every plan of 1 to 8 desks in each of three hours, solved exactly.
  @Test func `the least desks of a small day are those of enumeration`() throws {
    for limit in [0.12, 0.3] {
      let day = StaffDay(rates: [0.25, 0.6, 0.3], meanService: 8)
      var least = Int.max
      for first in 1...8 {
        for second in 1...8 {
          for third in 1...8 where first + second + third < least {
            let shares = day.exactShares([first, second, third])
            if shares.allSatisfy({ $0 <= limit }) { least = first + second + third }
          }
        }
      }
      let found = try #require(
        try day.found(shareThatWaits: limit, replications: 2_000, seed: 5))
      #expect(found.reduce(0, +) == least, "\(found) for \(limit)")
      #expect(day.exactShares(found).allSatisfy { $0 <= limit }, "\(found)")
    }
  }

  /// Exact shares tell that no interval can do with one desk less than the search found.
  @Test func `no interval of a larger day can do with one desk less`() throws {
    let day = StaffDay(rates: [0.3, 0.9, 1.2, 0.8, 0.4, 0.5, 0.3, 0.15], meanService: 15)
    let found = try #require(try day.found(shareThatWaits: 0.2, replications: 1_200, seed: 3))

    #expect(day.exactShares(found).allSatisfy { $0 <= 0.2 })
    // By the formulas of the reference rows: 99 desk hours by SIPP, which fails, 119 by the
    // greatest offered load of each hour, which has desks to spare.
    #expect(found.reduce(0, +) < 119)
    for place in found.indices where found[place] > 1 {
      var less = found
      less[place] -= 1
      #expect(day.exactShares(less).contains { $0 > 0.2 - 0.03 }, "\(place)")
    }
  }

  @Test func `desks that are not allowed are told as out of reach, and all others are at work`()
    throws
  {
    let day = StaffDay(rates: [0.25, 0.6, 0.3], meanService: 8)
    var search = RequirementSearch(
      day.layout,
      goal: IntervalGoal(target: StaffDay.shareThatWaits(atMost: 0.2), confidence: 0.95),
      atMost: 5, least: day.layout.leastOfOne
    ) { staff in
      guard let waits = try day.waits(staff, replications: 1_000, seed: 1) else {
        throw SearchBudget.Stop.cancelled
      }
      return waits
    }
    try search.run()
    let desks = try #require(search.passing?.desks)

    #expect(search.isOutOfReach[1])
    #expect(desks[1] == 5)
    #expect(desks.allSatisfy { $0 <= 5 })
  }
}
