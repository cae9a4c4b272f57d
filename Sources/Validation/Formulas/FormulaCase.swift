/// A model of the reference whose values a formula gives.
struct FormulaCase: Sendable {
  /// By quantity the value of the formula.
  var values: [String: Double]
  /// How far a value may be off besides the tolerance of the reference, relative to it.
  var relativeTolerance = 1e-9
  /// Why quantities are not computed, by quantity.
  var leftOut: [String: String] = [:]
}

/// Models that one set of formulas covers.
struct FormulaFamily: Sendable {
  /// What computes the values, in a word: `theory`, `statistics` or `planning`.
  var kind: String
  /// The names of the models.
  var models: Set<String>
  /// The values of an instance; nil if they cannot be computed.
  var compute: @Sendable (ReferenceModel) -> FormulaCase?
}

extension FormulaFamily {
  /// All families, each in a file of its own; a model may be in several.
  static let all: [FormulaFamily] =
    [
      offeredLoad,
      poissonArrivals,
      gammaPoisson,
      quantiles, studentIntervals, shareIntervals, orderStatistics, replicationCounts,
      bonferroniLimits, selectionConstants, budgetAllocations, series,
    ] + longRun + daysAndSessions
}
