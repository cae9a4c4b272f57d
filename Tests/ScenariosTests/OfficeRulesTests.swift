import EventKernel
import Experiments
import PassportOffice
import RandomStreams
import Scenarios
import Testing

struct OfficeRulesTests {
  private func rules(_ top: String, office: String = "") throws -> TownRules {
    let town = try #require(try network(officeText(top: top, office: office)).town)
    return town.rules[0]
  }

  private func booking(_ keys: String) throws -> BookingRules {
    try #require(try rules("booking: {\(keys)}").booking)
  }

  @Test func `lost passports walk in and are investigated`() throws {
    let network = try network(
      officeText(
        top: """
          applications: {new: {share: 98 %}, lost: {share: 2 %, investigation: yes, fine: 5 IDR}}
          groups: {general: {share: 0.9}, old: {share: 0.1, exempt: yes}}
          """,
        shifts: "[{id: day, desks: {files: 1, interview: 2, investigation: 1}}]",
        stages: """
          [{id: files, service: 4 min}, {id: interview, service: 9 min}]
          """,
        office: """
          investigation: {check_at: files, per_day: 10, interview: 30 min,
              decides_after: {working_days: {1: 50 %, 2: 50 %}}, photo_after: {working_days: 3}}
          """))

    let town = try #require(network.town)
    #expect(network.names.applications == ["new", "lost"])
    #expect(town.applications.map(\.isWalkInOnly) == [false, true])
    #expect(town.applications.map(\.needsInvestigation) == [false, true])
    #expect(town.groups.map(\.isExempt) == [false, true])
    #expect(network.names.stages == ["files", "interview", "investigation"])
    #expect(network.stages.map { $0.routes.map(\.to) } == [[1], [nil], [nil]])
    #expect(town.offices[0].checkStage == 0)
    #expect(town.offices[0].interviewStage == 1)
    #expect(town.offices[0].investigationStage == 2)
    #expect(town.rules[0].shifts[0].desks == [1, 2, 1])
    let investigation = try #require(town.rules[0].investigation)
    #expect(investigation.perDay == 10)
    #expect(investigation.decisionWorkingDays.values == [1, 2])
    #expect(investigation.photoAfterWorkingDays == 3)
  }

  @Test(arguments: [
    ("[{id: a, service: 1 min, interview: yes}, {id: interview, service: 1 min}]", 0),
    ("[{id: interview, service: 1 min}, {id: b, service: 1 min}]", 0),
    ("[{id: a, service: 1 min}, {id: b, service: 1 min}, {id: c, delay: 1 h}]", 1),
  ])
  func `the interview is marked, named, or the last stage with desks`(
    stages: String, interview: Int
  ) throws {
    let desks = stages.contains("id: a") ? "{a: 1" : "{interview: 1"
    let others = stages.contains("id: b") ? ", b: 1}" : ", interview: 1}"
    let network = try network(
      officeText(shifts: "[{id: day, desks: \(desks)\(others)}]", stages: stages))
    #expect(network.town?.offices[0].interviewStage == interview)
  }

  @Test func `a group's own choice holds for those who know the app`() throws {
    let rules = try rules(
      """
      groups: {general: {share: 90 %}, old: {share: 10 %, exempt: yes}}
      booking: {quota: 10}
      choice: {aware: {app: 92 %, walk_in: 8 %}, unaware: {walk_in: 100 %},
               by_group: {old: {walk_in: 70 %, app: 30 %}}}
      """)
    #expect(rules.appShare.map(\.aware) == [0.92, 0.3])
    #expect(rules.appShare.map(\.unaware) == [0, 0])
  }

  @Test func `a choice of everybody does not ask who knows the app`() throws {
    let rules = try rules(
      """
      groups: {general: {share: 90 %}, old: {share: 10 %}}
      booking: {quota: 10}
      choice: {all: {app: 60 %, walk_in: 40 %}, by_group: {old: {app: 20 %, walk_in: 80 %}}}
      """)
    #expect(rules.appShare.map(\.aware) == [0.6, 0.2])
    #expect(rules.appShare.map(\.unaware) == [0.6, 0.2])
  }

  @Test func `people come until the last ticket`() throws {
    let walkIn = try rules(
      """
      channels: {walk_in: {admits: exempt, tickets: {from: 07:30, until: 10:00, per_day: 90},
                 arrive: {05:00: 1, 07:00: 3, 12:00: 9}}}
      booking: {quota: 10}
      """
    ).walkIn

    #expect(walkIn.admitsOnlyExempt)
    #expect(
      walkIn.tickets?.window
        == ClockRange(from: .minutes(450), until: .hours(10)))
    #expect(walkIn.tickets?.perDay == 90)
    #expect(walkIn.arrive.steps.map(\.until) == [.hours(7), .hours(10)])
    #expect(walkIn.arrive.cumulative == [2.0 / 11, 1])
  }

  @Test func `without tickets people come until the doors close`() throws {
    let walkIn = try rules("channels: {walk_in: {arrive: {07:00: 1}}}").walkIn
    #expect(walkIn.tickets == nil)
    #expect(walkIn.arrive.steps == [ClockRange(from: .hours(7), until: .hours(16))])
  }

  @Test func `ways on keep their order, and those into an app need one`() throws {
    let text = """
      channels: {walk_in: {without_ticket: [{come_back: {share: 70 %, at_most: 2}}, {app: {share: 20 %}}, give_up]}}
      """
    let alone = try rules(text).walkIn.withoutTicket
    let beside = try rules(text + "\nbooking: {quota: 10}").walkIn.withoutTicket

    #expect(alone.map(\.share) == [0.7, 1])
    #expect(beside.map(\.share) == [0.7, 0.2, 1])
    guard case .comeBack(atMost: 2) = beside[0].action, case .app(let after) = beside[1].action,
      case .giveUp = beside[2].action
    else {
      Issue.record("come back, app, give up")
      return
    }
    #expect(after == .constant(0))
  }

  @Test func `who finds no slot tries again, walks in or gives up`() throws {
    let steps = try rules(
      """
      booking: {quota: 10}
      when_full: [{retry: {every: 18 h, at_release: 60 %, after_release: 10 min, at_most: 12}}, {walk_in: {share: 30 %}}, give_up]
      """
    ).whenFull
    #expect(steps.map(\.share) == [1, 0.3, 1])
    guard case .retry(let every, 0.6, let after, 12) = steps[0].action,
      case .walkIn = steps[1].action, case .giveUp = steps[2].action
    else {
      Issue.record("retry, walk in, give up")
      return
    }
    #expect(every == .constant(18 * 3_600e6))
    #expect(after == .constant(600e6))
  }

  @Test(
    arguments: [
      ("quota: 24", [24, 24, 24, 24, 24, 24, 24]),
      ("quota: {regular: 24, }", [24, 24, 24, 24, 24, 24, 24]),
      ("quota: {mon-thu: 24, fri: 20}", [24, 24, 24, 24, 20, 0, 0]),
      ("quota: {regular: {mon: 5, sat: unlimited}}", [5, 0, 0, 0, 0, nil, 0]),
      ("quota: unlimited", [nil, nil, nil, nil, nil, nil, nil]),
    ] as [(String, [Int?])])
  func `a quota holds for all weekdays or for those listed`(
    text: String, quota: [Int?]
  ) throws {
    #expect(try booking(text).quota == quota)
  }

  @Test func `windows start every hour and the weights missing are 1`() throws {
    let slots = try booking(
      "quota: 9, slots: {every: 2 h, from: 08:00, until: 13:00, weight: {10:00: 3}, spread: window_start}"
    ).slots
    #expect(
      slots.windows == [
        ClockRange(from: .hours(8), until: .hours(10)),
        ClockRange(from: .hours(10), until: .hours(12)),
      ])
    #expect(slots.weights == [1, 3])
    #expect(slots.spread == .windowStart)
  }

  @Test(arguments: [
    ("{on: fri, at: 17:00, opens: next_week}", ["fri 17 nextWeek"]),
    ("{on: every_day, at: 20:00, opens: {days_ahead: 7}}", ["everyDay 20 daysAhead(7)"]),
    (
      "{on: [15, last_working_day], at: 09:00, opens: next_month}",
      ["15 9 nextMonth", "lastWorkingDay 9 nextMonth"]
    ),
    (
      "{on: [15, last_working_day], at: 09:00, opens: next_half_month}",
      ["15 9 nextHalfMonth", "lastWorkingDay 9 nextHalfMonth"]
    ),
    ("{rolling: {days_ahead: 60}}", ["rolling 60"]),
  ])
  func `releases are weekly, daily, monthly or rolling`(
    text: String, expected: [String]
  ) throws {
    let releases = try booking("quota: 9, release: [\(text)]").releases
    #expect(releases.map(summary) == expected)
  }

  private func summary(_ release: ReleaseRule) -> String {
    switch release {
    case .rolling(let ahead): return "rolling \(ahead)"
    case .periodic(let on, let at, let opens, _):
      let day =
        switch on {
        case .weekday(let weekday): weekday.rawValue
        case .everyDay: "everyDay"
        case .dayOfMonth(let day): "\(day)"
        case .lastWorkingDay: "lastWorkingDay"
        }
      return "\(day) \(at.microseconds / 3_600_000_000) \(opens)"
    }
  }

  @Test func `paying has methods with hours of their own`() throws {
    let payment = try booking(
      """
      quota: 9, sequence: pay_then_book, payment: {starts: 1 h, methods: {teller: {share: 35 %, open: {mon-fri: [08:00-15:00]}, takes: 40 min}, transfer: {share: 65 %}}, payment_error: 1 %, deadline: 2 h, never_pays: 7 %, fee: 350_000 IDR, refund: none}
      """
    ).payment
    #expect(payment.methods.map(\.name) == ["teller", "transfer"])
    #expect(payment.methods.map(\.share) == [0.35, 0.65])
    #expect(payment.methods[0].hours?.map(\.count) == [1, 1, 1, 1, 1, 0, 0])
    #expect(payment.methods[1].hours == nil)
    #expect(payment.errorShare == 0.01)
    #expect(payment.deadline == .hours(2))
    #expect(payment.neverPaysShare == 0.07)
    #expect(payment.fee == 350_000)
  }

  @Test func `a crowd passes a gate and takes its time`() throws {
    let rush = try #require(
      try booking(
        """
        quota: 9, rush: {gate: {admits: 120 / min, room: 5000, queue: random}, session: 6 min, session_drops: 3 %}
        """
      ).rush)
    #expect(rush.gate?.gap == SimDuration(microseconds: 500_000))
    #expect(rush.gate?.room == 5_000)
    #expect(rush.session == .constant(360e6))
    #expect(rush.dropShare == 0.03)
    for (text, delay) in [("lottery", 10), ("{lottery: {draws_after: 1 h}}", 60)] {
      let gate = try booking("quota: 9, rush: {gate: {admits: 2 / h, queue: \(text)}}").rush?.gate
      guard case .lottery(let drawsAfter)? = gate?.order else {
        Issue.record("no lottery")
        continue
      }
      #expect(drawsAfter == .minutes(Int64(delay)))
      #expect(gate?.gap == .minutes(30))
      #expect(gate?.room == nil)
    }
  }

  @Test func `no-show is a constant or grows with the days ahead`() throws {
    let constant = try booking("quota: 9, no_show: 4 %").noShow
    let growing = try booking(
      "quota: 9, no_show: {logistic: {at_lead_0: 4 %, per_day: 0.03}}"
    ).noShow
    #expect(constant.atLeadZero == 0.04 && constant.perDay == 0)
    #expect(growing.atLeadZero == 0.04 && growing.perDay == 0.03)
  }

  @Test func `slots are chosen by day, hour and weekday`() throws {
    let choice = try booking(
      """
      quota: 9, slots: {from: 08:00, until: 11:00}, slot_choice: {per_day_later: -0.07, hour: {08:00: 0.4, 10:00: -0.4}, weekday: {mon: 0.1}, none: -2}
      """
    ).choice
    #expect(choice.perDayLater == -0.07)
    #expect(choice.window == [0.4, 0, -0.4])
    #expect(choice.weekday == [0.1, 0, 0, 0, 0, 0, 0])
    #expect(choice.none == -2)
  }

  @Test func `shifts say who works when, and stages serve one channel`() throws {
    let network = try network(
      officeText(
        shifts: """
          [{id: day, on: mon-fri, hours: 08:00-16:00, desks: {tickets: 1, interview: 4}},
           {id: saturday, on: sat, desks: {interview: 2}}]
          """,
        stages: """
          [{id: tickets, only: walk_in, service: 1 min}, {id: interview, service: 9 min, queue: {order: appointment_first}}]
          """,
        office: "closing: {inside: come_back_tomorrow}"))
    let rules = try #require(network.town?.rules[0])

    #expect(rules.shifts.map(\.name) == ["day", "saturday"])
    #expect(rules.shifts[1].worksOn == [false, false, false, false, false, true, false])
    #expect(rules.shifts.map(\.desks) == [[1, 4], [0, 2]])
    #expect(network.stages.map(\.serves) == [ServedPeople(channels: [.walkIn]), .everybody])
    guard case .appointmentFirst = network.stages[1].queue.order,
      case .comeBackTomorrow = rules.closing
    else {
      Issue.record("appointments first, and the line is sent home")
      return
    }
  }

  @Test func `service may differ by application`() throws {
    let network = try network(
      officeText(
        top: "applications: {new: {share: 70 %}, renewal: {share: 30 %}}",
        stages: "[{id: interview, service: {by_application: {new: 10 min, default: 8 min}}}]"))
    guard case .desks(.staffed, .byApplication(let laws), nil) = network.stages[0].work else {
      Issue.record("one law for each application")
      return
    }
    #expect(laws == [.constant(600e6), .constant(480e6)])
  }

  @Test func `each stretch between two changes has its rules`() throws {
    let network = try network(
      officeText(
        calendar: """
          {warm_up: 1 week, measure: {from: 2023-01-09, through: 2023-02-28}, follow: 0 h}
          """,
        top: """
          booking: {quota: 10}
          changes:
            - {from: 2022-12-01, set: {booking.quota: 11}}
            - {from: 2023-01-16, through: 2023-01-20, set: {channels.walk_in.admits: exempt}}
            - {from: 2023-01-18, set: {booking.quota: 12, offices.padang.staff.shifts.day.desks.interview: 3}}
          """))

    // Day 0 is 2 January; rules start on days 0, 14, 16 and 19, after the last day of the second.
    let town = try #require(network.town)
    #expect(town.ruleChanges.map(\.day) == [14, 16, 19])
    #expect(town.ruleChanges.map(\.ruleIndex) == [1, 2, 3])
    #expect(town.rules.map { $0.booking?.quota[0] } == [11, 11, 12, 12])
    #expect(town.rules.map(\.walkIn.admitsOnlyExempt) == [false, true, true, false])
    #expect(town.rules.map { $0.shifts[0].desks[0] } == [2, 2, 3, 3])
    let days = try #require(network.calendar?.days)
    #expect([13, 14, 15, 16, 18, 19].map { days[$0].ruleIndex } == [0, 1, 1, 2, 2, 3])
  }
}
