import Testing

@testable import Validation

@Suite struct ParameterLawsTests {
  private func law(_ name: String, _ numbers: [String: Double]) -> Parameter {
    .table(numbers.mapValues(Parameter.number).merging(["law": .word(name)]) { own, _ in own })
  }

  @Test func `a triangular law has the moments of the textbook`() {
    // Mean 12 and variance (0 + 36 + 324 - 0 - 0 - 108) / 18 = 14.
    let triangular = law("triangular", ["a": 0, "mode": 18, "b": 18])
    #expect(abs(triangular.lawMean - 12) < 1e-12)
    #expect(abs(triangular.lawVariation - 18.0 / 144) < 1e-12)
  }

  @Test func `a hyperexponential law has the moments of its branches`() {
    let mixed = Parameter.table([
      "law": .word("h2"), "means": .list([.number(1), .number(3)]),
      "p": .list([.number(0.5), .number(0.5)]),
    ])
    // Mean 2, second moment (2 + 18) / 2 = 10, so (10 - 4) / 4.
    #expect(abs(mixed.lawMean - 2) < 1e-12)
    #expect(abs(mixed.lawVariation - 1.5) < 1e-12)
    #expect(
      mixed.law == "{hyperexponential: {means: [1.0 min, 3.0 min], shares: [0.5, 0.5]}}")
  }

  @Test func `a lognormal law is written with its coefficient of variation`() {
    let lognormal = law("lognormal", ["mean": 12, "scv": 0.25])
    #expect(lognormal.law == "{lognormal: {mean: 12.0 min, cv: 0.5}}")
  }

  @Test func `a limit is read out of a quantity`() {
    let row = ReferenceRow(quantity: "P(Wq>12.5)", value: 0, tolerance: 0, source: "")
    #expect(row.limit(after: "P(Wq>") == 12.5)
    #expect(row.limit(after: "P(W>") == nil)
  }
}
