import Foundation
import Scenarios
import TestSupport
import Testing

/// Files that are no scenario at all end in a message, never in a crash or a long wait.
struct BadFileTests {
  @Test func `a missing file`() {
    expectOnly(.fileMissing, ofFile: "/nowhere/at/all.yaml")
  }

  @Test func `a directory`() throws {
    let folder = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "inner.yaml"), withIntermediateDirectories: false)

    expectOnly(.fileUnreadable, ofFile: folder.url.appending(path: "inner.yaml").path)
  }

  @Test(arguments: ["", "\n\n", "   \n", "# only a comment\n", "\u{FEFF}"])
  func `an empty file`(text: String) throws {
    try expectOnly(.fileEmpty, of: text)
  }

  @Test func `a binary file`() throws {
    let folder = try TemporaryDirectory()
    let file = folder.url.appending(path: "binary.yaml")
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3]).write(to: file)

    expectOnly(.fileNotText, ofFile: file.path(percentEncoded: false))
  }

  @Test func `a file that is not UTF-8 names the line`() throws {
    let folder = try TemporaryDirectory()
    let file = folder.url.appending(path: "latin1.yaml")
    try Data(Array("name: a\ntitle: caf".utf8) + [0xE9, 0x0A]).write(to: file)

    let found = problems(ofFile: file.path(percentEncoded: false))

    #expect(found.map(\.code) == [.fileNotText])
    #expect(found[0].message.hasSuffix("(line 2)"))
  }

  @Test func `ten megabytes`() throws {
    try expectOnly(.fileTooLarge, of: String(repeating: "a: b\n", count: 2 << 20))
  }

  @Test(arguments: [
    String(repeating: "[", count: 10_000),
    String(repeating: "{a: ", count: 10_000),
    String(repeating: "- ", count: 10_000) + "a",
    "--- " + String(repeating: "[", count: 10_000),
    (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    String(repeating: "? ", count: 10_000) + "a",
  ])
  func `nesting without end`(text: String) throws {
    try expectOnly(.nestingTooDeep, of: text)
  }

  /// Nine aliases a level make 9^20 values; in keys the parser itself would count them.
  private static let bombs = [
    "a0: &a0 [x]\n"
      + (1...20).map { level in
        "a\(level): &a\(level) ["
          + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]"
      }.joined(separator: "\n"),
    "{\"a\":&a [1], \"b\":[*a, *a]}",
    "[&a [1], {? *a : 1}]",
    "# a comment that ends with a carriage return\ra: &a [1]\rb: {*a : 1}",
    "# a comment that ends with a line separator\u{2028}a: &a [1]\u{2028}b: {*a : 1}",
  ]

  @Test(arguments: bombs)
  func `aliases that multiply`(text: String) throws {
    let found = try problems(text)

    #expect(Set(found.map(\.code)) == [.yamlFeature])
  }

  @Test(arguments: [
    ("name: !!str x", DiagnosticCode.yamlFeature),
    ("name: &x a", .yamlFeature),
    ("<<: {name: a}\nantrean: 1", .yamlFeature),
    ("name: a\n\tantrean: 1", .tab),
    ("name: [a", .yamlSyntax),
    ("name: \"a", .yamlSyntax),
    ("a: b: c", .yamlSyntax),
    ("name: a\n---\nname: b", .severalDocuments),
    ("[a, b]", .wrongShape),
    ("just words", .wrongShape),
  ])
  func `YAML that the language does not have`(text: String, code: DiagnosticCode) throws {
    let found = try problems(text)

    #expect(found.first { $0.severity == .error }?.code == code)
  }

  @Test func `signs of YAML inside text are only text`() throws {
    let text =
      "antrean: 1\nname: signs\n"
      + "title: \"*bold*, &more, !important [1] {2}\" # &not *a !tag\n"
      + "calendar: {always_open: true, measure: 8 h}\n"
      + "demand: [{id: all, rate: 20 / h}]\nstages: [{id: desk, desks: 3, service: 4 min}]\n"

    #expect(try problems(text).isEmpty)
  }

  @Test func `every duplicate of a map is found`() throws {
    let found = try problems("name: a\nname: b\nname: c\nantrean: 1\nantrean: 1\n")
    let duplicates = found.filter { $0.code == .duplicateKey }

    #expect(duplicates.compactMap(\.span?.line) == [2, 3, 5])
  }

  @Test func `line ends of other systems keep lines and columns`() throws {
    let found = try problems("antrean: 1\r\nname: a\r\nnme: b\r\n")
    let unknown = try #require(found.first { $0.code == .unknownKey }?.span)

    #expect(unknown.line == 3)
    #expect(unknown.column == 1)
  }

  @Test func `many values are too many`() throws {
    let list = String(repeating: "1,", count: 201_000)

    try expectOnly(.tooManyValues, of: "a: [\(list)]")
  }

  @Test func `a long line is read in time that grows with its length`() throws {
    let entries = (0..<10_000).map { "k\($0): 1" }.joined(separator: ", ")

    let found = try problems("{\(entries)}")

    #expect(found.count { $0.code == .unknownKey } == 10_000)
  }

  @Test func `too many stages, demands and variants are refused`() throws {
    let stages = (0...250).map { "{id: s\($0), delay: 1 h}" }.joined(separator: ", ")
    let demands = (0...254).map { "{id: d\($0), rate: 1 / h}" }.joined(separator: ", ")
    let variants = (0...100).map { "v\($0): {set: {demand: []}}" }.joined(separator: ", ")

    let found = try problems(
      plainQueue(demand: "[\(demands)]", stages: "[\(stages)]", more: "variants: {\(variants)}"))

    #expect(found.filter { $0.code == .outOfRange }.compactMap(\.span?.line) == [5, 6])
  }

  private func expectOnly(
    _ code: DiagnosticCode, of text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryDirectory()
    expectOnly(
      code, ofFile: try folder.write(text, to: "bad.yaml"), sourceLocation: sourceLocation)
  }

  private func expectOnly(
    _ code: DiagnosticCode, ofFile path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(problems(ofFile: path).map(\.code) == [code], sourceLocation: sourceLocation)
  }
}
