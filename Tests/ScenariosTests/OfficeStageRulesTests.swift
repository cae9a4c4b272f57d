import EventKernel
import PassportOffice
import Scenarios
import Testing

/// Rules of the stages and the staff of an office, as they are written.
struct OfficeStageRulesTests {
  private func stage(_ keys: String, top: String = "") throws -> Stage {
    try network(
      officeText(top: top, stages: "[{id: interview, service: 9 min, \(keys)}]")
    ).stages[0]
  }

  private func shift(_ keys: String) throws -> Shift {
    let text = officeText(shifts: "[{id: day, desks: {interview: 2}, \(keys)}]")
    return try #require(try network(text).town).rules[0].shifts[0]
  }

  @Test func `papers and refusals are shares after the service`() throws {
    let papers = try #require(
      try stage("incomplete: {share: 5 %, return_within: 3 days, returns: 90 %}, refused: 0.3 %")
        .papers)
    #expect(papers.incompleteShare == 0.05)
    #expect(papers.returningShare == 0.9)
    #expect(papers.returnWithinDays == 3)
    #expect(papers.refusedShare == [0.003])
    let plain = try #require(try stage("incomplete: {share: 5 %}").papers)
    #expect(plain.returnWithinDays == 7)
    #expect(plain.returningShare == 1)
    #expect(plain.refusedShare == [0])
    #expect(try stage("queue: {order: fifo}").papers == nil)
  }

  @Test func `refusals may differ by application`() throws {
    let papers = try #require(
      try stage(
        "refused: {by_application: {renewal: 1 %, default: 4 %}}",
        top: "applications: {new: {share: 70 %}, renewal: {share: 30 %}}"
      ).papers)
    #expect(papers.refusedShare == [0.04, 0.01])
  }

  @Test func `an office ranks people by group, application or channel`() throws {
    let orders = try [
      "groups: [old]", "applications: [renewal, new]", "channels: [app]",
    ].map { list in
      try stage(
        "queue: {order: priority, \(list)}",
        top: """
          applications: {new: {share: 70 %}, renewal: {share: 30 %}}
          groups: {general: {share: 90 %}, old: {share: 10 %}}
          """
      ).queue.order
    }
    let read = orders.map { order -> String in
      guard case .priority(let ranks, let key, isPreemptive: false) = order else { return "" }
      return "\(key) \(ranks)"
    }
    // Channels are none, walk-in and app.
    #expect(read == ["group [1, 0]", "application [1, 0]", "channel [1, 1, 0]"])
  }

  @Test func `calls go in turn to appointments and the others`() throws {
    let order = try stage(
      "queue: {order: appointment_first, serve_ratio: {app: 3, walk_in: 1}}"
    ).queue.order
    guard case .inTurn(pattern: [0, 0, 0, 1]) = order else {
      Issue.record("three of four calls, not \(order)")
      return
    }
  }

  @Test func `weights belong to channels or to groups`() throws {
    let channels = try stage("queue: {order: longest_weighted, weights: {app: 2, walk_in: 1}}")
    guard case .accumulating([0, 1, 2], by: .channel) = channels.queue.order else {
      Issue.record("weights by channel, not \(channels.queue.order)")
      return
    }
    let groups = try stage(
      "queue: {order: longest_weighted, weights: {old: 4, default: 1.5}}",
      top: "groups: {general: {share: 90 %}, old: {share: 10 %}}")
    guard case .accumulating([1.5, 4], by: .group) = groups.queue.order else {
      Issue.record("weights by group, not \(groups.queue.order)")
      return
    }
  }

  @Test(arguments: ["by_channel", "by_class"])
  func `patience may differ by channel`(key: String) throws {
    let patience = try stage("patience: {\(key): {walk_in: 30 min}}").patience
    guard case .byChannel(let laws) = patience else {
      Issue.record("one law for each channel, not \(patience)")
      return
    }
    #expect(laws == [nil, .constant(30 * 60e6), nil])
  }

  @Test func `patience may differ by group`() throws {
    let patience = try stage(
      "patience: {by_group: {old: 10 min, default: 1 h}}",
      top: "groups: {general: {share: 90 %}, old: {share: 10 %}}"
    ).patience
    guard case .byGroup(let laws) = patience else {
      Issue.record("one law for each group, not \(patience)")
      return
    }
    #expect(laws == [.constant(3_600e6), .constant(600e6)])
  }

  @Test func `breaks are taken in turn between two times`() throws {
    #expect(try shift("breaks: in_closed_hours").breaks == nil)
    let standard = StaggeredBreaks(from: .hours(11), until: .hours(14), length: .hours(1))
    #expect(try shift("breaks: stagger").breaks == standard)
    #expect(try shift("breaks: {stagger: {}}").breaks == standard)
    let short = try #require(
      try shift("breaks: {stagger: {length: 45 min, from: 11:30, until: 13:30}}").breaks)
    #expect(short.parts == 2)
    #expect(short.rest(of: 3) == ClockRange(from: .minutes(735), until: .minutes(780)))
  }

  @Test func `a waiting room has chairs`() throws {
    let text = officeText(office: "waiting_room: 120")
    #expect(try #require(try network(text).town).rules[0].chairs == 120)
    #expect(try #require(try network(officeText()).town).rules[0].chairs == nil)
  }

  @Test func `slots are given up, missed and booked again`() throws {
    let text = officeText(
      top: "booking: {quota: 10, cancel: {hazard: 0.4 % / day}, respect_hour: no, "
        + "after_no_show: {ends: 50 %, pays_again: 30 %, rebooks_free: 20 %}}")
    let rules = try #require(try network(text).town?.rules[0].booking).attendance
    #expect(abs(rules.cancelHazard - 0.004) < 1e-15)
    #expect(rules.paysAgainShare == 0.3)
    #expect(rules.rebooksFreeShare == 0.2)
    #expect(!rules.respectsHour)
  }

  @Test func `officers are away by chance`() throws {
    let text = officeText().replacing("staff: {", with: "staff: {absence: {share: 4 %}, ")
    #expect(try #require(try network(text).town).rules[0].absentShare == 0.04)
  }

  @Test(arguments: mistakes)
  func `a mistake in the rules of a stage is found`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static func stageMistake(
    _ keys: String, _ code: DiagnosticCode, at place: String, _ words: String
  ) -> OfficeMistake {
    OfficeMistake(
      officeText(stages: "[{id: interview, service: 9 min, \(keys)}]"), code,
      at: place, words)
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      officeText(top: "booking: {quota: 10, cancel: {hazard: 100 % / day}}"), .outOfRange,
      at: "100 % / day",
      "given up at once"),
    OfficeMistake(
      officeText(top: "booking: {quota: 10, after_no_show: {ends: 50 %}}"), .shareSum,
      at: "{",
      "add up to 50 %"),
    OfficeMistake(
      officeText(
        calendar: "{measure: {from: 2023-02-01, through: 2023-04-11}, warm_up: 31 days}",
        top: "booking: {quota: 10, respect_hour: no, punctuality: 5 min}"),
      .withoutEffect, at: "punctuality", "only where the hour"),
    stageMistake(
      "incomplete: {share: 5 %, return_within: 36 h}", .outOfRange, at: "36 h", "after whole days"),
    stageMistake("incomplete: {return_within: 2 days}", .missingKey, at: "{", "share"),
    stageMistake("refused: {by_application: {old: 1 %}}", .unknownApplication, at: "old", "`old`"),
    stageMistake("queue: {order: priority}", .missingKey, at: "order", "needs `groups`"),
    stageMistake(
      "queue: {order: priority, classes: [a]}", .notInOffice, at: "classes", "`classes`"),
    stageMistake(
      "queue: {order: priority, groups: [old]}", .unknownGroup, at: "old", "no group `old`"),
    stageMistake(
      "queue: {order: priority, channels: [app], applications: [passport]}", .keyCombination,
      at: "channels", "already"),
    stageMistake(
      "queue: {order: fifo, serve_ratio: {app: 1, walk_in: 1}}", .keyCombination,
      at: "serve_ratio", "only with `order: appointment_first`"),
    stageMistake("queue: {order: longest_weighted}", .missingKey, at: "order", "needs `weights`"),
    stageMistake(
      "queue: {order: longest_weighted, weights: {app: 1}}", .missingKey,
      at: "weights", "no weight for `walk_in`"),
    stageMistake(
      "patience: {by_channel: {phone: 1 h}}", .wrongValue, at: "phone", "no channel `phone`"),
    OfficeMistake(
      officeText(
        shifts: "[{id: day, desks: {interview: 2}, "
          + "breaks: {stagger: {length: 2 h, from: 11:00, until: 12:00}}}]"), .timeOrder,
      at: "until",
      "no time for a break"),
  ]
}
