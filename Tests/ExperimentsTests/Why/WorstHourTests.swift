import EventKernel
import PassportOffice
import Testing

@testable import Experiments

/// Which hour of the week is the worst, on waits written by hand.
struct WorstHourTests {
  /// What replications with these waits show.
  private func hours(
    of network: OfficeNetwork, _ replications: [[StopRecord]]
  ) -> WorstHours {
    let layout = HourLayout(network)
    var sums = HourAccumulator(layout)
    for stops in replications {
      var tally = HourTally(layout)
      tally.take(ScriptedChunk.chunk(stops: stops).filled().stops)
      sums.add(tally)
    }
    return sums.result(
      scenario: "scripted", variant: "base",
      plan: ExperimentPlan(seed: 1, replications: .fixed(2), confidence: 0.95),
      wasInterrupted: false)
  }

  /// Waits of so many people, each a minute after the one before.
  private func waits(
    _ count: Int, from minute: Int64, of length: Int64, first: Int32 = 1
  ) -> [StopRecord] {
    (0..<count).map {
      .stop(
        joined: minute + Int64($0) % 60, waited: length, arrivalIndex: first + Int32($0))
    }
  }

  /// The least share is 1 % of all waits.
  ///
  /// 200 waits of 1 minute from 08:00 on are 200 minutes, one of 90 minutes at 15:00 is 90: with one
  /// of 201 waits it is below 1 % and not the longest either; with one of 91 it is.
  @Test func `an hour of few people does not win`() {
    let network = ScriptedNetwork.plain(until: 1_440)
    let many = hours(
      of: network,
      [waits(200, from: 480, of: 1) + waits(1, from: 900, of: 90, first: 201)])
    #expect(many.worst?.clock == ClockHour(weekday: nil, hour: 8))
    #expect(many.longest?.clock == ClockHour(weekday: nil, hour: 8))

    let fewer = hours(
      of: network, [waits(90, from: 480, of: 2) + waits(1, from: 900, of: 90, first: 91)])
    #expect(fewer.worst?.clock == ClockHour(weekday: nil, hour: 8))
    #expect(fewer.longest?.clock == ClockHour(weekday: nil, hour: 15))
    #expect(fewer.longest?.mean.value == 90)
  }

  /// 30 minutes at 08:00 and 20 at 10:00, then 10 and 30: 40 against 50 of 90, each leads once.
  @Test func `all replications together tell the worst hour`() {
    let result = hours(
      of: ScriptedNetwork.plain(until: 1_440),
      [
        waits(1, from: 480, of: 30) + waits(2, from: 600, of: 10, first: 2),
        waits(1, from: 480, of: 10) + waits(3, from: 600, of: 10, first: 2),
      ])

    #expect(result.worst?.clock.hour == 10)
    #expect(result.hours.map(\.leads) == [0.5, 0.5])
    #expect(result.hours.map(\.waits) == [1, 2.5])
    #expect(result.hours.map(\.mean.value) == [20, 10])
    #expect(result.hours.map { $0.shareOfMinutes?.value } == [40.0 / 90, 50.0 / 90])
  }

  @Test func `of hours that are equally bad the first one is told`() {
    let result = hours(
      of: ScriptedNetwork.plain(until: 1_440),
      [waits(1, from: 900, of: 10) + waits(1, from: 480, of: 10, first: 2)])

    #expect(result.worst?.clock.hour == 8)
  }

  /// The next day begins anew.
  ///
  /// One person joins a line at 08:00, another at 08:30 and the first one again at 09:10: two people
  /// are in the first hour, one in the second.
  @Test func `who joins several lines in an hour counts once`() {
    let result = hours(
      of: ScriptedNetwork.plain(stages: ["check", "desk"], until: 2_880),
      [
        [
          .stop(joined: 480, waited: 5, arrivalIndex: 1),
          .stop(stage: 1, joined: 490, waited: 5, arrivalIndex: 1),
          .stop(joined: 510, waited: 5, arrivalIndex: 2),
          .stop(joined: 550, waited: 5, arrivalIndex: 1),
          .stop(joined: 1_920, waited: 5, arrivalIndex: 1),
        ]
      ])

    #expect(result.hours.map(\.clock.hour) == [8, 9])
    #expect(result.hours.map(\.waits) == [4, 1])
    #expect(result.hours.map(\.people) == [3, 1])
    #expect(result.stages.map(\.stage) == ["check", "desk"])
    #expect(result.stages.map(\.waits) == [3, 1])
    #expect(result.stages.map { $0.shareOfMinutes?.value } == [0.75, 0.25])
  }

  /// The office starts on Monday, 2 January 2023; those who are not counted are in no hour.
  @Test func `weekdays and kinds of people of an office are told apart`() {
    let tuesday: Int64 = 1_440 + 480
    let result = hours(
      of: ScriptedNetwork.office(),
      [
        [
          .stop(.office(.app), joined: 480, waited: 2, arrivalIndex: 1),
          .stop(.office(.walkIn), joined: tuesday, waited: 20, arrivalIndex: 2),
          .stop(.office(.app), joined: tuesday, waited: 10, arrivalIndex: 3),
          .stop(.office(.app), joined: tuesday, waited: 500, isCounted: false),
        ]
      ])

    #expect(result.worst?.clock == ClockHour(weekday: 1, hour: 8))
    #expect(result.worst?.mean.value == 15)
    let channels = result.people.filter { $0.key == .channel }
    #expect(channels.map(\.name) == ["walk_in", "app"])
    #expect(channels.map(\.inHour.value) == [0.5, 0.5])
    #expect(channels.map(\.inAllHours.value) == [1.0 / 3, 2.0 / 3])
  }

  @Test func `where nobody waits no hour is the worst`() {
    let result = hours(of: ScriptedNetwork.plain(until: 60), [waits(3, from: 0, of: 0)])

    #expect(result.worst == nil && result.longest == nil)
    #expect(result.hours.map(\.waits) == [3])
  }
}
