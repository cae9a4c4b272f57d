import Experiments
import Testing

@testable import Scenarios

/// The reference is made from the table that the checker reads.
struct ReferencePageTests {
  private let maps = LanguageMaps()
  private let page = ReferencePage.markdown(in: .english)

  @Test func `the page speaks Indonesian, the keys do not`() {
    let page = ReferencePage.markdown(in: .indonesian)
    #expect(page.hasPrefix("# Bahasa skenario\n"))
    #expect(page.contains("\n| `deadline` | lama waktu seperti `4 h` | `2 h`"))
    #expect(page.contains("\nSalah satu dari") || page.contains("- Salah satu dari"))
    let keys = { (page: String) in page.matches(of: /(?m)^\| `([^`]+)` \|/).map { $0.1 } }
    #expect(keys(page) == keys(self.page))
  }

  @Test func `every key has its line with meaning and default`() {
    let lines = page.split(separator: "\n")
    for field in maps.entries.flatMap(\.grammar.fields) {
      let start = "| `\(field.key)` |"
      let end = "| \(field.doc.english) |"
      let text = field.standardText.map { "`\($0)`" } ?? start
      #expect(
        lines.contains { line in
          line.hasPrefix(start) && line.hasSuffix(end) && line.contains(text)
        }, "\(field.key)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every heading stands once and every link leads to one`(language: Language) {
    let page = ReferencePage.markdown(in: language)
    let headings = page.matches(of: /(?m)^## (.+)$/).map { String($0.1) }
    let anchors = Set(
      headings.map {
        $0.lowercased().filter { $0 != "(" && $0 != ")" }.replacing(" ", with: "-")
      })
    #expect(Set(headings).count == headings.count && headings.count > 60)
    for link in page.matches(of: /\]\(#([^)]+)\)/) {
      #expect(anchors.contains(String(link.1)), "\(link.1)")
    }
  }

  @Test func `every example is a map of its kind`() throws {
    for entry in maps.entries {
      let text = ReferenceExamples.text(of: entry.grammar)
      let node = try YAMLReader.read(SourceText(name: "example", text: text))
      var checker = GrammarChecker(folder: TableFolder(path: ""))
      _ = checker.check(node, as: .object(entry.grammar), path: "")
      let errors = checker.log.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.message) == [], "\(entry.heading.english): \(text)")
    }
    #expect(
      ReferenceExamples.byHand.allSatisfy { example in
        maps.entries.contains { $0.grammar.name == example.grammar.name }
      })
  }

  @Test func `a line says what may stand there and what holds without it`() {
    #expect(
      page.contains(
        "| `returned_slots` | `at_once`"))
    #expect(page.contains("| `deadline` | a duration such as `4 h` | `2 h` |"))
    #expect(page.contains("| `name` | a name | must be written | Name of the study"))
    #expect(page.contains("- One of `on` or `rolling` must be written."))
    #expect(page.contains("[release](#release)"))
  }
}
