/// How much work a validation does.
public enum ValidationForm: String, Sendable, CaseIterable {
  /// Finds a bias of 5 % in nine of ten cases.
  case short
  /// Finds a bias of 2 %.
  case long

  /// The relative bias that a check must be able to find.
  var bias: Double {
    switch self {
    case .short: 0.05
    case .long: 0.02
    }
  }

  /// Seeds with which intervals from few replications are formed.
  var smallSampleSeeds: Int {
    switch self {
    case .short: 200
    case .long: 2_000
    }
  }

  /// How many times longer than the run before one may be.
  var mostFactor: Double {
    switch self {
    case .short: 8
    case .long: 50
    }
  }
}
