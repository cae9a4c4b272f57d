import EventKernel
import Experiments
import PassportOffice
import QueueingTheory
import TestSupport
import Testing

@testable import Planning

/// Loads of half hours, and desks by formulas.
@Suite struct HalfHourLoadsTests {
  private static let wait = Target(
    quantity: Quantity(
      text: "p90(wait)", statistic: .p90, measure: .wait, scope: [], by: []),
    comparison: .lessOrEqual, limit: 5, isHard: true, text: "p90(wait) <= 5 min")

  private func loads(of network: OfficeNetwork) throws -> HalfHourLoads {
    try #require(
      try HalfHourSimulator(constraints: [Self.wait], seed: 7, threads: 2)
        .loads(of: network, stages: [0], isCancelled: { false }))
  }

  /// Rates in people a minute over a day of 24 h with a sine, against the closed form of Eick, Massey
  /// and Whitt, at the middle of each half hour: the load bends little within one.
  @Test func `loads are those of the infinite server queue with sinusoidal arrivals`() throws {
    let (mean, amplitude, service) = (0.5, 0.4, 40.0)
    var network = SmallNetwork(
      rates: [mean], lines: [.init(desks: .fixed(1), meanService: service)], minutes: 432_000
    ).network
    network.demands[0].arrivals = .poisson(
      .sine(mean: mean / 60e6, amplitude: amplitude / 60e6, period: .hours(24)))
    let loads = try loads(of: network)
    #expect(loads.rows.count == 48)
    // Of 200 days the load of a half hour has about the deviation of a Poisson mean.
    for (place, row) in loads.rows.enumerated() {
      let exact = OfferedLoad.sinusoidalExponential(
        mean: mean, amplitude: amplitude, frequency: 2 * .pi / 1_440, meanService: service,
        at: 30 * Double(place) + 15)
      #expect(abs(row.load - exact) < 5 * (exact / 300).squareRoot() + 0.05, "\(place)")
    }
    // The load lags behind the rate, which is greatest at six: by atan(2 pi 40 / 1440) / (2 pi).
    let busiest = try #require(loads.busiest(of: 0))
    #expect(busiest.open.from >= .hours(4) && busiest.open.from <= .hours(9))
    #expect(busiest.load > 30)
  }

  @Test func `where no hour differs from others the day is one interval`() throws {
    let network = SmallNetwork(
      rates: [0.3], lines: [.init(desks: .fixed(2), meanService: 5)], minutes: 400_000
    ).network
    let loads = try loads(of: network)
    #expect(loads.rows.count == 1)
    let row = try #require(loads.rows.first)
    #expect(abs(row.load - 1.5) < 0.03)
    #expect(loads.constraint == 0)
    // Erlang C: of 2 desks 64 % wait, 90 % less than 18.6 min; of 3 desks 24 % and 2.9 min.
    #expect(row.erlang == 3)
  }

  /// With people who leave, Erlang A takes fewer desks than the load; one less breaks the limit.
  @Test func `desks for impatient people are those of Erlang A`() {
    let target = Target(
      quantity: Quantity(
        text: "share(abandoned)", statistic: .share, measure: .abandoned, scope: [], by: []),
      comparison: .lessOrEqual, limit: 0.1, isHard: true, text: "share(abandoned) <= 10 %")
    #expect(FormulaStaff.hasGoal(target))
    let desks = FormulaStaff(target: target, patience: 6).desks(load: 20, meanService: 4)
    let share = { (desks: Int) in
      ImpatientQueue(
        arrivalRate: 5, serviceRate: 0.25, desks: desks, abandonmentRate: 1.0 / 6
      )
      .map(\.abandonmentProbability)
    }
    #expect((share(desks) ?? 1) <= 0.1)
    #expect((share(desks - 1) ?? 0) > 0.1)
    #expect(desks < 21)
  }

  @Test func `only limits on waits and on people who leave have a formula`() {
    let target = { (measure: Measure, statistic: Statistic, comparison: TargetOperator) in
      Target(
        quantity: Quantity(
          text: "", statistic: statistic, measure: measure, scope: [], by: []),
        comparison: comparison, limit: 0.5, isHard: true, text: "")
    }
    #expect(FormulaStaff.hasGoal(target(.wait, .shareZero, .greaterOrEqual)))
    #expect(!FormulaStaff.hasGoal(target(.wait, .shareZero, .lessOrEqual)))
    #expect(!FormulaStaff.hasGoal(target(.wait, .mean, .greaterOrEqual)))
    #expect(!FormulaStaff.hasGoal(target(.visit, .mean, .lessOrEqual)))
    #expect(!FormulaStaff.hasGoal(target(.wait, .max, .lessOrEqual)))
  }
}
