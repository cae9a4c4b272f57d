import PassportOffice
import Testing

@testable import Experiments

@Suite struct WaitFoldTests {
  /// Four counted visits of waits 0, 10 (4 + 6), 2 and none; stage a sees 0, 4, 2; b sees 6.
  private let chunk = ScriptedChunk.chunk(
    stops: [
      .stop(joined: 0, waited: 0),
      .stop(joined: 5, waited: 4), .stop(stage: 1, joined: 10, waited: 6),
      .stop(.plain(classID: 1), joined: 12, waited: 2),
      .stop(joined: 15, waited: 1_000, isCounted: false),
    ],
    visits: [
      .visit(came: 0, wait: 0, lasted: 5), .visit(came: 5, wait: 10, lasted: 20),
      .visit(.plain(classID: 1), came: 12, wait: 2, lasted: 8),
      .visit(came: 13, wait: 0, lasted: 0, joinedLine: false),
      .visit(came: 15, wait: 1_000, lasted: 1_000, isCounted: false),
    ])
  private let network = ScriptedNetwork.plain(
    stages: ["a", "b"], classes: ["x", "y"], until: 60)

  @Test func `a wait is that of a visit, and by stage that of a stop`() throws {
    let base = try ScriptedStudy(network, [chunk]).result().variants[0]
    #expect(try base.value(.wait, .mean) == 4)
    #expect(try base.estimate(.wait, .mean).count == 3)
    #expect(try base.value(.wait, .mean, [.stage: "a"]) == 2)
    #expect(try base.value(.wait, .mean, [.stage: "b"]) == 6)
    #expect(try base.value(.wait, .mean, [.personClass: "x"]) == 5)
    #expect(try base.value(.wait, .mean, [.stage: "a", .personClass: "y"]) == 2)
    #expect(try base.value(.wait, .mean, [.stage: "b", .personClass: "y"]) == nil)
  }

  /// Waits 0, 2, 10: sd² = (16 + 4 + 36)/2; visits of 0, 5, 8, 20.
  @Test func `every statistic of a wait is that of its definition`() throws {
    var study = ScriptedStudy(network, [chunk])
    let over = Statistic.shareOver(text: "2 min", threshold: 2)
    study.targets = [.target(.quantity(over, .wait), .lessOrEqual, 0.5)]
    let base = try study.result().variants[0]
    #expect(isNear(try base.value(.wait, .sd), 28.0.squareRoot()))
    #expect(try base.value(.wait, .max) == 10)
    #expect(try base.value(.wait, .p90) == 10)
    #expect(isNear(try base.value(.wait, .shareZero), 1.0 / 3))
    #expect(isNear(try base.value(.wait, over), 1.0 / 3))
    #expect(isNear(try base.value(.wait, over, [.stage: "a"]), 1.0 / 3))
    #expect(try base.value(.visit, .mean) == 33.0 / 4)
    #expect(try base.value(.visit, .shareZero) == 0.25)
    // The median of 0, 5, 8, 20 is the second; a bucket may be off by 1/256.
    #expect(abs(try #require(try base.value(.visit, .p50)) - 5) < 5.0 / 256)
  }

  /// Sums and counts (10, 2) and (2, 2): r = 3, S - rN = 4 and -4, s² = 32, mean N = 2.
  ///
  /// Standard error sqrt(32/2)/2 = 2, t(0.975; 1) = 12.7062047362.
  @Test func `the mean wait is a ratio of totals with the delta-method interval`() throws {
    let study = ScriptedStudy(
      ScriptedNetwork.plain(until: 60),
      [
        .chunk(visits: [
          .visit(came: 0, wait: 3, lasted: 3), .visit(came: 1, wait: 7, lasted: 7),
        ]),
        .chunk(visits: [
          .visit(came: 0, wait: 1, lasted: 1), .visit(came: 1, wait: 1, lasted: 1),
        ]),
      ])
    let mean = try study.result().variants[0].estimate(.wait, .mean)
    #expect(mean.value == 3)
    #expect(isNear(mean.lower, 3 - 2 * 12.7062047361747))
    #expect(isNear(mean.upper, 3 + 2 * 12.7062047361747))
    #expect(mean.confidence == 0.95)
    #expect(mean.count == 4)
  }

  @Test func `by outcome a wait is that of a stop`() throws {
    var study = ScriptedStudy(
      ScriptedNetwork.plain(until: 60),
      [
        .chunk(stops: [
          .stop(joined: 0, waited: 1), .stop(joined: 1, waited: 5, outcome: .abandoned),
          .stop(joined: 2, waited: 3),
        ])
      ])
    study.options.extraScopes = [.outcome]
    let base = try study.result().variants[0]
    #expect(try base.value(.wait, .mean, [.outcome: "served"]) == 2)
    #expect(try base.value(.wait, .mean, [.outcome: "abandoned"]) == 5)
    #expect(try base.value(.wait, .mean, [.outcome: "unfinished"]) == nil)
  }

  /// Joined at 29, 30 and 24 h + 45 min: half-hours 00:00, 00:30, 00:30.
  @Test func `half-hours are those of the clock, and only those seen have rows`() throws {
    var study = ScriptedStudy(
      ScriptedNetwork.plain(until: 3_000),
      [
        .chunk(visits: [
          .visit(came: 29, wait: 1, lasted: 1), .visit(came: 30, wait: 2, lasted: 2),
          .visit(came: 1_485, wait: 4, lasted: 4),
        ])
      ])
    study.options.extraScopes = [.hour]
    let base = try study.result().variants[0]
    #expect(base.words(.wait, .mean, of: .hour) == ["00:00", "00:30"])
    #expect(try base.value(.wait, .mean, [.hour: "00:30"]) == 3)
  }

  @Test func `appointments have rows by stage and place in the list`() throws {
    let network = ScriptedNetwork.plain(until: 60, appointments: 3)
    let study = ScriptedStudy(
      network,
      [
        .chunk(stops: [.stop(joined: 0, waited: 7, dayIndex: 1)]),
        .chunk(stops: [
          .stop(joined: 0, waited: 9, dayIndex: 1), .stop(joined: 1, waited: 2, dayIndex: 3),
          .stop(joined: 2, waited: 50),
        ]),
      ])
    let base = try study.result().variants[0]
    #expect(try base.value(.wait, .mean, [.stage: "desk", .dayIndex: "1"]) == 8)
    #expect(try base.value(.wait, .mean, [.stage: "desk", .dayIndex: "2"]) == nil)
    #expect(try base.value(.wait, .mean, [.stage: "desk", .dayIndex: "3"]) == 2)
  }

  @Test func `arrivals are told apart by their number up to a thousand`() throws {
    var study = ScriptedStudy(
      ScriptedNetwork.plain(until: 60),
      [
        .chunk(visits: [
          .visit(came: 0, wait: 1, lasted: 1, arrivalIndex: 2),
          .visit(came: 0, wait: 5, lasted: 5, arrivalIndex: 1_001),
        ])
      ])
    study.options.extraScopes = [.arrivalIndex]
    let base = try study.result().variants[0]
    #expect(base.words(.wait, .mean, of: .arrivalIndex) == ["2"])
    #expect(try base.value(.wait, .mean, [.arrivalIndex: "2"]) == 1)
    #expect(try base.value(.wait, .mean) == 3)
  }

  @Test func `an interview before the appointed time has a negative lateness`() throws {
    let study = ScriptedStudy(
      ScriptedNetwork.plain(until: 60),
      [
        .chunk(visits: [
          .visit(came: 0, wait: 1, lasted: 1, lateness: -4),
          .visit(came: 0, wait: 1, lasted: 1, lateness: 10),
          .visit(came: 0, wait: 1, lasted: 1),
        ])
      ])
    let base = try study.result().variants[0]
    #expect(try base.value(.officeLateness, .mean) == 3)
    #expect(try base.value(.officeLateness, .p50) == -4)
    #expect(try base.estimate(.officeLateness, .mean).count == 2)
  }
}

extension Target {
  static func target(
    _ quantity: Quantity, _ comparison: TargetOperator, _ limit: Double, isHard: Bool = true
  ) -> Target {
    Target(
      quantity: quantity, comparison: comparison, limit: limit, isHard: isHard,
      text: "\(quantity.text) \(comparison.rawValue) \(limit)")
  }
}
