import Foundation
import TestSupport
import Testing

/// The program speaks two languages: what is said in English alone can only become less.
@Suite struct EnglishOnlyTests {
  /// How many texts of a module still wait for their Indonesian.
  ///
  /// Lower a number when it has fallen.
  private static let waiting = [
    "Experiments": 8, "Reports": 8, "ResultStorage": 0, "Scenarios": 7, "antrean": 3,
  ]

  @Test(arguments: EnglishOnly.modules)
  func `no text is added in English alone`(module: String) throws {
    let findings = try Repository.files(below: "Sources/\(module)", suffix: ".swift")
      .flatMap { EnglishOnly.findings(in: SourceFile(path: $0, text: try Repository.text(of: $0))) }
    let most = try #require(Self.waiting[module])
    let list = findings.map(\.description).joined(separator: "\n")
    #expect(
      findings.count <= most,
      "write Wording(en: …, id: …): \(findings.count) texts, at most \(most)\n\(list)")
  }

  @Test(arguments: [
    (#"log.error(.tab, span, "a tab stands here")"#, 1),
    (#"log.error(.tab, span, Wording(en: "a tab stands here", id: "ada tab di sini"))"#, 0),
    (#"let a = Wording(\#n  en: "one text "\#n + "goes on", id: "satu teks")"#, 0),
    (#"let a = "one text " + "goes on""#, 1), (#"let a = "desks""#, 0),
    (#"Field("party", .later, "Families.")"#, 1), (#"hint: "write `5000 h and more`""#, 0),
    (#"hint: "name \(count) desks of it""#, 1),
    (#"precondition(a > 0, "a number above zero")"#, 0),
    (#"wrong: "demand: [{id: all, rate: 12 / h}]""#, 0),
  ])
  func `a text in one language is found`(code: String, count: Int) {
    let file = SourceFile(path: "Sources/Scenarios/A.swift", text: code + "\n")
    #expect(EnglishOnly.findings(in: file).count == count)
  }

  @Test func `both languages name the same keys and values`() throws {
    let findings = try EnglishOnly.modules
      .flatMap { Repository.files(below: "Sources/\($0)", suffix: ".swift") }
      .flatMap {
        WordingPairs.findings(in: SourceFile(path: $0, text: try Repository.text(of: $0)))
      }
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: [
    (#"Wording(en: "`a` of \(b)", id: "`a` dari \(b)")"#, 0),
    (#"Wording(en: "`a` of \(b)", id: "`c` dari \(b)")"#, 1),
    (#"Wording(en: "a of \(b)", id: "a dari \(c)")"#, 1),
    (#"Wording(en: "a of " + "\(b)", id: "a dari " + "yang lain")"#, 1),
    (#"Wording(en: "\(n) desk\(n == 1 ? "" : "s")", id: "\(n) loket")"#, 0),
  ])
  func `a text that lost a key or a value is found`(code: String, count: Int) {
    let file = SourceFile(path: "Sources/Scenarios/A.swift", text: code + "\n")
    #expect(WordingPairs.findings(in: file).count == count)
  }
}
