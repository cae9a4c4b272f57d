import EventKernel
import PassportOffice
import Testing

@testable import Experiments

@Suite struct BalanceTests {
  private let plan = ExperimentPlan(seed: 5, replications: .fixed(6), confidence: 0.95)
  private let base = Variant(name: "base", network: PlainNetwork.queue(desks: 3))

  private func sheet(against other: Variant, threads: Int = 1) throws -> BalanceSheet {
    try BalanceRunner(variants: [base, other], plan: plan, threads: threads)
      .run(replications: 6, finished: {}, isCancelled: { false })
  }

  @Test func `identical variants differ by exactly 0 in every row`() throws {
    let sheet = try sheet(against: Variant(name: "same", network: base.network))

    #expect(!sheet.rows.isEmpty)
    #expect(sheet.rows.allSatisfy { $0.difference == 0 && $0.lower == 0 && $0.upper == 0 })
    #expect(sheet.rows.allSatisfy { $0.finding == .same })
  }

  @Test func `differences are those of the comparison of a run, turned around`() throws {
    let other = Variant(name: "more", network: PlainNetwork.queue(desks: 4))
    let study = try StudyRunner(
      variants: [base, other], plan: plan, targets: [],
      options: RunOptions(threads: 1, extraScopes: [])
    ).run(progress: { _ in }, isCancelled: { false })

    let sheet = try sheet(against: other)

    for item in [BalanceItem.visit, .wait] {
      let row = try #require(sheet.rows.first { $0.item == item })
      let known = try #require(
        study.comparisons.first { $0.measure.rawValue == item.rawValue && $0.statistic == .mean })
      #expect((try #require(row.base) - (try #require(known.base))).magnitude < 1e-9)
      #expect((try #require(row.other) - (try #require(known.other))).magnitude < 1e-9)
      #expect((try #require(row.lower) + (try #require(known.upper))).magnitude < 1e-9)
      #expect((try #require(row.upper) + (try #require(known.lower))).magnitude < 1e-9)
    }
    // A desk more waits less and is idle more.
    let findings = Dictionary(uniqueKeysWithValues: sheet.rows.map { ($0.item, $0.finding) })
    #expect(findings[.wait] == .worse && findings[.idleDesks] == .better)
  }

  @Test func `what the office has is that of the estimates of a run`() throws {
    let other = Variant(name: "more", network: PlainNetwork.queue(desks: 4))
    let study = try StudyRunner(
      variants: [base, other], plan: plan, targets: [],
      options: RunOptions(threads: 1, extraScopes: [])
    ).run(progress: { _ in }, isCancelled: { false })

    let idle = try #require(
      try sheet(against: other).rows.first { $0.item == .idleDesks })

    let busy = study.variants.map { variant in
      variant.estimates.first { $0.measure == .utilization && $0.scope.isEmpty }?.value
    }
    #expect((try #require(idle.base) - (1 - (try #require(busy[0])))).magnitude < 1e-9)
    #expect((try #require(idle.other) - (1 - (try #require(busy[1])))).magnitude < 1e-9)
    #expect(idle.segment == .office && idle.people == 0)
  }

  @Test func `two threads give the same numbers as one`() throws {
    let other = Variant(name: "more", network: PlainNetwork.queue(desks: 4))
    let (one, two) = (try sheet(against: other), try sheet(against: other, threads: 2))

    #expect(one.rows.map(\.difference) == two.rows.map(\.difference))
    #expect(one.rows.map(\.upper) == two.rows.map(\.upper))
  }

  @Test func `people are put into the segments of what they are and did in base`() {
    var network = ScriptedNetwork.office()
    network.names.applications = ["new", "lost"]
    network.names.groups = ["general"]
    network.names.regions = ["near", "far", "farther"]
    network.town?.regions = [6, 95, 150].map {
      Region(reach: [Reach(office: 0, kilometres: $0)])
    }
    var record = PersonRecord(
      traits: Traits(classID: 0, application: 1, group: 0, channel: .app, firstChannel: .app),
      identity: 1, need: .zero, isCounted: true)
    record.traits.region = 2
    let table = SegmentTable(of: network)

    var places: [Int] = []
    table.personGroups.places(BalancedPerson(record, valuedBy: nil), &places)

    // A single group tells nothing that everybody does not.
    #expect(
      places.map { table.segments[$0] } == [
        .everybody, Segment(kind: .firstChannel, name: "app"),
        Segment(kind: .application, name: "lost"), Segment(kind: .region, name: "farther"),
        Segment(kind: .distance, name: "100+ km"),
      ])
    #expect(
      table.segments.filter { $0.kind == .distance }.map(\.name) == [
        "0-10 km", "60-100 km", "100+ km",
      ])
  }
}
