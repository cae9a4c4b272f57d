import TestSupport
import Testing

@testable import Planning

/// The choice of columns that cover rows, against answers by hand and by trying everything.
struct CoverProblemTests {
  private func problem(
    _ least: [Int], _ covers: [[Int]], _ costs: [Double], most: Int? = nil
  ) -> CoverProblem {
    CoverProblem(least: least, most: most, covers: covers, occupies: covers, costs: costs)
  }

  private func solved(_ problem: CoverProblem) throws -> CoverProblem.Answer {
    try problem.solved(milliseconds: 10_000) { false }
  }

  /// Half of each column would do, 1.5 in all: the relaxed problem is no answer.
  @Test func `three rows of which each column covers two need two columns`() throws {
    let answer = try solved(problem([1, 1, 1], [[0, 1], [1, 2], [0, 2]], [1, 1, 1]))

    #expect(answer.counts.reduce(0, +) == 2)
    #expect(answer.cost == 2 && answer.bound == 2)
  }

  /// From 0:00 to 4:00 one, from 4:00 to 5:00 two, then one until 9:00.
  ///
  /// A day of nine hours with its
  /// break in the fifth or sixth hour works eight; half days work four or five. With one whole day
  /// the fifth or sixth hour is short of two or one; 8 + 4 hours is the least: the whole day rests
  /// in the sixth hour while the half day from 4:00 to 8:00 works through.
  @Test func `a break is covered by a shift that works through it`() throws {
    let hours = Array(0..<9)
    let whole = { (rest: Int) in hours.filter { $0 != rest } }
    let halves = (0...5).map { start in Array(start..<start + 4) }
    let covers = [whole(4), whole(5)] + halves
    let costs = [8.0, 8] + halves.map { _ in 4.0 }
    let answer = try solved(problem([1, 1, 1, 1, 2, 1, 1, 1, 1], covers, costs))

    #expect(answer.cost == 12)
    #expect(answer.counts[1] == 1 && answer.counts[0] == 0)
  }

  @Test func `of equally cheap choices the one with the fewest people is taken`() throws {
    let answer = try solved(problem([1, 1], [[0], [1], [0, 1]], [4, 4, 8]))

    #expect(answer.counts == [0, 0, 1])
  }

  @Test func `a limit on people at once is kept, and refused where nothing keeps it`() throws {
    let covers = [[0, 1], [1, 2], [0], [2]]
    let free = try solved(problem([2, 2, 2], covers, [2, 2, 5, 5]))
    #expect(free.counts == [2, 2, 0, 0])
    let kept = try solved(problem([2, 2, 2], covers, [2, 2, 5, 5], most: 2))
    #expect(kept.cost == 2 * 2 + 2 * 5)
    #expect(throws: CoverProblem.Problem.infeasible) {
      try solved(problem([2, 2, 2], [[0, 1], [1, 2]], [2, 2], most: 3))
    }
  }

  @Test func `a row that nothing covers is told, and nothing is needed where nobody comes`() throws
  {
    let missing = problem([1, 0, 2], [[0], [1]], [1, 1])
    #expect(missing.uncovered == [2])
    #expect(throws: CoverProblem.Problem.infeasible) { try solved(missing) }
    #expect(try solved(problem([0, 0], [[0, 1]], [1])).counts == [0])
  }

  /// The same place twice in a matrix is an error after which the library would end the program.
  @Test func `an error of the library comes back with its words, and the next search works`() throws
  {
    let wrong = problem([1], [[0, 0]], [1])
    #expect {
      try solved(wrong)
    } throws: { error in
      guard case CoverProblem.Problem.unsolved(let words) = error else { return false }
      return !words.isEmpty
    }
    #expect(try solved(problem([1], [[0]], [1])).counts == [1])
  }

  @Test func `random problems are covered at the cost of the best of all choices`() throws {
    try forEach(seeds: 0..<60) { generator in
      let rows = 2 + generator.below(4)
      let columns = 2 + generator.below(4)
      let covers = (0..<columns).map { column in
        (0..<rows).filter { $0 == column % rows || generator.below(2) == 0 }
      }
      let least = (0..<rows).map { _ in 0 + generator.below(4) }
      let costs = (0..<columns).map { _ in Double(1 + generator.below(9)) }
      let problem = problem(least, covers, costs)
      guard problem.uncovered.isEmpty else { return }
      let answer = try solved(problem)
      let given = least.indices.map { row in
        covers.indices.filter { covers[$0].contains(row) }.reduce(0) { $0 + answer.counts[$1] }
      }

      #expect(zip(given, least).allSatisfy { $0 >= $1 })
      #expect(abs(answer.cost - Self.best(problem)) < 1e-9)
      #expect(answer.bound == answer.cost)
    }
  }

  /// The least cost of all choices with no column more than three times, which is enough.
  private static func best(_ problem: CoverProblem) -> Double {
    var choices: [[Int]] = [[]]
    for _ in problem.covers { choices = choices.flatMap { one in (0...3).map { one + [$0] } } }
    let covering = choices.filter { counts in
      problem.least.indices.allSatisfy { row in
        let given = counts.indices.reduce(0) {
          $0 + (problem.covers[$1].contains(row) ? counts[$1] : 0)
        }
        return given >= problem.least[row]
      }
    }
    return covering.map { zip($0, problem.costs).reduce(0) { $0 + Double($1.0) * $1.1 } }.min()
      ?? .infinity
  }
}
