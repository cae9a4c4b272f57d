import EventKernel
import Experiments
import PassportOffice
import Scenarios
import Testing
import TestSupport

/// The scenarios that are shipped.
struct OfficeShippedTests {
  private func shipped(_ name: String) throws -> Scenario {
    let path = Repository.url("scenarios/\(name).yaml").path(percentEncoded: false)
    return try ScenarioLoader.load(path: path, settings: [], variants: nil)
  }

  /// Slots and tickets of each day.
  private func admissions(of network: OfficeNetwork) throws -> [Int] {
    let town = try #require(network.town)
    let days = try #require(network.calendar?.days)
    return days.filter(\.isWorkingDay).map { day in
      let rules = town.rules[day.ruleIndex]
      let slots = rules.booking?.quota[day.date.weekday.index] ?? 0
      return slots + (rules.walkIn.tickets?.perDay ?? 0)
    }
  }

  @Test(arguments: [
    "tutorial-mm3", "padang-2016-ticket-window", "padang-2019-quota", "padang-2022", "padang-2023",
    "padang-2024", "ramadan-2023", "app-outage-2023",
  ])
  func `a shipped scenario is named like its file`(name: String) throws {
    #expect(try shipped(name).name == name)
  }

  @Test(arguments: ["padang-2022", "padang-2023"])
  func `walking in only keeps daily admissions and desks`(name: String) throws {
    let variants = try shipped(name).variants
    let base = try #require(variants.first { $0.name == "base" }).network
    let walkIn = try #require(variants.first { $0.name == "walk-in-only" }).network

    #expect(try admissions(of: base) == admissions(of: walkIn))
    #expect(
      base.town?.rules[0].shifts.map(\.desks) == walkIn.town?.rules[0].shifts.map(\.desks))
    #expect(
      walkIn.town?.rules.map { $0.appShare.map(\.aware).max() } == walkIn.town?.rules.map { _ in 0 }
    )
  }

  @Test func `slots open monthly until July 2023 and on Fridays from then on`() throws {
    let network = try shipped("padang-2023").variants[0].network
    let days = try #require(network.calendar?.days)
    let town = try #require(network.town)
    let fridays = days.filter { day in
      guard
        case .periodic(.weekday(.friday), _, .nextWeek, _)? =
          town.rules[day.ruleIndex].booking?.releases.first
      else { return false }
      return true
    }
    #expect(fridays.first?.date.isoText == "2023-07-28")
    #expect(fridays.count == days.count { $0.date.isoText >= "2023-07-28" })
  }

  /// One replication; a year scatters by less than 1 % around its mean.
  @Test func `the passports issued in 2022 are within 5 % of those published`() throws {
    let published = 25_247.0
    let network = try shipped("padang-2022").variants[0].network
    var run = OfficeRun(network: network, seed: 1, replication: 0)
    var issued = 0
    var progress = RunProgress.chunkReady
    while progress == .chunkReady {
      progress = run.advance()
      for case .issued(_, let at) in run.observations.office
      where network.span.windowStart <= at && at < network.span.windowEnd {
        issued += 1
      }
      run.observations.removeAll()
    }
    #expect((Double(issued) / published - 1).magnitude < 0.05)
  }

  /// 10 January 2016 was a Sunday, and the quota of 90 ended with it.
  @Test func `the quota of 2016 ends with the tickets that have no limit`() throws {
    let network = try shipped("padang-2016-ticket-window").variants[0].network
    let days = try #require(network.calendar?.days)
    let town = try #require(network.town)
    let limits = days.map { ($0.date.isoText, town.rules[$0.ruleIndex].walkIn.tickets?.perDay) }
    #expect(limits.last { $0.1 != nil }?.0 == "2016-01-10")
    #expect(limits.allSatisfy { $0.0 > "2016-01-10" || $0.1 == 90 })
  }

  @Test func `the quota of 2019 grows in June and slots open on Fridays`() throws {
    let network = try shipped("padang-2019-quota").variants[0].network
    let facts = try #require(MonthFacts(year: 2019, month: 6, of: network, office: 0))
    let slots = facts.days.filter { !$0.open.isEmpty }.map { ($0.date.isoText, $0.slots ?? 0) }
    #expect(slots.first { $0.1 == 120 }?.0 == "2019-06-14")
    #expect(slots.allSatisfy { $0.1 == 80 || $0.1 == 120 })
    #expect(
      facts.releases.map(\.date.isoText) == [
        "2019-06-07", "2019-06-14", "2019-06-21", "2019-06-28",
      ])
  }

  /// February's slots were to open on Tuesday, 31 January, the second day of the outage.
  @Test func `the outage of 2023 costs the slots of the first days of February`() throws {
    let network = try shipped("app-outage-2023").variants[0].network
    let days = try #require(network.calendar?.days)
    var run = OfficeRun(network: network, seed: 1, replication: 0)
    var offered: [String: Int] = [:]
    var releases: [String] = []
    var progress = RunProgress.chunkReady
    while progress == .chunkReady {
      progress = run.advance()
      for record in run.observations.office {
        if case .slots(_, _, let day, let count, _, _, _) = record {
          offered[days[day].date.isoText] = count
        } else if case .release(_, let at, _) = record {
          releases.append(
            "\(days[at.day].date.isoText) \(at.timeOfDay.microseconds / 3_600_000_000)")
        }
      }
      run.observations.removeAll()
    }
    #expect(
      releases.filter { $0 >= "2023-01" && $0 < "2023-03" } == ["2023-02-04 16", "2023-02-28 9"])
    let near = ["2023-01-31", "2023-02-01", "2023-02-02", "2023-02-03", "2023-02-06"]
    #expect(near.map { offered[$0] } == [100, nil, nil, nil, 100])
    let admits = near.map { date in
      days.first { $0.date.isoText == date }.flatMap {
        network.town?.rules[$0.ruleIndex].walkIn.admitsOnlyExempt
      }
    }
    #expect(admits == [true, true, true, false, true])
  }

  @Test func `a file that extends another keeps what it does not say`() throws {
    let old = try shipped("padang-2023").variants[0].network
    let new = try shipped("padang-2024").variants[0].network
    let rules = try #require(new.town?.rules)
    #expect(rules.count == 2)
    let before = try #require(old.town?.rules[0])
    #expect("\(rules[0].whenFull)" == "\(before.whenFull)")
    #expect(rules[0].shifts.map(\.desks) == [[1, 4, 7, 1]])
    #expect(new.calendar?.days.filter { $0.quotaFactor == 0.6 }.first?.date.isoText == "2024-03-12")
  }

  @Test func `every number of the Padang studies has a source or is a guess`() throws {
    let names = [
      "padang-2016-ticket-window", "padang-2019-quota", "padang-2022", "padang-2023", "padang-2024",
      "ramadan-2023", "app-outage-2023",
    ]
    for name in names {
      let scenario = try shipped(name)
      #expect(scenario.guesses.count > (name.hasPrefix("padang-2016") ? 5 : 20))
      #expect(scenario.sourced.allSatisfy { $0.source != nil })
    }
  }
}
