import EventKernel
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

  @Test(arguments: ["tutorial-mm3", "padang-2022", "padang-2023"])
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
      for case .issued(let at) in run.observations.office
      where network.span.windowStart <= at && at < network.span.windowEnd {
        issued += 1
      }
      run.observations.removeAll()
    }
    #expect((Double(issued) / published - 1).magnitude < 0.05)
  }

  @Test func `every number of the Padang studies has a source or is a guess`() throws {
    for name in ["padang-2022", "padang-2023"] {
      let scenario = try shipped(name)
      #expect(scenario.guesses.count > 20)
      #expect(scenario.sourced.allSatisfy { $0.source != nil })
    }
  }
}
