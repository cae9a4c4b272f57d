import EventKernel
import PassportOffice
import TestSupport
import Testing

@testable import ResultStorage

struct ApplicantRecordTests {
  @Test func `instants are minutes where there is no calendar`() {
    let format = StampFormat(calendar: nil)

    #expect(format.field(.zero + .minutes(90)).text == "90")
    #expect(format.field(.zero - .minutes(5)).text == "-5")
  }

  @Test func `instants are local dates and times in a dated study`() throws {
    let first = try #require(CivilDate(year: 2022, month: 2, day: 28))
    let day = CalendarDay(
      date: first, open: [], isWorkingDay: false, isHoliday: false, quotaFactor: 1, ruleIndex: 0)
    let format = StampFormat(calendar: OfficeCalendar(days: [day]))

    #expect(format.field(.zero + .minutes(485)).text == "2022-02-28T08:05:00")
    #expect(format.field(.startOfDay(1) + .seconds(59)).text == "2022-03-01T00:00:59")
  }

  @Test func `a person is one record with all stamps`() {
    var person = PersonRecord(
      traits: Traits(
        classID: 0, application: 0, group: 0, channel: .none, firstChannel: .none),
      identity: 42, need: .zero + .minutes(1), isCounted: true)
    person.served = .zero + .minutes(4)
    person.ended = .zero + .minutes(4)
    person.fate = .served
    person.visits = 1
    person.totalWait = .minutes(2)
    person.totalVisit = .minutes(3)

    let fields = ApplicantRecords(network: StudyFixtures.plainNetwork)
      .fields(of: person, variant: "base")

    #expect(
      fields.map(\.text) == [
        "base", "42", "", "", "", "", "", "served", "", "", "1", "", "", "", "4", "4", "1", "0",
        "0", "0", "0", "2", "0", "3", "0", "0",
      ])
    #expect(fields.count == ApplicantRecords.columns.count)
  }
}
