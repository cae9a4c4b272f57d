import Testing

/// Each rule finds what it is there for, and leaves alone what only looks like it.
@Suite struct TidyRuleTests {
  struct Example: CustomStringConvertible, Sendable {
    var rule: TidyRule
    var path: String
    var text: String
    /// Lines with findings.
    var lines: [Int]

    var description: String { "\(rule): \(path)" }
  }

  @Test(arguments: examples)
  func `a rule finds the offending lines and no others`(example: Example) {
    let findings = example.rule.findings(SourceFile(path: example.path, text: example.text))
    #expect(findings.map(\.line) == example.lines)
  }

  @Test func `every rule has an example that breaks it`() {
    let broken = Set(Self.examples.filter { !$0.lines.isEmpty }.map(\.rule.description))
    #expect(TidyRule.all.map(\.description).filter { !broken.contains($0) } == [])
  }

  private static let source = "Sources/Reports/Table.swift"
  private static let test = "Tests/ReportsTests/TableTests.swift"

  static let examples: [Example] = shapes + words + layers

  private static let shapes: [Example] = [
    Example(
      rule: .fileLength, path: source, text: String(repeating: "\n", count: 401), lines: [401]),
    Example(rule: .fileLength, path: source, text: String(repeating: "\n", count: 400), lines: []),
    Example(
      rule: .functionLength, path: source,
      text: "struct A {\n  func a(\n    b: Int = { 1 }()\n  ) -> Int {\n"
        + String(repeating: "    {\n    }\n", count: 28) + "  }\n\n  init() {\n  }\n}\n",
      lines: []),
    Example(
      rule: .functionLength, path: source,
      text: "struct A {\n  func a(\n    b: Int = { 1 }()\n  ) -> Int {\n"
        + String(repeating: "    {\n    }\n", count: 29) + "  }\n}\n",
      lines: [2]),
    Example(
      rule: .functionLength, path: source,
      text: "protocol A {\n  func a() -> Int\n  var b: Int { get }\n}\nstruct B {"
        + String(repeating: "\n", count: 80) + "}\n",
      lines: []),
    Example(rule: .fileNames, path: "Sources/Reports/TableHelpers.swift", text: "", lines: [1]),
    Example(rule: .fileNames, path: "Sources/Reports/Table+Utils.swift", text: "", lines: [1]),
    Example(rule: .fileNames, path: "Sources/Reports/Database.swift", text: "", lines: []),
    Example(
      rule: .expectations, path: test,
      text: """
        @Test func `one`() throws {
          #expect(a == b)
        }
        @Test(arguments: [1, 2])
        func `two`(number: Int) {
          _ = number
          // #expect(number == 3)
        }
        @Test func three() { forEach(seeds: 1...3) { _ in } }
        @Test func four() { expectGolden() }
        func five() {}
        """, lines: [5]),
  ]

  private static let words: [Example] = [
    Example(
      rule: .printing, path: source,
      text: "print(1)\n// print(2)\nlet a = \"print(3)\"\ntable.print(4)\nreprint(5)"
        + "\ndebugPrint(6)",
      lines: [1, 6]),
    Example(rule: .printing, path: "Sources/antrean/A.swift", text: "print(1)", lines: []),
    Example(
      rule: .crashes, path: test, text: "let a = try! b()\nlet c = try b() != d", lines: [1]),
    Example(rule: .silence, path: source, text: "let a = 1\nlet b = try? c()", lines: [2]),
    Example(rule: .silence, path: test, text: "let b = try? c()", lines: []),
    Example(rule: .fatalErrors, path: source, text: "fatalError(\"no\")", lines: [1]),
    Example(
      rule: .randomness, path: test,
      text: """
        Int.random(in: 0..<2)
        a.shuffled()
        var g = SystemRandomNumberGenerator()
        generator.shuffle(&a)
        a.shuffled(using: &generator)
        a.shuffle()
        """, lines: [1, 2, 3, 6]),
    Example(
      rule: .clocks, path: "Sources/Statistics/Mean.swift",
      text: "let a = Date()\nlet b = ContinuousClock.now\nlet c = CivilDate()", lines: [1, 2]),
    Example(rule: .clocks, path: source, text: "let a = Date()", lines: []),
    Example(
      rule: .banners, path: source,
      text: "// MARK: - Parts\nlet a = \"// MARK: b\"\n// ==========\n/// A list: - b",
      lines: [1, 3]),
    Example(
      rule: .foreignPaths, path: "README.md",
      text: "see /" + "work/a\nin a/" + "work/b\nas style" + ".md says\nin .." + "/shared",
      lines: [1, 3, 4]),
  ]

  private static let layers: [Example] = [
    Example(
      rule: .imports, path: "Sources/EventKernel/Event.swift",
      text: "import Foundation\nprivate import struct Glibc.timespec\n// import Yams",
      lines: [1, 2]),
    Example(
      rule: .imports, path: "Sources/Reports/Table.swift",
      text: "public import Experiments\n@_exported import Scenarios\nlet important = 1",
      lines: [2]),
    Example(rule: .imports, path: "Sources/LocalWeb/Page.swift", text: "let a = 1", lines: [1]),
    Example(rule: .imports, path: "Tests/A/B.swift", text: "import Anything", lines: []),
  ]
}
