import EventKernel
import PassportOffice
import RandomStreams
import Statistics
import Synchronization
import TestSupport
import Testing

@testable import Experiments

@Suite struct StudyRunnerTests {
  /// Waits that depend on the replication alone; the later the replication, the sooner it is ready.
  private static func chunks(_ replication: Int) -> [ScriptedChunk] {
    var generator = SeededGenerator(seed: UInt64(replication))
    return (0..<max(1, 20 - replication)).map { _ in
      let waits = (0..<20).map { _ in Int64(generator.exponential(mean: 60)) }
      return .chunk(
        visits: waits.map { .visit(came: 0, wait: $0, lasted: $0 + 1) },
        people: waits.indices.map {
          .person(generator.next() &+ UInt64($0), waits[$0] > 100 ? .abandoned : .served)
        }, levels: [.level(at: 0, queue: Int32(generator.below(9)), busy: 2)])
    }
  }

  private func study(
    threads: Int, _ replications: ReplicationRule,
    chunks: @escaping @Sendable (Int) -> [ScriptedChunk] = Self.chunks
  ) -> ScriptedStudy {
    let networks = ["base", "other"].map { ScriptedNetwork.plain(name: $0, until: 60) }
    var study = ScriptedStudy(networks, replications: replications) { _, replication in
      chunks(replication)
    }
    study.options.threads = threads
    return study
  }

  /// What differs between two results, as text: every number of them.
  private func text(_ result: StudyResult) -> String {
    var text = ""
    dump(result.variants.map(\.estimates), to: &text)
    for rows in result.variants.map(\.replicationRows) {
      dump((rows.columns, (0..<rows.replications).map(rows.values)), to: &text)
    }
    dump(result.variants.map(\.timeline), to: &text)
    dump(result.variants.map(\.audit), to: &text)
    dump((result.comparisons, result.targets, result.cautions, result.replications), to: &text)
    return text
  }

  @Test(arguments: [2, 3, 8])
  func `any number of threads gives the same result as one`(threads: Int) throws {
    let applicants = (one: ReceivedApplicants(), many: ReceivedApplicants())
    var alone = study(threads: 1, .fixed(40))
    alone.options.applicants = applicants.one.archive(limit: 5)
    var together = study(threads: threads, .fixed(40))
    together.options.applicants = applicants.many.archive(limit: 5)

    let one = try alone.result()
    let many = try together.result()

    #expect(text(many) == text(one))
    #expect(one.replications == 40)
    #expect(applicants.one.all.count == 10)
    #expect(applicants.many.all.elementsEqual(applicants.one.all, by: ==))
  }

  /// Waits of 9 and 11 in turn: the half-width falls, and the first check at which there are ten
  /// replications more than the precision takes is found by an estimator of the test's own.
  @Test(arguments: [1, 4])
  func `precision stops at the first check with some replications to spare`(threads: Int) throws {
    let wait: @Sendable (Int) -> Int64 = { $0.isMultiple(of: 2) ? 9 : 11 }
    let quantity = Quantity.quantity(.mean, .wait)
    let precise = try study(
      threads: threads,
      .precision(of: [quantity.within(.relative(0.03))], atLeast: 10, atMost: 500)
    ) { replication in
      [.chunk(visits: [.visit(came: 0, wait: wait(replication), lasted: 20)])]
    }.result()

    var expected = MeanEstimator()
    var count = 0
    var nextCheck = 10
    while true {
      expected.add(Double(wait(count)))
      count += 1
      guard count == nextCheck else { continue }
      nextCheck += max(1, count / 10)
      let found = try #require(expected.estimate(confidence: 0.95))
      let width = try #require(found.relativeHalfWidth) / 0.03
      if Double(count) * (1 - width * width) >= 10 { break }
    }
    #expect(precise.replications == count)
    let shown = try precise.variants[0].estimate(.wait, .mean)
    #expect(try #require(shown.upper) - (try #require(shown.value)) <= 0.3)
    #expect(!precise.cautions.contains { $0.code == "C06" })
  }

  /// Waits of 9 and 11 minutes in turn; in both forms the half-width wanted is 0.3 minutes.
  @Test func `an amount and the share of the value that it is take as many replications`() throws {
    let counts = try [WantedPrecision.HalfWidth.relative(0.03), .absolute(0.3)].map { halfWidth in
      try study(
        threads: 1,
        .precision(
          of: [Quantity.quantity(.mean, .wait).within(halfWidth)], atLeast: 10, atMost: 500)
      ) { replication in
        [.chunk(visits: [.visit(came: 0, wait: replication % 2 == 0 ? 9 : 11, lasted: 20)])]
      }.result().replications
    }
    // Student's interval of n values 10 ± 1: t / sqrt(n - 1) <= 0.3 from 46 on, and 10 to spare.
    #expect((50...70).contains(counts[1]))
    // The mean is 10 only after even numbers, so looks may differ by one.
    #expect(abs(counts[0] - counts[1]) <= 6)
  }

  @Test func `progress tells how many will probably do, and comes to the number it takes`() throws {
    let told = Mutex<[Int?]>([])
    let result = try study(
      threads: 1,
      .precision(
        of: [Quantity.quantity(.mean, .wait).within(.absolute(0.3))], atLeast: 10, atMost: 500)
    ) { replication in
      [.chunk(visits: [.visit(came: 0, wait: replication % 2 == 0 ? 9 : 11, lasted: 20)])]
    }.runner().run(
      progress: { progress in told.withLock { $0.append(progress.expected) } },
      isCancelled: { false })
    let expected = told.withLock { $0 }
    #expect(expected.prefix(9).allSatisfy { $0 == nil })
    // After ten: s² = 10 / 9, half-width 2.262 sqrt(1 / 9) = 0.754, (0.754 / 0.3)² 10 + 10 = 73.2.
    #expect(expected[9] == 74)
    #expect(try #require(expected.last ?? nil) <= result.replications)
  }

  /// What never varies is as precise after two replications as after any number.
  @Test(arguments: [2, 30, 64])
  func `what is far more precise than asked takes the fewest replications`(atLeast: Int) throws {
    let quantity = Quantity.quantity(.mean, .wait)
    let result = try study(
      threads: 1,
      .precision(of: [quantity.within(.relative(0.03))], atLeast: atLeast, atMost: 500)
    ) { _ in [.chunk(visits: [.visit(came: 0, wait: 10, lasted: 20)])] }.result()
    #expect(result.replications == atLeast)
  }

  @Test func `every group must be precise, and what is not within the budget is mentioned`() throws
  {
    let networks = [ScriptedNetwork.plain(classes: ["x", "y", "z"], until: 60)]
    let grouped = Quantity.quantity(.mean, .wait, by: [.personClass])
    let result = try ScriptedStudy(
      networks,
      replications: .precision(
        of: [grouped.within(.relative(0.03))], atLeast: 2, atMost: 30)
    ) { _, replication in
      // Class x never varies, y always does, z is never seen.
      let wait: Int64 = replication.isMultiple(of: 2) ? 5 : 15
      return [
        .chunk(visits: [
          .visit(came: 0, wait: 10, lasted: 10),
          .visit(.plain(classID: 1), came: 0, wait: wait, lasted: wait),
        ])
      ]
    }.result()
    #expect(result.replications == 30)
    #expect(result.cautions.map(\.code) == ["C06"])
  }

  @Test(arguments: [1, 3])
  func `an interrupted run keeps the replications finished in order`(threads: Int) throws {
    let finished = Atomic(0)
    let interrupted = try study(threads: threads, .fixed(1_000)).runner().run(
      progress: { finished.store($0.completed, ordering: .relaxed) },
      isCancelled: { finished.load(ordering: .relaxed) >= 7 })
    #expect(interrupted.wasInterrupted)
    #expect(interrupted.replications == finished.load(ordering: .relaxed))
    #expect(interrupted.replications >= 7)
    #expect(interrupted.replications < 20)
    #expect(interrupted.cautions.contains { $0.code == "C09" })
    let same = try study(threads: 1, .fixed(interrupted.replications)).result()
    #expect(
      try interrupted.variants[0].value(.wait, .p90) == same.variants[0].value(.wait, .p90))
  }

  @Test func `a run stopped before its first replication has rows without values`() throws {
    let result = try study(threads: 2, .fixed(10)).runner().run(
      progress: { _ in }, isCancelled: { true })
    #expect(result.replications == 0)
    #expect(result.wasInterrupted)
    #expect(try result.variants[0].value(.wait, .mean) == nil)
    #expect(result.comparisons.allSatisfy { $0.difference == nil })
  }

  @Test func `progress is told after each replication in its order`() throws {
    let told = Mutex<[Int]>([])
    _ = try study(threads: 4, .fixed(30)).runner().run(
      progress: { progress in
        told.withLock { $0.append(progress.completed) }
        #expect(progress.atMost == 30)
      }, isCancelled: { false })
    #expect(told.withLock { $0 } == Array(1...30))
  }

  @Test func `people without a fate fail the run`() {
    var lost = study(threads: 2, .fixed(12))
    lost.lostPeople = 1
    // 20 chunks of 20 people in replication 0.
    #expect(
      throws: StudyError.auditFailed(
        variant: "base", replication: 0, detail: "401 people came and 400 fates are known")
    ) { try lost.result() }
  }

  @Test func `a person told twice fails the run at the first replication where it happens`() {
    let twice = study(threads: 4, .fixed(30)) { replication in
      let people: [PersonRecord] = [.person(1, .served), .person(2, .served)]
      return [.chunk(people: people + (replication >= 5 ? [.person(1, .abandoned)] : []))]
    }
    #expect(
      throws: StudyError.auditFailed(
        variant: "base", replication: 5, detail: "two stories of the person with number 1")
    ) { try twice.result() }
  }

  @Test func `the table of replications has the values of each, or none beyond its limit`() throws {
    let network = ScriptedNetwork.plain(until: 60)
    var study = ScriptedStudy(
      network, [4, 8].map { .chunk(visits: [.visit(came: 0, wait: $0, lasted: 20)]) })
    let rows = try study.result().variants[0].replicationRows
    let place = try #require(
      rows.columns.firstIndex(of: .init(measure: .wait, statistic: .mean, scope: [])))
    #expect(rows.replications == 2)
    #expect((0..<2).map { rows.values(of: $0)[place] } == [4, 8])
    let outside = try #require(rows.columns.firstIndex { $0.measure == .outside })
    #expect(rows.values(of: 0)[outside].isNaN)
    study.options.replicationRowLimit = 1
    #expect(try study.result().variants[0].replicationRows.isEmpty)
  }
}
