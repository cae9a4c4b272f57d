import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Demand and hours that change by date.
struct DemandChangeTests {
  private let year = "{measure: {from: 2023-01-01, through: 2023-12-31}, follow: 0 h}"

  /// The network of an office with a demand and changes.
  private func changed(
    demand: String, changes: String, calendar: String? = nil
  ) throws -> OfficeNetwork {
    try network(
      officeText(
        calendar: calendar ?? year, demand: "[\(demand)]", top: "changes: [\(changes)]"))
  }

  /// Expected people by day of the year, from 0.
  private func expected(_ network: OfficeNetwork) throws -> [Double] {
    guard case .poisson(.daily(let expected, _)) = network.demands[0].arrivals else {
      throw UnexpectedArrivals()
    }
    return expected
  }

  private struct UnexpectedArrivals: Error {}

  private func sum(_ values: ArraySlice<Double>) -> Double {
    (values.reduce(0, +) * 1e6).rounded() / 1e6
  }

  @Test func `another rate holds from its day on`() throws {
    let people = try expected(
      changed(
        demand: "{id: all, rate: 10 / working day, weekday: {sat-sun: 0}}",
        changes: "{from: 2023-02-01, set: {demand.all.rate: 20 / working day}}"))

    // 22 working days in January, 20 in February.
    #expect(sum(people[..<31]) == 220)
    #expect(sum(people[31..<59]) == 400)
    #expect(people[30] == 10 && people[31] == 20)
  }

  @Test func `a change that ends gives way to what was before`() throws {
    let people = try expected(
      changed(
        demand: "{id: all, rate: 365 / year}",
        changes: "{from: 2023-03-01, through: 2023-03-02, set: {demand.all.rate: 730 / year}}"))

    #expect(people[57...61].map { ($0 * 1e6).rounded() / 1e6 } == [1, 1, 2, 2, 1])
  }

  @Test func `weights and events change with their own total`() throws {
    let people = try expected(
      changed(
        demand: "{id: all, rate: 730 / year, month: {jan: 2}}",
        changes: """
          {from: 2023-02-01, set: {demand.all.month: {dec: 3}, demand.all.events: [{name: fair, \
          from: 2023-02-02, through: 2023-02-02, factor: 5}]}}
          """))

    // January: 31 days of weight 2 and 334 of weight 1; afterwards 31 of weight 3 and 334 of 1.
    let unit = 730.0 / (334 + 93)
    #expect((people[0] - 2 * 730.0 / (334 + 62)).magnitude < 1e-9)
    #expect((people[31] - unit).magnitude < 1e-9)
    #expect((people[32] - 5 * unit).magnitude < 1e-9)
    #expect((people[364] - 3 * unit).magnitude < 1e-9)
  }

  @Test func `hours and level change on their day`() throws {
    let demand = try changed(
      demand: "{id: all, rate: 9 / day, hour: {08:00: 1, 12:00: 0}, level: {constant: 1}}",
      changes: """
        {from: 2023-01-03, through: 2023-01-04, set: {demand.all.hour: {18:00: 1, 00:00: 0}, \
        demand.all.level: {gamma: {mean: 2, cv: 0.2}}}}
        """
    ).demands[0]

    #expect(demand.changes.map(\.day) == [2, 4])
    #expect(demand.changes.map { $0.hours.timeOfDay(at: 0.5) } == [.hours(21), .hours(10)])
    #expect(demand.dailyLevel(onDay: 1) == .constant(1))
    #expect(demand.dailyLevel(onDay: 3) == .gamma(mean: 2, cv: 0.2))
    #expect(demand.dailyLevel(onDay: 4) == .constant(1))
    #expect((demand.expectedArrivals(onDay: 3) - 18).magnitude < 1e-9)
  }

  @Test func `doors that open on Saturdays add working days from then on`() throws {
    let network = try changed(
      demand: "{id: all, rate: 10 / working day, weekday: {sun: 0}}",
      changes: "{from: 2023-02-01, set: {calendar.open: {mon-fri: 08:00-16:00, sat: 08:00-12:00}}}")
    let days = try #require(network.calendar).days

    // Saturdays: 28 January is shut, 4 February open for four hours.
    #expect(!days[27].isWorkingDay && days[34].isWorkingDay)
    #expect(days[34].open == [ClockRange(from: .hours(8), until: .hours(12))])
    // 260 working days over 312 days of weight 1, then 312.
    let people = try expected(network)
    #expect((people[1] - 2_600.0 / 312).magnitude < 1e-9)
    #expect((people[34] - 10).magnitude < 1e-9)
  }

  @Test func `a change from before the first day holds all through`() throws {
    let people = try expected(
      changed(
        demand: "{id: all, rate: 365 / year}",
        changes: "{from: 2022-06-01, set: {demand.all.rate: 1_095 / year}}"))
    #expect(people.allSatisfy { ($0 - 3).magnitude < 1e-9 })
  }

  @Test func `periods and their factors change`() throws {
    let network = try changed(
      demand: "{id: all, rate: 365 / year}",
      changes: "{from: 2023-02-02, set: {calendar.periods.quiet.quota_factor: 0.2}}",
      calendar: """
        {measure: {from: 2023-01-01, through: 2023-12-31}, follow: 0 h, periods: [{name: quiet, \
        from: 2023-02-01, through: 2023-02-03, demand_factor: 0.5, quota_factor: 0.4}]}
        """)
    let days = try #require(network.calendar).days
    #expect(days[30...34].map(\.quotaFactor) == [1, 0.4, 0.2, 0.2, 1])
    #expect(
      try expected(network)[31...34].map { ($0 * 1e6).rounded() / 1e6 } == [0.5, 0.5, 0.5, 1])
  }

  @Test func `people come at the hours of their day`() throws {
    let demand = "{id: all, rate: 40 / day, hour: {08:00: 1, 12:00: 0}}"
    let calendar = "{measure: {from: 2023-01-02, through: 2023-01-05}, follow: 1 day}"
    let evening = "{from: 2023-01-04, set: {demand.all.hour: {18:00: 1, 00:00: 0}}}"
    let before = StoryText(try changed(demand: demand, changes: "", calendar: calendar))
    let after = StoryText(try changed(demand: demand, changes: evening, calendar: calendar))

    for person in after.people {
      let hours = person.need.day < 2 ? (8..<12) : (18..<24)
      #expect(hours.contains(Int(person.need.timeOfDay.minutes / 60)))
    }
    // Only the hour has changed: those with a need are the same people.
    #expect(Set(after.people.map(\.identity)) == Set(before.people.map(\.identity)))
    #expect(after.people.count { $0.need.day >= 2 } > 40)
  }
}
