import Scenarios
import TestSupport
import Testing

struct DiagnosticRendererTests {
  @Test(arguments: [
    "wrong-values", "wrong-keys", "wrong-laws", "wrong-network", "wrong-targets", "office-keys",
    "unreached", "endless-loop", "overloaded", "variants-and-changes", "easily-misread",
    "early-shift", "wrong-uncertain",
  ])
  func `each problem has its line, carets and the next step`(fixture: String) throws {
    let marked = MarkedText(try Repository.text(of: "Tests/Fixtures/scenarios/\(fixture).yaml"))
    let folder = try TemporaryDirectory()
    let path = try folder.write(marked.text, to: "\(fixture).yaml")

    let text = DiagnosticRenderer.render(problems(ofFile: path))

    try expectGolden(
      text.replacing(folder.path, with: ""), named: "diagnostics/\(fixture).txt")
  }

  @Test func `what values may not be is told in Indonesian too`() throws {
    let marked = MarkedText(
      try Repository.text(of: "Tests/Fixtures/scenarios/wrong-uncertain.yaml"))
    let folder = try TemporaryDirectory()
    let path = try folder.write(marked.text, to: "wrong-uncertain.yaml")

    let text = DiagnosticRenderer.render(problems(ofFile: path), in: .indonesian)

    try expectGolden(
      text.replacing(folder.path, with: ""), named: "diagnostics/wrong-uncertain-id.txt")
  }

  @Test func `a problem of the file itself has no place`() throws {
    let text = DiagnosticRenderer.render(problems(ofFile: "/nowhere/office.yaml"))

    #expect(
      text == """
        error: there is no file `/nowhere/office.yaml` [file-missing]
          hint: check the path and the spelling

        """)
  }

  @Test func `of a long line only the part around the problem is shown`() throws {
    let filler = String(repeating: "x", count: 300)
    let text =
      "antrean: 1\nname: long\ncalendar: {always_open: true, measure: 8 h}\n"
      + "stages: [{id: desk, desks: 1, service: 4 min}]\n"
      + "demand: [{id: \(filler.prefix(90)), class: \(filler.prefix(90)), rate: 20}]\n"

    let rendered = try DiagnosticRenderer.render(problems(text)).split(separator: "\n")

    // Column 206: 14 for `demand: [{id: `, 90, 9 for `, class: `, 90 and 8 for `, rate: `, less 5.
    let shown = rendered[1].dropFirst("  5 | ".count)
    let carets = rendered[2].dropFirst("    | ".count)
    #expect(shown.hasPrefix("…x"))
    #expect(shown.hasSuffix("rate: 20}]"))
    let marked = zip(shown, carets).filter { $0.1 == "^" }.map(\.0)
    #expect(String(marked) == "20")
  }

  @Test func `control characters of a file do not reach the terminal`() throws {
    let text = "antrean: 1\nname: \"bell\\a and escape\u{1B}[31m\"\n"

    let rendered = try DiagnosticRenderer.render(problems(text))

    #expect(!rendered.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `notes stand between the carets and the hint`() throws {
    let rendered = try DiagnosticRenderer.render(
      problems(
        """
        antrean: 1
        name: twice
        name: again
        calendar: {always_open: true, measure: 8 h}
        demand: [{id: all, rate: 20 / h}]
        stages: [{id: desk, desks: 3, service: 4 min}]
        """))
    let lines = rendered.split(separator: "\n").map { line in
      line.replacing(/^.*scenario.yaml/, with: "scenario.yaml")
    }

    #expect(
      lines == [
        "scenario.yaml:3:1: error: `name` stands twice in this map [duplicate-key]",
        "  3 | name: again",
        "    | ^^^^",
        "scenario.yaml:2:1: note: `name` is first written here",
        "  2 | name: twice",
        "    | ^^^^",
        "  hint: remove one of them",
      ])
  }
}
