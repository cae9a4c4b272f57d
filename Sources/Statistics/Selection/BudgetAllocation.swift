/// How to share replications among systems so that the best is chosen with most probability.
///
/// Optimal computing budget allocation: N_i in proportion to (s_i / (m_i - m_b))² for every system
/// but the best b, and N_b = s_b sqrt(sum of N_i² / s_i²) (Chen, Lin, Yücesan and Chick,
/// "Simulation budget allocation for further enhancing the efficiency of ordinal optimization",
/// Discrete Event Dynamic Systems 10, 2000).
public struct BudgetAllocation: Equatable, Sendable {
  /// The number of the best system from 0, the first of equals.
  public let best: Int
  /// Replications of each system, fractions included; they add up to the budget.
  public let replications: [Double]

  /// Shares a budget among systems whose least mean is the best, with spreads above 0.
  ///
  /// nil where another system has the mean of the best: no budget tells those apart.
  public init?(budget: Double, means: [Double], standardDeviations: [Double]) {
    precondition(means.count == standardDeviations.count, "each system has a mean and a spread")
    precondition(standardDeviations.allSatisfy { $0 > 0 }, "a spread is positive")
    guard let least = means.min(), let best = means.firstIndex(of: least) else { return nil }
    guard means.count(where: { $0 == least }) == 1 else { return nil }
    var shares = zip(means, standardDeviations).map { mean, deviation in
      let ratio = deviation / (mean - least)
      return ratio * ratio
    }
    shares[best] = 0
    let squares = zip(shares, standardDeviations).reduce(0) { sum, system in
      sum + (system.0 / system.1) * (system.0 / system.1)
    }
    shares[best] = standardDeviations[best] * squares.squareRoot()
    let total = shares.reduce(0, +)
    self.best = best
    // A system alone takes all.
    replications = total > 0 ? shares.map { budget * $0 / total } : [budget]
  }
}
