import Foundation
import TestSupport
import Testing

@testable import Planning

/// The planner beside enumeration by exact formulas, on problems drawn at random.
///
/// With ANTREAN_LONG_TESTS=1 in the environment all problems are planned with 100 seeds each, which
/// takes half an hour with optimisation (`swift test -c release -Xswiftc -enable-testing`), else some
/// with two. ANTREAN_PROOF_SEEDS sets another number of seeds.
@Suite struct PlannerProofTests {
  private static let isLong =
    ProcessInfo.processInfo.environment["ANTREAN_LONG_TESTS"] == "1"

  private static let seeds =
    ProcessInfo.processInfo.environment["ANTREAN_PROOF_SEEDS"].flatMap(UInt64.init)
    ?? (isLong ? 100 : 2)

  /// The seeds of the problems; the short form leaves out those whose enumeration takes long.
  private static let problems = (UInt64(1)...20).filter { isLong || $0 % 7 != 1 }

  /// The figures of the long form.
  private static func tell(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }

  @Test func `of the problems eight need a search, and in four more desks may break a limit`() {
    let problems = Self.problems.map(SmallProblem.drawn)
    #expect(problems.count { $0.needsSearch } >= 8)
    #expect(problems.count { !$0.isMonotone } >= (Self.isLong ? 4 : 3))
    for problem in problems {
      // What everybody could guess is wrong: all of everything costs too much, or nothing is broken.
      let top = problem.decisions.map { $0.options.count - 1 }
      #expect(!problem.isRight(problem.decisions.map { _ in 0 }), "\(problem.name)")
      #expect(!problem.isRight(top), "\(problem.name)")
      #expect(problem.optima.allSatisfy { problem.isRight($0) })
    }
  }

  @Test(arguments: isLong ? problems : [2, 5, 6])
  func `the planner finds the cheapest plan of enumeration`(number: UInt64) throws {
    let problem = SmallProblem.drawn(seed: number)
    var wrong: [(seed: UInt64, plan: PlanChoice?)] = []
    var replications = 0
    for seed in 1...Self.seeds {
      let result = try #require(try problem.model.plan(seed: seed))
      #expect(result.ending == .complete)
      replications += result.replications
      if !problem.isRight(result.best?.plan) { wrong.append((seed, result.best?.plan)) }
    }
    if Self.isLong {
      Self.tell(
        "\(number) \(problem.name): \(Self.seeds - UInt64(wrong.count)) of \(Self.seeds), "
          + "\(problem.values.count) plans, \(replications / Int(Self.seeds)) replications, "
          + (problem.needsSearch ? "needs a search, " : "screened, ")
          + (problem.isMonotone ? "monotone" : "not monotone"))
    }
    #expect(wrong.count * 20 <= Int(Self.seeds), "\(problem.name): \(wrong), \(problem.optima)")
  }

  @Test(.enabled(if: isLong))
  func `the staffed day of the reference values gets the fewest desks of enumeration`()
    throws
  {
    var wrong: [UInt64] = []
    for seed in 1...Self.seeds {
      let result = try #require(try StaffedDay.model.plan(seed: seed))
      let plan = try #require(result.best?.plan)
      let desks = plan.reduce(plan.count, +)
      let wait = StaffedDay.wait(plan)
      // The shortest wait of twelve desks is far enough from the limit for them to be found.
      if desks > StaffedDay.fewestDesks || wait > StaffedDay.limit * 1.05 { wrong.append(seed) }
    }
    #expect(wrong.count * 20 <= Int(Self.seeds), "seeds \(wrong)")
  }

  /// Two desks in each line will do; with a third at the first the second breaks its limit.
  @Test(.enabled(if: isLong))
  func `desks that send a crowd to the next line are not taken never to hurt it`() throws {
    let problem = SmallProblem.rush(waits: (10, 4.8))
    #expect(!problem.isMonotone)
    let result = try #require(try problem.model.plan(seed: 1))
    #expect(problem.isRight(result.best?.plan), "\(problem.optima)")
  }
}
