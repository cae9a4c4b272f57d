import Experiments
import PassportOffice
import Testing

@testable import Reports

struct SeatTableTests {
  @Test func `families stand beside the people where there are any`() {
    let alone = OfficeFixture().variant("base")
    var families = alone
    families.name = "families"
    // The demand of the fixture is 70 needs a day: with families of two they are 140 people.
    families.network.demands[0].party = .fixed(2)

    let lines = SeatTable.section(of: [alone, families]).lines(in: .english)
    let cells = lines.map { $0.split(separator: " ").map(String.init) }
    #expect(cells[0] == ["people", "families", "slots", "tickets", "seats"])
    #expect(cells[1].prefix(3) == ["base", "70.0", "70.0"])
    #expect(cells[2].prefix(3) == ["families", "140", "70.0"])
    let without = SeatTable.section(of: [alone]).lines(in: .english)
    #expect(!without[0].contains("families"))
  }
}
