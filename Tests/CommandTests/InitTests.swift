import Foundation
import TestSupport
import Testing

/// Scenarios to start from, on the command line.
struct InitTests {
  @Test func `the presets are listed in the language of the locale`() throws {
    let english = try runAntrean(["init", "--list"], environment: ["LC_ALL": "C"])
    let indonesian = try runAntrean(["init", "--list"], environment: ["LC_ALL": "id_ID.UTF-8"])

    #expect(english.status == 0 && indonesian.status == 0)
    #expect(english.stdout.contains("queue           one line before three desks"))
    #expect(indonesian.stdout.contains("queue           satu antrean di depan tiga loket"))
  }

  @Test func `a preset can be checked as it comes`() throws {
    let folder = try TemporaryDirectory()
    let written = try runAntrean(
      ["init", "office-app", "--lang", "id", "--out", "kantor.yaml"], in: folder.url)
    let shown = try runAntrean(["init", "office-app", "--lang", "id"])
    let checked = try runAntrean(["check", "kantor.yaml"], in: folder.url)

    #expect(written.status == 0 && written.stdout.isEmpty)
    #expect(shown.stdout.hasPrefix("# Kantor imigrasi dengan aplikasi."))
    #expect(
      try String(contentsOf: folder.url.appending(path: "kantor.yaml"), encoding: .utf8)
        == shown.stdout)
    #expect(checked.status == 0 && checked.stderr.isEmpty)
  }

  @Test func `a file that is there is kept`() throws {
    let folder = try TemporaryDirectory()
    _ = try folder.write("mine\n", to: "kantor.yaml")

    let outcome = try runAntrean(["init", "queue", "--out", "kantor.yaml"], in: folder.url)

    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains("`kantor.yaml` is there already"))
    #expect(
      try String(contentsOf: folder.url.appending(path: "kantor.yaml"), encoding: .utf8) == "mine\n"
    )
  }

  @Test func `a folder that is not there is a failure with its reason`() throws {
    let outcome = try runAntrean(["init", "queue", "--out", "/no/such/folder/a.yaml"])
    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("antrean: cannot write `/no/such/folder/a.yaml`"))
  }

  @Test(arguments: [
    ["init"], ["init", "queue", "--list"], ["init", "office-ap"],
    ["init", "queue", "--lang", "fr"],
  ])
  func `what names no preset is a usage error`(arguments: [String]) throws {
    let outcome = try runAntrean(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.stdout.isEmpty)
  }
}
