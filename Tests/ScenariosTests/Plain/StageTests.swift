import EventKernel
import PassportOffice
import RandomStreams
import Scenarios
import Testing

/// What a stage of a plain queue does with people.
struct StageTests {
  @Test func `desks may be a number, unlimited, or change over time`() throws {
    guard case .fixed(3) = try desks("3"), case .unlimited = try desks("unlimited"),
      case .timed(let changes) = try desks("[{at: 0 h, count: 4}, {at: 1 h, count: 6}]")
    else {
      Issue.record("three forms of desks")
      return
    }
    #expect(changes.map(\.at) == [.zero, .zero + .hours(1)])
    #expect(changes.map(\.count.values) == [[4], [6]])
  }

  @Test func `a random number of desks is drawn from the start`() throws {
    guard case .timed(let changes) = try desks("{1: 5 %, 2: 15 %, 3: 80 %}") else {
      Issue.record("a law of desks")
      return
    }
    #expect(changes.map(\.at) == [.zero])
    #expect(changes[0].count.values == [1, 2, 3])
    #expect(changes[0].count.cumulative.last == 1)
  }

  @Test func `no desk is open before the first time listed`() throws {
    guard case .timed(let changes) = try desks("[{at: 15 min, count: 2}]") else {
      Issue.record("desks over time")
      return
    }
    #expect(changes.map(\.at) == [.zero, .zero + .minutes(15)])
    #expect(changes.map(\.count.values) == [[0], [2]])
  }

  @Test func `desks break down on the clock or go away when idle`() throws {
    let broken = try stage(
      "desks: 2, service: 4 min, "
        + "stops: {up: {exponential: {mean: 120 min}}, down: {exponential: {mean: 15 min}}}")
    let idle = try stage("desks: 1, service: 4 min, stops: {when: idle, down: 15 min}")

    guard case .desks(_, _, .breakdowns(let up, let down)?) = broken.work,
      case .desks(_, _, .whenIdle(let vacation)?) = idle.work
    else {
      Issue.record("two kinds of stops")
      return
    }
    #expect(up == .exponential(mean: 120 * 60e6))
    #expect(down == .exponential(mean: 15 * 60e6))
    #expect(vacation == .constant(15 * 60e6))
  }

  @Test func `a service may depend on the class, with a default`() throws {
    let network = try network(
      plainQueue(
        demand: "[{id: x, class: b, rate: 1 / h}, {id: y, class: a, rate: 1 / h}, "
          + "{id: z, class: b, rate: 1 / h}]",
        stages: "[{id: desk, desks: 1, service: {by_class: {a: 4 min, default: 9 min}}, "
          + "patience: {by_class: {b: 30 min}}}]"))

    #expect(network.names.classes == ["b", "a"])
    #expect(network.demands.map(\.classID) == [0, 1, 0])
    guard case .desks(_, .byClass(let service), _) = network.stages[0].work,
      case .byClass(let patience) = network.stages[0].patience
    else {
      Issue.record("laws by class")
      return
    }
    #expect(service == [.constant(9 * 60e6), .constant(4 * 60e6)])
    #expect(patience == [.constant(30 * 60e6), nil])
  }

  @Test func `a demand without a class is a class of its own once a file speaks of classes`()
    throws
  {
    let network = try network(
      plainQueue(
        demand: "[{id: booked, rate: 1 / h}, {id: walk_in, rate: 1 / h}]",
        stages: "[{id: desk, desks: 1, service: 4 min, "
          + "patience: {by_class: {walk_in: 30 min}}}]"))

    #expect(network.names.classes == ["booked", "walk_in"])
    #expect(network.demands.map(\.classID) == [0, 1])
  }

  @Test func `a file that never speaks of classes has none`() throws {
    let network = try network(
      plainQueue(demand: "[{id: a, rate: 1 / h}, {id: b, rate: 1 / h}]"))

    #expect(network.names.classes.isEmpty)
    #expect(network.demands.map(\.classID) == [0, 0])
  }

  @Test func `the line has an order, places and a chance to join`() throws {
    let plain = try stage("desks: 1, service: 4 min")
    let full = try stage(
      "desks: 1, service: 4 min, queue: {order: lifo, places: 5, join: [1.0, 80 %, 0.5]}")

    guard case .fifo = plain.queue.order, case .lifo = full.queue.order else {
      Issue.record("first in first out is the default")
      return
    }
    #expect(plain.queue.places == nil)
    #expect(plain.queue.join == nil)
    #expect(full.queue.places == 5)
    #expect(full.queue.join == [1.0, 0.8, 0.5])
  }

  @Test func `priority ranks classes as listed and the others last`() throws {
    let network = try network(
      plainQueue(
        demand: "[{id: c, class: c, rate: 1 / h}, {id: a, class: a, rate: 1 / h}, "
          + "{id: b, class: b, rate: 1 / h}]",
        stages: "[{id: desk, desks: 1, service: 4 min, "
          + "queue: {order: priority, classes: [b, a], preemptive: true}}]"))

    guard
      case .priority(let ranks, by: .personClass, isPreemptive: true) = network.stages[0].queue
        .order
    else {
      Issue.record("preemptive priority")
      return
    }
    #expect(network.names.classes == ["c", "a", "b"])
    #expect(ranks == [2, 1, 0])
  }

  @Test func `a delay is a law or a number of working days`() throws {
    guard case .delay(.time(let law)) = try stage("delay: {exponential: {mean: 2 days}}").work,
      case .delay(.workingDays(5)) = try stage("delay: {working_days: 5}").work
    else {
      Issue.record("two kinds of delay")
      return
    }
    #expect(law == .exponential(mean: 2 * 86_400e6))
  }

  @Test func `many may leave the line at once`() throws {
    let slots = try stage("service: {at: [{time: 24:00, up_to: 20}], cycle: 1 day}")
    let once = try stage("service: {at: [{time: 90 min, up_to: 2}, {time: 02:00, up_to: 3}]}")

    guard case .bulk(let daily, cycle: .days(1)?) = slots.work,
      case .bulk(let single, cycle: nil) = once.work
    else {
      Issue.record("departures of many")
      return
    }
    #expect(daily.map(\.at) == [.hours(24)])
    #expect(daily.map(\.upTo) == [20])
    #expect(single.map(\.at) == [.minutes(90), .minutes(120)])
  }

  @Test(arguments: [
    ("desks: 2", "missing-key"),
    ("desks: 2, service: 4 min, stops: {up: 0 s, down: 1 min}", "out-of-range"),
    ("desks: 2, service: 4 min, stops: {when: idle, down: 0 s}", "out-of-range"),
    ("desks: unlimited, service: 4 min, stops: {up: 1 h, down: 1 min}", "key-combination"),
    ("desks: 2, delay: 4 min", "key-combination"),
    ("service: {at: [{time: 2 h, up_to: 1}], cycle: 1 h}", "time-order"),
    ("service: {at: [{time: 2 h, up_to: 1}, {time: 1 h, up_to: 1}]}", "time-order"),
    ("desks: 2, service: {at: [{time: 2 h, up_to: 1}]}", "key-combination"),
    ("desks: 1, service: 4 min, queue: {order: fifo, preemptive: yes}", "key-combination"),
    ("desks: 1, service: 4 min, queue: {order: appointment_first}", "not-in-plain-queue"),
    ("desks: 1, service: 4 min, only: walk_in", "not-in-plain-queue"),
    (
      "desks: 1, service: 4 min, queue: {order: priority, classes: [all, all]}", "duplicate-name"
    ),
    ("desks: 1, service: {lognormal: {mean: 300_000 days, cv: 50}}", "out-of-range"),
  ])
  func `stages that cannot be meant are refused`(stage: String, code: String) throws {
    let found = try problems(plainQueue(stages: "[{id: desk, \(stage)}]"))

    #expect(found.filter { $0.severity == .error }.map(\.code.rawValue) == [code])
  }

  private func stage(_ text: String) throws -> Stage {
    try network(plainQueue(stages: "[{id: desk, \(text)}]")).stages[0]
  }

  private func desks(_ text: String) throws -> DeskPlan? {
    guard case .desks(let plan, _, _) = try stage("service: 4 min, desks: \(text)").work else {
      return nil
    }
    return plan
  }
}
