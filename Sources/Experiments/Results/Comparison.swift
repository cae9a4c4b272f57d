/// A paired difference of a variant to `base`.
public struct Comparison: Sendable {
  /// The name of the variant compared to `base`.
  public var variant: String
  /// Who is compared; the same persons in both.
  public var cohort: Cohort
  /// How many people the cohort has, mean over the replications.
  public var people: Double
  /// How many of them were interviewed in both (plain queue: served), mean over the replications.
  ///
  /// Means of times and trips are over these people; that of the total delay is over those of them
  /// served in both.
  public var interviewedInBoth: Double
  /// Of which observations.
  public var measure: Measure
  /// What was computed.
  public var statistic: Statistic
  /// The value in `base`.
  public var base: Double?
  /// The value in the variant.
  public var other: Double?
  /// Variant minus `base`.
  public var difference: Double?
  /// Lower confidence limit of the difference.
  public var lower: Double?
  /// Upper confidence limit of the difference.
  public var upper: Double?

  /// Collects the parts.
  public init(
    variant: String, cohort: Cohort, people: Double, interviewedInBoth: Double,
    measure: Measure, statistic: Statistic, base: Double?, other: Double?, difference: Double?,
    lower: Double?, upper: Double?
  ) {
    self.variant = variant
    self.cohort = cohort
    self.people = people
    self.interviewedInBoth = interviewedInBoth
    self.measure = measure
    self.statistic = statistic
    self.base = base
    self.other = other
    self.difference = difference
    self.lower = lower
    self.upper = upper
  }
}

/// A set of persons fixed by what they did in `base`.
public enum Cohort: String, CaseIterable, Sendable {
  case everybody
  /// Those whose first channel in `base` was the app.
  case tookAppInBase = "took_app_in_base"
}
