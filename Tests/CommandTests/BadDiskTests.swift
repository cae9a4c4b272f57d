import Foundation
import TestSupport
import Testing

/// Results that cannot be written: a reason, status 1, and nothing half written.
struct BadDiskTests {
  let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
  }

  @Test func `a folder that cannot be made is found before anything is simulated`() throws {
    let outcome = try fixture.run("--out", "/proc/nowhere/results")

    #expect(outcome.status == 1)
    #expect(outcome.stdout.isEmpty)
    #expect(
      outcome.stderr
        == "antrean: cannot make a folder in `/proc/nowhere/results`: No such file or directory; "
        + "choose another with --out, or use --no-files\n")
  }

  @Test func `a file in the way of the folder is found as well`() throws {
    let outcome = try fixture.run("--out", "small.yaml")

    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("`small.yaml`: Not a directory"))
  }

  @Test func `a file in the place of the run is kept and found before anything is simulated`()
    throws
  {
    #expect(try fixture.run("--out", "out").status == 0)
    let run = try #require(fixture.names(in: "out").first)
    try FileManager.default.removeItem(at: fixture.folder.url.appending(path: "out/\(run)"))
    try Data("mine".utf8).write(to: fixture.folder.url.appending(path: "out/\(run)"))

    let outcome = try fixture.run("--out", "out")

    #expect(outcome.status == 1)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.hasPrefix("antrean: `out/\(run)` is not a folder"))
    #expect(try fixture.text(of: "out/\(run)") == "mine")
    #expect(fixture.names(in: "out") == [run])
  }

  @Test(.enabled(if: TinyDisk.isPossible, "needs the right to mount a file system"))
  func `a read-only folder is found before anything is simulated`() throws {
    let disk = try TinyDisk(options: "ro,size=64k")

    let outcome = try fixture.run("--out", disk.path)

    #expect(outcome.status == 1)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("Read-only file system"))
  }

  @Test(.enabled(if: TinyDisk.isPossible, "needs the right to mount a file system"))
  func `a full disk is found before anything is simulated`() throws {
    let disk = try TinyDisk(options: "size=4k")
    _ = try runShell("head -c 4096 /dev/zero > '\(disk.path)/mine'")

    let outcome = try fixture.run("--out", disk.path, "--replications", "40")

    #expect(outcome.status == 1)
    #expect(outcome.stdout == "")
    #expect(outcome.stderr.contains("No space left on device; nothing was kept"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["mine"])
  }

  @Test func `a limit on the size of files is no crash`() throws {
    let outcome = try runShell(
      "ulimit -f 8; antrean run small.yaml --quiet --replications 40 --out out",
      in: fixture.folder.url)

    #expect(outcome.status == 1)
    // 512 bytes each: 4 KiB hold the outcome of one replication.
    #expect(
      outcome.stderr.contains("File too large; the 1 replications finished until then are kept"))
    #expect(fixture.names(in: "out").allSatisfy { $0.hasPrefix(".partial-") })
  }

  /// A thousand people take more than 40 kB; the other files of two replications take less.
  @Test func `applicants that cannot be written end in a report and no files`() throws {
    let outcome = try runShell(
      "ulimit -f 40; antrean run small.yaml --quiet --replications 2 --applicants all --out out",
      in: fixture.folder.url)

    #expect(outcome.status == 1)
    #expect(outcome.stdout.contains("wait in line"))
    #expect(outcome.stderr.contains("/applicants.csv`: File too large; nothing was kept"))
    #expect(fixture.names(in: "out") == [])
  }

  @Test func `a full disk under standard output is a failure, the files are kept`() throws {
    let outcome = try runShell(
      "antrean run small.yaml --quiet --out out > /dev/full", in: fixture.folder.url)

    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("cannot write to standard output"))
    #expect(fixture.names(in: "out").count == 1)
  }

  @Test func `a reader who has gone ends the run quietly, the files are kept`() throws {
    let outcome = try runShell(
      "(antrean run small.yaml --quiet --out out; echo \"status $?\" >&2) | true",
      in: fixture.folder.url)

    #expect(outcome.stderr == "status 0\n")
    #expect(fixture.names(in: "out").count == 1)
  }
}
