import Scenarios
import Testing

/// Thousands written with a point or a comma, as in Indonesian and in English.
struct ThousandsTests {
  @Test(arguments: [
    ("rate: 30.000 / year", "`30_000 / year`", "`30 / year`"),
    ("rate: 1.250 / h", "`1_250 / h`", "`1.25 / h`"),
    ("rate: 4.125 / h", "`4_125 / h`", "`4.1250 / h`"),
    ("interarrival: {exponential: {mean: 10.000 min}}", "`10_000 min`", "`10 min`"),
    ("rate: 5 / h, batch: 2.000", "`2_000`", "`2`"),
  ])
  func `a point before three digits is pointed out`(
    demand: String, thousands: String, decimal: String
  ) throws {
    let found = try problems(plainQueue(demand: "[{id: all, \(demand)}]"))
      .filter { $0.code != .overloaded }

    #expect(found.map(\.code) == [.thousandsPoint])
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.hint
        == "write \(thousands) if the point groups thousands, or \(decimal) if not")
  }

  @Test(arguments: ["4.0", "4", "4.1250", "0.125", "4.12", "1234.567"])
  func `other decimals are what they are`(number: String) throws {
    let found = try problems(plainQueue(demand: "[{id: all, rate: \(number) / year}]"))

    #expect(found.map(\.code) == [])
  }

  @Test func `a share cannot mean thousands`() throws {
    let found = try problems(
      plainQueue(
        stages: "[{id: desk, desks: 1, service: 6 min, next: [{to: exit, share: 12.500 %}, "
          + "{to: exit, share: 87.5 %}]}]"))

    #expect(found.map(\.code) == [])
  }

  @Test func `a limit of a target is read in the same way`() throws {
    let found = try problems(plainQueue(more: "targets: [mean(wait) <= 1.500 min]"))

    #expect(found.map(\.code) == [.thousandsPoint])
    #expect(found.first?.message.contains("`1.500` is read as 1.5") == true)
  }

  @Test(arguments: [
    (
      "30,000 / year", "`30,000`",
      "write `30_000 / year` if the comma groups thousands, or `30 / year` if not"
    ),
    ("20,8 / h", "`20,8`", "write `20.8 / h`"),
    ("3,000,000 / year", "`3,000,000`", "write `3_000_000 / year`"),
  ])
  func `a comma in braces is found although it splits the number`(
    rate: String, words: String, hint: String
  ) throws {
    let found = try problems(plainQueue(demand: "[{id: all, rate: \(rate)}]"))

    #expect(found.map(\.code) == [.decimalComma])
    #expect(found.first?.message.hasPrefix(words) == true)
    #expect(found.first?.hint == hint)
    #expect(found.first?.span?.length == rate.count)
  }

  @Test func `a comma in braces is found in a law and twice in one map`() throws {
    let found = try problems(
      plainQueue(
        stages: "[{id: desk, desks: 1, service: {lognormal: {mean: 4,5 min, cv: 0,5}}}]"))

    #expect(found.map(\.code) == [.decimalComma, .decimalComma])
    #expect(found.map(\.hint) == ["write `4.5 min`", "write `0.5`"])
  }

  @Test func `a cv in percent is put right`() throws {
    let found = try problems(
      plainQueue(stages: "[{id: desk, desks: 1, service: {lognormal: {mean: 4 min, cv: 40 %}}}]"))

    #expect(found.map(\.hint) == ["write `0.4`"])
  }
}
