import Experiments

/// What a variant means for a cohort of persons, in plain words.
///
/// Two questions are answered: the minutes at the office, and the days until the interview. Where
/// the interval of a difference holds 0, the sentence says that it cannot be told; where it is only
/// 0, as with two equal variants, that there is no difference.
struct VerdictSentence {
  /// The sentences.
  let text: Wording

  /// The sentences from the comparisons of one cohort in one variant.
  init(variant: String, cohort: Cohort, confidence: Double, _ comparisons: [Comparison]) {
    let minutes = Answer(
      comparisons.first { $0.measure == .visit && $0.statistic == .mean }, unit: "min",
      variant: variant, confidence: confidence)
    let days = Answer(
      comparisons.first { $0.measure == .interviewDelay && $0.statistic == .mean }, unit: "days",
      variant: variant, confidence: confidence)
    let answers: Wording =
      "\(minutes.officeClause)\(Self.connector(minutes, days))\(days.interviewClause)"
    text = "\(cohort.title): \(answers).\(Self.remark(in: comparisons, variant: variant))"
  }

  private static func connector(_ minutes: Answer, _ days: Answer) -> Wording {
    switch (minutes.direction, days.direction) {
    case (.longer, .shorter), (.shorter, .longer): Wording(en: ", but ", id: ", tetapi ")
    case (.longer, .longer), (.shorter, .shorter), (.same, .same):
      Wording(en: ", and ", id: ", dan ")
    case _: "; "
    }
  }

  /// The mean of days says nothing about people who were never interviewed.
  private static func remark(in comparisons: [Comparison], variant: String) -> Wording {
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
    return Wording(
      en: " Means are over the people interviewed in both, \(counts[0]) of \(counts[1]) a "
        + "replication; never interviewed: \(shown[0]) in base, \(shown[1]) in \(variant).",
      id: " Rata-rata dihitung atas orang yang diwawancarai di keduanya, \(counts[0]) dari "
        + "\(counts[1]) per replikasi; tidak pernah diwawancarai: \(shown[0]) di base, "
        + "\(shown[1]) di \(variant).")
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
  private let levels: Wording
  /// The size of the difference with its unit.
  private let size: Wording
  /// The interval of the difference with its confidence.
  private let interval: Wording

  init(_ comparison: Comparison?, unit: String, variant: String, confidence: Double) {
    self.variant = variant
    guard let comparison, let base = comparison.base, let other = comparison.other,
      let difference = comparison.difference
    else {
      (direction, size, interval) = (.unknown, "", "")
      levels = Wording(
        en: "nobody was interviewed in both",
        id: "tidak seorang pun diwawancarai di keduanya")
      return
    }
    let greatest = max(base, other)
    let level = ShownNumber(for: base, unit: unit, greatest: greatest)
    let gap = ShownNumber(for: difference, unit: unit, greatest: greatest)
    let shown = (base: level.withUnit(base), other: level.withUnit(other))
    levels = Wording(
      en: "\(shown.base) in base, \(shown.other) in \(variant)",
      id: "\(shown.base) di base, \(shown.other) di \(variant)")
    size = gap.withUnit(difference.magnitude)
    guard let lower = comparison.lower, let upper = comparison.upper else {
      direction = .unclear
      interval = Wording(
        en: "no interval from one replication", id: "satu replikasi tidak memberi selang")
      return
    }
    direction = Direction(lower, upper)
    // "Earlier" and "less" say the sign already.
    let limits =
      direction == .shorter ? gap.interval(-upper, -lower) : gap.interval(lower, upper)
    let percent = ShownNumber.confidence(confidence)
    let range: Wording = "\(limits ?? ShownNumber.missing) \(gap.unitText)"
    interval = Wording(
      en: "\(percent) interval of the difference \(range)",
      id: "selang kepercayaan \(percent) untuk selisihnya \(range)")
  }

  /// Minutes at the office.
  var officeClause: Wording {
    switch direction {
    case .longer:
      Wording(
        en:
          "in \(variant) a person spends \(size) more at the office, outside and inside \(figures)",
        id: "di \(variant) seorang pemohon menghabiskan \(size) lebih lama di kantor, di luar dan "
          + "di dalam gedung \(figures)")
    case .shorter:
      Wording(
        en:
          "in \(variant) a person spends \(size) less at the office, outside and inside \(figures)",
        id: "di \(variant) seorang pemohon menghabiskan \(size) lebih singkat di kantor, di luar "
          + "dan di dalam gedung \(figures)")
    case .same:
      Wording(
        en: "there is no difference in the time at the office, outside and inside \(figures)",
        id: "tidak ada perbedaan waktu di kantor, di luar dan di dalam gedung \(figures)")
    case .unclear:
      Wording(
        en: "whether a person spends more or less time at the office in \(variant) cannot be told "
          + "\(figures)",
        id: "tidak dapat dipastikan apakah pemohon lebih lama atau lebih singkat di kantor pada "
          + "\(variant) \(figures)")
    case .unknown:
      Wording(
        en: "the time at the office cannot be compared (\(levels))",
        id: "waktu di kantor tidak dapat dibandingkan (\(levels))")
    }
  }

  /// Days until the interview.
  var interviewClause: Wording {
    switch direction {
    case .longer:
      Wording(
        en: "has the interview \(size) later \(figures)",
        id: "diwawancarai \(size) lebih lambat \(figures)")
    case .shorter:
      Wording(
        en: "has the interview \(size) earlier \(figures)",
        id: "diwawancarai \(size) lebih cepat \(figures)")
    case .same:
      Wording(
        en: "there is no difference in the days until the interview \(figures)",
        id: "tidak ada perbedaan jumlah hari sampai wawancara \(figures)")
    case .unclear:
      Wording(
        en: "whether the interview comes earlier or later in \(variant) cannot be told \(figures)",
        id: "tidak dapat dipastikan apakah wawancara lebih cepat atau lebih lambat pada "
          + "\(variant) \(figures)")
    case .unknown:
      Wording(
        en: "the days until the interview cannot be compared (\(levels))",
        id: "jumlah hari sampai wawancara tidak dapat dibandingkan (\(levels))")
    }
  }

  private var figures: Wording { "(\(levels); \(interval))" }
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
  var title: Wording {
    switch self {
    case .everybody: Wording(en: "Everybody", id: "Semua pemohon")
    case .tookAppInBase:
      Wording(en: "Those who took the app in base", id: "Pemohon yang memakai aplikasi di base")
    }
  }
}
