import EventKernel
import PassportOffice
import Testing

/// From the interview to the passport.
@Suite struct IssueTests {
  @Test func `an application may have its own days of issue`() {
    // Monday's interview; three working days at the office, none for the application.
    var town = TestTown(needs: TestTown.time(0, 1))
    town.rules[0].issueWorkingDays = .fixed(3)
    #expect(town.log().stories == ["served 3 16:00, visits 1"])
    town.applications[0].issueWorkingDays = .fixed(0)
    #expect(town.log().stories == ["served 0 16:00, visits 1"])
  }

  @Test func `applications keep the days of the office unless they have their own`() {
    var town = TestTown()
    town.demands = (0..<40).map { TestTown.need(at: TestTown.time(0, 1, Int64($0))) }
    town.stages = [TestTown.desk(minutes: 1)]
    town.applications = [
      Application(share: 0.5, isWalkInOnly: false, needsInvestigation: false),
      Application(share: 0.5, isWalkInOnly: false, needsInvestigation: false),
    ]
    town.rules[0].issueWorkingDays = .fixed(2)
    town.applications[1].issueWorkingDays = .fixed(1)
    let days = town.log().people.map { person in
      "\(person.traits.application): \(person.ended.day)"
    }
    #expect(Set(days) == ["0: 2", "1: 1"])
  }
}
