internal import PassportOffice
internal import Statistics

/// Lets an office live through a shock, beside the same office without it.
public struct ShockRunner: Sendable {
  private let base: Variant
  private let shock: Shock
  private let days: Range<Int>
  private let plan: ExperimentPlan
  private let threads: Int

  /// `days` are those of the calendar on which it happens.
  public init(
    base: Variant, shock: Shock, days: Range<Int>, plan: ExperimentPlan, threads: Int
  ) {
    self.base = base
    self.shock = shock
    self.days = days
    self.plan = plan
    self.threads = threads
  }

  /// A difference below this share of the usual mean is felt by nobody.
  public static let smallShare = 0.05
  /// Days over which means are taken: a week has every weekday once.
  public static let week = 7
  /// So many weeks in a row, each a day later, have to differ little.
  static let calmWeeks = 14

  private static let items: [BalanceItem] = [.interviewDelay, .totalDelay, .visit]

  /// Runs so many replications; those finished are kept when it is cancelled.
  public func run(
    replications: Int, finished: @escaping @Sendable () -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> ShockResult {
    let (calm, struck) = base.network.struck(by: shock, onDays: days)
    let dayCount = base.network.calendar?.days.count ?? 0
    // By day of the need, then by day of the interview.
    let groups = PersonGroups(count: 2 * dayCount) { person, places in
      places.append(Int(person.detail.needDay))
      if person.detail.interviewDay >= 0 {
        places.append(dayCount + Int(person.detail.interviewDay))
      }
    }
    let job = PairedJob(
      variants: [
        Variant(name: base.name, network: calm), Variant(name: shock.rawValue, network: struck),
      ], items: Self.items, groups: groups, source: .model(seed: plan.seed))
    let totals = try job.totals(
      of: 0..<replications, threads: threads, finished: finished, isCancelled: isCancelled)
    var sums = ShockSums(items: Self.items.count, days: dayCount)
    for replication in totals { sums.add(replication, Self.items) }
    return ShockResult(
      scenario: base.network.names.scenario, shock: shock, firstDate: date(of: days.lowerBound),
      lastDate: date(of: days.upperBound - 1), seed: plan.seed, replications: totals.count,
      confidence: plan.confidence,
      effects: Self.items.indices.map { effect(ofItem: $0, sums) },
      wasInterrupted: totals.count < replications)
  }

  private func date(of day: Int) -> String {
    base.network.calendar?.days[day].date.isoText ?? ""
  }

  private func effect(ofItem item: Int, _ sums: ShockSums) -> ShockEffect {
    let counted = base.network.countedDays
    let last = counted.upperBound - Self.week
    let weeks = (counted.lowerBound...max(counted.lowerBound, last)).compactMap { day in
      week(from: day, ofItem: item, sums)
    }
    let usual = sums.usual(ofItem: item) ?? 0
    return ShockEffect(
      item: Self.items[item], weeks: weeks, usual: usual,
      recovery: recovery(in: weeks, limit: Self.smallShare * usual))
  }

  private func week(from day: Int, ofItem item: Int, _ sums: ShockSums) -> ShockEffect.Week? {
    let found = sums.weeks[item][day].estimate(plan.confidence)
    guard let calm = found.base, let difference = found.difference else { return nil }
    return ShockEffect.Week(
      date: date(of: day), daysAfter: day - days.upperBound, calm: calm,
      difference: difference.value, lower: difference.lower, upper: difference.upper)
  }

  /// The first day after the shock from which on the weeks differ little.
  private func recovery(in weeks: [ShockEffect.Week], limit: Double) -> ShockEffect.Recovery? {
    let after = weeks.filter { $0.daysAfter >= 0 }
    let first = { (isSmall: (ShockEffect.Week) -> Bool) -> Int? in
      var calmDays = 0
      for (place, week) in after.enumerated() {
        calmDays = isSmall(week) ? calmDays + 1 : 0
        if calmDays == Self.calmWeeks { return after[place - Self.calmWeeks + 1].daysAfter }
      }
      return nil
    }
    guard let days = first({ $0.difference <= limit }) else { return nil }
    return ShockEffect.Recovery(
      days: days, lower: first { ($0.lower ?? $0.difference) <= limit } ?? days,
      upper: first { ($0.upper ?? .infinity) <= limit })
  }
}

/// The people of a shock's replications by weeks.
private struct ShockSums {
  /// By item and first day.
  private(set) var weeks: [[RatioPair]]
  private var all: [RatioPair]
  private let days: Int

  init(items: Int, days: Int) {
    self.days = days
    weeks = Array(repeating: Array(repeating: RatioPair(), count: days), count: items)
    all = Array(repeating: RatioPair(), count: items)
  }

  func usual(ofItem item: Int) -> Double? { all[item].estimate(0.95).base }

  mutating func add(_ totals: PairedTotals, _ items: [BalanceItem]) {
    for (place, item) in items.enumerated() {
      // Time at the office belongs to the day of the interview, as the days before are as before.
      let start = item == .visit ? days : 0
      var whole = PairedTotals.Sums()
      let byDay = (0..<days).map { totals.sums(ofItem: place, in: start + $0) }
      for day in 0..<days {
        let week = byDay[day..<min(days, day + ShockRunner.week)]
          .reduce(into: PairedTotals.Sums()) { $0.add($1) }
        weeks[place][day].add(
          baseSum: week.base, baseCount: week.count, otherSum: week.other, otherCount: week.count)
        whole.add(byDay[day])
      }
      all[place].add(
        baseSum: whole.base, baseCount: whole.count, otherSum: whole.other,
        otherCount: whole.count)
    }
  }
}

extension PairedTotals.Sums {
  fileprivate mutating func add(_ other: PairedTotals.Sums) {
    base += other.base
    self.other += other.other
    count += other.count
  }
}
