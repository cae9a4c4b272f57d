import Testing

@testable import Experiments

struct WordingTests {
  private let desk = Wording(en: "desk", id: "loket")

  @Test func `a text is chosen by the language`() {
    #expect(desk.text(in: .english) == "desk")
    #expect(desk.text(in: .indonesian) == "loket")
  }

  @Test func `a literal is the same in every language`() {
    let name: Wording = "base"
    #expect(Language.allCases.map(name.text) == ["base", "base"])
  }

  @Test func `parts keep their languages wherever they stand`() {
    let count = 3
    let inner: Wording = "\(count) × \(desk)"
    let whole = Wording(en: "open: \(inner).", id: "buka: \(inner).")
    #expect(whole.text(in: .english) == "open: 3 × desk.")
    #expect(whole.text(in: .indonesian) == "buka: 3 × loket.")
  }

  @Test func `lists are joined in each language`() {
    let all = [desk, "base", Wording(en: "line", id: "antrean")]
    let text = all.joined(separator: Wording(en: " and ", id: " dan "))
    #expect(text.text(in: .english) == "desk and base and line")
    #expect(text.text(in: .indonesian) == "loket dan base dan antrean")
    #expect([Wording]().joined(separator: ", ").isEmpty)
  }

  @Test(arguments: [
    ("id_ID.UTF-8", Language.indonesian), ("id", .indonesian), ("ID_id", .indonesian),
    ("en_US.UTF-8", .english), ("C", .english), ("C.UTF-8", .english), ("", .english),
    ("idoma", .english),
  ])
  func `only Indonesian locales speak Indonesian`(locale: String, expected: Language) {
    #expect(Language(locale: locale) == expected)
  }
}
