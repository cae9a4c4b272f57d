/// The share of successes with the score interval of Wilson (1927), for independent trials.
///
/// Limits stay inside 0...1 and exist for no success or no failure. nil without a trial.
public func wilsonInterval(successes: Int, trials: Int, confidence: Double) -> IntervalEstimate? {
  precondition(0 <= successes && successes <= trials, "successes lie between 0 and the trials")
  precondition(0 < confidence && confidence < 1, "a confidence lies between 0 and 1")
  guard trials > 0 else { return nil }
  let number = Double(trials)
  let share = Double(successes) / number
  let quantile = normalQuantile((1 + confidence) / 2)
  let square = quantile * quantile
  let centre = (share + square / (2 * number)) / (1 + square / number)
  let spread = share * (1 - share) / number + square / (4 * number * number)
  let halfWidth = quantile * spread.squareRoot() / (1 + square / number)
  return IntervalEstimate(
    value: share,
    lower: successes == 0 ? 0 : centre - halfWidth,
    upper: successes == trials ? 1 : centre + halfWidth,
    count: trials)
}
