import Experiments
import TestSupport
import Testing

@testable import Scenarios

/// Every rule has a page, and its examples do what the page says.
struct CodePageTests {
  @Test(arguments: DiagnosticCode.allCases)
  func `a code has one page`(code: DiagnosticCode) {
    #expect(CodePage.all.count { $0.code == code } == 1)
    #expect(CodePage.page(of: code)?.rule.english.hasSuffix(".") == true)
  }

  @Test(arguments: CodePage.all)
  func `the wrong example breaks its rule and the right one keeps all`(page: CodePage) throws {
    guard case .lines(let frame, let wrong, let right) = page.example else { return }

    let broken = try problems(frame.file(with: wrong))
    let kept = try problems(frame.file(with: right))

    #expect(broken.contains { $0.code == page.code }, "\(broken.map(\.code))")
    #expect(kept.map(\.message) == [], "\(frame.file(with: right))")
  }

  /// What the pages tell in words, done.
  @Test func `files that cannot be shown break their rules`() throws {
    let folder = try TemporaryDirectory()
    let deep = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
    let many = "[" + String(repeating: "0,", count: 250_000) + "0]"
    let long = String(repeating: "# a long remark\n", count: 80_000)
    var found: [DiagnosticCode: [Diagnostic]] = [
      .fileUnreadable: problems(ofFile: folder.path),
      .fileEmpty: try problems(" \n"), .fileTooLarge: try problems(long),
      .fileNotText: try problems("name: a\u{0}b"), .nestingTooDeep: try problems("name: \(deep)"),
      .tooManyValues: try problems("name: \(many)"),
    ]
    found[.unknownVariant] = unknownVariant(
      ofFile: try folder.write(plainQueue(), to: "queue.yaml"))
    let demand = "demand: [{id: all, rate: 20 / working day}]\n"
    found[.noDemand] = try problems(officeText().replacing(demand, with: ""))
    _ = try folder.write("minutes\n5\n7\n", to: "minutes.csv")
    for (code, column) in [(DiagnosticCode.badTable, "hours"), (.implicitUnit, "minutes")] {
      let law = "{empirical: {file: minutes.csv, column: \(column)}}"
      let text = plainQueue(stages: "[{id: desk, desks: 1, service: \(law)}]")
      found[code] = problems(ofFile: try folder.write(text, to: "table.yaml"))
    }
    _ = try folder.write("date\n2022-01-01\n", to: "holidays.csv")
    let dates = "measure: {from: 2023-01-02, through: 2023-02-28}"
    found[.holidayGap] = problems(
      ofFile: try folder.write(
        officeText(calendar: "{\(dates), holidays: holidays.csv}"), to: "gap.yaml"))
    _ = try folder.write("at\n2022-01-03 08:00\n2023-01-03 08:00\n", to: "needs.csv")
    found[.needsOutside] = problems(
      ofFile: try folder.write(
        officeText(calendar: "{\(dates)}", demand: "[{id: all, file: needs.csv}]"), to: "needs.yaml"
      ))

    for page in CodePage.all {
      guard case .words = page.example else { continue }
      let codes = found[page.code]?.map(\.code) ?? []
      #expect(codes.contains(page.code), "\(page.code.rawValue): \(codes)")
    }
  }

  private func unknownVariant(ofFile path: String) -> [Diagnostic] {
    do throws(ScenarioErrors) {
      return try ScenarioLoader.load(path: path, settings: [], variants: ["none"]).warnings
    } catch {
      return error.diagnostics
    }
  }

  @Test func `a page shows rule and examples`() {
    #expect(
      CodePage.page(of: .shareSum)?.text(in: .english) == """
        share-sum
          Shares of one whole add up to 100 %.
          wrong:
            demand: [{id: all, rate: 5 / h, batch: {1: 50 %, 2: 40 %}}]
          right:
            demand: [{id: all, rate: 5 / h, batch: {1: 50 %, 2: 50 %}}]

        """)
  }
}
