import EventKernel
import PassportOffice
import TestSupport

extension BookingRules {
  /// Spreads, parts of releases, overbooking, slots that come back later and a crowd, now and then.
  mutating func changeSlots(_ generator: inout SeededGenerator) {
    let spreads: [SlotSpread] = [
      .even, .windowStart, .baileyWelch(first: 2), .block(size: 3), .dome(height: 0.5),
    ]
    slots.spread = spreads[generator.below(spreads.count)]
    let delays: [ReturnRule] = [.atOnce, .atRelease, .after(TestNetwork.exponential(90))]
    returns = delays[generator.below(delays.count)]
    overbookShare = generator.below(3) == 0 ? 0.25 : 0
    if generator.below(3) == 0 {
      let held = HoldBack(share: 0.4, daysBefore: 1, at: .hours(9))
      releases = [
        .periodic(
          on: .everyDay, at: .hours(20), opens: .daysAhead(4),
          part: ReleasePart(share: 0.5, holdBack: held)),
        .periodic(
          on: .everyDay, at: .hours(12), opens: .daysAhead(2), part: ReleasePart(share: 0.3)),
      ]
    }
    if generator.below(3) == 0 { rush = crowd(&generator) }
  }

  /// Slots given up and changed, people who come too early or too late, now and then.
  mutating func changeAttendance(_ generator: inout SeededGenerator) {
    if generator.below(3) == 0 { attendance.cancelHazard = 0.1 }
    if generator.below(2) == 0 {
      attendance.moves = MovingRule(share: 0.5, atMost: 2, notice: .hours(5))
    }
    if generator.below(2) == 0 { attendance.earlyAdmission = .minutes(10) }
    let admissions: [LateAdmission] = [.endOfWindow, .refused, .walkIn]
    if generator.below(2) == 0 {
      attendance.late = LateRule(grace: .minutes(5), then: admissions[generator.below(3)])
    }
    if generator.below(3) == 0 { attendance.rebooksFreeShare = 0.5 }
  }

  private func crowd(_ generator: inout SeededGenerator) -> RushRules {
    let orders: [GateOrder] = [.arrival, .random, .lottery(drawsAfter: .minutes(30))]
    let gate = GateRules(
      gap: .minutes(Int64(1 + generator.below(20))), room: generator.below(2) == 0 ? nil : 4,
      order: orders[generator.below(orders.count)])
    return RushRules(
      gate: generator.below(4) == 0 ? nil : gate, session: TestNetwork.exponential(6),
      dropShare: 0.1)
  }
}
