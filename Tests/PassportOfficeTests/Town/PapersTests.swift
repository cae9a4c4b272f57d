import EventKernel
import PassportOffice
import TestSupport
import Testing

/// People who are sent home for papers, and people who are refused.
@Suite struct PapersTests {
  /// Files for 10 minutes, then the interview for 10; everybody comes at 7:00.
  private func town(
    needs: [SimInstant] = [TestTown.time(0, 1)], files: PaperRules? = nil,
    interview: PaperRules? = nil
  ) -> TestTown {
    var town = TestTown()
    town.demands = needs.map(TestTown.need)
    town.stages = [
      TestTown.desk(minutes: 10, routes: [Route(to: 1, cumulativeShare: 1)]),
      TestTown.desk(minutes: 10),
    ]
    town.stages[0].papers = files
    town.stages[1].papers = interview
    town.interviewStage = 1
    town.rules[0].shifts = [TestTown.shift([1, 1])]
    return town
  }

  private func papers(
    incomplete: Double = 0, returning: Double = 1, within days: Int = 1, refused: [Double] = [0]
  ) -> PaperRules {
    PaperRules(
      incompleteShare: incomplete, returningShare: returning, returnWithinDays: days,
      refusedShare: refused)
  }

  @Test func `who lacks papers comes back to the same stage once`() {
    let log = town(files: papers(incomplete: 1), interview: papers(incomplete: 1)).log()
    #expect(
      log.trips == [
        "came 0 07:00, outside until 0 08:00, left 0 08:10, wait 0",
        "came 1 07:00, outside until 1 08:00, left 1 08:20, wait 0",
      ])
    #expect(log.stories == ["served 1 16:00, visits 2"])
    #expect(log.people.map(\.interviewed) == [TestTown.time(1, 8, 10)])
  }

  @Test func `papers missing at the interview are brought to the interview`() {
    // Friday 08:10; the next day is Saturday, so it is Monday at 8:00.
    let log = town(needs: [TestTown.time(4, 1)], interview: papers(incomplete: 1)).log()
    #expect(
      log.trips == [
        "came 4 07:00, outside until 4 08:00, left 4 08:20, wait 0",
        "came 7 07:00, outside until 7 08:00, left 7 08:10, wait 0",
      ])
    #expect(log.people.map(\.interviewed) == [TestTown.time(7, 8)])
    #expect(log.stops.map(\.stage) == [0, 1, 1])
  }

  @Test func `who does not come back with papers is refused`() {
    let log = town(files: papers(incomplete: 1, returning: 0)).log()
    #expect(log.stories == ["refused 0 08:10, visits 1"])
    let late = town(interview: papers(incomplete: 1, returning: 0)).log()
    #expect(late.people.map(\.interviewed) == [TestTown.time(0, 8, 10)])
  }

  @Test func `who is refused at the interview loses the fee`() {
    var town = town(interview: papers(refused: [1]))
    var booking = TestTown.booking()
    booking.sequence = .payThenBook
    town.rules = [TestTown.appRules(booking)]
    town.rules[0].shifts = [TestTown.shift([1, 1])]
    #expect(town.log().stories == ["refused 0 08:20, visits 1, lost 350000"])
  }

  @Test func `days of return are as likely as each other`() {
    // 900 people of one Monday, far more desks than people: on Tuesday to Thursday 300 each, and
    // 4.5 standard errors of a binomial (900, 1/3) are 64.
    var town = town(
      needs: (0..<900).map { .startOfDay(0) + .seconds(Int64($0)) },
      files: papers(incomplete: 1, within: 3))
    town.rules[0].shifts = [TestTown.shift([1_000, 1_000])]
    let log = town.log()
    for day in 1...3 {
      let came = log.visits.count { $0.came.day == day }
      #expect(abs(came - 300) < 64, "\(came) on day \(day)")
    }
  }

  @Test func `each application has its share of refusals`() {
    // 400 people, half of each application; 4.5 standard errors of (200, 0.3) are 29.2.
    var town = town(
      needs: (0..<400).map { .startOfDay(0) + .seconds(Int64($0)) },
      interview: papers(refused: [0, 0.3]))
    town.applications = [
      Application(share: 0.5, isWalkInOnly: false, needsInvestigation: false),
      Application(share: 0.5, isWalkInOnly: false, needsInvestigation: false),
    ]
    town.rules[0].shifts = [TestTown.shift([1_000, 1_000])]
    let people = town.log().people
    #expect(people.allSatisfy { $0.traits.application == 1 || $0.fate == .served })
    let second = people.filter { $0.traits.application == 1 }
    let expected = 0.3 * Double(second.count)
    #expect(abs(Double(second.count { $0.fate == .refused }) - expected) < 29.2)
  }

  @Test func `papers tell how often people are served and how many go on`() {
    let rules = papers(incomplete: 0.2, returning: 0.5, refused: [0.1])
    // Of 100 people 10 are refused; of 90 lack 18 papers, of whom 9 come again; 72 + 9 go on.
    #expect(abs(rules.services(of: 0) - 1.09) < 1e-12)
    #expect(abs(rules.goingOn(of: 0) - 0.81) < 1e-12)
  }
}
