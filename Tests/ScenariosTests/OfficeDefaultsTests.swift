import EventKernel
import PassportOffice
import Scenarios
import Testing

struct OfficeDefaultsTests {
  private let smallest = """
    name: smallest
    calendar: {measure: {from: 2023-01-02, through: 2023-01-31}}
    demand: [{id: all, rate: 30 / working day}]
    offices:
      kantor:
        staff: {shifts: [{id: day, desks: {desk: 1}}]}
        stages: [{id: desk, service: {exponential: {mean: 9 min}}}]
    """

  @Test func `name, calendar, demand and one stage are an office`() throws {
    let network = try network(smallest)
    let town = try #require(network.town)

    #expect(network.names.offices == ["kantor"])
    #expect(network.names.applications == ["passport"])
    #expect(network.names.groups == ["everybody"])
    #expect(town.rules.count == 1 && town.ruleChanges.isEmpty)
    let rules = town.rules[0]
    #expect(rules.booking == nil && rules.whenFull.isEmpty)
    #expect(!rules.walkIn.admitsOnlyExempt && rules.walkIn.tickets == nil)
    #expect(rules.shifts[0].worksOn == Array(repeating: true, count: 7))
    #expect(rules.issueWorkingDays.values == [3])
    let hours = network.calendar?.days.prefix(7).map { $0.open.first?.until }
    #expect(hours == [.hours(16), .hours(16), .hours(16), .hours(16), .hours(16), nil, nil])
  }

  @Test func `the defaults of an office are listed`() throws {
    let defaults = try loaded(smallest).defaultsUsed.map { "\($0.path): \($0.text)" }
    for line in [
      "calendar.open: {mon-fri: [08:00-16:00]}", "calendar.timezone: Asia/Jakarta",
      "applications: {passport: {share: 100 %}}", "channels.walk_in.admits: all",
      "awareness: {start: 100 %}", "offices.kantor.closing.inside: finish_all",
      "offices.kantor.issue.working_days: 3",
    ] {
      #expect(defaults.contains(line))
    }
    #expect(!defaults.contains { $0.hasPrefix("when_full") || $0.hasPrefix("choice") })
  }

  @Test func `the defaults of the app are listed where there is one`() throws {
    let defaults = try loaded(smallest + "\nbooking: {quota: 10}").defaultsUsed.map(\.path)
    for path in [
      "when_full", "choice.aware", "booking.sequence", "booking.payment.deadline",
      "booking.release",
    ] {
      #expect(defaults.contains(path))
    }
  }

  @Test func `a plain queue has no defaults of an office`() throws {
    let defaults = try loaded(
      """
      name: plain
      calendar: {always_open: yes, measure: 100 h}
      demand: [{id: all, rate: 6 / h}]
      stages: [{id: desk, desks: 2, service: 9 min}]
      """
    ).defaultsUsed.map(\.path)
    for key in ["applications", "groups", "awareness", "choice", "channels", "calendar.open"] {
      #expect(!defaults.contains { $0.hasPrefix(key) })
    }
  }
}
