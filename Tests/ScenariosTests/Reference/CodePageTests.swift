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
    let found = try brokenFiles(in: folder)

    for page in CodePage.all {
      guard case .words = page.example else { continue }
      let codes = found[page.code]?.map(\.code) ?? []
      #expect(codes.contains(page.code), "\(page.code.rawValue): \(codes)")
    }
  }

  /// The text of each problem in both languages, to be read in review.
  @Test func `every problem has its text`() throws {
    let folder = try TemporaryDirectory()
    var found = try brokenFiles(in: folder)
    for page in CodePage.all {
      guard case .lines(let frame, let wrong, _) = page.example else { continue }
      let path = try folder.write(frame.file(with: wrong), to: "scenario.yaml")
      found[page.code] = problems(ofFile: path)
    }

    for code in DiagnosticCode.allCases {
      let own = try #require(found[code]).filter { $0.code == code }
      let texts = Language.allCases.map { DiagnosticRenderer.render(own, in: $0) }
      try expectGolden(
        texts.joined(separator: "\n").replacing("`\(folder.path)`", with: "`folder`")
          .replacing(folder.path, with: ""),
        named: "diagnostics/codes/\(code.rawValue).txt")
    }
  }

  /// The problems of files that are made for the purpose, by the code that they are to show.
  private func brokenFiles(
    in folder: TemporaryDirectory
  ) throws -> [DiagnosticCode: [Diagnostic]] {
    let written = { (text: String) in
      problems(ofFile: try folder.write(text, to: "scenario.yaml"))
    }
    let deep = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
    let many = "[" + String(repeating: "0,", count: 250_000) + "0]"
    let long = String(repeating: "# a long remark\n", count: 80_000)
    var found: [DiagnosticCode: [Diagnostic]] = [
      .fileUnreadable: problems(ofFile: folder.path),
      .fileEmpty: try written(" \n"), .fileTooLarge: try written(long),
      .fileNotText: try written("name: a\u{0}b"), .nestingTooDeep: try written("name: \(deep)"),
      .tooManyValues: try written("name: \(many)"),
    ]
    let queue = try folder.write(plainQueue(), to: "queue.yaml")
    found[.unknownVariant] = unknownVariant(ofFile: queue)
    found[.notPlannable] =
      FileRefusal(
        Wording(en: "nothing may be decided", id: "tidak ada yang boleh diputuskan"),
        hint: Wording(en: "say what", id: "sebut apa"), at: ["plan.decide", "stages.desk.desks"]
      ).errors(inFile: queue, settings: []).diagnostics
    let demand = "demand: [{id: all, rate: 20 / working day}]\n"
    found[.noDemand] = try written(officeText().replacing(demand, with: ""))
    _ = try folder.write("minutes\n5\n7\n", to: "minutes.csv")
    for (code, column) in [(DiagnosticCode.badTable, "hours"), (.implicitUnit, "minutes")] {
      let law = "{empirical: {file: minutes.csv, column: \(column)}}"
      found[code] = try written(
        plainQueue(stages: "[{id: desk, desks: 1, service: \(law)}]"))
    }
    _ = try folder.write("date\n2022-01-01\n", to: "holidays.csv")
    let dates = "measure: {from: 2023-01-02, through: 2023-02-28}"
    found[.holidayGap] = try written(
      officeText(calendar: "{\(dates), holidays: holidays.csv}"))
    _ = try folder.write("at\n2022-01-03 08:00\n2023-01-03 08:00\n", to: "needs.csv")
    found[.needsOutside] = try written(
      officeText(calendar: "{\(dates)}", demand: "[{id: all, file: needs.csv}]"))
    return found
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
