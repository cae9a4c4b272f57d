import EventKernel
import PassportOffice
import RandomStreams
import TestSupport
import Testing

/// Printers and booklets that are too few.
@Suite struct PrintTests {
  /// So many people are interviewed on a day, 10 minutes each from 7:00 or the opening on.
  private func town(people: Int, onDay day: Int = 0, perDay: Int? = nil) -> TestTown {
    var town = TestTown()
    town.demands = (0..<people).map { TestTown.need(at: TestTown.time(day, 1, Int64($0))) }
    town.rules[0].print = PrintRules()
    town.rules[0].print?.perDay = perDay
    return town
  }

  private func ends(_ town: TestTown) -> [String] {
    town.log().people.sorted { ($0.need, $0.identity) < ($1.need, $1.identity) }
      .map { "\($0.fate) \(RunLog.clock($0.ended))" }
  }

  @Test func `so many are printed at each closing, first due first`() {
    #expect(
      ends(town(people: 5, perDay: 2)) == [
        "served 0 16:00", "served 0 16:00", "served 1 16:00", "served 1 16:00", "served 2 16:00",
      ])
    // Friday, and the Monday and Tuesday after.
    #expect(
      ends(town(people: 3, onDay: 4, perDay: 1)) == [
        "served 4 16:00", "served 7 16:00", "served 8 16:00",
      ])
  }

  @Test func `what became due before goes before`() {
    // Interviewed on Monday and due on Tuesday; interviewed and due on Tuesday.
    var town = town(people: 1, perDay: 1)
    town.demands.append(TestTown.need(at: TestTown.time(1, 1)))
    town.rules[0].issueWorkingDays = .fixed(1)
    town.rules.append(town.rules[0])
    town.rules[1].issueWorkingDays = .fixed(0)
    town.ruleOfDay = { min($0, 1) }
    #expect(ends(town) == ["served 1 16:00", "served 2 16:00"])
  }

  @Test func `who is interviewed after the closing gets what is left of the day`() {
    // From 15:55 to 16:05 and from 16:05 to 16:15.
    var town = town(people: 2, perDay: 2)
    town.rules[0].walkIn.arrive = TestTown.at(15, 55)
    #expect(ends(town) == ["served 0 16:05", "served 0 16:15"])
    town.rules[0].print?.perDay = 1
    #expect(ends(town) == ["served 0 16:05", "served 1 16:00"])
  }

  @Test func `booklets run out and come back`() {
    // Monday 2 of 3 booklets, and an order because 1 is below 2; Tuesday the last one; Wednesday
    // none; the order of Monday, 16:00, arrives on Thursday before that day's printing.
    var town = town(people: 7, perDay: 2)
    town.rules[0].print?.blanks = BlankRules(
      start: 3,
      reorder: ReorderRule(below: 2, quantity: 10, lead: .constant(3 * 86_400e6)))
    #expect(
      ends(town) == [
        "served 0 16:00", "served 0 16:00", "served 1 16:00", "served 3 16:00", "served 3 16:00",
        "served 4 16:00", "served 4 16:00",
      ])
  }

  @Test func `what is on its way counts against the next order`() {
    // An order for 3 on Monday and no other one before it comes on Friday: 3 + 3 in two weeks.
    var town = town(people: 9)
    town.days = 8
    town.rules[0].print?.blanks = BlankRules(
      start: 3, reorder: ReorderRule(below: 3, quantity: 3, lead: .constant(4 * 86_400e6)))
    let served = ends(town).filter { $0.hasPrefix("served") }
    #expect(
      served == [
        "served 0 16:00", "served 0 16:00", "served 0 16:00", "served 4 16:00", "served 4 16:00",
        "served 4 16:00",
      ])
  }

  @Test func `without an order the rest waits for ever`() {
    var town = town(people: 3)
    town.rules[0].print?.blanks = BlankRules(start: 1, reorder: nil)
    #expect(ends(town).map { $0.prefix(6) } == ["served", "unfini", "unfini"])
  }

  @Test func `limits may end on a date`() {
    var town = town(people: 5, perDay: 1)
    town.rules.append(TestTown.rules())
    town.ruleOfDay = { $0 < 2 ? 0 : 1 }
    #expect(
      ends(town) == [
        "served 0 16:00", "served 1 16:00", "served 2 16:00", "served 2 16:00", "served 2 16:00",
      ])
  }

  @Test func `a printer that is never busy changes nothing`() {
    for seed in UInt64(1)...12 {
      var towns = RandomTown(seed: seed)
      var town = towns.next()
      for rules in town.rules.indices { town.rules[rules].print = nil }
      let free = town.log(seed: seed)
      for rules in town.rules.indices {
        town.rules[rules].print = PrintRules()
        town.rules[rules].print?.perDay = 1_000_000
      }
      let limited = town.log(seed: seed)
      let story = { (person: PersonRecord) in
        "\(person.identity) \(person.fate) \(RunLog.clock(person.ended))"
      }
      #expect(
        free.people.map(story).sorted() == limited.people.map(story).sorted(), "seed \(seed)")
    }
  }
}
