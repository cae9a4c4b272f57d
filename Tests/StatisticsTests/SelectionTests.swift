import Statistics
import Testing

@Suite struct SelectionTests {
  /// h1 of Law, Simulation Modeling and Analysis, table 10.11, printed to three decimals.
  @Test(arguments: [
    (5, 0.95, 20, 3.258), (10, 0.95, 20, 3.679), (5, 0.9, 20, 2.747), (10, 0.9, 40, 3.076),
  ])
  func `the constant of Dudewicz and Dalal is that of Law's table`(
    systems: Int, confidence: Double, firstStage: Int, printed: Double
  ) {
    let procedure = RankingAndSelection(
      systems: systems, confidence: confidence, firstStage: firstStage)
    #expect(abs(procedure.dudewiczDalalConstant - printed) <= 0.000_5)
    #expect(procedure.rinottConstant > procedure.dudewiczDalalConstant)
  }

  @Test(arguments: [5, 20, 60])
  func `for two systems Rinott's constant is that of Dudewicz and Dalal`(firstStage: Int) {
    let procedure = RankingAndSelection(systems: 2, confidence: 0.9, firstStage: firstStage)
    #expect(abs(procedure.rinottConstant - procedure.dudewiczDalalConstant) < 1e-6)
  }

  @Test func `with known variances the constant for two is that of a normal difference`() {
    let procedure = RankingAndSelection(systems: 2, confidence: 0.95, firstStage: 20_000)
    let known = normalQuantile(0.95) * 2.0.squareRoot()
    #expect(abs(procedure.dudewiczDalalConstant - known) < 0.000_5)
  }

  /// With k = 2 and n0 = 3 the power is -1: eta is (1 / (2 alpha) - 1) / 2.
  @Test func `Kim and Nelson's constants follow their formula`() {
    let pair = RankingAndSelection(systems: 2, confidence: 0.9, firstStage: 3)
    #expect(abs(pair.kimNelsonEta - 2) < 1e-12)
    #expect(abs(pair.kimNelsonSquare - 8) < 1e-12)
    #expect(abs(pair.kimNelsonEtaOnCommonNumbers - 2) < 1e-12)
    let five = RankingAndSelection(systems: 5, confidence: 0.9, firstStage: 3)
    #expect(abs(five.kimNelsonEtaOnCommonNumbers - (1 / 0.05 - 1) / 2) < 1e-12)
  }

  @Test func `screening of two systems uses half the error`() {
    let procedure = RankingAndSelection(systems: 2, confidence: 0.95, firstStage: 20)
    #expect(
      abs(procedure.screeningQuantile - studentQuantile(0.975, degreesOfFreedom: 19)) < 1e-12)
  }

  /// Of two systems each gets replications in proportion to its spread.
  @Test func `a budget for two systems is shared by their spreads`() throws {
    let allocation = try #require(
      BudgetAllocation(budget: 100, means: [7, 5], standardDeviations: [3, 1]))
    #expect(allocation.best == 1)
    #expect(abs(allocation.replications[0] - 75) < 1e-12)
    #expect(abs(allocation.replications[1] - 25) < 1e-12)
  }

  /// Ratios (1 / 1)², (1 / 2)² for the others, and the root of 1 + 1 / 16 for the best.
  @Test func `systems far from the best get few replications`() throws {
    let allocation = try #require(
      BudgetAllocation(budget: 1, means: [0, 1, 2], standardDeviations: [1, 1, 1]))
    let shares = [(17.0 / 16).squareRoot(), 1, 0.25]
    let total = shares.reduce(0, +)
    for (found, share) in zip(allocation.replications, shares) {
      #expect(abs(found - share / total) < 1e-12)
    }
    #expect(BudgetAllocation(budget: 1, means: [1, 1], standardDeviations: [1, 1]) == nil)
    #expect(
      BudgetAllocation(budget: 9, means: [1], standardDeviations: [1])?.replications == [9])
  }
}
