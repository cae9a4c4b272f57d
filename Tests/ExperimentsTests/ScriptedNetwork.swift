import EventKernel
import PassportOffice
import RandomStreams

/// Networks of which only names and times matter: the tests write the records themselves.
enum ScriptedNetwork {
  /// A plain queue whose window lies between two minutes.
  static func plain(
    name: String = "scripted", stages: [String] = ["desk"], classes: [String] = [],
    from: Int64 = 0, until: Int64, drains: Bool = false, limit: Int? = nil,
    samples: [String] = [], appointments: Int = 0, desks: DeskPlan = .fixed(2),
    gap: Distribution? = nil
  ) -> OfficeNetwork {
    let times = (0..<appointments).map { SimInstant.zero + .minutes(Int64($0)) }
    let arrivals: ArrivalProcess =
      gap.map { .renewal(gap: $0, first: nil) }
      ?? .appointments(
        AppointmentList(times: times, show: times.map { _ in 1 }, punctuality: .constant(0)))
    return OfficeNetwork(
      span: RunSpan(
        windowStart: minute(from), windowEnd: minute(until), followUntil: minute(2 * until),
        drains: drains, arrivalLimit: limit),
      calendar: nil,
      names: NetworkNames(
        scenario: name, offices: [], demands: ["all"], classes: classes, stages: stages,
        applications: [], groups: [], samples: samples),
      demands: [
        Demand(classID: 0, arrivals: arrivals, batch: nil, dailyLevel: nil, entry: 0)
      ],
      stages: stages.map { _ in stage(desks) }, initialPresent: stages.map { _ in 0 }, town: nil,
      sampleInstants: samples.indices.map { minute(Int64($0)) })
  }

  /// An office in Padang, open for eight hours on the weekdays of two weeks from Monday 2023-01-02.
  ///
  /// The first week is warm-up; the second is counted.
  static func office(name: String = "scripted") -> OfficeNetwork {
    let doors = ClockRange(from: .hours(8), until: .hours(16))
    let days = (0..<21).map { day in
      let date = CivilDate(dayNumber: 19_359 + day)
      return CalendarDay(
        date: date, open: date.weekday.index < 5 ? [doors] : [],
        isWorkingDay: date.weekday.index < 5, isHoliday: false, quotaFactor: 1, ruleIndex: 0)
    }
    return OfficeNetwork(
      span: RunSpan(
        windowStart: .startOfDay(7), windowEnd: .startOfDay(14), followUntil: .startOfDay(20),
        drains: false, arrivalLimit: nil),
      calendar: OfficeCalendar(days: days),
      names: NetworkNames(
        scenario: name, offices: ["padang"], demands: ["residents"], classes: [],
        stages: ["files", "interview"], applications: ["new", "lost"],
        groups: ["general", "priority"], samples: []),
      demands: [
        Demand(
          classID: 0, arrivals: .poisson(.constant(1e-9)), batch: nil, dailyLevel: nil, entry: 0)
      ],
      stages: [stage(.staffed), stage(.staffed)], initialPresent: [0, 0], town: town(doors),
      sampleInstants: [])
  }

  static func minute(_ count: Int64) -> SimInstant { .zero + .minutes(count) }

  private static func stage(_ desks: DeskPlan) -> Stage {
    Stage(
      work: .desks(desks, service: .same(.constant(60e6)), stops: nil),
      queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
      routes: [Route(to: nil, cumulativeShare: 1)])
  }

  private static func town(_ doors: ClockRange) -> Town {
    let rules = TownRules(
      awareShare: 1, appShare: [AppShare(aware: 1, unaware: 0), AppShare(aware: 1, unaware: 0)],
      walkIn: WalkInRules(
        admitsOnlyExempt: false, tickets: nil, arrive: ClockProfile(steps: [doors], weights: [1]),
        withoutTicket: [], notAdmitted: []),
      whenFull: [], booking: nil,
      shifts: [
        Shift(
          name: "day", worksOn: [true, true, true, true, true, false, false], hours: doors,
          desks: [1, 1])
      ],
      closing: .finishAll, issueWorkingDays: .fixed(3), investigation: nil)
    return Town(
      applications: [
        Application(share: 0.9, isWalkInOnly: false, needsInvestigation: false),
        Application(share: 0.1, isWalkInOnly: true, needsInvestigation: true),
      ],
      groups: [Group(share: 0.8, isExempt: false), Group(share: 0.2, isExempt: true)],
      offices: [OfficePlan(stages: 0..<2, interviewStage: 1)], rules: [rules], ruleChanges: [])
  }
}
