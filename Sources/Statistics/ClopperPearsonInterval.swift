import CGSL

/// The share of successes with the exact interval of Clopper and Pearson, for independent trials.
///
/// Covers at least as often as its confidence for every share and number of trials, at the price
/// of length; Wilson's covers so on average. Limits are beta quantiles (Clopper and Pearson,
/// Biometrika 26, 1934; Brown, Cai and DasGupta, Statistical Science 16, 2001). nil without a trial.
public func clopperPearsonInterval(
  successes: Int, trials: Int, confidence: Double
) -> IntervalEstimate? {
  precondition(0 <= successes && successes <= trials, "successes lie between 0 and the trials")
  precondition(0 < confidence && confidence < 1, "a confidence lies between 0 and 1")
  guard trials > 0 else { return nil }
  let tail = (1 - confidence) / 2
  let (won, lost) = (Double(successes), Double(trials - successes))
  return IntervalEstimate(
    value: won / Double(trials),
    lower: successes == 0 ? 0 : gsl_cdf_beta_Pinv(tail, won, lost + 1),
    upper: successes == trials ? 1 : gsl_cdf_beta_Qinv(tail, won + 1, lost),
    count: trials)
}
