import Experiments
import TestSupport
import Testing

@testable import Scenarios

/// What is told about one key.
struct KeyPageTests {
  private static let text = """
    name: small
    calendar: {measure: {from: 2023-01-02, through: 2023-01-31}}
    sources: {city: {what: a talk}}
    booking:
      quota: {value: 20, source: city, kind: reported}
    offices:
      padang:
        stages: [{id: interview, service: 9 min}]
    """

  private func page(of key: String, settings: [Setting] = []) throws -> String? {
    let folder = try TemporaryDirectory()
    let path = try folder.write(Self.text, to: "small.yaml")
    return try KeyPage(of: key, inFile: path, settings: settings)?.text(in: .english)
      .replacing("\(folder.path)/", with: "").replacing(folder.path, with: "")
  }

  @Test func `a value is told with its place and source`() throws {
    #expect(
      try page(of: "booking.quota")?.contains(
        "  here: 20 (small.yaml:5:18; city, reported)\n") == true)
  }

  @Test func `a key that is left out is told with its default`() throws {
    #expect(
      try page(of: "booking.payment.deadline") == """
        booking.payment.deadline
          After `book_then_pay` a slot not paid by then goes back.
          what may stand there: a duration such as `4 h`
          here: not written, so 2 h
          without it: `2 h`
          may be set by: `--set`, a variant, a change with a date

        """)
  }

  @Test func `a setting counts as written`() throws {
    let page = try page(
      of: "booking.payment.deadline",
      settings: [Setting(path: "booking.payment.deadline", text: "3 h")])
    #expect(page?.contains("  here: 3 h (--set:1:27)\n") == true)
  }

  @Test func `names of the file are steps of a path`() throws {
    let page = try #require(try page(of: "offices.padang.stages.interview.service"))
    #expect(page.contains("  here: 9 min (small.yaml:8:39)\n"))
    #expect(page.contains("  may be set by: `--set`, a variant, a change with a date\n"))
    let stages = try #require(try self.page(of: "offices.padang.stages"))
    #expect(stages.contains("  may be set by: `--set`, a variant\n"))
  }

  @Test func `a key alone is told wherever it may stand`() throws {
    let page = try #require(try page(of: "share"))
    #expect(page.contains("share in application: Share of all people.\n"))
    #expect(page.contains("share in way to pay: Share of people.\n"))
  }

  @Test func `what the language does not have has no page`() throws {
    #expect(try page(of: "booking.qota") == nil)
    #expect(KeyPage.suggestion(for: "booking.qota", inFile: "none.yaml") == "quota")
  }

  @Test func `a name of the file is told with values, sources and defaults`() throws {
    let page = try #require(try page(of: "padang"))
    #expect(
      page.hasPrefix(
        """
        offices.padang (small.yaml:8:5)
          stages: [{id: interview, service: 9 min}]
          defaults used:
        """))
    #expect(page.contains("    offices.padang.issue.per_day: unlimited\n"))
    #expect(!page.contains("booking.overbook"))
  }

  @Test func `a name that is a key as well is told as both`() throws {
    let page = try #require(try page(of: "interview"))
    #expect(
      page.hasPrefix(
        """
        offices.padang.stages.interview (small.yaml:8:14)
          id: interview
          service: 9 min

        interview in stage:
        """))
  }

  @Test func `a slip of the pen in a name of the file is told`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(Self.text, to: "small.yaml")
    #expect(KeyPage.suggestion(for: "padnag", inFile: path) == "padang")
  }
}
