import EventKernel
import PassportOffice
import RandomStreams
import Scenarios
import Testing

struct OfficeDemandTests {
  /// Expected people by day and the profile of the hours.
  private func daily(
    _ demand: String, calendar: String
  ) throws -> (expected: [Double], hours: ClockProfile) {
    let network = try network(officeText(calendar: calendar, demand: demand))
    guard case .poisson(.daily(let expected, let hours)) = network.demands[0].arrivals else {
      throw UnexpectedArrivals()
    }
    return (expected, hours)
  }

  private struct UnexpectedArrivals: Error {}

  private let year = "{measure: {from: 2023-01-01, through: 2023-12-31}, follow: 0 h}"

  @Test func `weights of months leave the yearly total at the rate`() throws {
    let (expected, _) = try daily(
      "[{id: all, rate: 3_960 / year, month: {jan: 2}}]", calendar: year)

    // 31 days of weight 2 and 334 of weight 1 share 3,960: 10 a unit of weight.
    #expect((expected.reduce(0, +) - 3_960).magnitude < 1e-6)
    #expect((expected[0] - 20).magnitude < 1e-9)
    #expect((expected[31] - 10).magnitude < 1e-9)
  }

  @Test func `a rate per working day counts open days and comes on every day`() throws {
    let (expected, _) = try daily(
      "[{id: all, rate: 73 / working day, weekday: {sat-sun: 0.5}}]", calendar: year)

    // 260 weekdays of weight 1 and 105 weekend days of weight 0.5 share 260 x 73.
    let unit = 260.0 * 73 / (260 + 52.5)
    #expect((expected.reduce(0, +) - 18_980).magnitude < 1e-6)
    #expect((expected[0] - unit / 2).magnitude < 1e-9)
    #expect((expected[1] - unit).magnitude < 1e-9)
  }

  @Test func `the total holds over all calendar years that the days touch`() throws {
    let (expected, _) = try daily(
      "[{id: all, rate: 730 / year, month: {dec: 3}}]",
      calendar: "{measure: {from: 2022-12-30, through: 2023-01-02}, follow: 0 h}")

    // Two years of 365 days: 62 days of weight 3 and 668 of weight 1 share 1,460.
    let unit = 1_460.0 / (62 * 3 + 668)
    let weights = expected.map { ($0 / unit * 1e6).rounded() / 1e6 }
    #expect(weights == [3, 3, 1, 1])
  }

  @Test func `factors of periods and events multiply after the weights`() throws {
    let (expected, _) = try daily(
      """
      [{id: all, rate: 365 / year, events: [{name: fair, from: 2023-02-02, through: 2023-02-03,
        factor: 3}]}]
      """,
      calendar: """
        {measure: {from: 2023-01-01, through: 2023-12-31}, follow: 0 h,
         periods: [{name: quiet, from: 2023-02-01, through: 2023-02-02, demand_factor: 0.5}]}
        """)

    #expect(expected[30...34].map { ($0 * 1e6).rounded() / 1e6 } == [1, 0.5, 1.5, 3, 1])
  }

  @Test(arguments: [("2 / h", 48.0), ("48 / day", 48.0), ("336 / week", 48.0)])
  func `rates per hour, day and week are rates of every day`(
    rate: String, perDay: Double
  ) throws {
    let (expected, _) = try daily("[{id: all, rate: \(rate)}]", calendar: year)
    #expect(expected.allSatisfy { ($0 - perDay).magnitude < 1e-9 })
  }

  @Test func `the last weight of the hours holds over midnight`() throws {
    let (_, hours) = try daily(
      "[{id: all, rate: 1 / day, hour: {18:00: 3, 06:00: 1}}]", calendar: year)

    // 6 h of 3 until 06:00, 12 h of 1 until 18:00, 6 h of 3: 18 + 12 + 18 = 48.
    #expect(hours.steps.map(\.from) == [.zero, .hours(6), .hours(18)])
    #expect(hours.cumulative == [18.0 / 48, 30.0 / 48, 1])
  }

  @Test func `without weights every hour is alike`() throws {
    let (_, hours) = try daily("[{id: all, rate: 1 / day}]", calendar: year)
    #expect(hours.timeOfDay(at: 0.25) == .hours(6))
  }

  @Test func `a level is drawn for each day`() throws {
    let network = try network(
      officeText(demand: "[{id: all, rate: 9 / day, level: {gamma: {mean: 1, cv: 0.2}, per: day}}]")
    )
    #expect(network.demands[0].dailyLevel == .gamma(mean: 1, cv: 0.2))
  }
}
