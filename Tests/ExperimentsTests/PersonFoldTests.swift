import EventKernel
import PassportOffice
import Testing

@testable import Experiments

@Suite struct PersonFoldTests {
  @Test func `fates have a share of the people, a number and a rate per 24 hours`() throws {
    // A window of 12 hours: a rate is twice the number.
    let network = ScriptedNetwork.plain(classes: ["x", "y"], until: 720)
    let people: [PersonRecord] = [
      .person(1, .served), .person(2, .served), .person(3, .abandoned),
      .person(4, .served, traits: .plain(classID: 1)), .person(5, .served, isCounted: false),
    ]
    let study = ScriptedStudy(
      network, [.chunk(people: people), .chunk(people: [.person(1, .turnedAway)])])
    let base = try study.result().variants[0]
    #expect(try base.value(.served, .share) == 0.6)
    #expect(try base.estimate(.served, .share).count == 5)
    #expect(try base.value(.served, .count) == 1.5)
    #expect(try base.value(.served, .rate) == 3)
    #expect(try base.estimate(.served, .count).count == 2)
    #expect(try base.value(.turnedAway, .share) == 0.2)
    #expect(try base.value(.gaveUp, .share) == 0)
    #expect(try base.value(.arrivals, .count) == 2.5)
    #expect(try base.value(.served, .share, [.personClass: "x"]) == 0.5)
    #expect(try base.value(.served, .share, [.personClass: "y"]) == 1)
  }

  /// In minutes from the need: slot after 1,440, for 4,320; interview 4,330; passport 7,200.
  private let appUser = PersonRecord.person(1, .served, traits: .office(.app), need: 10_080).with {
    $0.slotGot = ScriptedNetwork.minute(10_080 + 1_440)
    $0.firstSlot = ScriptedNetwork.minute(10_080 + 4_320)
    $0.interviewed = ScriptedNetwork.minute(10_080 + 4_320)
    $0.served = ScriptedNetwork.minute(10_080 + 7_200)
    $0.visits = 2
    $0.tries = 3
    $0.missed = 1
    $0.cancelled = 1
    $0.moneyLost = 350_000
  }
  private let walkIn = PersonRecord.person(
    2, .turnedAway, traits: .office(.walkIn, first: .app, application: 1, group: 1), need: 10_080
  ).with {
    $0.visits = 1
    $0.tries = 1
  }

  @Test func `delays are days from the need, over those who got so far`() throws {
    let study = ScriptedStudy(
      ScriptedNetwork.office(), [.chunk(people: [appUser, walkIn])])
    let base = try study.result().variants[0]
    #expect(try base.value(.searchDelay, .mean) == 1)
    #expect(try base.value(.bookingDelay, .mean) == 2)
    #expect(try base.value(.interviewDelay, .mean) == 3)
    #expect(try base.value(.totalDelay, .mean) == 5)
    #expect(try base.estimate(.totalDelay, .mean).count == 1)
    #expect(try base.value(.visits, .mean) == 1.5)
    #expect(try base.value(.tries, .max) == 3)
    #expect(try base.value(.moneyLost, .mean) == 175_000)
    #expect(try base.value(.missed, .count) == 1)
    // Five open days in the counted week.
    #expect(try base.value(.cancelled, .rate) == 0.2)
    #expect(try base.value(.served, .rate) == 0.2)
  }

  @Test func `an office tells people apart by channel, application and group`() throws {
    var study = ScriptedStudy(
      ScriptedNetwork.office(), [.chunk(people: [appUser, walkIn])])
    study.options.extraScopes = [.firstChannel, .outcome, .weekday]
    let base = try study.result().variants[0]
    #expect(try base.value(.tries, .mean, [.channel: "app"]) == 3)
    #expect(try base.value(.tries, .mean, [.channel: "walk_in"]) == 1)
    #expect(base.words(.tries, .mean, of: .channel) == ["walk_in", "app"])
    #expect(try base.value(.tries, .mean, [.application: "lost"]) == 1)
    #expect(try base.value(.tries, .mean, [.channel: "app", .application: "lost"]) == nil)
    #expect(try base.value(.tries, .mean, [.channel: "walk_in", .group: "priority"]) == 1)
    #expect(try base.value(.tries, .mean, [.office: "padang", .channel: "app"]) == 3)
    #expect(try base.value(.tries, .mean, [.firstChannel: "app"]) == 2)
    #expect(try base.value(.tries, .mean, [.outcome: "turned_away"]) == 1)
    #expect(try base.value(.tries, .mean, [.weekday: "mon"]) == 2)
    #expect(base.words(.tries, .mean, of: .weekday) == ["mon"])
  }

  @Test func `the audit has everybody, the channels and the applications`() throws {
    let nowhere = PersonRecord.person(3, .gaveUp, traits: .office(.none))
    let initial = PersonRecord.person(4, .served, isCounted: false).with { $0.isInitial = true }
    let audit = try ScriptedStudy(
      ScriptedNetwork.office(), [.chunk(people: [appUser, walkIn, nowhere, initial])]
    ).result().variants[0].audit
    #expect(audit.initial == 1)
    #expect(
      audit.rows.map(\.scope) == [
        [], ScopePart.parts([.channel: "none"]), ScopePart.parts([.channel: "walk_in"]),
        ScopePart.parts([.channel: "app"]), ScopePart.parts([.application: "new"]),
        ScopePart.parts([.application: "lost"]),
      ])
    #expect(audit.rows.map(\.people) == [3, 1, 1, 1, 2, 1])
    #expect(audit.rows[0].byFate == [1, 0, 0, 1, 0, 1, 0])
  }

  @Test func `a plain queue prints no scope of an office`() throws {
    let study = ScriptedStudy(
      ScriptedNetwork.plain(until: 60), [.chunk(people: [.person(1, .served)])])
    let keys = Set(try study.result().variants[0].estimates.flatMap { $0.scope.map(\.key) })
    #expect(keys == [.stage])
  }

  @Test func `the applicants are the people of the first replication by their numbers`() throws {
    let network = ScriptedNetwork.plain(until: 60)
    var study = ScriptedStudy(
      network,
      [
        .chunk(people: [.person(9, .served), .person(3, .served), .person(7, .abandoned)]),
        .chunk(people: [.person(1, .served)]),
      ])
    for (limit, expected) in [(2, [3, 7]), (nil, [3, 7, 9]), (0, [])] as [(Int?, [UInt64])] {
      let applicants = ReceivedApplicants()
      study.options.applicants = applicants.archive(limit: limit)
      _ = try study.result()
      #expect(applicants.all.map(\.identity) == expected)
    }
  }

  /// Enough people for several pieces of the list that holds them.
  @Test func `many applicants come variant after variant in the order of their numbers`() throws {
    let identities = (0..<5_000).map { UInt64($0 * 7_919 % 5_000) }
    let networks = ["base", "other"].map { ScriptedNetwork.plain(name: $0, until: 60) }
    var study = ScriptedStudy(networks, replications: .fixed(2)) { _, _ in
      [.chunk(people: identities.map { .person($0, .served) })]
    }
    let applicants = ReceivedApplicants()
    study.options.applicants = applicants.archive(limit: nil)

    _ = try study.result()

    let once = (0..<5_000).map { UInt64($0) }
    #expect(applicants.all.map(\.identity) == once + once)
    #expect(
      applicants.all.map(\.variant)
        == ["base", "other"].flatMap { Array(repeating: $0, count: 5_000) })
  }
}
