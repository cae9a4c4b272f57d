import Scenarios
import Testing

/// Queues with known answers, written as an outside check would write them.
struct ReferenceFamilyTests {
  private static let steady = "warm_up: 500 h, measure: 5000 h"
  private static let day = "measure: 8 h, drain: true"
  private static let poisson = "[{id: all, rate: 0.5 / min}]"

  /// A model with its calendar, demand and stages, and whatever else it needs.
  struct Model: Sendable, CustomTestStringConvertible {
    var name: String
    var calendar: String
    var demand: String
    var stages: String
    var more = ""

    var testDescription: String { name }
  }

  private static func desk(_ rest: String) -> String {
    "[{id: desk, \(rest), service: {exponential: {mean: 10 min}}}]"
  }

  private static let queues: [Model] = [
    Model(name: "M/M/c", calendar: steady, demand: poisson, stages: desk("desks: 6")),
    Model(
      name: "M/M/c/K", calendar: steady, demand: poisson,
      stages: desk("desks: 3, queue: {places: 5}")),
    Model(
      name: "M/G/c/c", calendar: steady, demand: poisson,
      stages: desk("desks: 10, queue: {places: 0}")),
    Model(
      name: "M/M/c+M", calendar: steady, demand: poisson,
      stages: desk("desks: 4, patience: {exponential: {mean: 30 min}}")),
    Model(
      name: "M/M/c+D", calendar: steady, demand: poisson,
      stages: desk("desks: 4, patience: 30 min")),
    Model(
      name: "M/M/c, some never leave", calendar: steady, demand: poisson,
      stages: desk(
        "desks: 4, patience: {mixture: [{share: 0.5, of: {constant: 10_000 days}}, "
          + "{share: 0.5, of: {exponential: {mean: 5 min}}}]}")),
    Model(
      name: "balking and reneging", calendar: steady, demand: poisson,
      stages: desk(
        "desks: 2, queue: {join: [1.0, 1.0, 0.8, 0.6, 0.4, 0.2]}, "
          + "patience: {exponential: {mean: 20 min}}")),
    Model(
      name: "M/G/inf", calendar: "measure: 100 min", demand: poisson,
      stages: desk("desks: unlimited"), more: "output: {sample_at: [20 min, 40 min]}"),
    Model(
      name: "priorities", calendar: steady,
      demand: "[{id: one, class: one, rate: 0.1 / min}, {id: two, class: two, rate: 0.2 / min}]",
      stages: "[{id: desk, desks: 5, service: {by_class: {one: 8 min, two: 12 min}}, "
        + "queue: {order: priority, classes: [one, two], preemptive: true}}]"),
    Model(
      name: "M^X/M/c", calendar: steady,
      demand: "[{id: all, rate: 0.12 / min, batch: {1: 0.5, 2: 0.3, 3: 0.1, 5: 0.1}}]",
      stages: desk("desks: 4")),
    Model(
      name: "last come first served", calendar: steady, demand: poisson,
      stages: desk("desks: 6, queue: {order: lifo}")),
    Model(
      name: "random order", calendar: steady, demand: poisson,
      stages: desk("desks: 6, queue: {order: random}")),
    Model(
      name: "vacations", calendar: steady, demand: "[{id: all, rate: 0.06 / min}]",
      stages: desk("desks: 1, stops: {when: idle, down: {constant: 15 min}}")),
    Model(
      name: "D/M/1", calendar: steady,
      demand: "[{id: all, interarrival: {constant: 12 min}, first: 0 min}]",
      stages: desk("desks: 1")),
    Model(
      name: "delay by customer index", calendar: "measure: 50 arrivals, drain: true",
      demand: poisson, stages: desk("desks: 6"), more: "initial: {present: 3}"),
    Model(
      name: "transient", calendar: "measure: 40 min", demand: poisson, stages: desk("desks: 6"),
      more: "output: {sample_at: [2 min, 10 min, 40 min]}"),
  ]

  private static let days: [Model] = [
    Model(
      name: "Mt/M/ct", calendar: day,
      demand: "[{id: all, rate: [{at: 0 min, value: 0.9 / min}, {at: 60 min, value: 0.7 / min}]}]",
      stages: desk("desks: [{at: 0 min, count: 10}, {at: 60 min, count: 8}]"),
      more: "output: {sample_at: [30 min, 60 min]}"),
    Model(
      name: "piecewise linear", calendar: "measure: 480 min",
      demand: "[{id: all, shape: linear, rate: [{at: 0 min, value: 0.2 / min}, "
        + "{at: 120 min, value: 1 / min}, {at: 480 min, value: 0.1 / min}]}]",
      stages: "[{id: count, delay: 0 s}]"),
    Model(
      name: "Mt/M/c periodic", calendar: "warm_up: 80 h, measure: 800 h",
      demand:
        "[{id: all, rate: {sine: {mean: 0.5 / min, amplitude: 0.25 / min, period: 480 min}}}]",
      stages: desk("desks: 7")),
    Model(
      name: "random level", calendar: "measure: 1 day",
      demand: "[{id: all, rate: 120 / day, level: {gamma: {mean: 1, cv: 0.2}, per: day}}]",
      stages: desk("desks: unlimited")),
    Model(
      name: "bank", calendar: "measure: 315 min, drain: true",
      demand: "[{id: all, rate: [{at: 0 min, value: 0.5 / min}, {at: 75 min, value: 1 / min}]}]",
      stages: desk(
        "desks: [{at: 0 min, count: 0}, {at: 15 min, count: {1: 5 %, 2: 15 %, 3: 80 %}}], "
          + "queue: {join: [1, 1, 1, 1, 1, 1, 0.8, 0.6, 0.4, 0.2]}")),
    Model(
      name: "appointments", calendar: "measure: 1 day, drain: true",
      demand: "[{id: booked, appointments: {at: [0 min, 0 min, 5 min], show: [0.9, 0.9, 0.8]}}]",
      stages: desk("desks: 1")),
    Model(
      name: "unpunctual appointments", calendar: "measure: 1 day, drain: true",
      demand: "[{id: booked, appointments: {at: [0 min, 10 min], show: 0.9, "
        + "punctuality: {discrete: {-5 min: 0.3, 0 min: 0.4, 7 min: 0.3}}}}]",
      stages: desk("desks: 1")),
    Model(
      name: "appointments before walk-ins", calendar: "measure: 240 min, drain: true",
      demand: "[{id: booked, class: booked, appointments: {at: [0 min, 10 min], show: 85 %}}, "
        + "{id: walk_in, class: walk_in, rate: 0.1 / min}]",
      stages: desk("desks: 3, queue: {order: priority, classes: [booked, walk_in]}")),
    Model(
      name: "two stations", calendar: day,
      demand: "[{id: all, rate: [{at: 0 min, value: 0.3 / min}, {at: 60 min, value: 0.2 / min}]}]",
      stages: "[{id: one, desks: 2, service: {exponential: {mean: 4 min}}, "
        + "next: [{to: two, share: 1.0}, {to: exit}]}, "
        + "{id: two, desks: 4, service: {exponential: {mean: 9 min}}}]"),
  ]

  private static let networks: [Model] = [
    Model(
      name: "Jackson network with feedback", calendar: steady,
      demand: "[{id: one, rate: 0.1 / min}, {id: two, rate: 0.05 / min, to: b}]",
      stages: "[{id: a, desks: 2, service: {exponential: {mean: 3 min}}, "
        + "next: [{to: b, share: 0.9}, {to: a, share: 0.05}, {to: exit, share: 0.05}]}, "
        + "{id: b, desks: 2, service: {exponential: {mean: 5 min}}, "
        + "next: [{to: a, share: 0.2}, {to: exit}]}]"),
    Model(
      name: "Bernoulli feedback", calendar: steady, demand: "[{id: all, rate: 0.06 / min}]",
      stages: "[{id: desk, desks: 1, service: {exponential: {mean: 10 min}}, "
        + "next: [{to: desk, share: 15 %}, {to: exit}]}]"),
    Model(
      name: "investigation branch", calendar: steady, demand: "[{id: all, rate: 0.4 / min}]",
      stages: "[{id: desk, desks: 6, service: {exponential: {mean: 12 min}}, "
        + "next: [{to: investigation, share: 8 %}, {to: exit}]}, "
        + "{id: investigation, delay: {exponential: {mean: 2400 min}}}]"),
    Model(
      name: "daily slots", calendar: "warm_up: 100 days, measure: 1000 days",
      demand: "[{id: all, rate: 18 / day}]",
      stages: "[{id: slots, service: {at: [{time: 24:00, up_to: 20}], cycle: 1 day}, "
        + "queue: {places: 100}}]"),
    Model(
      name: "weekly cycle", calendar: "warm_up: 70 days, measure: 700 days",
      demand: "[{id: all, cycle: 7 days, rate: [{at: 0 days, value: 26 / day}, "
        + "{at: 1 day, value: 3 / day}]}]",
      stages: "[{id: slots, service: {at: [{time: 1 day, up_to: 24}, {time: 2 days, up_to: 24}], "
        + "cycle: 7 days}}]"),
    Model(
      name: "working days", calendar: "measure: 10 weeks", demand: "[{id: all, rate: 10 / day}]",
      stages: "[{id: print, delay: {working_days: 5}}]"),
  ]

  @Test(arguments: queues + days + networks)
  func `a known queue is a valid scenario`(model: Model) throws {
    let text = plainQueue(
      calendar: model.calendar, demand: model.demand, stages: model.stages, more: model.more)

    #expect(try problems(text).isEmpty)
  }

  @Test func `repairmen are a closed loop`() throws {
    let text = """
      antrean: 1
      name: repairmen
      calendar: {always_open: true, warm_up: 100 h, measure: 1000 h}
      stages:
        - {id: running, delay: {exponential: {mean: 20 min}}}
        - {id: repair, desks: 2, service: {exponential: {mean: 5 min}}, next: running}
      initial: {present: {running: 10}}
      """

    #expect(try problems(text).isEmpty)
  }
}
