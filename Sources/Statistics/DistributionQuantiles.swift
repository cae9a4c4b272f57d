import CGSL

/// The number below which Student's t falls with the given probability (GSL).
///
/// The probability lies between 0 and 1, both excluded; the degrees of freedom are positive.
public func studentQuantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
  precondition(0 < probability && probability < 1, "a probability lies between 0 and 1")
  precondition(degreesOfFreedom > 0, "Student's t needs degrees of freedom above 0")
  return gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
}

/// The number below which a standard normal variable falls with the given probability (GSL).
///
/// The probability lies between 0 and 1, both excluded.
public func normalQuantile(_ probability: Double) -> Double {
  precondition(0 < probability && probability < 1, "a probability lies between 0 and 1")
  return gsl_cdf_ugaussian_Pinv(probability)
}

/// The number below which chi-squared falls with the given probability (GSL).
///
/// The probability lies between 0 and 1, both excluded; the degrees of freedom are positive.
public func chiSquaredQuantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
  precondition(0 < probability && probability < 1, "a probability lies between 0 and 1")
  precondition(degreesOfFreedom > 0, "chi-squared needs degrees of freedom above 0")
  return gsl_cdf_chisq_Pinv(probability, degreesOfFreedom)
}

/// Standard errors that any of so many normal estimates may be off, to both sides, while the
/// chance that one or more is farther off stays at most `familyError` (Bonferroni's inequality).
public func bonferroniLimit(comparisons: Int, familyError: Double) -> Double {
  precondition(comparisons > 0, "there is something to compare")
  precondition(0 < familyError && familyError < 1, "a probability lies between 0 and 1")
  return gsl_cdf_ugaussian_Qinv(familyError / Double(2 * comparisons))
}

/// The probability that Student's t lies above `value` (GSL).
func studentTail(_ value: Double, degreesOfFreedom: Double) -> Double {
  gsl_cdf_tdist_Q(value, degreesOfFreedom)
}

/// Half-width of the two-sided t interval of a mean with standard error `standardError`.
///
/// nil below two independent parts, since their spread is then unknown.
func studentHalfWidth(standardError: Double, parts: Int, confidence: Double) -> Double? {
  precondition(0 < confidence && confidence < 1, "a confidence lies between 0 and 1")
  guard parts > 1 else { return nil }
  guard standardError > 0 else { return 0 }
  return standardError
    * studentQuantile((1 + confidence) / 2, degreesOfFreedom: Double(parts - 1))
}
