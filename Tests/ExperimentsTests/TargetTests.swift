import PassportOffice
import Testing

@testable import Experiments

@Suite struct TargetTests {
  /// Visits of 9 and 11 minutes: mean 10, error 1, interval 10 ± 12.7 from -2.7 to 22.7.
  private func verdict(
    _ comparison: TargetOperator, _ limit: Double, statistic: Statistic = .mean,
    waits: [[Int64]] = [[9], [11]]
  ) throws -> TargetResult {
    let chunks = waits.map { waits in
      ScriptedChunk.chunk(visits: waits.map { .visit(came: 0, wait: $0, lasted: $0) })
    }
    var study = ScriptedStudy(ScriptedNetwork.plain(until: 60), chunks)
    study.targets = [.target(.quantity(statistic, .wait), comparison, limit)]
    return try study.result().targets[0]
  }

  @Test(arguments: [
    (TargetOperator.lessOrEqual, 23.0, Verdict.pass), (.lessOrEqual, 10, .undecided),
    (.lessOrEqual, -3, .fail), (.greaterOrEqual, -3, .pass), (.greaterOrEqual, 10, .undecided),
    (.greaterOrEqual, 23, .fail), (.less, 23, .pass), (.less, 22, .undecided), (.less, -3, .fail),
    (.greater, -3, .pass), (.greater, 22, .undecided), (.greater, 23, .fail),
  ])
  func `a target passes with its whole interval, and fails with all of it`(
    comparison: TargetOperator, limit: Double, expected: Verdict
  ) throws {
    let result = try verdict(comparison, limit)
    #expect(result.verdict == expected)
    #expect(result.value == 10)
    #expect(isNear(result.lower, 10 - 12.7062047361747))
  }

  @Test func `the limit itself is within less or equal, and not within less`() throws {
    // No spread: the interval is the point 10.
    let same: [[Int64]] = [[10], [10]]
    #expect(try verdict(.lessOrEqual, 10, waits: same).verdict == .pass)
    #expect(try verdict(.less, 10, waits: same).verdict == .fail)
    #expect(try verdict(.greaterOrEqual, 10, waits: same).verdict == .pass)
    #expect(try verdict(.greater, 10, waits: same).verdict == .fail)
  }

  @Test func `without interval or observation nothing is decided`() throws {
    #expect(try verdict(.lessOrEqual, 100, waits: [[9]]).verdict == .undecided)
    let empty = try verdict(.lessOrEqual, 100, waits: [[], []])
    #expect(empty.verdict == .undecided)
    #expect(empty.value == nil)
  }

  /// Value 10 and half-width 12.706 from 2 replications: a limit at distance d takes
  /// 2 (12.706 / d)² of them, at 20 thus 3.23 and at 14 20.18.
  @Test(arguments: [
    (20.0, TargetNeed.replications(2)), (0, .replications(2)), (14, .replications(19)),
    (10, .otherLimit), (11.2, .otherLimit),
  ])
  func `an undecided target says what would decide it`(limit: Double, need: TargetNeed) throws {
    #expect(try verdict(.lessOrEqual, limit).need == need)
    #expect(try verdict(.greater, limit).need == need)
  }

  @Test func `what no more replications of the same kind decide is told`() throws {
    #expect(try verdict(.lessOrEqual, 100, waits: [[9]]).need == .secondReplication)
    #expect(try verdict(.lessOrEqual, 100, waits: [[], []]).need == .observation)
    #expect(try verdict(.lessOrEqual, 60, statistic: .max).need == .otherStatistic)
    #expect(try verdict(.lessOrEqual, 23).need == nil)
    #expect(try verdict(.lessOrEqual, -3).need == nil)
  }

  @Test func `the greatest seen can break a limit but never keep it`() throws {
    #expect(try verdict(.lessOrEqual, 10, statistic: .max).verdict == .fail)
    #expect(try verdict(.lessOrEqual, 60, statistic: .max).verdict == .undecided)
  }

  /// Class x waits 9 and 11, class y 29 and 31: the same error 1, two groups.
  ///
  /// Bonferroni: each interval has 97.5 %, t(0.9875; 1) = cot(0.0125 pi) = 25.4517.
  @Test func `groups share the confidence, and the worst is shown`() throws {
    let chunks = [Int64(9), 11].map { wait in
      ScriptedChunk.chunk(visits: [
        .visit(came: 0, wait: wait, lasted: wait),
        .visit(.plain(classID: 1), came: 0, wait: wait + 20, lasted: wait + 20),
      ])
    }
    var study = ScriptedStudy(
      ScriptedNetwork.plain(classes: ["x", "y"], until: 60), chunks)
    let grouped = Quantity.quantity(.mean, .wait, by: [.personClass])
    study.targets = [
      .target(grouped, .lessOrEqual, 56), .target(grouped, .lessOrEqual, 55, isHard: false),
      .target(.quantity(.mean, .wait, of: [.personClass: "x"]), .lessOrEqual, 23),
    ]
    let result = try study.result()
    #expect(result.targets.map(\.verdict) == [.pass, .undecided, .pass])
    #expect(result.targets.map(\.value) == [30, 30, 10])
    #expect(result.targets.map(\.isHard) == [true, false, true])
    #expect(abs(try #require(result.targets[0].upper) - 55.4517) < 1e-4)
  }

  @Test func `one failing group fails the target`() throws {
    let chunks = (0..<2).map { _ in
      ScriptedChunk.chunk(visits: [
        .visit(came: 0, wait: 10, lasted: 10),
        .visit(.plain(classID: 1), came: 0, wait: 30, lasted: 30),
      ])
    }
    var study = ScriptedStudy(
      ScriptedNetwork.plain(classes: ["x", "y", "z"], until: 60), chunks)
    study.targets = [
      .target(.quantity(.mean, .wait, by: [.personClass]), .lessOrEqual, 20),
      .target(.quantity(.mean, .wait, by: [.personClass]), .lessOrEqual, 40),
      .target(.quantity(.mean, .wait, by: [.channel]), .lessOrEqual, 40),
    ]
    let result = try study.result()
    // Nobody was of class z, so the second cannot pass; a plain queue has no channels.
    #expect(result.targets.map(\.verdict) == [.fail, .undecided, .undecided])
    #expect(result.targets[0].value == 30)
    #expect(result.cautions.map(\.code) == ["C01", "C05", "C05"])
  }
}
