import EventKernel
import PassportOffice
import RandomStreams
import TestSupport

/// Towns of all kinds, made at random: ten days from a Monday on, all counted.
struct RandomTown {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The next town.
  mutating func next() -> TestTown {
    var town = TestTown()
    town.days = 10
    town.holidays = generator.below(3) == 0 ? [2] : []
    town.quotaFactors = [1: 0.6]
    town.applications = [
      Application(share: 0.7, isWalkInOnly: false, needsInvestigation: false),
      Application(share: 0.2, isWalkInOnly: true, needsInvestigation: true),
      Application(share: 0.1, isWalkInOnly: false, needsInvestigation: false),
    ]
    town.applications[2].pool = 1
    town.pools = ["regular", "other"]
    town.groups = [Group(share: 0.8, isExempt: false), Group(share: 0.2, isExempt: true)]
    town.stages = [
      TestNetwork.stage(
        .staffed, service: .same(TestNetwork.exponential(2)),
        patience: .same(generator.below(3) == 0 ? TestNetwork.exponential(60) : nil),
        routes: [Route(to: 1, cumulativeShare: 1)]),
      TestNetwork.stage(
        .staffed,
        service: .byApplication([6, 9, 7].map(TestNetwork.exponential)),
        order: generator.below(2) == 0 ? .fifo : .appointmentFirst,
        places: generator.below(4) == 0 ? 3 : nil),
      TestNetwork.stage(.staffed, service: .same(TestNetwork.exponential(10))),
      TestNetwork.stage(.staffed, service: .same(TestNetwork.exponential(3))),
    ]
    if generator.below(3) == 0 { town.collectStage = 3 }
    town.changeDesks(&generator)
    town.costs = Costs(deskPerHour: town.stages.map { _ in 1 })
    (town.interviewStage, town.checkStage, town.investigationStage) = (1, 0, 2)
    town.rules = [rules(), rules()]
    town.ruleOfDay = { $0 < 5 ? 0 : 1 }
    let hours = ClockProfile(steps: [TestTown.clock(6, 23)], weights: [1])
    town.demands = [
      TestNetwork.demand(
        .poisson(.daily(expected: [Double](repeating: 40, count: 10), hours: hours)))
    ]
    town.addOutages(&generator)
    town.changeStages(&generator)
    if generator.below(2) == 0 {
      town.initial = InitialState(bookedShare: generator.uniform(), seekers: generator.below(40))
    }
    if generator.below(2) == 0 {
      town.demands[0].party = DiscreteCount(values: [1, 2, 4], shares: [0.5, 0.3, 0.2])
    }
    return town
  }

  private mutating func rules() -> TownRules {
    var rules = TestTown.rules()
    rules.awareShare = generator.uniform()
    rules.appShare = [AppShare(aware: 0.9, unaware: 0.2), AppShare(aware: 0.5, unaware: 0)]
    rules.booking = booking()
    rules.walkIn = WalkInRules(
      admitsOnlyExempt: generator.below(3) == 0,
      tickets: generator.below(3) == 0
        ? nil
        : TicketRules(
          window: ClockRange(from: .hours(7) + .minutes(30), until: .hours(10)),
          perDay: 5 + generator.below(20)),
      arrive: ClockProfile(
        steps: [TestTown.clock(6, 8), TestTown.clock(8, 12), TestTown.clock(12, 17)],
        weights: [1, 1, 0.4]),
      withoutTicket: [
        NextStep(share: 0.6, action: .comeBack(atMost: 2)),
        NextStep(share: 0.5, action: .app(after: TestNetwork.exponential(600))),
      ], notAdmitted: [NextStep(share: 0.7, action: .app(after: TestNetwork.minutes(30)))])
    rules.whenFull = [
      NextStep(
        share: 0.7,
        action: .retry(
          every: TestNetwork.exponential(600), atRelease: 0.5,
          afterRelease: TestNetwork.exponential(5), atMost: 5)),
      NextStep(share: 0.5, action: .walkIn),
    ]
    rules.shifts = [TestTown.shift([2, 2, 1, 1])]
    rules.closing = generator.below(2) == 0 ? .finishAll : .comeBackTomorrow
    rules.issueWorkingDays = DiscreteCount(values: [0, 1, 3], shares: [0.2, 0.5, 0.3])
    rules.investigation = InvestigationRules(
      perDay: 4, decisionWorkingDays: DiscreteCount(values: [0, 1], shares: [0.5, 0.5]),
      photoAfterWorkingDays: generator.below(2))
    rules.changeStaff(&generator)
    return rules
  }

  private mutating func booking() -> BookingRules {
    var booking = TestTown.booking()
    booking.sequence = [.payThenBook, .bookThenPay, .bookOnly][generator.below(3)]
    booking.payment.starts = TestNetwork.exponential(60)
    booking.payment.errorShare = 0.1
    booking.payment.neverPaysShare = 0.1
    booking.payment.methods = [
      PaymentMethod(
        name: "teller", share: 0.4,
        hours: [[ClockRange]](repeating: [TestTown.clock(8, 15)], count: 5) + [[], []],
        takes: TestNetwork.exponential(40)),
      PaymentMethod(
        name: "transfer", share: 0.6, hours: nil, takes: TestNetwork.exponential(10)),
    ]
    booking.form = TestNetwork.exponential(20)
    booking.slots = SlotTemplate(
      windows: (8..<16).map { TestTown.clock($0, $0 + 1) },
      weights: [Double](repeating: 1, count: 8), spread: .even)
    booking.choice = SlotChoice(
      perDayLater: -0.1, window: [0.5, 0.2, 0, 0, 0, 0, -0.2, -0.5],
      weekday: [Double](repeating: 0, count: 7), none: generator.below(2) == 0 ? -2 : nil)
    booking.quotas = [10 + generator.below(30), generator.below(6)].map {
      [Int?](repeating: $0, count: 7)
    }
    booking.releases =
      generator.below(2) == 0
      ? [.rolling(daysAhead: 3)]
      : [.periodic(on: .everyDay, at: .hours(20), opens: .daysAhead(3))]
    booking.changeSlots(&generator)
    booking.noShow = NoShowLaw(atLeadZero: 0.05, perDay: 0.1)
    booking.punctuality = Distribution.normal(mean: -14 * 60e6, sd: 20 * 60e6)
      .bounded(min: -90 * 60e6, max: 120 * 60e6)
    booking.changeAttendance(&generator)
    return booking
  }
}
