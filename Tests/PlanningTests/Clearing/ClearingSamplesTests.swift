import Experiments
import Foundation
import PassportOffice
import Testing

@testable import Planning

/// What replications say of a backlog.
@Suite struct ClearingSamplesTests {
  private let request: ClearingRequest

  init() throws {
    request = ClearingRequest(
      date: try #require(CivilDate(year: 2024, month: 3, day: 31)), probability: 0.9)
  }

  /// Replications whose backlog of 10 is gone on these days of 60, asked for by day 20.
  private func course(_ days: [Int?], confidence: Double = 0.95) throws -> ClearingCourse {
    var samples = ClearingSamples(
      request, span: ClearingSpan(day: 20, days: 60, calmDays: 5, workingDays: 15), backlog: 10)
    for day in days {
      let left = (0..<60).map { $0 < day ?? 60 ? 10 : 0 }
      samples.add(BacklogCurve(left: left, lost: left.map { 10 - $0 }))
    }
    return try #require(samples.course(confidence: confidence))
  }

  @Test func `the median lies between the third and the tenth of twelve`() throws {
    // The table of David and Nagaraja's section 7.1: 96.1 % for n = 12.
    let course = try course([41, 3, 17, 8, nil, 5, 30, 22, 12, nil, 1, 28])
    #expect(course.day == .init(value: 17, lower: 5, upper: 41))
    #expect(course.replications == 12)
    // On day 20 it is still there in 41, 30, 22 and 28, and where it never goes.
    #expect(course.left.value == 5 && course.lost.value == 5)
    #expect(course.share.value == 0.5 && !course.isInTime && course.verdict == .fail)
  }

  @Test func `where most never clear it the median has no day`() throws {
    let course = try course([3, nil, nil, nil, nil, nil])
    #expect(course.day == .init(value: nil, lower: 3, upper: nil))
  }

  @Test func `two replications have no limits for the median`() throws {
    #expect(try course([4, 9]).day == .init(value: 4, lower: 0, upper: nil))
  }

  @Test func `thirty-six of thirty-six show nine in ten, thirty-five do not`() throws {
    // The lower limit of n of n is 0.025^(1/n): 0.9026 and 0.8999.
    #expect(try course(Array(repeating: 20, count: 36)).verdict == .pass)
    let fewer = try course(Array(repeating: 20, count: 35))
    #expect(fewer.verdict == .undecided && fewer.isInTime)
  }

  @Test func `a day later than asked for is not in time`() throws {
    #expect(try course(Array(repeating: 21, count: 36)).verdict == .fail)
  }

  @Test func `one in a hundred may be left, and nobody of a small backlog`() {
    let tolerated = [0, 1, 99, 100, 199, 600].map { backlog in
      ClearingSamples(
        request, span: ClearingSpan(day: 0, days: 1, calmDays: 1, workingDays: 1),
        backlog: backlog
      ).tolerance
    }
    #expect(tolerated == [0, 0, 0, 1, 1, 6])
  }

  @Test func `replications are twice those that can show the share`() {
    // 0.9^46 = 0.00786 and 0.9^45 = 0.00873 on either side of 0.05 / 6.
    #expect(HorizonPlanner.clearingReplications(of: request, confidence: 0.95) == 92)
  }
}
