import EventKernel
import PassportOffice
import Scenarios
import TestSupport
import Testing

/// What must hold on every path, whatever the random numbers.
@Suite struct PathPropertyTests {
  private func path(_ text: String, seed: UInt64) throws -> WalkedPath {
    WalkedPath(try network(text), seed: seed)
  }

  /// Renewal arrivals, because days are the blocks of Poisson ones and do not grow with a unit.
  @Test(arguments: [UInt64(1), 2, 3])
  func `all durations times 60 give all waits times 60`(seed: UInt64) throws {
    let short = try path(Self.renewals(unit: "min"), seed: seed)
    let long = try path(Self.renewals(unit: "h"), seed: seed)
    #expect(short.stops.count > 300)
    #expect(short.stops.count == long.stops.count)
    // A drawn time is rounded by half a microsecond at most, here 60 times over 1,000 draws.
    let slack = SimDuration(microseconds: 60_000)
    for (one, other) in zip(short.stops, long.stops) {
      let wait = (one.ended - one.joined).microseconds * 60
      let difference = (other.ended - other.joined).microseconds - wait
      #expect(difference.magnitude <= slack.microseconds.magnitude)
    }
  }

  private static func renewals(unit: String) -> String {
    """
    name: scaled
    calendar: {always_open: true, measure: 400 arrivals, drain: true}
    demand: [{id: all, interarrival: {erlang: {mean: 2 \(unit), k: 2}}}]
    stages:
      - {id: check, desks: 1, service: {exponential: {mean: 1.5 \(unit)}}}
      - id: desk
        desks: 3
        service: {gamma: {mean: 5.5 \(unit), cv: 0.7}}
        patience: {exponential: {mean: 20 \(unit)}}
    """
  }

  /// Patience of 10,000 days takes a draw for everybody and ends for nobody.
  @Test func `a stream more moves nobody`() throws {
    let plain = plainQueue(demand: "[{id: all, rate: 9 / h}]")
    let patient = plainQueue(
      demand: "[{id: all, rate: 9 / h}]",
      stages: "[{id: desk, desks: 1, service: {exponential: {mean: 6 min}}, "
        + "patience: {uniform: {from: 9_000 days, to: 10_000 days}}}]")
    let expected = try path(plain, seed: 5)
    #expect(expected.stops.count > 500)
    #expect(try path(patient, seed: 5).stops == expected.stops)
  }

  @Test func `a second demand at a desk of its own leaves the first as it was`() throws {
    let desk = "{id: desk, desks: 1, service: {exponential: {mean: 6 min}}, next: exit}"
    let calendar = "measure: 100 h, drain: true"
    let alone = plainQueue(
      calendar: calendar, demand: "[{id: all, rate: 9 / h}]", stages: "[\(desk)]")
    let beside = plainQueue(
      calendar: calendar,
      demand: "[{id: all, rate: 9 / h}, {id: more, rate: 3 / h, to: other}]",
      stages: "[\(desk), {id: other, desks: 1, service: {exponential: {mean: 6 min}}}]")
    let expected = try path(alone, seed: 6)
    let found = try path(beside, seed: 6).stops.filter { $0.stage == 0 }
    #expect(expected.stops.count > 500)
    #expect(found == expected.stops)
  }

  @Test func `other names change nothing but names`() throws {
    let text = plainQueue(
      demand: "[{id: one, class: first, rate: 5 / h}, {id: two, class: second, rate: 4 / h}]",
      stages: "[{id: desk, desks: 1, service: {by_class: {first: 4 min, second: 7 min}}, "
        + "queue: {order: priority, classes: [second, first]}}]")
    let renamed =
      text
      .replacing("first", with: "zebra").replacing("second", with: "aardvark")
      .replacing("id: one", with: "id: z").replacing("id: two", with: "id: a")
      .replacing("id: desk", with: "id: a_counter")
    let expected = try path(text, seed: 7)
    #expect(try path(renamed, seed: 7).stories == expected.stories)
    #expect(expected.stories.count > 500)
  }

  /// The blocks of the file, a line at the margin and all that is indented below it.
  @Test func `keys in another order change no number`() throws {
    let text = try Repository.text(of: "scenarios/padang-2022.yaml")
    var blocks: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let first = line.first, !first.isWhitespace && first != "#" && first != "-" {
        blocks.append(String(line))
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1] += "\n" + line
      }
    }
    #expect(blocks.count > 10)
    let folder = try TemporaryDirectory()
    let calendars = Repository.url("scenarios/calendars").path
    let path = try folder.write(
      blocks.reversed().joined(separator: "\n")
        .replacing("calendars/", with: "\(calendars)/") + "\n", to: "reversed.yaml")
    let reversed = try ScenarioLoader.load(path: path, settings: [], variants: [])
    let shipped = try ScenarioLoader.load(
      path: Repository.url("scenarios/padang-2022.yaml").path, settings: [], variants: [])
    let expected = WalkedPath(shipped.variants[0].network, seed: 8)
    #expect(WalkedPath(reversed.variants[0].network, seed: 8).stories == expected.stories)
    #expect(expected.stories.count > 10_000)
  }

  /// A line in the order of coming: every desk more lets everybody start no later.
  @Test func `one more desk lengthens nobody's wait`() throws {
    try forEach(seeds: 1...4) { generator in
      let rate = 10 + generator.below(30)
      var before: [Int32: SimDuration] = [:]
      for desks in 1...4 {
        let text = plainQueue(
          calendar: "measure: 10 h, drain: true", demand: "[{id: all, rate: \(rate) / h}]",
          stages: "[{id: desk, desks: \(desks), service: {gamma: {mean: 5 min, cv: 1.5}}}]")
        let waits = try path(text, seed: UInt64(rate)).waits
        #expect(waits.count > 50)
        #expect(desks == 1 || waits.count == before.count)
        for (arrival, wait) in waits {
          if let other = before[arrival] { #expect(wait <= other) }
        }
        before = waits
      }
    }
  }
}
