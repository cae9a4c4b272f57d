/// A quantity found beside its exact value.
public struct Check: Sendable {
  /// The instance.
  public var id: String
  /// Its model.
  public var model: String
  /// What was compared.
  public var quantity: String
  /// What found it: `simulation`, `coverage`, `theory`, `statistics` or `planning`.
  public var kind: String
  /// The exact value.
  public var exact: Double
  /// How far that may be off.
  public var tolerance: Double
  /// The value found.
  public var found: Double
  /// Its standard error; 0 of a formula, whose own accuracy is in `tolerance`.
  public var standardError: Double
  /// Replications behind it, 0 of a formula.
  public var replications: Int

  /// Distance from the exact value in standard errors (validation by hypothesis test, Law,
  /// Simulation Modeling and Analysis, 5th edition, 2015, section 5.6); that of a formula in
  /// tolerances.
  public var z: Double {
    let distance = found - exact
    let error =
      standardError > 0
      ? (standardError * standardError + tolerance * tolerance).squareRoot() : tolerance
    if error == 0 { return distance == 0 ? 0 : .infinity }
    return distance / error
  }

  /// Whether it is the result of chance.
  public var isSimulated: Bool { kind == Self.simulation || kind == Self.office }

  /// By a plain queue, or whatever is nearest to the model.
  static let simulation = "simulation"
  /// By an office with slots, days and people.
  static let office = "office"

  /// Whether the value found agrees, where simulated ones may be `limit` standard errors off.
  public func holds(limit: Double) -> Bool {
    // Four standard errors are what the reference states of a coverage.
    abs(z) <= (isSimulated ? limit : kind == "coverage" ? 4 : 1)
  }

  /// The relative bias that such a check finds in nine of ten cases; nil of an exact 0.
  public func detectableBias(limit: Double) -> Double? {
    guard exact != 0 else { return nil }
    return (limit + 1.28) * standardError / abs(exact)
  }
}

/// A quantity that is not checked, and why.
public struct Gap: Sendable {
  /// The instance.
  public var id: String
  /// Its model.
  public var model: String
  /// What is not checked.
  public var quantity: String
  /// The reason in words.
  public var reason: String
}
