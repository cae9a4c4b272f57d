import PassportOffice
import Testing

@testable import Scenarios

/// Ways between the stages of a plain queue.
struct RoutingTests {
  @Test func `the next stage listed follows, and the last one leads out`() throws {
    let network = try network(
      plainQueue(stages: "[{id: a, delay: 1 h}, {id: b, delay: 1 h}, {id: c, delay: 1 h}]"))

    #expect(network.stages.map { $0.routes.map(\.to) } == [[1], [2], [nil]])
    #expect(network.stages.allSatisfy { $0.routes.map(\.cumulativeShare) == [1] })
  }

  @Test func `an entry without share takes the rest, in the order of the file`() throws {
    let network = try network(
      plainQueue(
        stages: """
          [{id: desk, delay: 1 h, next: [{to: photo, share: 20 %}, {to: exit}, {to: desk, share: 0.3}]},
           {id: photo, delay: 1 h, next: exit}]
          """))

    #expect(network.stages[0].routes.map(\.to) == [1, nil, 0])
    let shares = network.stages[0].routes.map(\.cumulativeShare)
    #expect(zip(shares, [0.2, 0.7, 1]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    #expect(network.stages[1].routes.map(\.to) == [nil])
  }

  @Test func `shares rounded to six digits end at 1`() throws {
    let network = try network(
      plainQueue(
        stages: "[{id: desk, delay: 1 h, next: [{to: exit, share: 0.3333333}, "
          + "{to: desk, share: 0.3333333}, {to: exit, share: 0.3333333}]}]"))

    #expect(network.stages[0].routes.last?.cumulativeShare == 1)
  }

  @Test(arguments: [
    ("[{to: exit, share: 60 %}, {to: desk, share: 60 %}]", "share-sum"),
    ("[{to: exit}, {to: desk}]", "share-sum"),
    ("[{to: exit, share: 70 %}, {to: desk, share: 40 %}, {to: desk}]", "share-sum"),
    ("exti", "unknown-stage"),
  ])
  func `ways that do not add up are refused`(next: String, code: String) throws {
    let found = try problems(plainQueue(stages: "[{id: desk, delay: 1 h, next: \(next)}]"))

    #expect(found.map(\.code.rawValue) == [code])
  }

  @Test func `a demand may enter at a later stage`() throws {
    let network = try network(
      plainQueue(
        demand: "[{id: a, rate: 1 / h}, {id: b, rate: 1 / h, to: photo}]",
        stages: "[{id: desk, delay: 1 h}, {id: photo, delay: 1 h}]"))

    #expect(network.demands.map(\.entry) == [0, 1])
  }

  @Test func `a closed loop needs nobody to come`() throws {
    let network = try network(closedLoop())

    #expect(network.demands.isEmpty)
    #expect(network.initialPresent == [0, 10])
    #expect(network.stages.map { $0.routes.map(\.to) } == [[1], [0]])
  }

  @Test func `people at the start stand at the first stage unless a stage is named`() throws {
    let network = try network(plainQueue(more: "initial: {present: 4}"))

    #expect(network.initialPresent == [4])
  }

  @Test func `a closed loop cannot be served out`() throws {
    let found = try problems(closedLoop(calendar: "measure: 8 h, drain: true"))

    #expect(found.map(\.code) == [.noWayOut])
  }

  @Test func `a closed loop takes time`() throws {
    let found = try problems(closedLoop(repair: "0 s", running: "0 s"))

    #expect(found.map(\.code) == [.noWayOut])
  }

  private func closedLoop(
    calendar: String = "measure: 100 h", repair: String = "{exponential: {mean: 5 min}}",
    running: String = "{exponential: {mean: 20 min}}"
  ) -> String {
    """
    antrean: 1
    name: repairmen
    calendar: {always_open: true, \(calendar)}
    stages:
      - {id: repair, desks: 2, service: \(repair), next: running}
      - {id: running, delay: \(running), next: repair}
    initial: {present: {running: 10}}
    """
  }

  @Test func `the flow of an open network solves the traffic equations`() throws {
    // Desk, interview with 25 % coming back to the desk, photo: with g people per hour entering,
    // desk = g + interview / 4, interview = 0.9 desk, photo = 0.75 interview.
    // So desk = g / (1 - 0.225) and so on.
    let network = try network(
      plainQueue(
        demand: "[{id: all, rate: 31 / h}]",
        stages: """
          [{id: desk, desks: 2, service: 3 min, next: [{to: interview, share: 90 %}, {to: exit}]},
           {id: interview, desks: 6, service: 5 min, next: [{to: desk, share: 25 %}, {to: photo}]},
           {id: photo, desks: 1, service: 30 s}]
          """))

    let loads = StageLoad.all(of: network)

    let expected = [40.0, 36, 27]
    #expect(loads.map(\.stage) == ["desk", "interview", "photo"])
    #expect(zip(loads, expected).allSatisfy { ($0.peoplePerHour - $1).magnitude < 1e-9 })
    // 40 / h x 3 min = 2 desks of work at 2 desks.
    #expect(((loads[0].offeredLoad ?? 0) - 2).magnitude < 1e-9)
    #expect(((loads[1].utilization ?? 0) - 0.5).magnitude < 1e-9)
  }

  @Test func `the work of a stage is that of its classes`() throws {
    // 6 / h x 10 min + 3 / h x 40 min = 1 + 2 desks of work.
    let network = try network(
      plainQueue(
        demand: "[{id: a, class: a, rate: 6 / h}, {id: b, class: b, rate: 3 / h}]",
        stages: "[{id: desk, desks: 4, service: {by_class: {a: 10 min, b: 40 min}}}]"))

    let load = StageLoad.all(of: network)[0]

    #expect(((load.offeredLoad ?? 0) - 3).magnitude < 1e-9)
    #expect(((load.utilization ?? 0) - 0.75).magnitude < 1e-9)
  }

  /// Demands with people per hour.
  private static let longRunRates: [(String, Double)] = [
    // Steps 1 h at 2 / h and 3 h at 6 / h: (2 + 18) / 4 = 5.
    ("rate: [{at: 0 h, value: 2 / h}, {at: 1 h, value: 6 / h}], cycle: 4 h", 5.0),
    // A line from 2 to 6 over 1 h, then 3 h at 6: (4 + 18) / 4.
    ("rate: [{at: 0 h, value: 2 / h}, {at: 1 h, value: 6 / h}], shape: linear, cycle: 4 h", 5.5),
    // Without a cycle the last rate goes on for ever.
    ("rate: [{at: 0 h, value: 2 / h}, {at: 1 h, value: 6 / h}]", 6.0),
    ("rate: {sine: {mean: 5 / h, amplitude: 3 / h, period: 1 day}}", 5.0),
    // The positive half of a wave around 0 has the mean A / pi.
    ("rate: {sine: {mean: 0 / h, amplitude: 3 / h, period: 1 day}}", 3 / Double.pi),
    ("interarrival: {gamma: {mean: 12 min, cv: 2}}", 5.0),
    ("rate: 2 / h, batch: {1: 50 %, 4: 50 %}", 5.0),
    ("rate: 2 / h, level: {uniform: {from: 2, to: 3}}", 5.0),
    ("appointments: {at: [0 min, 5 min]}", 0.0),
  ]

  @Test(arguments: longRunRates)
  func `a demand has a rate in the long run`(demand: String, expected: Double) throws {
    let network = try network(
      plainQueue(demand: "[{id: all, \(demand)}]", stages: "[{id: way, delay: 1 h}]"))

    #expect((StageLoad.all(of: network)[0].peoplePerHour - expected).magnitude < 1e-9)
  }

  @Test(arguments: [
    ("stages: 2 of 5", "[{id: desk, desks: 2, service: 60 min}]", true),
    ("desks that are down half the time", breakdowns, true),
    ("patience", "[{id: desk, desks: 2, service: 60 min, patience: 1 h}]", false),
    ("places", "[{id: desk, desks: 2, service: 60 min, queue: {places: 3}}]", false),
    ("balking", "[{id: desk, desks: 2, service: 60 min, queue: {join: [1, 0.5]}}]", false),
    ("enough", "[{id: desk, desks: 6, service: 59 min}]", false),
    ("departures", "[{id: desk, service: {at: [{time: 1 h, up_to: 4}], cycle: 1 h}}]", true),
  ])
  func `only a line that grows for ever is warned of`(
    name: String, stages: String, isWarned: Bool
  ) throws {
    let found = try problems(plainQueue(demand: "[{id: all, rate: 5 / h}]", stages: stages))

    #expect(found.map(\.code) == (isWarned ? [.overloaded] : []))
  }

  private static let breakdowns =
    "[{id: desk, desks: 8, service: 59 min, stops: {up: 1 h, down: 1 h}}]"

  @Test func `a day that ends is not overloaded for ever`() throws {
    let found = try problems(
      plainQueue(
        calendar: "measure: 8 h, drain: true",
        stages: "[{id: desk, desks: 1, service: 60 min}]"))

    #expect(found.isEmpty)
  }
}
