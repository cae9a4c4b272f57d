import PassportOffice
import Testing

@testable import Scenarios

/// Stages that serve some people only, so that several booths hold interviews.
struct LaneTests {
  /// Two booths of one desk, for the general public and for priority people.
  private func text(
    general: String = "only: {groups: [general]}, interview: yes",
    priority: String = "only: {groups: [priority]}, interview: yes", booking: String? = nil
  ) -> String {
    storyText(
      booking: booking,
      top: "groups: {general: {share: 80 %}, priority: {share: 20 %, exempt: yes}}"
    ).replacing("desks: {desk: 1}", with: "desks: {general: 1, priority: 1}").replacing(
      "[{id: desk, service: 10 min}]",
      with: "[{id: general, service: 10 min, \(general)}, "
        + "{id: priority, service: 10 min, \(priority)}]")
  }

  @Test func `priority people pass the general booth and are interviewed at their own`() throws {
    let story = try StoryText(
      text(booking: storyBooking(quota: "8")),
      needs: """
        at,group
        2023-01-02 07:00,general
        2023-01-02 07:01,general
        2023-01-02 07:02,priority
        2023-01-02 07:03,general
        """)

    // Four slots at 08:00: the third of the general public waits for two, the priority one for nobody.
    #expect(
      story.people.sorted { $0.need < $1.need }.map { StoryText.clock($0.interviewed ?? .zero) }
        == ["0 08:00", "0 08:10", "0 08:00", "0 08:20"])
  }

  @Test func `people must be in every list`() throws {
    let served = ServedPeople(channels: [.app], applications: [1], groups: [0, 2])
    #expect(served.has(channel: .app) && !served.has(channel: .walkIn))
    #expect(served.has(application: 1) && !served.has(application: 0))
    #expect(served.has(group: 2) && !served.has(group: 1))
    #expect(served.overlaps(ServedPeople(groups: [2])))
    #expect(!served.overlaps(ServedPeople(channels: [.walkIn], groups: [2])))
    #expect(served.overlaps(.everybody))
  }

  @Test func `a booth's load is that of its people`() throws {
    let network = try loadedStory(
      text(booking: storyBooking()).replacing("file: needs.csv", with: "rate: 10 / working day"),
      needs: "at\n")
    let town = try #require(network.town)
    let work = StageWorkload(network: network, town: town, from: 0)
    // Ten minutes for 80 and for 20 % of the people.
    #expect(abs(work.minutes(at: 0, slots: 10, tickets: 0) - 80) < 1e-9)
    #expect(abs(work.minutes(at: 1, slots: 10, tickets: 5) - 30) < 1e-9)
  }

  @Test func `a booth's load knows which channel its people take`() throws {
    let network = try loadedStory(
      text(booking: storyBooking()).replacing("file: needs.csv", with: "rate: 10 / working day")
        .replacing(
          "groups: {general",
          with: "choice: {all: {app: 100 %}, by_group: {priority: {walk_in: 100 %}}}\n"
            + "groups: {general"),
      needs: "at\n")
    let town = try #require(network.town)
    let work = StageWorkload(network: network, town: town, from: 0)
    // Slots are the general public's, tickets those of priority people.
    #expect(abs(work.minutes(at: 0, slots: 10, tickets: 5) - 100) < 1e-9)
    #expect(abs(work.minutes(at: 1, slots: 10, tickets: 5) - 50) < 1e-9)
  }

  @Test(arguments: [
    OfficeMistake(
      "only: {}, interview: yes", .missingKey, at: "only", "`only` names nobody"),
    OfficeMistake(
      "only: {groups: [genera]}, interview: yes", .unknownGroup, at: "genera",
      "there is no group `genera`"),
    OfficeMistake(
      "interview: yes", .keyCombination, at: "interview", "two stages are the interview"),
    OfficeMistake(
      "only: {groups: [general], channels: [app]}, interview: yes", .unreachableStage,
      at: "general", "of the group `general` by `walk_in`"),
  ])
  func `lanes that overlap or leave somebody out are refused`(mistake: OfficeMistake) throws {
    let found = try storyProblems(
      text(general: mistake.text).replacing("file: needs.csv", with: "rate: 10 / working day"),
      needs: "at\n")
    #expect(found.map(\.code) == [mistake.code], "\(found.map(\.message))")
    #expect(found.contains { $0.message.contains(mistake.words) })
  }
}
