import Foundation
import TestSupport
import Testing

/// The half of the style guide that a machine can check, over the whole project.
@Suite struct TidyTests {
  @Test(arguments: TidyRule.all)
  func `the project keeps the rule`(rule: TidyRule) throws {
    let findings = try Self.files.get().flatMap(rule.findings)
    #expect(findings.isEmpty, "\(rule):\n\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test func `every scenario is listed in a README`() throws {
    let scenarios = Repository.files(below: "scenarios", suffix: ".yaml")
    let texts = ["README.md", "scenarios/README.md"].compactMap {
      FileManager.default.contents(atPath: Repository.url($0).path(percentEncoded: false))
    }
    // Nothing to list them in yet.
    guard !texts.isEmpty else { return }
    let index = texts.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(unlisted(scenarios, in: index) == [])
  }

  @Test func `a scenario that is not listed is found`() {
    let index = "| `scenarios/tutorial-mm3.yaml` | three desks |"
    let scenarios = ["scenarios/tutorial-mm3.yaml", "scenarios/mm3.yaml"]
    #expect(unlisted(scenarios, in: index) == ["scenarios/mm3.yaml"])
  }

  @Test func `what an option takes is refused in one place`() throws {
    let own = /"--[\w-]+ takes a number from \d+ (on|to)/
    let files = Repository.files(below: "Sources/antrean", suffix: ".swift")
    let writers = try files.filter { try Repository.text(of: $0).contains(own) }
    #expect(writers == [])
    let common = try Repository.text(of: "Sources/antrean/OptionNumber.swift")
    #expect(common.contains("takes a number from"))
  }

  @Test func `the rules see the sources`() throws {
    let paths = try Self.files.get().map(\.path)
    for path in ["Sources/EventKernel/EventList.swift", "Package.swift", "Makefile", ".ci/run"] {
      #expect(paths.contains(path))
    }
  }

  /// Names of files that stand nowhere as a word of their own.
  private func unlisted(_ scenarios: [String], in index: String) -> [String] {
    scenarios.filter { path in
      let name = NSRegularExpression.escapedPattern(for: String(path.split(separator: "/")[1]))
      return index.range(of: #"(?<![\w-])"# + name, options: .regularExpression) == nil
    }
  }

  /// Read once for all rules.
  private static let files = Result {
    let folders = ["Sources", "Tests", "scenarios", "results"]
    let endings = [".swift", ".md", ".yaml", ".modulemap", ".h"]
    let inFolders = folders.flatMap { folder in
      endings.flatMap { Repository.files(below: folder, suffix: $0) }
    }
    let atTop = [
      "Package.swift", "Makefile", "README.md", "CHANGELOG.md", ".swift-format", ".gitignore",
      ".ci/run", ".ci/install", ".ci/check-scenarios",
    ].filter { FileManager.default.fileExists(atPath: Repository.url($0).path()) }
    return try (atTop + inFolders).map {
      SourceFile(path: $0, text: try Repository.text(of: $0))
    }
  }
}
