import EventKernel
import Experiments
import PassportOffice
import RandomStreams

/// A small office whose figures can be worked out by hand.
///
/// Two weeks from Monday, 3 January 2022, the Wednesday of the first one a holiday: 9 working days.
/// Monday to Thursday 08-12 and 13-16 (7 h), Friday 08-11:30 and 13:30-16:30 (6.5 h). In the second
/// week the quota factor is 0.6. One shift 08-16: tickets 1 desk, interview 3 desks.
struct OfficeFixture {
  var slots: Int? = 50
  var tickets: Int? = 26
  var appShare = 0.8
  var withoutTicket: [NextStep] = []
  var interviewDesks = 3
  /// People on each of the fourteen days.
  var needsPerDay = 45.0
  var investigates = false

  /// The office as a variant.
  func variant(_ name: String) -> Variant {
    Variant(name: name, network: network)
  }

  var network: OfficeNetwork {
    OfficeNetwork(
      span: RunSpan(
        windowStart: .zero, windowEnd: .startOfDay(14), followUntil: .startOfDay(14),
        drains: false, arrivalLimit: nil),
      calendar: Self.calendar,
      names: NetworkNames(
        scenario: "small-office", offices: ["padang"], demands: ["residents"], classes: [],
        stages: ["tickets", "interview", "investigation"], applications: ["new", "lost"],
        groups: ["general"], samples: []),
      demands: [
        Demand(
          classID: 0,
          arrivals: .poisson(
            .daily(expected: [Double](repeating: needsPerDay, count: 14), hours: Self.hours)),
          batch: nil, dailyLevel: nil, entry: 0)
      ],
      stages: [
        Self.desk(seconds: 30, to: 1), Self.desk(seconds: 540, to: nil),
        Self.desk(seconds: 1_800, to: nil),
      ],
      initialPresent: [0, 0, 0], town: town, sampleInstants: [])
  }

  private var town: Town {
    Town(
      applications: [
        Application(share: 0.9, isWalkInOnly: false, needsInvestigation: false),
        Application(share: 0.1, isWalkInOnly: true, needsInvestigation: investigates),
      ],
      groups: [Group(share: 1, isExempt: false)],
      offices: [
        OfficePlan(stages: 0..<3, interviewStage: 1, checkStage: 0, investigationStage: 2)
      ], rules: [rules], ruleChanges: [])
  }

  private var rules: TownRules {
    TownRules(
      awareShare: 1, appShare: [AppShare(aware: appShare, unaware: 0)],
      walkIn: WalkInRules(
        admitsOnlyExempt: false,
        tickets: TicketRules(window: Self.clock(450, 600), perDay: tickets), arrive: Self.hours,
        withoutTicket: withoutTicket, notAdmitted: []),
      whenFull: [], booking: booking,
      shifts: [
        Shift(
          name: "day", worksOn: [true, true, true, true, true, false, false],
          hours: Self.clock(480, 960), desks: [1, interviewDesks, 1])
      ],
      closing: .finishAll, issueWorkingDays: .fixed(3), investigation: nil)
  }

  private var booking: BookingRules {
    let minute = Distribution.constant(60e6)
    return BookingRules(
      sequence: .bookOnly,
      payment: PaymentRules(
        starts: minute,
        methods: [PaymentMethod(name: "transfer", share: 1, hours: nil, takes: minute)],
        errorShare: 0, deadline: .hours(2), neverPaysShare: 0, fee: 350_000),
      form: minute,
      slots: SlotTemplate(windows: [Self.clock(480, 720)], weights: [1], spread: .even),
      quota: [Int?](repeating: slots, count: 7), releases: [.rolling(daysAhead: 30)],
      choice: SlotChoice(
        perDayLater: 0, window: [0], weekday: [Double](repeating: 0, count: 7), none: nil),
      noShow: NoShowLaw(atLeadZero: 0, perDay: 0), punctuality: .constant(0))
  }

  /// Minutes since midnight.
  private static func clock(_ from: Int64, _ until: Int64) -> ClockRange {
    ClockRange(from: .minutes(from), until: .minutes(until))
  }

  private static let hours = ClockProfile(steps: [clock(480, 960)], weights: [1])

  private static func desk(seconds: Double, to next: StageID?) -> Stage {
    Stage(
      work: .desks(.staffed, service: .same(.constant(seconds * 1e6)), stops: nil),
      queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
      routes: [Route(to: next, cumulativeShare: 1)])
  }

  private static let calendar: OfficeCalendar = {
    let monday = CivilDate(dayNumber: 18_995)
    return OfficeCalendar(
      days: (0..<14).map { index in
        let date = CivilDate(dayNumber: monday.dayNumber + index)
        let isHoliday = index == 2
        let open = isHoliday ? [] : hours(on: date.weekday)
        return CalendarDay(
          date: date, open: open, isWorkingDay: !open.isEmpty, isHoliday: isHoliday,
          quotaFactor: index < 7 ? 1 : 0.6, ruleIndex: 0)
      })
  }()

  private static func hours(on weekday: Weekday) -> [ClockRange] {
    switch weekday {
    case .monday, .tuesday, .wednesday, .thursday: [clock(480, 720), clock(780, 960)]
    case .friday: [clock(480, 690), clock(810, 990)]
    case .saturday, .sunday: []
    }
  }
}
