import Foundation
import TestSupport
import Testing

/// Files that are no scenarios, through the real program.
struct BadScenarioTests {
  let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
  }

  @Test func `a missing file is named`() throws {
    try expectInvalid("\(folder.path)none.yaml", "there is no file", "file-missing")
  }

  @Test func `a directory is no file`() throws {
    try expectInvalid(folder.path, "is a directory", "file-unreadable")
  }

  @Test func `a binary is no text`() throws {
    try expectInvalid("/bin/true", "is not text", "file-not-text")
  }

  @Test func `an empty file says what a scenario starts with`() throws {
    try expectInvalid(folder.write("", to: "empty.yaml"), "is empty", "file-empty")
  }

  @Test func `ten megabytes are too much`() throws {
    let text = "# " + String(repeating: "x", count: 10 << 20)
    try expectInvalid(folder.write(text, to: "big.yaml"), "1 MiB", "file-too-large")
  }

  @Test func `ten thousand levels are refused`() throws {
    let text = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    try expectInvalid(folder.write("name: \(text)", to: "deep.yaml"), "level", "nesting-too-deep")
  }

  @Test func `an alias bomb is refused without being unfolded`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    try expectInvalid(folder.write(text, to: "bomb.yaml"), "anchor", "yaml-feature")
  }

  @Test func `every problem is told at once with its place`() throws {
    let file = try folder.write(
      """
      antrean: 1
      name: mm3
      calendar: {always_open: true, measure: 5000}
      demand:
        - {id: all, rate: -20.8 / h}
      stages:
        - id: desk
          desks: 3
          servce: {exponential: {mean: 4.34 min}}
      """, to: "wrong.yaml")

    let outcome = try runAntrean(["run", file])

    #expect(outcome.status == 65)
    #expect(outcome.stdout.isEmpty)
    for place in ["wrong.yaml:3:", "wrong.yaml:5:", "wrong.yaml:9:"] {
      #expect(outcome.stderr.contains(place))
    }
    #expect(outcome.stderr.contains("did you mean `service`?"))
  }

  @Test func `an unknown variant is no run`() throws {
    let outcome = try runAntrean(["run", "scenarios/padang-2022.yaml", "--variant", "walkin-only"])

    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains("walk-in-only"))
  }

  @Test func `a setting that leads nowhere points into the option`() throws {
    let outcome = try runAntrean(
      ["run", "scenarios/tutorial-mm3.yaml", "--set", "stages.dask.desks=4"])

    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains("--set:1:"))
    #expect(outcome.stderr.contains("did you mean `stages.desk.desks`?"))
  }

  @Test func `check tells the same problems as JSON`() throws {
    let file = try folder.write("antrean: 1\nname: mm3\n", to: "short.yaml")

    let outcome = try runAntrean(["check", file, "--format", "json"])

    #expect(outcome.status == 65)
    #expect(outcome.stderr.isEmpty)
    let document = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let keys = try #require(document as? [String: Any])
    #expect(keys["valid"] as? Bool == false)
    let problems = try #require(keys["diagnostics"] as? [[String: Any]])
    #expect(problems.contains { $0["code"] as? String == "missing-key" })
  }

  @Test func `check goes on to the next file after one that is wrong`() throws {
    let wrong = try folder.write("antrean: 1\nname: mm3\n", to: "short.yaml")

    let outcome = try runAntrean(["check", wrong, "scenarios/tutorial-mm3.yaml"])

    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains("short.yaml"))
    #expect(outcome.stdout.contains("valid scenario `tutorial-mm3`"))
    #expect(try runAntrean(["check", "scenarios/tutorial-mm3.yaml", wrong]).status == 65)
  }

  @Test func `check praises a valid file in one line`() throws {
    let outcome = try runAntrean(["check", "scenarios/tutorial-mm3.yaml"])

    #expect(outcome.status == 0)
    #expect(
      outcome.stdout
        == "scenarios/tutorial-mm3.yaml: valid scenario `tutorial-mm3` with 0 variants, "
        + "0 targets, 0 warnings\n")
  }

  private func expectInvalid(
    _ path: String, _ words: String, _ code: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try runAntrean(["run", path, "--no-files"], seconds: 20)

    #expect(outcome.status == 65, sourceLocation: sourceLocation)
    #expect(outcome.stdout.isEmpty, sourceLocation: sourceLocation)
    #expect(outcome.stderr.contains(words), "\(outcome.stderr)", sourceLocation: sourceLocation)
    #expect(outcome.stderr.contains("[\(code)]"), sourceLocation: sourceLocation)
  }
}
