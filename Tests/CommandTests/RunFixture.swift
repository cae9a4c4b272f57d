import Foundation
import TestSupport

/// A small queue in a folder of its own, so that a run takes milliseconds.
struct RunFixture {
  let folder: TemporaryDirectory
  let scenario: String

  /// M/M/3 over 50 hours; `targets` are lines of the section of that name.
  init(replications: Int = 4, targets: [String] = []) throws {
    folder = try TemporaryDirectory()
    let section = targets.isEmpty ? "" : "targets:\n" + targets.map { "  - \($0)\n" }.joined()
    scenario = try folder.write(
      """
      antrean: 1
      name: small
      calendar: {always_open: true, warm_up: 10 h, measure: 50 h}
      demand:
        - {id: all, rate: 20.8 / h}
      stages:
        - id: desk
          desks: 3
          service: {exponential: {mean: 4.34 min}}
      \(section)experiment: {seed: 1, replications: \(replications)}

      """, to: "small.yaml")
  }

  /// Runs the scenario in its folder without progress.
  func run(_ arguments: String..., seconds: Int = 60) throws -> ProgramOutcome {
    try runAntrean(["run", scenario, "--quiet"] + arguments, in: folder.url, seconds: seconds)
  }

  /// Names in a folder below the fixture's, hidden ones too; none if it is not there.
  func names(in path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path + path)
    return (names ?? []).sorted()
  }

  /// The text of a file below the fixture's folder.
  func text(of path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }
}

/// A file system of the given size in memory, where the tests may mount one.
final class TinyDisk {
  let path: String

  /// Whether this machine lets us.
  static let isPossible: Bool = {
    guard let disk = try? TinyDisk(options: "size=64k") else { return false }
    return disk.path.isEmpty == false
  }()

  init(options: String) throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "antrean-disk-\(UUID().uuidString)").path(percentEncoded: false)
    let outcome = try runShell(
      "mkdir '\(path)' && mount -t tmpfs -o \(options) none '\(path)' || { rmdir '\(path)'; exit 1; }"
    )
    guard outcome.status == 0 else { throw NotPermitted() }
  }

  deinit {
    _ = try? runShell("umount '\(path)' && rmdir '\(path)'")
  }

  struct NotPermitted: Error {}
}
