import Experiments
import Foundation
import PassportOffice
import TestSupport
import Testing

@testable import Scenarios

/// Offices and regions that are the rows of tables.
struct OfficeTableTests {
  private static let scenario = """
    name: country
    calendar: {measure: {from: 2023-01-02, through: 2023-04-11}, follow: 1 week}
    demand: [{id: all, rate: 90 / working day}]
    sources: {city: {what: quotas}}
    regions: {file: regions.csv, distances: ways.csv}
    booking: {quota: 30, release: [{on: fri, at: 17:00, opens: next_week}]}
    offices:
      file: offices.csv
      kinds:
        small:
          staff: {shifts: [{id: day, desks: {interview: 2}}]}
          stages: [{id: interview, service: 9 min}]
        large:
          booking: {quota: {value: 80, kind: guess}}
          staff: {shifts: [{id: day, desks: {interview: 5}}]}
          stages: [{id: interview, service: 8 min}]
    """

  private static let offices = """
    office,kind,booking.quota,booking.quota.source,booking.quota.kind,staff.shifts.day.desks.interview,# remark
    padang,large,100,city,reported,6,counters added
    agam,small,,,,,
    "tarempa",small,12,city,guess, 1,"two, in fact"
    """

  private static let regions = "region,population\nbarat,60_000\ntimur,30000\n"
  private static let ways =
    "region,office,km\nbarat,padang,6\nbarat,agam,90\ntimur,tarempa,2.5\n"

  /// A folder with the files; each of them may be replaced.
  private static func folder(
    _ scenario: String = scenario, offices: String = offices, regions: String = regions,
    ways: String = ways
  ) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    _ = try folder.write(scenario, to: "scenario.yaml")
    _ = try folder.write(offices, to: "offices.csv")
    _ = try folder.write(regions, to: "regions.csv")
    _ = try folder.write(ways, to: "ways.csv")
    return folder
  }

  private static func load(
    _ scenario: String = scenario, settings: [Setting] = []
  ) throws -> Scenario {
    let folder = try folder(scenario)
    return try ScenarioLoader.load(
      path: "\(folder.path)/scenario.yaml", settings: settings, variants: nil)
  }

  /// The problems of a folder as `file:line:column text code`.
  private static func found(in folder: TemporaryDirectory) -> [String] {
    problems(ofFile: "\(folder.path)/scenario.yaml").map { problem in
      let place = problem.span.map { span in
        "\(span.file.split(separator: "/").last ?? ""):\(span.line):\(span.column)"
      }
      return "\(place ?? "") \(pointedText(problem)) \(problem.code.rawValue)"
    }
  }

  @Test func `a row takes its kind and sets single values of it`() throws {
    let network = try Self.load().variants[0].network
    let town = try #require(network.town)

    #expect(network.names.offices == ["padang", "agam", "tarempa"])
    #expect(town.rules.map { $0.shifts[0].desks } == [[6], [2], [1]])
    // The town's 30 where neither row nor kind says anything.
    #expect(town.rules.map { $0.booking?.quota[0] } == [100, 30, 12])
  }

  @Test func `regions and their ways come from tables too`() throws {
    let network = try Self.load().variants[0].network
    let town = try #require(network.town)

    #expect(network.names.regions == ["barat", "timur"])
    #expect(town.regions.map { $0.reach.map(\.office) } == [[0, 1], [2]])
    #expect(town.regions.map { $0.reach.map(\.kilometres) } == [[6, 90], [2.5]])
    // 60,000 of 90,000 people.
    let shares = network.regionShares(of: network.demands[0])
    #expect(abs(shares[0] - 2.0 / 3) < 1e-12)
  }

  @Test func `settings, variants and changes reach an office of a table`() throws {
    let scenario = try Self.load(
      Self.scenario + """

        variants: {more: {set: {offices.agam.staff.shifts.day.desks.interview: 4}}}
        changes: [{from: 2023-02-01, set: {offices.tarempa.booking.quota: 20}}]
        """,
      settings: [Setting(path: "offices.padang.booking.quota", text: "90")])
    let base = try #require(scenario.variants[0].network.town)
    let more = try #require(scenario.variants[1].network.town)

    #expect(base.rules.map { $0.booking?.quota[0] } == [90, 30, 12, 90, 30, 20])
    #expect(base.rules[1].shifts[0].desks == [2] && more.rules[1].shifts[0].desks == [4])
  }

  @Test func `sources of cells are listed, and a guess of a kind once for all its offices`() throws
  {
    let scenario = try Self.load(
      Self.scenario.replacing("service: 9 min", with: "service: {value: 9 min, kind: guess}"))

    let quota = scenario.sourced.filter { $0.path.hasSuffix("booking.quota") }
    #expect(quota.map(\.path) == ["offices.padang.booking.quota"])
    #expect(quota.map(\.source) == ["city"])
    #expect(
      scenario.guesses.map(\.path) == [
        "offices.*.stages.interview.service", "offices.tarempa.booking.quota",
      ])
  }

  @Test func `what is kept of a run holds the rows, so that it can be run again alone`() throws {
    let text = try Self.load().sourceText

    #expect(text.hasPrefix("# "))
    let again = try loaded(text).variants[0].network
    #expect(again.names.offices == ["padang", "agam", "tarempa"])
    #expect(again.town?.rules.map { $0.shifts[0].desks } == [[6], [2], [1]])
    #expect(again.town?.regions.map { $0.reach.map(\.kilometres) } == [[6, 90], [2.5]])
  }

  @Test func `the page of a key shows the cell`() throws {
    let folder = try Self.folder()
    let page = try KeyPage(
      of: "offices.tarempa.booking.quota", inFile: "\(folder.path)/scenario.yaml", settings: [])

    let text = try #require(page).text(in: .english)
    #expect(text.contains("here: 12 (\(folder.path)/offices.csv:4:17; city, guess)"))
  }

  @Test func `a file that extends another keeps its table and changes single offices`() throws {
    let folder = try Self.folder()
    let path = try folder.write(
      """
      extends: scenario.yaml
      name: second
      set: {offices.agam.booking.quota: 7}
      """, to: "second.yaml")
    let scenario = try ScenarioLoader.load(path: path, settings: [], variants: nil)

    let town = try #require(scenario.variants[0].network.town)
    #expect(town.rules.map { $0.booking?.quota[0] } == [100, 7, 12])
  }

  @Test func `wrong cells are shown in the table, by row and column`() throws {
    let offices = """
      office,kind,booking.quota,staff.shifts.day.desks.interview
      padang,lage,100,6
      agam,small,many,2
      agam,small,10,2
      tarempa,small,12,-1
      """
    #expect(
      Self.found(in: try Self.folder(offices: offices)) == [
        "offices.csv:2:8 lage wrong-value",
        "offices.csv:3:12 many wrong-value",
        "offices.csv:4:1 agam duplicate-name",
        "offices.csv:5:18 -1 out-of-range",
        "scenario.yaml:13:5 large without-effect",
      ])
  }

  @Test func `wrong rows of regions and ways are shown in their tables`() throws {
    let folder = try Self.folder(
      regions: "region,population,distance.padang\nbarat,0,\ntimur,30000,\nutara,5,3 km\n",
      ways: "region,office,km\nbarat,padang,6\ntimur,bukittinggi,90\nselatan,agam,4\n"
        + "barat,padang,near\n")
    #expect(
      Self.found(in: folder) == [
        "regions.csv:1:19 distance.padang bad-path",
        "regions.csv:2:7 0 out-of-range",
        "regions.csv:4:1 utara missing-key",
        "ways.csv:3:7 bukittinggi unknown-office",
        "ways.csv:4:1 selatan unknown-region",
        "ways.csv:5:7 padang duplicate-name",
      ])
  }

  @Test func `a column that is no path is told once, at the heading`() throws {
    let offices = "office,kind,booking.qota\npadang,large,3\nagam,small,4\ntarempa,small,5\n"
    let folder = try Self.folder(offices: offices)
    let found = problems(ofFile: "\(folder.path)/scenario.yaml")

    #expect(Self.found(in: folder) == ["offices.csv:1:13 booking.qota bad-path"])
    #expect(found.map(\.message) == ["there is no `qota` at `booking`"])
    #expect(found.map(\.hint) == ["did you mean `booking.quota`?"])
  }

  @Test func `a table that cannot be used is told where the file names it`() throws {
    let offices = Self.offices
    let expected = [
      (
        "file: offices.csv", "file: office.csv", offices,
        "scenario.yaml:8:9 office.csv file-missing"
      ),
      ("file: offices.csv", "file: [a]", offices, "scenario.yaml:8:9 [ wrong-shape"),
      ("", "", "name,kind\na,small\n", "scenario.yaml:8:9 offices.csv bad-table"),
      ("", "", "office\na\n", "scenario.yaml:8:9 offices.csv bad-table"),
      ("", "", "office,kind\n", "scenario.yaml:8:9 offices.csv bad-table"),
      ("", "", "office,kind\na,small,4\n", "scenario.yaml:8:9 offices.csv bad-table"),
      ("kinds:", "kind:", offices, "scenario.yaml:9:3 kind unknown-key"),
      ("kinds:", "kinds: {}\n  bandung:", offices, "scenario.yaml:9:10 { wrong-shape"),
      (
        "{file: regions.csv,", "{file: regions.csv, near: 3,", offices,
        "scenario.yaml:5:30 near unknown-key"
      ),
    ]
    for (old, new, table, problem) in expected {
      let text = old.isEmpty ? Self.scenario : Self.scenario.replacing(old, with: new)
      let found = Self.found(in: try Self.folder(text, offices: table))
      #expect(found.contains(problem), "\(found)")
    }
  }

  @Test func `one kind needs no column, and an empty office is told at its row`() throws {
    let text = """
      name: country
      calendar: {measure: {from: 2023-01-02, through: 2023-04-11}, follow: 1 week}
      demand: [{id: all, rate: 9 / working day}]
      offices:
        file: offices.csv
        kinds: {all: {stages: [{id: interview, service: 9 min}]}}
      """
    let folder = try Self.folder(text, offices: "office\npadang\n")
    #expect(Self.found(in: folder) == ["scenario.yaml:6:16 { missing-key"])
  }

  @Test func `the time of a check grows with the offices, not with their square`() throws {
    // Processor time of this thread: other tests run beside it.
    func time(_ count: Int) throws -> UInt64 {
      let rows = (1...count).map { "office-\($0),large,\($0 + 20),city,guess,\($0 % 9 + 1),\n" }
      let places = (1...count).map { "region-\($0),\($0)000\n" }
      let ways = (1...count).map { "region-\($0),office-\($0),5\n" }
      let folder = try Self.folder(
        Self.scenario
          + "\nchanges: [{from: 2023-02-01, set: {booking.returned_slots: at_release}}]",
        offices: Self.offices.prefix { $0 != "\n" } + "\n" + rows.joined(),
        regions: "region,population\n" + places.joined(),
        ways: "region,office,km\n" + ways.joined())
      let start = Self.processorTime
      let network = try ScenarioLoader.load(
        path: "\(folder.path)/scenario.yaml", settings: [], variants: nil
      ).variants[0].network
      let time = Self.processorTime - start
      #expect(network.names.offices.count == count && network.town?.rules.count == 2 * count)
      return time
    }

    _ = try time(2)
    let (few, many) = (try min(time(10), time(10)), try min(time(80), time(80)))
    // 8 times as many; with the square it would be 64 times, and half of it in the beginning.
    #expect(many < few * 24, "\(few) \(many)")
  }
  /// Nanoseconds that this thread has computed.
  private static var processorTime: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
