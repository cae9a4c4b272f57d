import EventKernel
import PassportOffice
import Testing

@testable import Experiments

@Suite struct CostFoldTests {
  /// Interview desks at 10,000 an hour and half as much again after hours; citizens at 25,000 an
  /// hour and 800 a kilometre.
  private var network: OfficeNetwork {
    var network = ScriptedNetwork.office()
    var costs = Costs(deskPerHour: [2_000, 10_000])
    costs.overtimeFactor = 1.5
    costs.waitingPerHour = 25_000
    costs.perKilometre = 800
    network.town?.costs = costs
    return network
  }

  private func result(_ chunk: ScriptedChunk, _ network: OfficeNetwork) throws -> VariantResult {
    try ScriptedStudy(network, [chunk]).result().variants[0]
  }

  private let walkIn = PersonRecord.person(1, .served, traits: .office(.walkIn), need: 10_080)
    .with {
      $0.totalOutside = .minutes(30)
      $0.totalWait = .minutes(30)
      $0.travel = 12
      $0.paid = 350_000
    }
  private let visitor = PersonRecord.person(2, .gaveUp, traits: .office(.app), need: 10_080)

  @Test func `desks cost their hours, and more after the last closing`() throws {
    let days: [OfficeRecord] = [6, 7, 8, 14].flatMap { day in
      [
        .deskTime(office: 0, day: day, stage: 0, regular: .hours(3), overtime: .zero),
        .deskTime(
          office: 0, day: day, stage: 1, regular: .hours(7), overtime: .minutes(day == 7 ? 5 : 0)),
      ]
    }
    let base = try result(.chunk(office: days), network)
    // 3 h x 2,000 + 7 h x 10,000, and on day 7 once 5 min x 10,000 x 1.5.
    #expect(try base.value(.cost, .max) == 77_250)
    #expect(try base.value(.cost, .mean) == (77_250 + 76_000) / 2)
    #expect(try base.estimate(.cost, .mean).count == 2)
    #expect(try base.value(.cost, .mean, [.office: "padang"]) == 76_625)
  }

  @Test func `a citizen spends time, the way and money`() throws {
    let base = try result(.chunk(people: [walkIn, visitor]), network)
    // 1 h x 25,000 + 12 km x 800 + 350,000.
    #expect(try base.value(.citizenCost, .max) == 384_600)
    #expect(try base.value(.citizenCost, .mean) == 192_300)
    #expect(try base.value(.citizenCost, .mean, [.channel: "walk_in"]) == 384_600)
    #expect(try base.value(.travel, .mean) == 6)
    #expect(try base.estimate(.travel, .mean).measure.unitText == "km")
  }

  @Test func `a side of the people has its own costs`() throws {
    var study = ScriptedStudy(network, [.chunk(people: [walkIn, visitor])])
    study.options.extraScopes = [.outcome]
    let base = try study.result().variants[0]
    #expect(try base.value(.citizenCost, .mean, [.outcome: "served"]) == 384_600)
    #expect(try base.value(.citizenCost, .mean, [.outcome: "gave_up"]) == 0)
  }

  @Test func `without costs there are no rows about them`() throws {
    let base = try result(.chunk(people: [walkIn]), ScriptedNetwork.office())
    #expect(base.estimates.allSatisfy { !$0.measure.needsCosts })
    #expect(base.estimates.contains { $0.measure == .moneyLost })
  }

  @Test func `citizens are compared between variants`() throws {
    var dearer = network
    dearer.names.scenario = "dearer"
    let later = walkIn.with { $0.totalWait = .minutes(90) }
    let earlier = walkIn
    let study = ScriptedStudy([network, dearer], replications: .fixed(2)) { name, _ in
      [.chunk(people: [name == "dearer" ? later : earlier])]
    }
    let found = try study.result().comparisons.first {
      $0.measure == .citizenCost && $0.cohort == .everybody
    }
    #expect(try #require(found).difference == 25_000)
  }

  @Test func `the facts have the desk hours of a day`() throws {
    // Eight hours of a desk at 2,000 and of one at 10,000.
    #expect(CostFacts(of: network)?.desksPerDay == 96_000)
    #expect(CostFacts(of: ScriptedNetwork.office()) == nil)
  }
}
