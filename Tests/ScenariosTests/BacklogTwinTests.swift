import Experiments
import Foundation
import PassportOffice
import Synchronization
import TestSupport
import Testing

@testable import Scenarios

/// A backlog beside its twin where every day can be told by hand.
///
/// The slots of a day open at 05:00, when everybody who waits searches; the needs of the day are
/// known at 07:00 and take what is left. So of s slots no one is wasted as long as somebody waits,
/// and the people in need at the end of a day are W(t) = max(0, W(t-1) + a(t) - s).
struct BacklogTwinTests {
  private static let days = 60

  private func network(
    slots: Int, backlog: Int, needs: [Int], tries: Int = 1_000
  ) throws -> OfficeNetwork {
    let text = """
      name: office
      currency: IDR
      calendar:
        measure: {from: 2024-01-01, through: 2024-03-31}
        open: {mon-sun: [08:00-16:00]}
      demand: [{id: all, file: needs.csv}]
      choice: {aware: {app: 100 %}}
      when_full: [{retry: {every: 200 days, at_release: 100 %, at_most: \(tries)}}, give_up]
      booking:
        sequence: book_only
        quota: {regular: \(slots)}
        release: [{on: every_day, at: 05:00, opens: {days_ahead: 0}}]
        no_show: 0 %
      initial: {backlog: \(backlog)}
      offices:
        town:
          staff: {shifts: [{id: day, on: mon-sun, hours: 08:00-16:00, desks: {interview: 2}}]}
          stages: [{id: interview, service: {constant: 6 min}}]
      """
    let first = try #require(CivilDate(year: 2024, month: 1, day: 1))
    let rows = needs.enumerated().flatMap { day, people in
      let date = CivilDate(dayNumber: first.dayNumber + day).isoText
      return Array(repeating: "\(date) 07:00\n", count: people)
    }
    return try loadedStory(text, needs: "at\n" + rows.joined())
  }

  private func curve(of network: OfficeNetwork, threads: Int = 1) throws -> BacklogCurve {
    let found = Mutex<[BacklogCurve]>([])
    let done = try BacklogTwins(of: network, days: Self.days, seed: 7).run(
      0..<2, threads: threads, isCancelled: { false }
    ) { _, curve in found.withLock { $0.append(curve) } }
    let curves = found.withLock { $0 }
    #expect(done == 2 && curves.count == 2)
    return try #require(curves.first)
  }

  private func waiting(slots: Int, backlog: Int, needs: [Int]) -> [Int] {
    var people = backlog
    return needs.prefix(Self.days).map { come in
      people = max(0, people + come - slots)
      return people
    }
  }

  @Test func `with d needs and s slots a day N people are gone on day N / (s - d), rounded up`()
    throws
  {
    let four = Array(repeating: 4, count: Self.days + 10)
    for (slots, backlog) in [(10, 60), (10, 61), (7, 20), (12, 160)] {
      let curve = try curve(of: network(slots: slots, backlog: backlog, needs: four))
      let days = (backlog + slots - 5) / (slots - 4)
      #expect(curve.clearingDay(atMost: 0, for: 28) == days - 1, "\(slots) slots, \(backlog)")
      #expect(curve.left[0] == backlog - (slots - 4))
      #expect(curve.lost == curve.lost.map { _ in 0 })
    }
  }

  @Test func `an office that cannot follow what comes keeps its backlog, and its twin grows`()
    throws
  {
    let five = Array(repeating: 5, count: Self.days + 10)
    let curve = try curve(of: network(slots: 4, backlog: 30, needs: five))

    #expect(curve.left == Array(repeating: 30, count: Self.days))
    #expect(curve.clearingDay(atMost: 0, for: 28) == nil)
  }

  @Test func `whatever comes, every day is that of two recursions, and slots never clear it later`()
    throws
  {
    try forEach(seeds: 1...4) { generator in
      let needs = (0..<Self.days + 10).map { _ in generator.below(9) }
      let backlog = 20 + generator.below(60)
      var clearing: [Int] = []
      for slots in [5, 6, 8, 11, 15] {
        let curve = try curve(of: network(slots: slots, backlog: backlog, needs: needs))
        let expected = zip(
          waiting(slots: slots, backlog: backlog, needs: needs),
          waiting(slots: slots, backlog: 0, needs: needs)
        ).map { $0 - $1 }
        #expect(curve.left == expected, "\(slots) slots")
        clearing.append(curve.clearingDay(atMost: 0, for: 14) ?? .max)
      }
      #expect(clearing == clearing.sorted(by: >), "\(clearing)")
      #expect(clearing.first != clearing.last)
    }
  }

  @Test func `whoever gives up is gone, and told apart`() throws {
    // The first of three tries comes at midnight, before there are slots; ten people get one at each
    // of the two releases that follow, and the others give up.
    let none = Array(repeating: 0, count: 3) + [1]
    let curve = try curve(of: network(slots: 10, backlog: 60, needs: none, tries: 3))

    #expect(curve.left.last == 0 && curve.lost.last == 40)
    for (day, left) in curve.left.enumerated() {
      #expect(left == 60 - min(20, 10 * (day + 1)) - curve.lost[day], "day \(day)")
    }
  }

  @Test func `threads change nothing`() throws {
    let four = Array(repeating: 4, count: Self.days + 10)
    let network = try network(slots: 9, backlog: 40, needs: four)
    #expect(try curve(of: network) == curve(of: network, threads: 2))
  }
}
