import EventKernel
import Experiments
import PassportOffice
import RandomStreams
import Testing

@testable import Scenarios

/// Stages that change by date, from the text of an office.
struct StageChangeTests {
  private static let desk = "offices.kantor.stages.desk"

  private func story(_ change: String, needs: String) throws -> StoryText {
    try StoryText(storyText(top: "changes: [\(change)]"), needs: "at\n\(needs)")
  }

  @Test func `people are refused on the days that say so`() throws {
    let story = try story(
      "{from: 2023-01-03, through: 2023-01-03, set: {\(Self.desk).refused: 100 %}}",
      needs: "2023-01-02 07:00\n2023-01-03 07:00\n2023-01-04 07:00\n")
    // Whoever comes in the first minute is let in after a few seconds.
    #expect(
      story.stories.map { $0.prefix { $0 != "," }.prefix(15) } == [
        "served 0 16:00", "refused 1 08:10", "served 2 16:00",
      ])
  }

  @Test func `papers are asked for from a day on`() throws {
    let story = try story(
      """
      {from: 2023-01-03, set: {\(Self.desk).incomplete: {share: 100 %, return_within: 1 day}}}
      """, needs: "2023-01-02 07:00\n2023-01-03 07:00\n")
    #expect(story.stories == ["served 0 16:00", "served 2 16:00, visits 2"])
  }

  @Test func `service, line and patience of each stretch are built`() throws {
    let network = try network(
      officeText(
        top: """
          changes: [{from: 2023-02-01, through: 2023-02-28, set: {
            offices.padang.stages.interview.service: 5 min,
            offices.padang.stages.interview.queue: {order: lifo, places: 7},
            offices.padang.stages.interview.patience: 1 h}}]
          """))
    let stages = (0..<3).map { network.stages(inStretch: $0)[0] }

    #expect(stages.map(\.queue.order) == [.fifo, .lifo, .fifo])
    #expect(stages.map(\.queue.places) == [nil, 7, nil])
    #expect(
      stages.map { stage in
        guard case .desks(.staffed, .same(let law), nil) = stage.work else { return 0 }
        return law.mean / 60e6
      } == [9, 5, 9])
    #expect(stages.map { $0.patience.all.count { $0 != nil } } == [0, 1, 0])
  }

  @Test func `the interview of an investigation changes`() throws {
    let network = try network(
      officeText(
        top: """
          applications: {new: {share: 90 %}, lost: {share: 10 %, investigation: yes}}
          changes: [{from: 2023-02-01, set: {offices.padang.investigation.interview: 45 min}}]
          """, shifts: "[{id: day, desks: {interview: 2, investigation: 1}}]",
        office: "investigation: {check_at: interview, interview: 30 min}"))
    let laws = (0..<2).map { stretch -> Double in
      guard case .desks(_, .same(let law), _) = network.stages(inStretch: stretch)[1].work else {
        return 0
      }
      return law.mean / 60e6
    }
    #expect(laws == [30, 45])
  }

  @Test func `the load weighs the stretches by their people`() throws {
    let network = try network(
      officeText(
        calendar: "{measure: {from: 2023-01-02, through: 2023-01-13}, follow: 0 h}",
        demand: "[{id: all, rate: 7 / day}]",
        top: """
          changes: [{from: 2023-01-09, set: {offices.padang.stages.interview.service: 20 min}}]
          """, stages: "[{id: interview, service: 10 min}]"))
    let load = LoadFacts(of: network).stages[0]

    // 84 people on 10 working days: seven days of 10 minutes, five of 20.
    #expect((load.people - 8.4).magnitude < 1e-9)
    #expect(((load.serviceMinutes ?? 0) - 170.0 / 12).magnitude < 1e-9)
    #expect(((load.offeredHours ?? 0) - 8.4 * 170 / 12 / 60).magnitude < 1e-9)
  }

  @Test func `advice about desks knows the service of the day`() throws {
    let found = try problems(
      officeText(
        calendar: """
          {warm_up: 5 weeks, measure: {from: 2023-01-02, through: 2023-04-11}, follow: 1 week}
          """,
        top: """
          booking: {quota: 100}
          channels: {walk_in: {admits: exempt}}
          changes: [{from: 2023-02-01, set: {offices.padang.stages.interview.service: 10 min}}]
          """, stages: "[{id: interview, service: 9 min}]"))

    #expect(found.map(\.code) == [.quotaAboveDesks])
    let message = found.first?.message ?? ""
    #expect(message.hasPrefix("100 slots and 0 tickets on 2023-02-01 need 1,000 min"), "\(message)")
  }

  @Test(arguments: mistakes)
  func `what cannot change is refused where it stands`(mistake: OfficeMistake) throws {
    try mistake.expectFound()
  }

  private static let mistakes: [OfficeMistake] = [
    OfficeMistake(
      changed("next: exit"), .badChange, at: "offices.padang.stages.interview.next",
      "under way through the stages"),
    OfficeMistake(
      changed("only: app"), .badChange, at: "offices.padang.stages.interview.only",
      "under way through the stages"),
    OfficeMistake(
      changed("service: {at: [{time: 12:00, up_to: 9}], cycle: 1 day}"), .badChange, at: "{",
      "served one by one"),
    OfficeMistake(
      changed("queue.preemptive: yes", "queue: {order: priority, channels: [app]}"), .badChange,
      at: "yes", "interrupted is the same throughout"),
    OfficeMistake(
      changed("service: 5 minutes or so"), .unknownUnit, at: "5 minutes or so", "minutes or so"),
    OfficeMistake(
      changed("queue: {order: priority, groups: [nobody]}"), .unknownGroup, at: "nobody",
      "no group `nobody`"),
  ]

  private static func changed(_ rule: String, _ stage: String = "patience: 8 h") -> String {
    officeText(
      top: "changes: [{from: 2023-02-01, set: {offices.padang.stages.interview.\(rule)}}]",
      stages: "[{id: interview, service: 9 min, \(stage)}]")
  }
}
