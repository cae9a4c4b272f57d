import EventKernel
import Experiments
import PassportOffice
import Scenarios
import Testing

/// Outages as a file writes them.
struct OutageScenarioTests {
  private static let interview =
    "[{id: interview, depends_on: network, service: {exponential: {mean: 9 min}}}]"

  @Test func `a file says what fails, when, and what it stops`() throws {
    let network = try network(
      officeText(
        top: """
          booking: {quota: 10, release: [{rolling: {days_ahead: 0}}]}
          outages:
            network: [{every: 60 days, lasts: 4 h}]
            app:
              - {name: january, from: 2023-01-30 08:00, until: 2023-02-04 16:00}
              - {every: 30 days, lasts: 2 h, stops: [release, payment]}
          """, stages: Self.interview))

    #expect(network.names.systems == ["network", "app"])
    #expect(network.stages.map(\.dependsOn) == [0])
    let outages = try #require(network.town?.outages)
    #expect(outages.map(\.system) == [0, 1, 1])
    #expect(outages.map(\.stops) == [[], [.booking, .payment, .release], [.payment, .release]])
    guard case .dated(let from, let until) = outages[1].timing,
      case .drawn(let every, let lasts) = outages[0].timing
    else {
      Issue.record("one outage by its dates, one by its laws")
      return
    }
    #expect(from == SimInstant.startOfDay(28) + .hours(8))
    #expect(until == SimInstant.startOfDay(33) + .hours(16))
    #expect(every.mean == 60 * 86_400e6)
    #expect(lasts.mean == 4 * 3_600e6)
  }

  @Test func `a variant may be free of outages, or have others`() throws {
    let scenario = try loaded(
      officeText(
        top: """
          outages: {network: [{name: rare, every: 60 days, lasts: 4 h}]}
          variants:
            never: {set: {outages.network: []}}
            longer: {set: {outages.network.rare.lasts: 8 h}}
          """, stages: Self.interview))
    let facts = scenario.variants.map { OutageFacts(of: $0.network).systems }
    #expect(facts.map(\.count) == [1, 0, 1])
    // 4 of 1,444 hours and 8 of 1,448 hours, of 16 desk hours a day.
    let openShare = try #require(facts[0].first?.openShare)
    let lostHours = try #require(facts[2].first?.stages.first?.lostHours)
    #expect(abs(openShare - 4.0 / 1_444) < 1e-12)
    #expect(abs(lostHours - 128.0 / 1_448) < 1e-12)
  }

  @Test func `the share of open hours counts the hours of the doors alone`() throws {
    // Of 2023-01-02 through 2023-01-13, ten days of eight hours, Monday 12:00 to Tuesday 12:00 takes
    // 8 hours; of the clock it is a day of twelve.
    let network = try network(
      officeText(
        calendar: "{measure: {from: 2023-01-02, through: 2023-01-13}}",
        top: "outages: {network: [{from: 2023-01-09 12:00, until: 2023-01-10 12:00}]}",
        stages: Self.interview))
    let system = try #require(OutageFacts(of: network).systems.first)
    let lostHours = try #require(system.stages.first?.lostHours)
    #expect(abs(system.openShare - 0.1) < 1e-12)
    #expect(abs(system.timeShare - 1.0 / 12) < 1e-12)
    #expect(system.stages.map(\.name) == ["interview"])
    #expect(abs(lostHours - 1.6) < 1e-12)
  }

  @Test func `a month names the outages with dates that touch it`() throws {
    let network = try network(
      officeText(
        top: """
          booking: {quota: 10, release: [{rolling: {days_ahead: 0}}]}
          outages:
            network: [{every: 60 days, lasts: 4 h}, {from: 2023-02-28 15:00, until: 2023-03-01 00:00}]
            app: [{from: 2023-01-30 08:00, until: 2023-02-04 16:30, stops: [release]}]
          """, stages: Self.interview))
    let months = try (1...4).map {
      try #require(MonthFacts(year: 2023, month: $0, of: network, office: 0))
    }
    #expect(months.map { $0.outages.map(\.system) } == [["app"], ["network", "app"], [], []])
    let app = try #require(months[0].outages.first)
    #expect(app.from.date.isoText == "2023-01-30" && app.from.clock == .hours(8))
    #expect(app.until.date.isoText == "2023-02-04")
    #expect(app.until.clock == .hours(16) + .minutes(30))
    #expect(app.stops == .release && app.stages == [])
    #expect(months[1].outages.first?.stages == ["interview"])
  }

  @Test func `a month tells how often systems fail that nobody can date`() throws {
    let network = try network(
      officeText(
        top: "outages: {network: [{every: 9 h, lasts: 1 h}]}", stages: Self.interview))
    let facts = try #require(MonthFacts(year: 2023, month: 2, of: network, office: 0))
    #expect(facts.drawnOutages.map(\.system) == ["network"])
    #expect(abs((facts.drawnOutages.first?.share ?? 0) - 0.1) < 1e-12)
  }

  /// 100 people a working day at 9 min are 15 of 16 desk hours, and 14.4 are left where a tenth is lost.
  @Test(arguments: [
    ("network: [{every: 9 h, lasts: 1 h}]", ""), ("network: []", ", stops: {up: 9 h, down: 1 h}"),
  ])
  func `the load is that of the hours that outages and stops leave`(
    outages: String, stops: String
  ) throws {
    let demand = "[{id: all, rate: 100 / working day}]"
    let stages = "[{id: interview, depends_on: network, service: 9 min\(stops)}]"
    let text = officeText(demand: demand, top: "outages: {\(outages)}", stages: stages)
    let never = officeText(demand: demand, top: "outages: {network: []}", stages: Self.interview)

    let load = try #require(LoadFacts(of: try network(text)).stages.first)
    #expect(abs((load.lostHours ?? 0) - 1.6) < 1e-9)
    let offered = try #require(load.offeredHours)
    #expect(abs((load.utilization ?? 0) - offered / 14.4) < 1e-9 && offered > 14.4)
    let found = try problems(text)
    #expect(found.map(\.code) == [.overloaded])
    #expect(found.first?.message.hasSuffix("outages and stops are expected to take 10 %") == true)
    #expect(try problems(never).map(\.code) == [])
  }

  @Test func `nobody plans a quota for an outage with dates`() throws {
    let tickets = "channels: {walk_in: {tickets: {from: 08:00, until: 10:00, per_day: 100}}}\n"
    let day = "{from: 2023-01-09 08:00, until: 2023-01-09 16:00}"
    let dated = officeText(top: tickets + "outages: {network: [\(day)]}", stages: Self.interview)
    let drawn = dated.replacing(day, with: "{every: 9 h, lasts: 1 h}")

    #expect(try problems(dated).map(\.code) == [])
    #expect(try problems(drawn).map(\.code) == [.quotaAboveDesks])
  }

  @Test func `a service of a file waits for the network`() throws {
    // Both come at 8:00 on Monday; the network fails from 8:05 to 9:00.
    let text = storyText(
      top: "outages: {network: [{from: 2023-01-02 08:05, until: 2023-01-02 09:00}]}"
    ).replacing("service: 10 min", with: "service: 10 min, depends_on: network")
    let story = try StoryText(text, needs: "at\n2023-01-02 07:00\n2023-01-02 07:30\n")
    #expect(story.stories == ["served 0 16:00", "served 0 16:00"])
    let longest = try #require(story.people.map(\.totalWait).max())
    #expect(longest > .minutes(60))
  }

  @Test(arguments: mistakes)
  func `a mistake about outages is found at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static func outages(_ text: String) -> String {
    officeText(top: "outages: {network: [\(text)]}", stages: interview)
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      officeText(stages: interview), .unknownSystem, at: "network", "names no system `network`"),
    OfficeMistake(
      officeText(top: "outages: {netwrok: []}", stages: interview), .unknownSystem, at: "network",
      "names no system `network`"),
    OfficeMistake(
      outages("{from: 2023-02-04 16:00, until: 2023-01-30 08:00}"), .timeOrder,
      at: "2023-01-30 08:00", "does not come after `from`"),
    OfficeMistake(
      outages("{from: 2023-02-04, until: 2023-02-05 08:00}"), .wrongValue, at: "2023-02-04",
      "2023-02-04"),
    OfficeMistake(
      outages("{from: 2023-02-04 16:00}"), .keyCombination, at: "from", "only beside `until`"),
    OfficeMistake(
      outages("{every: 60 days}"), .keyCombination, at: "every", "only beside `lasts`"),
    OfficeMistake(
      outages("{every: 60 days, lasts: 4 h, from: 2023-02-04 16:00, until: 2023-02-05 16:00}"),
      .keyCombination, at: "from", "exclude each other"),
    OfficeMistake(
      outages("{lasts: 4 h}"), .missingKey, at: "{", "needs one of `every` or `from`"),
    OfficeMistake(
      outages("{every: 0 h, lasts: 4 h}"), .outOfRange, at: "0 h", "follow for ever"),
    OfficeMistake(
      outages("{every: 60, lasts: 4 h}"), .missingUnit, at: "60", "a duration needs a unit"),
    OfficeMistake(
      outages("{every: 60 days, lasts: 4 h, stops: [booking]}"), .keyCombination, at: "stops",
      "what of the app stands still"),
    OfficeMistake(
      officeText(
        top: "booking: {quota: 9, release: [{rolling: {days_ahead: 0}}]}\n"
          + "outages: {app: [{every: 9 days, lasts: 4 h, stops: [bookings]}]}"),
      .wrongValue, at: "bookings", "not one of the words"),
    OfficeMistake(
      outages("{from: 2022-02-04 16:00, until: 2022-02-05 16:00}"), .withoutEffect,
      at: "2022-02-04 16:00", "outside the days simulated"),
    OfficeMistake(
      officeText(top: "outages: {printer: [{every: 9 days, lasts: 4 h}]}"), .withoutEffect,
      at: "printer", "no stage depends on `printer`"),
    OfficeMistake(
      officeText(top: "outages: {app: [{every: 9 days, lasts: 4 h}]}"), .withoutEffect, at: "app",
      "without `booking` there is no app"),
    OfficeMistake(
      officeText(
        top: "outages: {network: []}",
        shifts: "[{id: day, desks: {interview: 2}}]",
        stages: "[{id: interview, service: 9 min}, {id: rest, delay: 1 h, depends_on: network}]"),
      .keyCombination, at: "depends_on", "only beside `service`"),
    OfficeMistake(
      officeText(
        top: "outages: {network: [{every: 9 days, lasts: 4 h}]}\n"
          + "changes: [{from: 2023-02-01, set: {outages.network: []}}]", stages: interview),
      .badChange, at: "outages.network", "outages have dates of their own"),
    OfficeMistake(
      plainQueue(more: "outages: {network: []}"), .notInPlainQueue, at: "outages",
      "belongs to an office"),
    OfficeMistake(
      officeText(stages: "[{id: interview, service: 9 min, stops: {up: 0 h, down: 1 h}}]"),
      .outOfRange, at: "0 h", "follow for ever"),
  ]
}
