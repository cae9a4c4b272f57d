import Scenarios
import TestSupport
import Testing

struct OfficeDiagnosticTests {
  private static let booking = "booking: {quota: 10"
  private static let twoApplications =
    "applications: {new: {share: 90 %}, lost: {share: 10 %, investigation: yes}}"

  private static let manyDemands = (0...254).map { "{id: d\($0), rate: 1 / day}" }
    .joined(separator: ", ")

  @Test(arguments: people + withoutApp + calendars + offices + changes)
  func `a mistake is found at its place`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let people: [OfficeMistake] = [
    OfficeMistake(
      officeText(top: "applications: {new: {share: 60 %}, renewal: {share: 30 %}}"), .shareSum,
      at: "applications", "add up to 90 %"),
    OfficeMistake(
      officeText(top: "groups: {old: {share: 120 %}}"), .outOfRange, at: "120 %",
      "not between 0 and 1"),
    OfficeMistake(
      officeText(top: "choice: {by_group: {old: {walk_in: 100 %}}}"), .unknownGroup, at: "old",
      "no group `old`"),
    OfficeMistake(
      officeText(
        top: "\(booking)}\nchoice: {all: {app: 50 %, walk_in: 50 %}, aware: {app: 100 %}}"),
      .keyCombination, at: "aware", "exclude each other"),
    OfficeMistake(
      officeText(top: "choice: {all: {app: 100 %}}"), .keyCombination, at: "app",
      "without `booking` everybody walks in"),
    OfficeMistake(
      officeText(
        top: "groups: {old: {share: 100 %}}\nchoice: {by_group: {old: {app: 5 %, walk_in: 95 %}}}"),
      .keyCombination, at: "app", "without `booking` everybody walks in"),
    OfficeMistake(
      officeText(top: "channels: {walk_in: {admits: exempt}}"), .noChannel, at: "admits",
      "no channel accepts `passport` from the group `everybody`"),
    OfficeMistake(
      officeText(top: "channels: {walk_in: {tickets: {from: 10:00, until: 09:00}}}"), .timeOrder,
      at: "until", "does not come after the first"),
    OfficeMistake(
      officeText(top: "channels: {walk_in: {arrive: {17:00: 1}}}"), .outOfRange,
      at: "{", "nobody comes before 16:00"),
    OfficeMistake(
      officeText(demand: "[\(manyDemands)]"), .outOfRange, at: "{", "255 demands"),
    OfficeMistake(
      officeText(demand: "[{id: all, rate: 5 / day, class: a}]"), .notInOffice, at: "class",
      "`applications` and `groups`"),
    OfficeMistake(
      officeText(top: "initial: {present: 4}"), .notInOffice, at: "present", "starts empty"),
    OfficeMistake(
      officeText(demand: "[{id: all, rate: 5 / day, weekday: {mon-sun: 0}}]"), .outOfRange,
      at: "weekday", "weight 0"),
    OfficeMistake(
      officeText(demand: "[{id: all, rate: 5 / day, weekday: {mon-wed: 2, tue: 3}}]"),
      .duplicateName, at: "tue", "`tue` has a value already"),
    OfficeMistake(
      officeText(demand: "[{id: all, rate: [{at: 0 h, value: 5 / h}]}]"), .keyCombination,
      at: "[", "weights"),
  ]

  private static let withoutApp: [OfficeMistake] = [
    OfficeMistake(
      officeText(top: "awareness: {start: 55 %}"), .withoutEffect, at: "awareness",
      "without `booking` there is no app"),
    OfficeMistake(
      officeText(top: "changes: [{from: 2023-02-01, set: {awareness.start: 60 %}}]"),
      .withoutEffect, at: "awareness.start", "without `booking` there is no app"),
    OfficeMistake(
      officeText(top: "variants: {known: {set: {awareness: {start: 60 %}}}}"),
      .withoutEffect, at: "awareness", "without `booking` there is no app"),
  ]

  @Test(arguments: [
    "booking: {quota: 10}", "variants: {app: {set: {booking: {quota: 10}}}}",
    "changes: [{from: 2023-02-01, set: {booking: {quota: 10}}}]",
  ])
  func `awareness matters where there is an app at some time or in a variant`(
    app: String
  ) throws {
    let calendar = "{warm_up: 5 weeks, measure: {from: 2023-01-02, through: 2023-04-11}}"
    let found = try problems(
      officeText(calendar: calendar, top: "awareness: {start: 55 %}\n\(app)"))
    #expect(!found.contains { $0.code == .withoutEffect })
  }

  private static let calendars: [OfficeMistake] = [
    OfficeMistake(
      officeText(calendar: "{always_open: yes, measure: 100 h}"), .notInOffice, at: "always_open",
      "not `always_open`"),
    OfficeMistake(
      officeText(calendar: "{measure: 100 h}"), .keyCombination, at: "100 h", "whole days"),
    OfficeMistake(
      officeText(calendar: "{warm_up: 30 h, measure: {from: 2023-01-02, through: 2023-01-31}}"),
      .wrongValue, at: "warm_up", "whole days"),
    OfficeMistake(
      officeText(calendar: "{measure: {from: 2023-02-01, through: 2023-01-01}}"), .timeOrder,
      at: "through", "before `from`"),
    OfficeMistake(
      officeText(calendar: "{measure: {from: 2023-01-01, through: 2223-01-01}}"), .outOfRange,
      at: "measure", "a hundred years"),
    OfficeMistake(
      officeText(
        calendar: "{measure: {from: 2023-01-07, through: 2023-01-08}, open: {mon-fri: 08:00-16:00}}"
      ), .neverOpen, at: "open", "shut on every day from 2023-01-07"),
    OfficeMistake(
      officeText(
        calendar:
          "{measure: {from: 2023-01-02, through: 2023-01-08}, open: {mon: [08:00-12:00, 11:00-16:00]}}"
      ), .timeOrder, at: "11:00-16:00", "before the one before it ends"),
    OfficeMistake(
      officeText(
        calendar: "{measure: {from: 2023-01-02, through: 2023-01-08}, holidays: none.csv}"),
      .fileMissing, at: "none.csv", "none.csv"),
    OfficeMistake(
      officeText(
        calendar:
          "{measure: {from: 2023-01-02, through: 2023-01-08}, periods: [{name: a, from: 2023-01-05, through: 2023-01-04}]}"
      ), .timeOrder, at: "through", "before `from`"),
  ]

  private static let offices: [OfficeMistake] = [
    OfficeMistake(
      officeText(
        shifts: "[{id: day, desks: {interview: 2, archive: 1}}]",
        stages: "[{id: interview, service: 9 min, next: exit}, {id: archive, service: 1 min}]"),
      .unreachableStage, at: "archive", "nobody reaches the stage `archive`"),
    OfficeMistake(
      officeText(stages: "[{id: interview, service: 9 min, next: interview}]"), .noWayOut,
      at: "interview", "never leaves"),
    OfficeMistake(
      officeText(demand: "[{id: all, rate: 1e12 / h}]"), .tooManyPeople, at: "{",
      "people would come in one replication"),
    OfficeMistake(
      officeText(shifts: "[{id: day, desks: {interview: 2, intervew: 1}}]"), .unknownStage,
      at: "intervew", "no stage `intervew`"),
    OfficeMistake(
      officeText(shifts: "[{id: day, desks: {}}]"), .noDesks, at: "interview", "never has a desk"),
    OfficeMistake(
      officeText(shifts: "[{id: night, hours: 20:00-24:00, desks: {interview: 2}}]"), .noDesks,
      at: "interview", "never has a desk while the doors are open"),
    OfficeMistake(
      officeText(
        shifts: "[{id: day, desks: {interview: 2, archive: 1}}]",
        stages: "[{id: interview, service: 9 min}, {id: archive, delay: 1 h}]"),
      .keyCombination, at: "archive", "no desks to be staffed"),
    OfficeMistake(
      officeText(stages: "[{id: interview, desks: 2, service: 9 min}]"), .keyCombination,
      at: "desks", "counted in its shifts"),
    OfficeMistake(
      officeText(top: twoApplications), .missingKey, at: "s", "`lost` needs an investigation"),
    OfficeMistake(
      officeText(
        top: twoApplications, office: "investigation: {check_at: files}"),
      .unknownStage, at: "files", "no stage `files`"),
    OfficeMistake(
      officeText(
        top: twoApplications, office: "investigation: {check_at: interview}"),
      .noDesks, at: "investigation", "`investigation` never has a desk"),
  ]

  private static let changes: [OfficeMistake] = [
    OfficeMistake(
      officeText(top: "changes: [{from: 2023-02-01, set: {calendar.warm_up: 4 weeks}}]"),
      .badChange, at: "calendar.warm_up", "which days are simulated and counted"),
    OfficeMistake(
      officeText(top: "changes: [{from: 2023-02-01, set: {demand.all.batch: 3}}]"),
      .badChange, at: "demand.all.batch", "who the people of the demand are"),
    OfficeMistake(
      officeText(top: "changes: [{from: 2023-02-01, set: {demand: [{id: all, rate: 1 / day}]}}]"),
      .badChange, at: "demand", "told apart by their demand"),
    OfficeMistake(
      officeText(top: "changes: [{from: 2023-02-01, set: {demand.al.rate: 1 / day}}]"),
      .badPath, at: "demand.al.rate", "there is no `al`"),
    OfficeMistake(
      officeText(
        demand: "[{id: all, rate: 20 / day, weekday: {sat-sun: 0}}]",
        top: "changes: [{from: 2023-02-01, set: {demand.all.weekday: {mon-sun: 0}}}]"),
      .outOfRange, at: "demand.all.weekday", "every day of the year has the weight 0"),
    OfficeMistake(
      officeText(
        top: "changes: [{from: 2023-02-01, set: {offices.padang.stages.interview.next: exit}}]"),
      .badChange, at: "offices.padang.stages.interview.next", "cannot change"),
    OfficeMistake(
      officeText(
        top:
          "changes: [{from: 2023-02-01, set: {channels.walk_in.admits: exempt}}, {from: 2023-02-02, set: {channels.walk_in.admit: all}}]"
      ), .badPath, at: "channels.walk_in.admit", "there is no `admit`"),
  ]

  @Test func `a quota above the minutes of the desks is told with its arithmetic`() throws {
    let found = try problems(
      officeText(
        calendar: """
          {warm_up: 5 weeks, measure: {from: 2023-01-02, through: 2023-04-11}, follow: 1 week}
          """,
        top: """
          booking: {quota: 100}
          channels: {walk_in: {tickets: {from: 07:30, per_day: 20}}}
          """))

    // 120 people of 9 min each against 2 desks of 8 hours.
    #expect(found.map(\.code) == [.quotaAboveDesks])
    #expect(
      found.first?.message
        == "100 slots and 20 tickets on 2023-01-02 need 1,080 min at `interview`, but its desks "
        + "have 960 min")
    #expect(found.first?.severity == .warning)
  }

  @Test func `demand above admissions is told with its arithmetic`() throws {
    let found = try problems(
      officeText(
        calendar: """
          {warm_up: 5 weeks, measure: {from: 2023-01-02, through: 2023-01-29}, follow: 0 h}
          """,
        demand: "[{id: all, rate: 30 / day}]",
        top: """
          booking: {quota: 20}
          channels: {walk_in: {tickets: {from: 07:30, per_day: 10}}}
          """))

    // 28 days of 30 people against 20 working days of 30 places.
    #expect(found.map(\.code) == [.demandAboveAdmissions])
    #expect(
      found.first?.message
        == "840 people want a passport in the counted days, but slots and tickets of 20 working "
        + "days admit 600")
  }

  @Test func `demand above the desks is told where admissions have no limit`() throws {
    let found = try problems(
      officeText(
        calendar: "{measure: {from: 2023-01-02, through: 2023-01-29}, follow: 0 h}",
        demand: "[{id: all, rate: 100 / day}]"))

    // 28 days of 100 people of 9 min are 420 h; 20 days of 2 desks for 8 h are 320 h.
    #expect(found.map(\.code) == [.overloaded])
    #expect(
      found.first?.message
        == "2,800 people in the counted days need 420 h at `interview`, but its desks have 320 h")
  }

  @Test func `a warm-up shorter than the booking window is advice`() throws {
    let found = try problems(
      officeText(
        calendar: "{warm_up: 1 week, measure: {from: 2023-01-02, through: 2023-02-28}}",
        top: "booking: {quota: 10, release: [{rolling: {days_ahead: 30}}]}"))
    #expect(found.map(\.code) == [.shortWarmUp])
    #expect(
      found.first?.message
        == "the warm-up lasts 7 days, but slots are opened up to 30 days ahead")
  }

  @Test func `years without a holiday in the table are advice`() throws {
    let folder = try TemporaryDirectory()
    _ = try folder.write("date,name\n2023-01-23,Lunar New Year\n", to: "days.csv")
    let path = try folder.write(
      officeText(
        calendar: """
          {measure: {from: 2023-01-02, through: 2024-01-31}, follow: 0 h, holidays: days.csv}
          """), to: "scenario.yaml")
    let found = try ScenarioLoader.load(path: path, settings: [], variants: nil).warnings
    #expect(found.map(\.code) == [.holidayGap])
    #expect(found.first?.message.contains("2024") ?? false)
  }

  @Test func `a holiday that is no date is found in its row`() throws {
    let folder = try TemporaryDirectory()
    let table = try folder.write("date\n2023-01-23\n23 March\n", to: "days.csv")
    let found = try problems(
      officeText(
        calendar: """
          {measure: {from: 2023-01-02, through: 2023-01-31}, holidays: "\(table)"}
          """))
    #expect(found.map(\.code) == [.badTable])
    #expect(found.first?.message.contains("days.csv:3: `23 March`") ?? false)
  }
}
