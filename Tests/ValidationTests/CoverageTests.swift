import Foundation
import QueueingTheory
import Testing

@testable import Validation

@Suite struct CoverageTests {
  /// Without an end of service the number present is Poisson with mean t, so that over one unit
  /// of time nobody is there with chance 1 - 1/e, and one person with 1 - 2/e.
  @Test func `a day without an end of service fills as the arrivals do`() {
    let day = TerminatingDay(arrivalRate: 1, serviceRate: 1e-12, desks: 1, length: 1)
    #expect(abs(day.found[0] - (1 - exp(-1))) < 1e-9)
    #expect(abs(day.found[1] - (1 - 2 * exp(-1))) < 1e-9)
    #expect(abs(day.share(over: 0) - exp(-1)) < 1e-9)
    #expect(abs(day.found.reduce(0, +) - 1) < 1e-9)
    #expect(day.quantile(0.5) == 0)
  }

  /// The start lowers the average of a long day by less than a few relaxation times in its length.
  @Test func `a long day tends to the queue in its steady state`() throws {
    let day = TerminatingDay(arrivalRate: 1.5, serviceRate: 1, desks: 3, length: 4_000)
    let queue = try #require(MultiServerQueue(arrivalRate: 1.5, serviceRate: 1, desks: 3))
    #expect(abs(day.meanWait - queue.meanWait) < 0.005 * queue.meanWait)
    #expect(abs(day.share(over: 0.7) - queue.waitTail(0.7)) < 0.005 * queue.waitTail(0.7))
    #expect(abs(day.quantile(0.95) - queue.waitQuantile(0.95)) < 0.005)
    #expect(day.meanWait < queue.meanWait)
  }

  /// The error of 336 of 400 is sqrt(0.84 * 0.16 / 400) = 0.01833; four of it are 29.3 intervals.
  @Test func `four standard errors of the count are allowed, and four of the reference`() {
    #expect(CoverageStudy.band(around: 0.84, tolerance: 0, intervals: 400) == 307...365)
    let twice = 4 * (0.84 * 0.16 / 400).squareRoot()
    // The root of 2 times as much: 41.5.
    #expect(CoverageStudy.band(around: 0.84, tolerance: twice, intervals: 400) == 295...377)
  }

  @Test func `results of several threads come in the order of the work`() throws {
    let squares = try parallel(Array(0..<100), threads: 4) { $0 * $0 }
    #expect(squares == (0..<100).map { $0 * $0 })
    #expect(throws: SimulatorError.self) {
      try parallel([1, 2, 3], threads: 2) { number in
        if number == 2 { throw SimulatorError(text: "no") }
        return number
      }
    }
  }

  @Test func `every study asks for what its scenario can answer`() throws {
    for study in CoverageStudy.all(.long) {
      #expect(study.seeds == 400)
      #expect(study.allowed == 364...393 || study.allowed == 368...400)
      for question in study.questions { #expect(question.exact > 0, "\(study.name)") }
    }
    let table = try ReferenceTable(path: "Tests/Fixtures/reference.csv")
    let small = table.models.compactMap { CoverageStudy(smallSample: $0, seeds: 200) }
    #expect(small.count == 4)
    #expect(small[0].scenario.contains("at_least: 5, at_most: 5}"))
  }
}
