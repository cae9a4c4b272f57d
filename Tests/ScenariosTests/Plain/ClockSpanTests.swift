import EventKernel
import PassportOffice
import Testing

/// The counted window of a clock without dates.
struct ClockSpanTests {
  @Test func `people are followed as long as they are counted by default`() throws {
    let span = try span("warm_up: 10 h, measure: 40 h")

    #expect(span.windowStart == .zero + .hours(10))
    #expect(span.windowEnd == .zero + .hours(50))
    #expect(span.followUntil == .zero + .hours(90))
    #expect(!span.drains)
    #expect(span.arrivalLimit == nil)
  }

  @Test func `a warm-up may be left to a pilot run, but not before a day that ends`() throws {
    let span = try span("warm_up: auto, measure: 40 h")

    #expect(span.findsWarmUp)
    #expect(span.windowStart == .zero)
    #expect(span.windowEnd == .zero + .hours(40))
    let found = try problems(plainQueue(calendar: "warm_up: auto, measure: 8 h, drain: true"))
    #expect(found.map(\.code) == [.keyCombination])
  }

  @Test func `the time of following can be given`() throws {
    #expect(try span("measure: 40 h, follow: 2 h").followUntil == .zero + .hours(42))
    #expect(try span("measure: 40 h, follow: 0 h").followUntil == .zero + .hours(40))
  }

  @Test func `a day that drains is followed until everybody is served`() throws {
    let span = try span("measure: 8 h, drain: true")

    #expect(span.drains)
    #expect(span.windowEnd == .zero + .hours(8))
    #expect(span.followUntil > .zero + .days(100 * 365))
  }

  @Test func `a window may end with a number of arrivals`() throws {
    let span = try span("measure: 50 arrivals, drain: true")

    #expect(span.arrivalLimit == 50)
    // 50 arrivals at 5 / h take 10 h; the bound lies far beyond.
    #expect(span.windowEnd > .zero + .hours(1_000))
  }

  @Test func `more arrivals than appointments cannot be measured`() throws {
    let found = try problems(
      plainQueue(
        calendar: "measure: 3 arrivals, drain: true",
        demand: "[{id: booked, appointments: {at: [0 min, 5 min]}}]"))

    #expect(found.map(\.code) == [.outOfRange])
  }

  @Test func `a clock without dates has no dates to measure`() throws {
    let found = try problems(
      plainQueue(calendar: "measure: {from: 2023-01-01, through: 2023-12-31}"))

    #expect(found.map(\.code) == [.keyCombination])
  }

  @Test func `a drained day ends with a desk or with patience`() throws {
    let closing = "desks: [{at: 0 h, count: 1}, {at: 8 h, count: 0}], service: 6 min"

    let stuck = try problems(
      plainQueue(
        calendar: "measure: 8 h, drain: true", stages: "[{id: desk, \(closing)}]"))
    let patient = try problems(
      plainQueue(
        calendar: "measure: 8 h, drain: true",
        stages: "[{id: desk, \(closing), patience: 1 h}]"))

    #expect(stuck.map(\.code) == [.noDesks])
    #expect(patient.isEmpty)
  }

  @Test func `times of sampling keep their text`() throws {
    let network = try network(plainQueue(more: "output: {sample_at: [30 min, 1.5 h]}"))

    #expect(network.names.samples == ["30 min", "1.5 h"])
    #expect(network.sampleInstants == [.zero + .minutes(30), .zero + .minutes(90)])
  }

  @Test func `somebody must come or be there`() throws {
    let found = try problems(
      """
      antrean: 1
      name: empty
      calendar: {always_open: true, measure: 8 h}
      stages: [{id: desk, desks: 1, service: 4 min}]
      """)

    #expect(found.map(\.code) == [.noDemand])
  }

  private func span(_ calendar: String) throws -> RunSpan {
    try network(plainQueue(calendar: calendar)).span
  }
}
