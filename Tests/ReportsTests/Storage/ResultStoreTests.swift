import EventKernel
import Foundation
import PassportOffice
import TestSupport
import Testing

@testable import Experiments
@testable import ResultStorage

struct ResultStoreTests {
  let folder: TemporaryDirectory
  var results: String { folder.path + "results/mm3" }

  init() throws {
    folder = try TemporaryDirectory()
  }

  @Test func `a run is kept in a folder named by its identity`() throws {
    let run = run(wait: 0.5)

    let path = try ResultStore(folder: results).save(run)

    #expect(path == "\(results)/\(run.identity.folderName)")
    #expect(
      try names(in: path) == [
        "README.md", "manifest.json", "replications.csv", "scenario.yaml", "slots.csv",
        "summary.csv",
        "timeline.csv",
      ])
  }

  @Test func `the summary has the columns of the contract and one record per estimate`() throws {
    let run = run(wait: 0.5, scope: StudyFixtures.scope(.stage, "desk, left"))

    let path = try ResultStore(folder: results).save(run)

    #expect(
      try text(of: "\(path)/summary.csv") == """
        variant,measure,statistic,office,stage,channel,application,group,class,region,day_index,\
        hour,outcome,unit,value,lower,upper,confidence,n\r
        base,wait,mean,,"desk, left",,,,,,,,,min,0.5,0.25,0.75,0.95,1000\r

        """)
  }

  @Test func `keys without a column of their own come last`() throws {
    let run = run(wait: 0.5, scope: StudyFixtures.scope(.arrivalIndex, "7"))

    let path = try ResultStore(folder: results).save(run)

    let lines = try text(of: "\(path)/summary.csv").split(separator: "\r\n")
    #expect(lines.first?.hasSuffix(",confidence,n,arrival_index") == true)
    #expect(lines.last == "base,wait,mean,,,,,,,,,,,min,0.5,0.25,0.75,0.95,1000,7")
  }

  @Test func `a later run of the same identity replaces the whole folder`() throws {
    let first = try ResultStore(folder: results).save(run(wait: 0.5))
    try Data().write(to: URL(filePath: "\(first)/left-over.csv"))

    let second = try ResultStore(folder: results).save(run(wait: 0.75))

    #expect(second == first)
    #expect(try text(of: "\(second)/summary.csv").contains(",0.75,"))
    #expect(try !names(in: second).contains("left-over.csv"))
    #expect(try names(in: results).count == 1)
  }

  @Test func `another seed, number of replications or table is another folder`() {
    let base = RunIdentity(scenarioText: "a", tableDigests: [], seed: 1, replications: 20)
    let others = [
      RunIdentity(scenarioText: "a", tableDigests: [], seed: 2, replications: 20),
      RunIdentity(scenarioText: "a", tableDigests: [], seed: 1, replications: 21),
      RunIdentity(scenarioText: "b", tableDigests: [], seed: 1, replications: 20),
      RunIdentity(
        scenarioText: "a", tableDigests: ["needs.csv 01"], seed: 1, replications: 20),
      RunIdentity(
        scenarioText: "a", tableDigests: ["needs.csv 02"], seed: 1, replications: 20),
    ]

    #expect(base.folderName.count == 8)
    #expect(Set((others + [base]).map(\.folderName)).count == 6)
    #expect(others[4].scenarioHash != others[3].scenarioHash)
  }

  /// Vectors of the authors' test suite (test_fnv.c, Noll): "", "a", "foobar".
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func `the hash is FNV-1a`(text: String, expected: UInt64) {
    #expect(ContentHash.fnv1a(text.utf8) == expected)
  }

  @Test func `what a killed process left is removed, what a living one writes is not`() throws {
    let living = try ResultStore(folder: results)
    let stale = "\(results)/.partial-1-0"
    try FileManager.default.createDirectory(atPath: stale, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: "\(stale)/summary.csv"))

    let other = try ResultStore(folder: results)

    #expect(try names(in: results).count == 2)
    #expect(!FileManager.default.fileExists(atPath: stale))
    _ = try other.save(run(wait: 0.5))
    _ = try living.save(run(wait: 0.5))
    #expect(try names(in: results).count == 1)
  }

  @Test func `a store that keeps nothing leaves nothing`() throws {
    do { _ = try ResultStore(folder: results) }

    #expect(try names(in: results) == [])
  }

  @Test func `values archived on the disk come back and leave no file`() throws {
    let store = try ResultStore(folder: results)
    let archive = try store.makeArchive()
    archive.append([1, 2])
    archive.append([.nan, 4, 5])

    #expect(archive.values(1..<2) == [2])
    #expect(archive.values(2..<3).allSatisfy { $0.isNaN })
    #expect(archive.values(3..<5) == [4, 5])
    let path = try store.save(run(wait: 0.5))
    #expect(try !names(in: path).contains { $0.hasSuffix(".values") })
  }

  @Test func `applicants are part of the run that is saved`() throws {
    let store = try ResultStore(folder: results)
    let base = Variant(name: "base", network: StudyFixtures.plainNetwork)
    let applicants = try store.makeApplicantArchive(of: base, limit: nil)
    for (identity, variant) in [(7, "base"), (9, "base"), (7, "other")] as [(UInt64, String)] {
      applicants.append(
        PersonRecord(
          traits: Traits(
            classID: 0, application: 0, group: 0, channel: .none, firstChannel: .none),
          identity: identity, need: .zero, isCounted: true), variant)
    }

    let path = try store.save(run(wait: 0.5))

    let lines = try text(of: "\(path)/applicants.csv").components(separatedBy: "\r\n")
    #expect(lines.count == 5 && lines.last == "")
    #expect(lines[0] == ApplicantRecords.columns.joined(separator: ","))
    #expect(
      lines[1...3].map { $0.split(separator: ",").prefix(2).joined(separator: " ") }
        == ["base 7", "base 9", "other 7"])
  }

  @Test func `a run whose archived values are lost is not kept`() throws {
    let store = try ResultStore(folder: results)
    let archive = try store.makeArchive()
    archive.append([1])
    let partial = try #require(names(in: results).first)
    let path = "\(results)/\(partial)/replications.values"
    #expect(truncate(path, 0) == 0)

    #expect(archive.values(0..<1).allSatisfy { $0.isNaN })
    #expect(throws: ResultStoreError.cannotReadBack(path: path, EIO)) {
      try store.save(run(wait: 0.5))
    }
  }

  @Test func `a file in the way is reported with its path`() throws {
    let path = try folder.write("not a folder", to: "results")

    #expect(throws: ResultStoreError.cannotMakeFolder(path: "\(path)/mm3", ENOTDIR)) {
      try ResultStore(folder: "\(path)/mm3")
    }
  }

  @Test func `above the limit replications are kept only when asked for`() throws {
    var many = run(wait: 0.5)
    many.result.replications = ResultStore.replicationLimit + 1
    let without = try ResultStore(folder: results).save(many)
    #expect(try !names(in: without).contains("replications.csv"))

    many.writesAllReplications = true
    let with = try ResultStore(folder: results).save(many)
    #expect(try names(in: with).contains("replications.csv"))
  }

  @Test func `the manifest tells where the run came from`() throws {
    let run = run(wait: 0.5)

    let path = try ResultStore(folder: results).save(run)

    #expect(
      try text(of: "\(path)/manifest.json") == """
        {
          "antrean" : "0.1.0",
          "command_line" : [
            "antrean",
            "run"
          ],
          "ended" : "2026-01-02T03:05:00Z",
          "interrupted" : false,
          "machine" : {
            "name" : "desk",
            "processors" : 2,
            "system" : "Linux",
            "threads" : 2
          },
          "replications" : 20,
          "scenario" : "mm3",
          "scenario_hash" : "\(run.identity.scenarioHash)",
          "seed" : 1,
          "started" : "2026-01-02T03:04:05Z"
        }

        """)
  }

  private func run(wait: Double, scope: [ScopePart] = []) -> RunToKeep {
    RunToKeep(
      result: StudyFixtures.study(estimates: [
        StudyFixtures.estimate(.wait, .mean, scope, wait, plusMinus: wait / 2)
      ]),
      base: Variant(name: "base", network: StudyFixtures.plainNetwork),
      scenarioText: "antrean: 1\n", tableDigests: [],
      manifest: RunManifest(
        antrean: "0.1.0", scenario: "mm3", started: "2026-01-02T03:04:05Z",
        ended: "2026-01-02T03:05:00Z", commandLine: ["antrean", "run"],
        machine: .init(name: "desk", system: "Linux", processors: 2, threads: 2)),
      writesAllReplications: false)
  }

  private func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }
}
