import CGSL

/// Constants of procedures that choose the best of k systems with a given probability.
///
/// All assume normal outputs and an indifference zone: a system worse by less than it is as good
/// as the best. `firstStage` is the number n0 of replications from which variances are estimated.
public struct RankingAndSelection: Equatable, Sendable {
  /// Systems to choose from, two or more.
  public let systems: Int
  /// The probability of a right choice, above 1 / k and below 1.
  public let confidence: Double
  /// Replications of the first stage, two or more.
  public let firstStage: Int

  /// Collects what the constants depend on.
  public init(systems: Int, confidence: Double, firstStage: Int) {
    precondition(systems > 1, "there are systems to choose from")
    precondition(1 / Double(systems) < confidence && confidence < 1, "a choice beats chance")
    precondition(firstStage > 1, "variances need two replications")
    self.systems = systems
    self.confidence = confidence
    self.firstStage = firstStage
  }

  private var others: Double { Double(systems - 1) }
  var degrees: Double { Double(firstStage - 1) }

  /// Rinott's h: after max(n0, (h s / indifference)²) replications choose the best mean.
  ///
  /// Solves E[(integral of Φ(h / sqrt(ν (1/x + 1/Y))) over x)^(k-1)] = P for independent
  /// chi-squared x and Y of ν = n0 - 1 degrees (Rinott, "On two-stage selection procedures and
  /// related probability-inequalities", Communications in Statistics A7, 1978). Good to 1e-8.
  public var rinottConstant: Double {
    let points = chiSquaredPoints
    return root { constant in
      points.reduce(0) { total, own in
        let chance = points.reduce(0) { sum, other in
          let spread = (degrees * (1 / other.place + 1 / own.place)).squareRoot()
          return sum + other.weight * gsl_cdf_ugaussian_P(constant / spread)
        }
        return total + own.weight * power(chance)
      }
    }
  }

  /// The h of Dudewicz and Dalal, whose second stage chooses by weighted means of both stages.
  ///
  /// Solves E[F(T + h)^(k-1)] = P for Student's T of n0 - 1 degrees and its law F (Dudewicz and
  /// Dalal, "Allocation of observations in ranking and selection with unequal variances",
  /// Sankhya B37, 1975; h1 of Law's table 10.11). Good to 1e-8.
  public var dudewiczDalalConstant: Double {
    let points = studentPoints
    return root { constant in
      points.reduce(0) { total, point in
        total + point.weight * power(gsl_cdf_tdist_P(point.place + constant, degrees))
      }
    }
  }

  /// Kim and Nelson's eta for systems simulated independently, with c = 1.
  ///
  /// Kim and Nelson, "A fully sequential procedure for indifference-zone selection in
  /// simulation", ACM TOMACS 11 (2001), with the error of each comparison split as independent.
  public var kimNelsonEta: Double {
    eta(error: 2 * (1 - pow(confidence, 1 / others)))
  }

  /// Kim and Nelson's eta for systems on common random numbers: Bonferroni over comparisons.
  public var kimNelsonEtaOnCommonNumbers: Double {
    eta(error: 2 * (1 - confidence) / others)
  }

  /// h² = 2 eta (n0 - 1): a pair is decided when its sum leaves (h² S² / indifference - drift) / 2.
  public var kimNelsonSquare: Double { 2 * kimNelsonEta * degrees }

  /// Student's quantile by which the screening stage of NSGS drops systems, at half of the error.
  ///
  /// Nelson, Swann, Goldsman and Song, "Simple procedures for selecting the best simulated system
  /// when the number of alternatives is large", Operations Research 49 (2001).
  public var screeningQuantile: Double {
    let half = 1 - (1 - confidence) / 2
    return studentQuantile(pow(half, 1 / others), degreesOfFreedom: degrees)
  }

  private func eta(error: Double) -> Double {
    (pow(error, -2 / degrees) - 1) / 2
  }

  private func power(_ chance: Double) -> Double { pow(chance, others) }

  /// Where a chance that grows with the constant reaches the confidence, by bisection.
  ///
  /// Fifty halvings leave less than the last digits that the quadrature has.
  private func root(_ chance: (Double) -> Double) -> Double {
    var (lower, upper) = (0.0, 1.0)
    while chance(upper) < confidence { upper *= 2 }
    for _ in 0..<50 {
      let middle = (lower + upper) / 2
      if chance(middle) < confidence { lower = middle } else { upper = middle }
    }
    return (lower + upper) / 2
  }
}
