import TestSupport
import Testing

@testable import Scenarios

/// Whole files against the schema: what `check` accepts no editor may underline.
struct SchemaFileTests {
  private static let shipped = Repository.files(below: "scenarios", suffix: ".yaml")
  private let checker: SchemaChecker

  init() throws {
    checker = try SchemaChecker(ScenarioSchema.value())
  }

  private func problems(of text: String) throws -> [String] {
    checker.problems(of: try PlainValue(yaml: text))
  }

  @Test(arguments: shipped)
  func `a shipped scenario is valid`(path: String) throws {
    #expect(try problems(of: Repository.text(of: path)) == [])
  }

  @Test func `values of every form may have a source`() throws {
    for release in [
      "[{on: fri, at: 17:00, opens: next_week}]",
      "{value: [{on: fri, at: 17:00, opens: next_week}], source: city, kind: reported}",
    ] {
      let text = officeText(
        top: """
          sources: {city: {what: "a talk"}}
          booking:
            value: {quota: {value: {regular: 20}, kind: guess}, release: \(release)}
            kind: guess
          """)
      #expect(try ScenariosTests.problems(text).filter { $0.severity == .error }.isEmpty)
      #expect(try problems(of: text) == [])
    }
  }

  /// Each of them is an error of `check` too.
  @Test(arguments: [
    ("rate: 5 / h", "rat: 5 / h"), ("rate: 5 / h", "rate: 5"), ("desks: 1", "desks: few"),
    ("desks: 1", "desks: -1"), ("mean: 6 min", "mean: {source: talk}"),
    ("mean: 6 min", "mean: {value: 6 min, origin: talk}"), ("name: plain", "title: plain"),
    ("always_open: true", "always_open: maybe"), ("mean: 6 min", "mean: 6 min, cv: 1"),
    ("exponential: {mean: 6 min}", "exponential: {mean: 6 min}, constant: 1 min"),
    ("service:", "delay: 1 h, service:"), ("id: desk,", "queue: {classes: [a]}, id: desk,"),
    ("antrean: 1", "antrean: 2"), ("antrean: 1", "regions: {kota: {}}"),
    ("[{id: all, rate: 5 / h}]", "[]"),
  ])
  func `what is wrong in itself is not valid`(right: String, wrong: String) throws {
    let text = plainQueue()
    let damaged = text.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != damaged)
    #expect(try problems(of: text) == [])
    #expect(try !problems(of: damaged).isEmpty)
    #expect(try ScenariosTests.problems(damaged).contains { $0.severity == .error })
  }
}
