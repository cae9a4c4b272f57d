import Foundation
import TestSupport
import Testing

/// What the program says before any work is done, and with which status.
struct UsageTests {
  @Test func `help tells the commands and the statuses`() throws {
    let outcome = try runAntrean(["--help"])

    #expect(outcome.status == 0)
    #expect(outcome.stderr.isEmpty)
    for word in ["check", "run", "explain", "schema", "bench", "130 interrupted"] {
      #expect(outcome.stdout.contains(word))
    }
  }

  @Test func `the version is told`() throws {
    let outcome = try runAntrean(["--version"])

    #expect(outcome.status == 0)
    #expect(outcome.stdout == "0.1.0\n")
  }

  @Test(arguments: [
    ["run", "--no-such-option", "x.yaml"], ["no-such-command"], ["run"],
    ["run", "x.yaml", "--replications", "0"], ["run", "x.yaml", "--replications", "many"],
    ["run", "x.yaml", "--threads", "0"], ["run", "x.yaml", "--by", "colour"],
    ["run", "x.yaml", "--set", "desks"], ["run", "x.yaml", "--applicants", "some"],
    ["run", "x.yaml", "--format", "xml"], ["run", "--quiet"], ["run", "x.yaml", "--out", ""],
    ["run", "x.yaml", "--no-files", "--applicants", "5"],
    ["run", "x.yaml", "--no-files", "--replications-csv"], ["check"], ["schema", "extra"],
  ])
  func `wrong arguments are usage errors`(arguments: [String]) throws {
    let outcome = try runAntrean(arguments)

    #expect(outcome.status == 64)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.hasPrefix("Error: "))
    #expect(outcome.stderr.contains("--help"))
  }

  @Test func `a slip of the pen in a command is told`() throws {
    let outcome = try runAntrean(["runn", "x.yaml"])
    let other = try runAntrean(["simulate", "x.yaml", "--lang", "id"])

    #expect(outcome.status == 64)
    #expect(
      outcome.stderr.hasPrefix("Error: there is no command `runn`: did you mean `run`?\n"))
    #expect(other.stderr.contains("tidak ada perintah `simulate`: yang ada check, run, "))
  }

  @Test func `the schema is JSON about the language`() throws {
    let outcome = try runAntrean(["schema"])

    #expect(outcome.status == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let properties = try #require((schema as? [String: Any])?["properties"] as? [String: Any])
    #expect(properties["stages"] != nil)
  }

  @Test(arguments: ["--help", "schema", "check scenarios/tutorial-mm3.yaml"])
  func `a full disk under standard output is a failure with its reason`(command: String) throws {
    let outcome = try runShell("antrean \(command) > /dev/full")

    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("cannot write to standard output: No space left on device"))
  }

  @Test(arguments: ["--help", "schema", "explain scenarios/tutorial-mm3.yaml"])
  func `a reader who has gone ends the program quietly`(command: String) throws {
    let outcome = try runShell("(antrean \(command); echo \"status $?\" >&2) | true")

    #expect(outcome.stderr == "status 0\n")
  }

  @Test func `a standard output that was never open ends the program quietly`() throws {
    let outcome = try runShell("antrean schema >&-")

    #expect(outcome.status == 0)
    #expect(outcome.stderr.isEmpty)
  }
}
