import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// What people choose by chance; limits are 4.5 standard errors of a share of 4,000.
@Suite struct ChoiceTests {
  private static let people = 4_000

  /// All needs arise in the same minute of Monday night; there are slots for everybody.
  private func log(_ change: (inout BookingRules) -> Void) -> RunLog {
    var booking = TestTown.booking()
    booking.quota = [Int?](repeating: nil, count: 7)
    booking.releases = [.rolling(daysAhead: 1)]
    booking.choice.perDayLater = 0
    booking.choice.window = [0, 0]
    change(&booking)
    var town = TestTown(needs: TestTown.time(0, 1))
    town.days = 3
    town.demands[0].batch = .fixed(Self.people)
    town.rules = [TestTown.appRules(booking)]
    town.stages = [TestNetwork.stage(.unlimited, service: .same(TestNetwork.minutes(1)))]
    return town.log()
  }

  private func expect(
    _ number: Int, _ share: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let limit = 4.5 * (share * (1 - share) / Double(Self.people)).squareRoot()
    let found = Double(number) / Double(Self.people)
    #expect(
      abs(found - share) < limit, "\(found) against \(share)", sourceLocation: sourceLocation)
  }

  @Test func `between two windows people choose by the logit of their utilities`() {
    let log = log { $0.choice.window = [0.7, -0.3] }
    let early = log.people.count { $0.firstSlot?.timeOfDay ?? .zero < .hours(9) }
    expect(early, 0.7310585786)  // 1 / (1 + exp(-1))
  }

  @Test func `between two days as well`() {
    let log = log { $0.choice.perDayLater = -0.8 }
    expect(log.people.count { $0.firstSlot?.day == 0 }, 0.6899744811)  // 1 / (1 + exp(-0.8))
  }

  @Test func `a preference for a weekday counts`() {
    let log = log { $0.choice.weekday[1] = 0.5 }
    expect(log.people.count { $0.firstSlot?.day == 1 }, 0.6224593312)  // 1 / (1 + exp(-0.5))
  }

  @Test func `windows and days together are one choice among all slots`() {
    // Weights exp(0.7 - 0.3 day) and exp(-0.3 day): the four slots by the multinomial logit.
    let log = log {
      $0.choice.window = [0.7, 0]
      $0.choice.perDayLater = -0.3
    }
    // exp(0.7) = 2.01375, exp(0.4) = 1.49182, exp(-0.3) = 0.74082, sum with 1: 5.24639.
    for (day, isEarly, weight) in [
      (0, true, 2.0137527), (0, false, 1), (1, true, 1.4918247), (1, false, 0.7408182),
    ] {
      let number = log.people.count {
        $0.firstSlot?.day == day && ($0.firstSlot?.timeOfDay ?? .zero < .hours(9)) == isEarly
      }
      expect(number, weight / 5.2463956)
    }
  }

  @Test func `to take no slot is a choice like the others`() {
    // Four slots of weight 1 against exp(1).
    let log = log { $0.choice.none = 1 }
    expect(log.count(.gaveUp), 2.7182818 / 6.7182818)
  }

  @Test func `the chance to miss an appointment grows with the days ahead`() {
    // Everybody books Wednesday, or with a day's window ahead 31 hours; logit(0.1) = -2.1972.
    for (day, days) in [(0, 7.0 / 24), (1, 31.0 / 24)] {
      let log = log {
        $0.choice.window = [60, 0]
        $0.choice.perDayLater = day == 0 ? -200 : 200
        $0.noShow = NoShowLaw(atLeadZero: 0.1, perDay: 0.9)
      }
      // The numbers are 1 / (1 + exp(2.1972246 - 0.9 days)).
      expect(log.count(.noShow), day == 0 ? 0.1262286 : 0.2621692)
      #expect(log.people.allSatisfy { $0.firstSlot == $0.need + lead(days) })
    }
  }

  private func lead(_ days: Double) -> SimDuration {
    SimDuration(roundingMicroseconds: days * 86_400e6)
  }

  @Test func `groups, applications, awareness and channels follow their shares`() {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.days = 3
    town.demands[0].batch = .fixed(Self.people)
    town.stages = [TestNetwork.stage(.unlimited, service: .same(TestNetwork.minutes(1)))]
    town.applications = [
      Application(share: 0.7, isWalkInOnly: false, needsInvestigation: false),
      Application(share: 0.3, isWalkInOnly: true, needsInvestigation: false),
    ]
    town.groups = [Group(share: 0.86, isExempt: false), Group(share: 0.14, isExempt: true)]
    town.rules = [TestTown.appRules()]
    town.rules[0].awareShare = 0.55
    town.rules[0].appShare = [
      AppShare(aware: 0.9, unaware: 0.1), AppShare(aware: 0.5, unaware: 0),
    ]
    let people = town.log().people
    expect(people.count { $0.traits.application == 1 }, 0.3)
    expect(people.count { $0.traits.group == 1 }, 0.14)
    // 0.7 (0.86 (0.55 * 0.9 + 0.45 * 0.1) + 0.14 * 0.55 * 0.5)
    expect(people.count { $0.traits.firstChannel == .app }, 0.7 * (0.86 * 0.54 + 0.14 * 0.275))
  }
}
