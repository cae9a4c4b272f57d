import Experiments

/// What a variant means for a cohort of persons, in plain words.
///
/// Two questions are answered: the minutes at the office, and the days until the interview. Where
/// the interval of a difference holds 0, the sentence says that it cannot be told; where it is only
/// 0, as with two equal variants, that there is no difference.
struct VerdictSentence {
  /// The sentences.
  let text: String

  /// The sentences from the comparisons of one cohort in one variant.
  init(variant: String, cohort: Cohort, confidence: Double, _ comparisons: [Comparison]) {
    let minutes = Answer(
      comparisons.first { $0.measure == .visit && $0.statistic == .mean }, unit: "min",
      variant: variant, confidence: confidence)
    let days = Answer(
      comparisons.first { $0.measure == .interviewDelay && $0.statistic == .mean }, unit: "days",
      variant: variant, confidence: confidence)
    text =
      "\(cohort.title): \(minutes.officeClause)\(Self.connector(minutes, days))"
      + "\(days.interviewClause).\(Self.remark(in: comparisons, variant: variant))"
  }

  private static func connector(_ minutes: Answer, _ days: Answer) -> String {
    switch (minutes.direction, days.direction) {
    case (.longer, .shorter), (.shorter, .longer): ", but "
    case (.longer, .longer), (.shorter, .shorter), (.same, .same): ", and "
    case _: "; "
    }
  }

  /// The mean of days says nothing about people who were never interviewed.
  private static func remark(in comparisons: [Comparison], variant: String) -> String {
    let interviewed = comparisons.first {
      $0.measure == .interviewDelay && $0.statistic == .share
    }
    guard let interviewed, let base = interviewed.base, let other = interviewed.other else {
      return ""
    }
    let shown = [1 - base, 1 - other].map { ShownNumber.text($0, unit: "share") }
    let counts = [interviewed.interviewedInBoth, interviewed.people].map {
      ShownNumber.fixed($0, decimals: 0)
    }
    return " Means are over the people interviewed in both, \(counts[0]) of \(counts[1]) a "
      + "replication; never interviewed: \(shown[0]) in base, \(shown[1]) in \(variant)."
  }
}

/// What the comparison of one measure says.
private struct Answer {
  enum Direction {
    case longer, shorter, same, unclear, unknown
  }

  let direction: Direction
  private let variant: String
  /// `38.2 min in base, 61.0 min in walk-in-only`.
  private let levels: String
  /// The size of the difference with its unit.
  private let size: String
  /// The interval of the difference with its confidence.
  private let interval: String

  init(_ comparison: Comparison?, unit: String, variant: String, confidence: Double) {
    self.variant = variant
    guard let comparison, let base = comparison.base, let other = comparison.other,
      let difference = comparison.difference
    else {
      (direction, levels, size, interval) = (.unknown, "nobody was interviewed in both", "", "")
      return
    }
    let greatest = max(base, other)
    let level = ShownNumber(for: base, unit: unit, greatest: greatest)
    let gap = ShownNumber(for: difference, unit: unit, greatest: greatest)
    levels = "\(level.withUnit(base)) in base, \(level.withUnit(other)) in \(variant)"
    size = gap.withUnit(difference.magnitude)
    guard let lower = comparison.lower, let upper = comparison.upper else {
      (direction, interval) = (.unclear, "no interval from one replication")
      return
    }
    direction = Direction(lower, upper)
    // "Earlier" and "less" say the sign already.
    let limits =
      direction == .shorter ? gap.interval(-upper, -lower) : gap.interval(lower, upper)
    interval =
      "\(ShownNumber.confidence(confidence)) interval of the difference "
      + "\(limits ?? ShownNumber.missing) \(gap.unitText)"
  }

  /// Minutes at the office.
  var officeClause: String {
    switch direction {
    case .longer:
      "in \(variant) a person spends \(size) more at the office, outside and inside \(figures)"
    case .shorter:
      "in \(variant) a person spends \(size) less at the office, outside and inside \(figures)"
    case .same:
      "there is no difference in the time at the office, outside and inside \(figures)"
    case .unclear:
      "whether a person spends more or less time at the office in \(variant) cannot be told "
        + figures
    case .unknown: "the time at the office cannot be compared (\(levels))"
    }
  }

  /// Days until the interview.
  var interviewClause: String {
    switch direction {
    case .longer: "has the interview \(size) later \(figures)"
    case .shorter: "has the interview \(size) earlier \(figures)"
    case .same: "there is no difference in the days until the interview \(figures)"
    case .unclear:
      "whether the interview comes earlier or later in \(variant) cannot be told \(figures)"
    case .unknown: "the days until the interview cannot be compared (\(levels))"
    }
  }

  private var figures: String { "(\(levels); \(interval))" }
}

extension Answer.Direction {
  /// What the limits of a difference say.
  fileprivate init(_ lower: Double, _ upper: Double) {
    switch (lower, upper) {
    case (0, 0): self = .same
    case (_, ..<0): self = .shorter
    case _: self = lower > 0 ? .longer : .unclear
    }
  }
}

extension Cohort {
  /// Who is compared.
  var title: String {
    switch self {
    case .everybody: "Everybody"
    case .tookAppInBase: "Those who took the app in base"
    }
  }
}
