import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// The ways in which people of a plain queue come.
struct ArrivalTests {
  private let perMinute = 1 / 60e6
  private let perHour = 1 / 3_600e6

  @Test func `a listed rate has steps`() throws {
    let rate = try rate("rate: [{at: 0 h, value: 0.9 / min}, {at: 1 h, value: 0.7 / min}]")

    guard case .points(let points, isLinear: false, cycle: nil) = rate else {
      Issue.record("steps without a cycle")
      return
    }
    #expect(points.map(\.at) == [.zero, .hours(1)])
    #expect(points.map { ($0.rate * 60e9).rounded() } == [900, 700])
  }

  @Test func `a listed rate may be joined by lines and repeated`() throws {
    let rate = try rate(
      "rate: [{at: 0 h, value: 1 / h}, {at: 2 h, value: 3 / h}], shape: linear, cycle: 8 h")

    guard case .points(let points, isLinear: true, cycle: .hours(8)?) = rate else {
      Issue.record("lines with a cycle")
      return
    }
    #expect(points.map(\.rate) == [1 * perHour, 3 * perHour])
  }

  @Test func `nobody comes before the first step, and a line starts level`() throws {
    guard
      case .points(let steps, _, _) = try rate("rate: [{at: 1 h, value: 2 / h}]"),
      case .points(let lines, _, _) = try rate(
        "rate: [{at: 1 h, value: 2 / h}, {at: 2 h, value: 4 / h}], shape: linear")
    else {
      Issue.record("points")
      return
    }
    #expect(steps.map(\.at) == [.zero, .hours(1)])
    #expect(steps.map(\.rate) == [0, 2 * perHour])
    #expect(lines.map(\.rate) == [2 * perHour, 2 * perHour, 4 * perHour])
  }

  @Test func `a rate may be a sine wave`() throws {
    let rate = try rate(
      "rate: {sine: {mean: 0.5 / min, amplitude: 0.25 / min, period: 480 min}}")

    guard case .sine(let mean, let amplitude, .minutes(480)) = rate else {
      Issue.record("a sine wave")
      return
    }
    #expect(mean == 0.5 * perMinute)
    #expect(amplitude == 0.25 * perMinute)
  }

  /// Each is a person a second times the number.
  private static let rates: [(String, Double)] = [
    ("7200 / h", 2), ("2 / s", 2), ("120 / min", 2), ("172_800 / day", 2),
    ("172_800 / working day", 2), ("1_209_600 / week", 2), ("31_536_000 / year", 1),
  ]

  @Test(arguments: rates)
  func `every day is a working day of 24 hours`(text: String, perSecond: Double) throws {
    guard case .constant(let rate) = try rate("rate: \(text)") else {
      Issue.record("a constant rate")
      return
    }
    #expect((rate * 1e6 - perSecond).magnitude < 1e-12)
  }

  @Test func `the times between arrivals may follow a law`() throws {
    let plain = try demand("interarrival: {erlang: {mean: 12 min, k: 2}}")
    let started = try demand("interarrival: 12 min, first: 0 min")

    guard case .renewal(let gap, first: nil) = plain.arrivals,
      case .renewal(let constant, first: .zero?) = started.arrivals
    else {
      Issue.record("two renewal processes")
      return
    }
    #expect(gap == .erlang(mean: 12 * 60e6, k: 2))
    #expect(constant == .constant(12 * 60e6))
  }

  @Test func `people may come in batches`() throws {
    let batch = try #require(
      try demand("rate: 1 / h, batch: {1: 50 %, 2: 25 %, 4: 25 %}").batch)

    #expect(batch.values == [1, 2, 4])
    #expect(batch.cumulative == [0.5, 0.75, 1])
  }

  @Test func `a day may have a random level`() throws {
    let level = try #require(
      try demand("rate: 1 / h, level: {gamma: {mean: 1, cv: 0.2}, per: day}").dailyLevel)

    #expect(level == .gamma(mean: 1, cv: 0.2))
  }

  @Test func `an appointment list may have repeated and early times`() throws {
    let booked = try demand(
      """
      appointments: {at: [0 min, 0 min, -15 min, 30 min], show: 85 %,
        punctuality: {discrete: {-5 min: 30 %, 0 min: 70 %}}}
      """)

    guard case .appointments(let list) = booked.arrivals else {
      Issue.record("appointments")
      return
    }
    let minutes = list.times.map { $0 - .zero }.map(\.minutes)
    #expect(minutes == [0, 0, -15, 30])
    #expect(list.show == [0.85, 0.85, 0.85, 0.85])
    #expect(list.punctuality == .discrete(values: [-5 * 60e6, 0], shares: [0.3, 0.7]))
  }

  @Test func `each appointment may have its own chance to come`() throws {
    let booked = try demand("appointments: {at: [0 min, 5 min], show: [0.9, 80 %]}")

    guard case .appointments(let list) = booked.arrivals else {
      Issue.record("appointments")
      return
    }
    #expect(list.show == [0.9, 0.8])
    #expect(list.punctuality == .constant(0))
  }

  @Test(arguments: [
    ("appointments: {at: [0 min, 5 min], show: [0.9]}", "wrong-shape"),
    ("appointments: {at: [0 min]}, batch: 2", "key-combination"),
    ("rate: 3 / h, cycle: 8 h", "key-combination"),
    ("rate: [{at: 0 h, value: 1 / h}, {at: 0 h, value: 2 / h}]", "time-order"),
    ("rate: [{at: 0 h, value: 1 / h}, {at: 9 h, value: 2 / h}], cycle: 8 h", "time-order"),
    ("batch: 3", "missing-key"),
    ("rate: 1000000 / s", "too-many-people"),
    ("rate: 5 / h, hour: {08:00: 1}", "not-in-plain-queue"),
  ])
  func `demands that cannot be meant are refused`(demand: String, code: String) throws {
    let found = try problems(plainQueue(demand: "[{id: all, \(demand)}]"))

    #expect(found.filter { $0.severity == .error }.map(\.code.rawValue) == [code])
  }

  private func demand(_ text: String) throws -> Demand {
    try network(plainQueue(demand: "[{id: all, \(text)}]")).demands[0]
  }

  private func rate(_ text: String) throws -> RateFunction? {
    guard case .poisson(let rate) = try demand(text).arrivals else { return nil }
    return rate
  }
}
