import Testing

@testable import Validation

@Suite struct ReferenceTableTests {
  @Test func `quoted fields hold commas, quotes and ends of lines`() {
    let rows = CSVRows("a,\"b,\"\"c\"\"\nd\",\n1,2,3").rows
    #expect(rows == [["a", "b,\"c\"\nd", ""], ["1", "2", "3"]])
  }

  @Test func `the table of the project can be read`() throws {
    let table = try ReferenceTable(path: "Tests/Fixtures/reference.csv")
    #expect(table.rowCount == 1_301)
    #expect(Set(table.models.map(\.name)).count == 80)
    let first = try #require(table.models.first)
    #expect(first.id == "mm1_a")
    #expect(first.parameters["mu"].number == 1)
  }
}
