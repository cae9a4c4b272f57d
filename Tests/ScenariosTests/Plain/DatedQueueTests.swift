import EventKernel
import PassportOffice
import Testing

/// A plain queue in a calendar with dates.
struct DatedQueueTests {
  private let file = """
    antrean: 1
    name: dated
    calendar:
      measure: {from: 2023-01-02, through: 2023-01-08}
      open: {mon-fri: [08:00-12:00]}
    demand: [{id: all, rate: 100 / working day, weekday: {sat: 0, sun: 0}}]
    stages:
      - {id: desk, desks: 2, service: {exponential: {mean: 4 min}}}
      - {id: print, delay: {working_days: 3}}
    """

  @Test func `it has days, and demand by the day`() throws {
    let network = try network(file)

    let calendar = try #require(network.calendar)
    #expect(network.town == nil)
    #expect(calendar.days[0].date.isoText == "2023-01-02")
    #expect(
      calendar.days.prefix(7).map(\.isWorkingDay) == [true, true, true, true, true, false, false])
    #expect(network.span.windowEnd == .startOfDay(7))
    guard case .poisson(.daily(let expected, _)) = network.demands[0].arrivals else {
      Issue.record("demand by the day")
      return
    }
    // 2023 has 260 days from Monday to Friday, all of them working days of this calendar.
    #expect(expected.prefix(7).map { $0.rounded() } == [100, 100, 100, 100, 100, 0, 0])
  }

  @Test func `it has no appointment list`() throws {
    let found = try problems(
      file.replacing(
        "{id: all, rate: 100 / working day, weekday: {sat: 0, sun: 0}}",
        with: "{id: booked, appointments: {at: [0 min]}}"))

    #expect(found.map(\.code) == [.keyCombination])
  }

  @Test func `a change by date needs an office`() throws {
    let found = try problems(
      file + "\nchanges: [{from: 2023-01-04, set: {stages.desk.desks: 3}}]")

    #expect(found.map(\.code) == [.badChange])
  }
}
