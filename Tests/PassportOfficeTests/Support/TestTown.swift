import EventKernel
import PassportOffice
import RandomStreams

/// A town with one office, written in code; what a test does not set is as simple as can be.
///
/// Day 0 is Monday, 2 January 2023. Doors are open from Monday to Friday, 8:00 to 12:00 and 13:00
/// to 16:00; one desk takes 10 minutes; everybody walks in at 7:00 and gets the passport at the
/// closing hour of the same day.
struct TestTown {
  var days = 14
  var start = CivilDate(dayNumber: 19_359)
  var open = [TestTown.clock(8, 12), TestTown.clock(13, 16)]
  /// Days that are shut although the weekday says otherwise.
  var holidays: Set<Int> = []
  /// What is different on some days.
  var quotaFactors: [Int: Double] = [:]
  var openOnDays: [Int: [ClockRange]] = [:]
  var stages = [TestTown.desk(minutes: 10)]
  var rules = [TestTown.rules()]
  /// The rules of a day; the first ones unless told otherwise.
  var ruleOfDay: @Sendable (Int) -> Int = { _ in 0 }
  var applications = [
    Application(share: 1, isWalkInOnly: false, needsInvestigation: false)
  ]
  var groups = [Group(share: 1, isExempt: false)]
  var interviewStage = 0
  var checkStage: Int?
  var investigationStage: Int?
  var collectStage: Int?
  var demands: [Demand] = []
  var pools = ["regular"]
  var systems: [String] = []
  var outages: [Outage] = []
  var initial = InitialState()
  var costs: Costs?
  var familiesGoTogether = true
  var worksThrough = false
  var windowStart = SimInstant.zero
  var windowEnd: SimInstant?

  /// One person whose need arises at each of these times.
  init(needs: SimInstant...) {
    demands = needs.map(Self.need)
  }

  /// The town as the run wants it.
  var network: OfficeNetwork {
    let end = SimInstant.startOfDay(days)
    var names = NetworkNames(
      scenario: "town", offices: ["office"], demands: demands.indices.map { "need\($0)" },
      classes: [], stages: stages.indices.map { "stage\($0)" },
      applications: applications.indices.map { "application\($0)" },
      groups: groups.indices.map { "group\($0)" }, samples: [])
    names.pools = pools
    names.systems = systems
    var town = Town(
      applications: applications, groups: groups,
      offices: [
        OfficePlan(
          stages: stages.indices, interviewStage: interviewStage, checkStage: checkStage,
          investigationStage: investigationStage)
      ], rules: rules, ruleChanges: [])
    town.outages = outages
    town.initial = initial
    town.costs = costs
    town.familiesGoTogether = familiesGoTogether
    town.offices[0].collectStage = collectStage
    return OfficeNetwork(
      span: RunSpan(
        windowStart: windowStart, windowEnd: windowEnd ?? end, followUntil: end, drains: false,
        arrivalLimit: nil),
      calendar: calendar, names: names,
      demands: demands, stages: stages, initialPresent: stages.map { _ in 0 },
      town: town, sampleInstants: [])
  }

  /// The days of the study.
  var calendar: OfficeCalendar {
    OfficeCalendar(
      days: (0..<days).map { day in
        let date = CivilDate(dayNumber: start.dayNumber + day)
        let isShut = holidays.contains(day) || date.weekday.index > 4
        let hours = isShut ? [] : openOnDays[day] ?? open
        var today = CalendarDay(
          date: date, open: hours, isWorkingDay: !hours.isEmpty,
          isHoliday: holidays.contains(day), quotaFactor: quotaFactors[day] ?? 1,
          ruleIndex: ruleOfDay(day))
        today.worksThrough = worksThrough
        return today
      })
  }

  /// Everything the run records.
  func log(seed: UInt64 = 1, replication: Int = 0) -> RunLog {
    RunLog(network, seed: seed, replication: replication)
  }
}

extension TestTown {
  /// Rules under which everybody who comes is let in, and there is no app.
  static func rules() -> TownRules {
    TownRules(
      awareShare: 1, appShare: [AppShare(aware: 0, unaware: 0)],
      walkIn: WalkInRules(
        admitsOnlyExempt: false, tickets: nil, arrive: at(7), withoutTicket: [], notAdmitted: []),
      whenFull: [], booking: nil, shifts: [shift([1])], closing: .finishAll,
      issueWorkingDays: .fixed(0), investigation: nil)
  }

  /// Rules under which everybody takes the app, books the earliest slot and keeps it in time.
  static func appRules(_ booking: BookingRules = TestTown.booking()) -> TownRules {
    var rules = rules()
    rules.appShare = [AppShare(aware: 1, unaware: 1)]
    rules.booking = booking
    return rules
  }

  /// An app that costs nothing and takes no time: one slot at 8:00 and one at 10:00 each day, open
  /// for seven days ahead.
  static func booking() -> BookingRules {
    BookingRules(
      sequence: .bookOnly, payment: payment(), form: .constant(0),
      slots: SlotTemplate(
        windows: [clock(8, 9), clock(10, 11)], weights: [1, 1], spread: .windowStart),
      quota: [Int?](repeating: 2, count: 7), releases: [.rolling(daysAhead: 7)],
      choice: SlotChoice(
        perDayLater: -60, window: [30, 0], weekday: [Double](repeating: 0, count: 7), none: nil),
      noShow: NoShowLaw(atLeadZero: 0, perDay: 0), punctuality: .constant(0))
  }

  /// Paying at once for 350,000, within two hours where there is a deadline.
  static func payment() -> PaymentRules {
    PaymentRules(
      starts: .constant(0),
      methods: [PaymentMethod(name: "any", share: 1, hours: nil, takes: .constant(0))],
      errorShare: 0, deadline: .hours(2), neverPaysShare: 0, fee: 350_000)
  }

  /// A stage with the desks of the shifts.
  static func desk(minutes: Double, routes: [Route] = [Route(to: nil, cumulativeShare: 1)])
    -> Stage
  {
    TestNetwork.stage(.staffed, service: .same(TestNetwork.minutes(minutes)), routes: routes)
  }

  /// A shift on all days and hours.
  static func shift(_ desks: [Int]) -> Shift {
    Shift(
      name: "all", worksOn: [Bool](repeating: true, count: 7), hours: clock(0, 24), desks: desks)
  }

  /// From one full hour until another.
  static func clock(_ from: Int64, _ until: Int64) -> ClockRange {
    ClockRange(from: .hours(from), until: .hours(until))
  }

  /// A profile that leaves no choice: everybody at the same time of day.
  static func at(_ hour: Int64, _ minute: Int64 = 0) -> ClockProfile {
    let from = SimDuration.hours(hour) + .minutes(minute)
    return ClockProfile(
      steps: [ClockRange(from: from, until: from + SimDuration(microseconds: 1))], weights: [1])
  }

  /// A time of a day.
  static func time(_ day: Int, _ hour: Int64, _ minute: Int64 = 0) -> SimInstant {
    .startOfDay(day) + .hours(hour) + .minutes(minute)
  }

  /// One person whose need arises then.
  static func need(at instant: SimInstant) -> Demand {
    TestNetwork.demand(.renewal(gap: TestNetwork.minutes(1e9), first: instant))
  }
}

/// The log of a town as lines of text, with times as day and clock.
extension RunLog {
  /// One line per person in the order of need: fate and end, then what is not usual.
  var stories: [String] {
    people
      .sorted { ($0.need.microseconds, $0.identity) < ($1.need.microseconds, $1.identity) }
      .map { person in
        var words = "\(person.fate) \(Self.clock(person.ended)), visits \(person.visits)"
        if person.tries != 1 { words += ", tries \(person.tries)" }
        if person.missed != 0 { words += ", missed \(person.missed)" }
        if person.cancelled != 0 { words += ", cancelled \(person.cancelled)" }
        if person.moneyLost != 0 { words += ", lost \(Int(person.moneyLost))" }
        return words
      }
  }

  /// One line per visit in the order in which they ended.
  var trips: [String] {
    visits.map {
      "came \(Self.clock($0.came)), outside until \(Self.clock($0.outsideUntil)), "
        + "left \(Self.clock($0.left)), wait \(Self.text(.zero + $0.wait))"
    }
  }

  /// Day, hour and minute.
  static func clock(_ instant: SimInstant) -> String {
    let seconds = instant.timeOfDay.microseconds / 1_000_000
    let (hour, minute) = (seconds / 3_600, seconds / 60 % 60)
    return "\(instant.day) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
