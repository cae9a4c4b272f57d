import EventKernel
import Experiments
import Planning
import TestSupport
import Testing

@testable import Scenarios

/// What a file says of shifts.
struct StaffReaderTests {
  private func request(_ plan: String, targets: String = "[]") throws -> StaffRequest {
    let scenario = try loaded(
      """
      name: queue
      currency: IDR
      calendar: {always_open: true, measure: 100 h}
      demand: [{id: all, rate: 20 / h}]
      stages: [{id: desk, desks: 3, service: {exponential: {mean: 4 min}}}]
      targets: \(targets)
      \(plan)
      """)
    return try #require(scenario.staffRequest)
  }

  @Test func `a file that says nothing has what is usual`() throws {
    let request = try request("")

    #expect(request.target.text == "p90(wait) <= 30 min")
    #expect(request.target.limit == 30 && !request.isOwnTarget)
    #expect(request.interval == .minutes(30) && request.lengths.isEmpty)
    #expect(request.rest == .init(lasts: .hours(1), after: .hours(3), within: .hours(4)))
    #expect(request.starts == nil && request.costPerHour == nil && request.atMost == nil)
  }

  @Test func `the first hard target on waits is taken for each line, without its parts`() throws {
    let request = try request(
      "",
      targets: "[{that: mean(wait) <= 3 min, weight: soft}, max(wait) <= 2 h, "
        + "p95(wait) of stage=desk <= 20 min, p90(wait) <= 5 min]")

    #expect(request.target.text == "p95(wait) <= 20 min")
    #expect(request.target.quantity.scope.isEmpty && request.target.limit == 20)
  }

  @Test func `a soft target will do where there is no hard one`() throws {
    let request = try request(
      "", targets: "[{that: 'share_over(wait, 10 min) by stage <= 5 %', weight: soft}]")

    #expect(request.target.text == "share_over(wait, 10 min) <= 5 %")
    #expect(request.target.quantity.by.isEmpty)
  }

  @Test func `every part may be said`() throws {
    let request = try request(
      """
      plan:
        shifts: {stages: [desk], interval: 15 min, target: mean(wait) <= 2 min,
          starts: {from: 07:30, through: 12:00}, lengths: [4 h, 8 h],
          break: {lasts: 30 min, after: 2 h, within: 5 h}, cost: 70_000 IDR / h, at_most: 12,
          by_weekday: yes}
      """)

    #expect(request.stages == [0] && request.interval == .minutes(15) && request.isOwnTarget)
    #expect(
      request.starts
        == .init(from: .minutes(450), through: .hours(12), every: .minutes(30)))
    #expect(request.lengths == [.hours(4), .hours(8)])
    #expect(request.rest == .init(lasts: .minutes(30), after: .hours(2), within: .hours(5)))
    #expect(request.costPerHour == 70_000 && request.atMost == 12 && request.byWeekday)
  }

  @Test func `none is no break`() throws {
    #expect(try request("plan: {shifts: {break: none}}").rest == nil)
  }

  @Test func `shifts need no decisions of a plan, and a plan without either is told`() throws {
    let text = """
      name: queue
      calendar: {always_open: true, measure: 100 h}
      demand: [{id: all, rate: 20 / h}]
      stages: [{id: desk, desks: 3, service: {exponential: {mean: 4 min}}}]
      plan:
      """
    #expect(try loaded("\(text) {shifts: {}}").planRequest == nil)
    let found = try problems("\(text) {tolerance: 4 %}")
    #expect(found.contains { $0.message.contains("`decide`") && $0.span?.line == 5 })
  }
}
