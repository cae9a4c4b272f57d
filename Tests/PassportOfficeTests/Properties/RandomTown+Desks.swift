import EventKernel
import PassportOffice
import TestSupport

extension TestTown {
  /// Other orders of lines, papers and refusals, now and then.
  mutating func changeDesks(_ generator: inout SeededGenerator) {
    let orders: [QueueOrder] = [
      .inTurn(pattern: [0, 0, 1]), .accumulating(weights: [1, 3], by: .group),
      .priority(ranks: [1, 0, 1], by: .application, isPreemptive: false),
    ]
    let chosen = generator.below(6)
    if chosen < orders.count { stages[1].queue.order = orders[chosen] }
    for stage in 0...1 where generator.below(3) == 0 {
      stages[stage].papers = PaperRules(
        incompleteShare: 0.3, returningShare: 0.8, returnWithinDays: 3,
        refusedShare: [0.05, 0.1, 0])
    }
  }

  /// Stages with other rules in the second week, a delay for which people leave, and desks that
  /// help, now and then.
  mutating func changeStages(_ generator: inout SeededGenerator) {
    if generator.below(3) == 0 {
      rules[1].stages = stages
      rules[1].stages[1].queue.order = [.lifo, .random, .appointmentFirst][generator.below(3)]
      rules[1].stages[0].work = .desks(
        .staffed, service: .same(TestNetwork.exponential(4)), stops: nil)
    }
    let isFree = stages[0].dependsOn == nil && stages[1].dependsOn == nil
    if isFree, generator.below(2) == 0 {
      for place in rules.indices where generator.below(3) > 0 {
        rules[place].shifts[0].helps = [
          Help(stage: 0, others: [1]), Help(stage: 1, others: [2, 0]),
        ]
      }
    }
  }

  /// A network and an app that fail, now and then.
  mutating func addOutages(_ generator: inout SeededGenerator) {
    systems = ["network", "app"]
    guard generator.below(2) == 0 else { return }
    stages[1].dependsOn = 0
    if generator.below(2) == 0 { stages[0].dependsOn = 1 }
    let parts: [AppParts] = [[.booking, .payment, .release], .payment, [.booking, .release]]
    outages = [
      Outage(
        system: 0,
        timing: .drawn(every: TestNetwork.exponential(2_000), lasts: TestNetwork.exponential(200)),
        stops: []),
      Outage(
        system: 1,
        timing: .drawn(every: TestNetwork.exponential(900), lasts: TestNetwork.exponential(400)),
        stops: parts[generator.below(3)]),
      Outage(
        system: 1,
        timing: .dated(from: TestTown.time(2, 10), until: TestTown.time(4, 11)),
        stops: parts[generator.below(3)]),
    ]
  }
}

extension TownRules {
  /// Breaks in turn and officers who are away, now and then.
  mutating func changeStaff(_ generator: inout SeededGenerator) {
    if generator.below(3) == 0 { absentShare = 0.2 }
    if generator.below(3) == 0 { chairs = 1 + generator.below(4) }
    changePrinting(&generator)
    if generator.below(3) == 0 {
      investigation?.outcome = InvestigationOutcome(
        deferredShare: 0.3, deferral: TestNetwork.exponential(2_880), refusedShare: 0.3)
    }
    guard generator.below(3) == 0 else { return }
    shifts[0].breaks = StaggeredBreaks(from: .hours(10), until: .hours(12), length: .hours(1))
  }
}

extension TownRules {
  /// A slow printer or few booklets, now and then.
  private mutating func changePrinting(_ generator: inout SeededGenerator) {
    guard generator.below(2) == 0 else { return }
    var rules = PrintRules()
    if generator.below(2) == 0 { rules.perDay = 1 + generator.below(12) }
    if generator.below(2) == 0 {
      rules.blanks = BlankRules(
        start: generator.below(20),
        reorder: ReorderRule(below: 8, quantity: 9, lead: TestNetwork.exponential(1_440)))
    }
    print = rules
  }
}
