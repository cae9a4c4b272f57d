import QueueingTheory
import Testing

@Suite struct VaryingStaffTests {
  /// A rate that does not vary gives Erlang's delays: load 2 and 3 desks wait with 4/9.
  @Test func `a periodic queue without waves is in its steady state`() throws {
    let queue = PeriodicQueue(
      queue: DeskQueue(meanService: 1, abandonmentRate: 0, joinChances: nil, room: 60), desks: 3,
      arrivals: .sinusoidal(mean: 2, amplitude: 0, frequency: 1), period: 4)
    let outcome = try #require(queue.outcome(at: [1, 3]))
    #expect(abs(outcome.waitingShare - 4.0 / 9) < 1e-9)
    #expect(abs(outcome.wait - 4.0 / 9) < 1e-9)
    #expect(abs(outcome.moments[1].present - (2 + 8.0 / 9)) < 1e-8)
  }

  /// With patience like service the people present have the offered load, wave and all.
  @Test func `the solver keeps the wave of the offered load`() throws {
    let queue = PeriodicQueue(
      queue: DeskQueue(meanService: 1, abandonmentRate: 1, joinChances: nil, room: 40), desks: 3,
      arrivals: .sinusoidal(mean: 4, amplitude: 3, frequency: 1), period: 6.283_185_307_179_586)
    let outcome = try #require(queue.outcome(at: [2]))
    let load = OfferedLoad.sinusoidalExponential(
      mean: 4, amplitude: 3, frequency: 1, meanService: 1, at: 2)
    #expect(abs(outcome.moments[0].present - load) < 1e-9)
  }

  /// One desk each and one person: both services pass, one after the other.
  @Test func `two stations are drained one after the other`() {
    let day = TwoStationDay(
      arrivalRates: [1e-6], periodLength: 1e-3, desks: (1, 1), meanServices: (2, 5),
      continuing: 0.5, room: 5
    ).outcome
    // A person has come with 1e-9 and stays 2 + 0.5 * 5.
    #expect(abs(day.overtime - 4.5e-9) < 1e-12)
  }

  /// The output of the first station is Poisson (Burke, 1956), so both wait as if alone.
  @Test func `two stations in the steady state wait as if alone`() {
    let day = TwoStationDay(
      arrivalRates: [0.5], periodLength: 300, desks: (1, 1), meanServices: (1, 1),
      continuing: 1, room: 40
    ).outcome
    #expect(abs(day.presentAtEnds[0][0] - 1) < 1e-8)
    #expect(abs(day.presentAtEnds[0][1] - 1) < 1e-8)
  }

  /// By hand: load 2 and 3 desks delay 4/9, 4 desks 4/23.
  @Test func `each period gets the fewest desks that keep the target`() {
    #expect(PeriodStaffing.fewestDesks(load: 2, delayedShare: 0.45) == 3)
    #expect(PeriodStaffing.fewestDesks(load: 2, delayedShare: 0.44) == 4)
    #expect(PeriodStaffing.squareRootStaff(load: 9, safety: 1) == 12)
    #expect(PeriodStaffing.squareRootStaff(load: 0, safety: 1) == 1)
  }

  /// Long services: the load of a busy period is felt in the quiet one after it.
  @Test func `the modified load staffs the period after the peak`() {
    let staffing = PeriodStaffing(arrivalRates: [1, 0.1], periodLength: 10, meanService: 20)
    // 20 (1 - exp(-1/2)), then 2 + (that - 2) exp(-1/2).
    let loads = staffing.loadsAtEnds
    #expect(abs(loads[0] - 7.869_386_805_747_332) < 1e-12)
    #expect(abs(loads[1] - (2 + 5.869_386_805_747_332 * 0.606_530_659_712_633_4)) < 1e-12)
    let modified = staffing.modifiedLoad(delayedShare: 0.3)
    let stationary = staffing.stationary(delayedShare: 0.3)
    #expect(modified[0] == modified[1])
    #expect(stationary[0] > modified[0] && stationary[1] < modified[1])
  }

  @Test func `the cheapest plan keeps the wait and cannot be shortened`() {
    let staffing = PeriodStaffing(arrivalRates: [0.5, 0.2], periodLength: 10, meanService: 2)
    let plans = staffing.plans(most: 3, room: 40)
    let cheapest = PeriodStaffing.cheapest(of: plans, meanWait: 0.5)
    #expect(plans.count == 9)
    #expect(cheapest.allSatisfy { $0.meanWait <= 0.5 })
    let total = cheapest.first?.total ?? 0
    #expect(plans.allSatisfy { $0.total >= total || $0.meanWait > 0.5 })
  }
}
