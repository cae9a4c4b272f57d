import Experiments
import Testing

@testable import Scenarios

struct CSVTableTests {
  @Test func `cells may be quoted, hold commas, quotes and lines`() throws {
    let table = try CSVTable(
      text: "name,note\r\n\"Padang, Kota\",\"says \"\"hello\"\"\"\r\nx,\"two\nlines\"\r\n\r\ny,\r\n"
    )

    #expect(table.heading == ["name", "note"])
    #expect(
      table.rows.map(\.cells) == [
        ["Padang, Kota", "says \"hello\""], ["x", "two\nlines"], ["y", ""],
      ])
    #expect(table.rows.map(\.line) == [2, 3, 6])
    #expect(table.column("note") == 1)
    #expect(table.column("Note") == nil)
  }

  @Test func `the last line needs no end`() throws {
    #expect(try CSVTable(text: "a\n1").rows.map(\.cells) == [["1"]])
  }

  private static let problems: [(String, Int, String)] = [
    ("", 1, "the table is empty"),
    ("a,b\n1,2,3\n", 2, "this row has 3 cells, but the heading has 2"),
    ("a\nx\"y\n", 2, "a quote stands inside a cell without quotes"),
    ("a\n\"x\"y\n", 2, "text follows a closing quote"),
    ("a\n\n\"x\n", 3, "a quote is opened here and never closed"),
  ]

  @Test(arguments: problems)
  func `a table that breaks the rules is refused at its line`(
    text: String, line: Int, message: String
  ) {
    let problem = #expect(throws: CSVTable.Problem.self) { try CSVTable(text: text) }
    #expect(problem?.line == line)
    #expect(problem?.message.english == message)
  }
}
