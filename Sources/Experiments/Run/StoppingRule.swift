import Statistics

/// Decides, in index order, when there are enough replications.
struct StoppingRule: Sendable {
  private let rule: ReplicationRule
  private let confidence: Double
  private var nextCheck: Int
  /// Replications beyond those that would have been precise enough.
  private let reserve: Int
  /// Replications that will probably do, by the last look; nil before the first.
  private(set) var expected: Int?

  init(_ plan: ExperimentPlan) {
    rule = plan.replications
    confidence = plan.confidence
    switch plan.replications {
    case .fixed(let count):
      nextCheck = count
      reserve = 0
    case .precision(_, let atLeast, let atMost):
      // The spread of one replication is unknown.
      nextCheck = min(max(2, atLeast), atMost)
      reserve = min(atLeast, Self.mostReserve)
    }
  }

  /// The most replications there can be.
  var atMost: Int {
    switch rule {
    case .fixed(let count): count
    case .precision(_, _, let atMost): atMost
    }
  }

  /// More than these do hardly anything for the intervals of skewed numbers.
  private static let mostReserve = 30

  /// Whether these replications suffice.
  ///
  /// A rule that looks at the half-width stops when the spread happens to look small, and makes
  /// intervals that hold the true value too seldom. So looks come after a tenth more replications
  /// each, and there must be some more than the precision takes, because a constant number of
  /// further observations makes up for the choice of the moment (Simons, "On the cost of not
  /// knowing the variance when making a fixed-width confidence interval for the mean", Annals of
  /// Mathematical Statistics 39, 1968).
  mutating func isSatisfied(by study: StudyAccumulator) -> Bool {
    let count = study.replications
    if count >= atMost { return true }
    switch rule {
    case .fixed: return false
    case .precision(let wanted, _, let atMost):
      guard count == nextCheck else { return false }
      nextCheck = min(atMost, count + max(1, count / 10))
      let width = Self.greatestHalfWidth(study, of: wanted, confidence: confidence)
      // The half-width falls with the root of the number, so that `count * width * width` suffice.
      let enough = Double(count) * width * width
      expected = Int(min(enough + Double(reserve), Double(atMost)).rounded(.up))
      return width <= 1 && Double(count) - enough >= Double(reserve)
    }
  }

  /// Whether in every variant every group that was observed has a small enough half-width.
  static func isPrecise(
    _ study: StudyAccumulator, _ wanted: [WantedPrecision], confidence: Double
  ) -> Bool {
    greatestHalfWidth(study, of: wanted, confidence: confidence) <= 1
  }

  /// The greatest half-width over the wanted one of all groups observed in any variant; infinite
  /// where a quantity was not observed or one has no interval.
  private static func greatestHalfWidth(
    _ study: StudyAccumulator, of wanted: [WantedPrecision], confidence: Double
  ) -> Double {
    wanted.reduce(0) { greatest, wanted in
      let groups = study.variants.flatMap { variant in
        variant.groups(of: wanted.quantity, confidence: { _ in confidence }).compactMap(\.estimate)
      }
      guard !groups.isEmpty else { return .infinity }
      return groups.reduce(greatest) { max($0, wanted.ratio(of: $1)) }
    }
  }
}
