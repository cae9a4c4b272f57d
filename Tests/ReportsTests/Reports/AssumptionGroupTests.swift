import Testing

@testable import Reports

/// Guesses that many offices have are told in one line.
@Suite struct AssumptionGroupTests {
  private func value(_ path: String, _ text: String, _ source: String? = nil) -> Assumption {
    Assumption(path: path, text: text, source: source)
  }

  private func texts(_ values: [Assumption]) -> [String] {
    AssumptionGroups(values).lines.map { "\($0.path) = \($0.text) \($0.source ?? "-")" }
  }

  @Test func `four offices with values of their own are one line, where the first one stood`() {
    let offices = ["a", "b", "c", "d"].enumerated().flatMap { number, name in
      [
        value("offices.\(name).booking.quota", "\(10 + number)", "who"),
        value("offices.\(name).staff.shifts.day.desks.interview", "3", number == 0 ? "who" : nil),
      ]
    }
    let lines = texts([value("awareness.start", "80 %")] + offices + [value("party", "{1: 1}")])

    #expect(
      lines == [
        "awareness.start = 80 % -", "offices.*.booking.quota = 10 … 13 (4 ×) who",
        "offices.*.staff.shifts.day.desks.interview = 3 (4 ×) -", "party = {1: 1} -",
      ])
  }

  @Test func `three offices, and lists that are not places, keep their lines`() {
    let three = ["a", "b", "c"].map { value("regions.\($0).population", "1") }
    let methods = ["a", "b", "c", "d"].map { value("booking.methods.\($0).share", "25 %") }

    #expect(AssumptionGroups(three + methods).lines.count == 7)
  }
}
