import Experiments
import TestSupport
import Testing

/// Paths with the values that they take, and the designs made of them.
@Suite struct VariedPathTests {
  private func levels(_ text: String, _ count: Int = 5) throws -> [String] {
    try VariedPath(text).levels(count)
  }

  @Test func `a list has its values`() throws {
    #expect(try levels("stages.desk.desks=2, 3,5") == ["2", "3", "5"])
    #expect(try levels("booking.sequence=pay_then_book") == ["pay_then_book"])
  }

  @Test func `commas in brackets and quotes divide nothing`() throws {
    #expect(
      try levels("a={lognormal: {mean: 9 min, cv: 0.4}},[1, 2],\"x,y\"") == [
        "{lognormal: {mean: 9 min, cv: 0.4}}", "[1, 2]", "\"x,y\"",
      ])
  }

  @Test func `a range has so many values, ends included`() throws {
    #expect(
      try levels("a=8 min..12 min") == ["8 min", "9 min", "10 min", "11 min", "12 min"])
    #expect(try levels("a=0..1", 3) == ["0", "0.5", "1"])
    #expect(try levels("a=0..1", 1) == ["0.5"])
    #expect(try levels("a=20..40 / h", 2) == ["20 / h", "40 / h"])
  }

  @Test func `steps of a range meet its end`() throws {
    #expect(try levels("a=2..5/1") == ["2", "3", "4", "5"])
    #expect(try levels("a=10 %..35 %/10") == ["10 %", "20 %", "30 %"])
    #expect(try levels("a=0..1/0.1").count == 11)
    #expect(try levels("a=20 / h..30 / h/5 / h") == ["20 / h", "25 / h", "30 / h"])
  }

  @Test func `a share of a range or list is one of its values`() throws {
    let range = try VariedPath("a=8 min..12 min")
    let list = try VariedPath("a=2..5/1")

    #expect([0, 0.25, 0.5].map(range.value) == ["8 min", "9 min", "10 min"])
    #expect([0, 0.24, 0.25, 0.99].map(list.value) == ["2", "2", "3", "5"])
  }

  @Test(arguments: [
    ("desks", VariedPath.Problem.noPath(text: "desks")),
    ("=3", .noPath(text: "=3")),
    ("a=", .noValues(path: "a")),
    ("a=1,,2", .noValues(path: "a")),
    ("a=few..5", .noNumber(path: "a", text: "few")),
    ("a=2 min..1 h", .twoUnits(path: "a", "min", "h")),
    ("a=5..2", .notRising(path: "a", text: "5..2")),
    ("a=2..5/0", .badStep(path: "a", text: "0")),
    ("a=0..1/0.00001", .tooManyValues(path: "a")),
  ])
  func `what is no varied path is refused`(text: String, problem: VariedPath.Problem) {
    #expect(throws: problem) { try VariedPath(text) }
  }

  @Test func `a grid has every combination, the last path fastest`() throws {
    let design = try SweepDesign(
      [VariedPath("a=1,2"), VariedPath("b=x,y,z")], .grid, count: 5, seed: 1)

    #expect(
      design.points == [
        ["1", "x"], ["1", "y"], ["1", "z"], ["2", "x"], ["2", "y"], ["2", "z"],
      ])
    #expect(
      design.settings[5] == [Setting(path: "a", text: "2"), Setting(path: "b", text: "z")])
  }

  @Test func `one at a time begins with the file as it stands`() throws {
    let design = try SweepDesign(
      [VariedPath("a=1,2"), VariedPath("b=0..1")], .oneAtATime, count: 2, seed: 1)

    #expect(
      design.points == [[nil, nil], ["1", nil], ["2", nil], [nil, "0"], [nil, "1"]])
    #expect(design.settings[0].isEmpty)
  }

  /// 8 points: each eighth of the range of `a` once, and each of four values of `b` twice.
  @Test(arguments: [SweepDesign.Kind.latinHypercube, .sobol])
  func `other designs fill the ranges`(kind: SweepDesign.Kind) throws {
    let design = try SweepDesign(
      [VariedPath("a=0..8"), VariedPath("b=1,2,3,4")], kind, count: 8, seed: 4)

    let eighths = design.points.compactMap { $0[0].flatMap(Double.init).map { Int($0) } }
    #expect(eighths.count == 8)
    if kind == .latinHypercube {
      #expect(eighths.sorted() == Array(0..<8))
      #expect(
        ["1", "2", "3", "4"].allSatisfy { value in design.points.count { $0[1] == value } == 2 })
    } else {
      #expect(Set(eighths).count >= 7)
    }
  }

  @Test func `designs that cannot be are refused`() throws {
    let many = try (0..<41).map { try VariedPath("p\($0)=0..1") }

    #expect(throws: SweepDesign.Problem.tooManyPaths(count: 41, most: 40)) {
      try SweepDesign(many, .sobol, count: 8, seed: 1)
    }
    #expect(throws: SweepDesign.Problem.tooManyPoints) {
      try SweepDesign(many, .grid, count: 5, seed: 1)
    }
    #expect(throws: SweepDesign.Problem.samePathTwice(path: "a")) {
      try SweepDesign([VariedPath("a=1"), VariedPath("a=2")], .grid, count: 1, seed: 1)
    }
  }
}
