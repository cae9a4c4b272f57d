import PassportOffice
import Statistics

/// The waits of all replications by hour of the week.
struct HourAccumulator: Sendable {
  private let layout: HourLayout
  private var hours: [HourSums]
  private var parts: [WaitSums]
  /// By hour and, last, of all hours; then by word.
  private var words: [RatioEstimator]
  private(set) var replications = 0

  init(_ layout: HourLayout) {
    self.layout = layout
    hours = Array(repeating: HourSums(), count: layout.hourCount)
    parts = Array(repeating: WaitSums(), count: layout.hourCount * layout.partCount)
    words = Array(
      repeating: RatioEstimator(), count: (layout.hourCount + 1) * layout.wordCount)
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ tally: HourTally) {
    let sums = tally.waits.map { Int64(truncatingIfNeeded: $0.sum) }
    let total = sums.reduce(0, +)
    let most = sums.max() ?? 0
    let leader = most > 0 ? sums.firstIndex(of: most) : nil
    for hour in hours.indices {
      let sum = HourTally.Sum(count: tally.waits[hour].count, microseconds: sums[hour])
      hours[hour].waits.add(sum, ofMicroseconds: total)
      hours[hour].tallies.add(tally.waits[hour], replication: replications)
      hours[hour].people += tally.people[hour]
      if hour == leader { hours[hour].leads += 1 }
      for part in hour * layout.partCount..<(hour + 1) * layout.partCount {
        parts[part].add(tally.parts[part], ofMicroseconds: sums[hour])
      }
    }
    addWords(of: tally)
    replications += 1
  }

  private mutating func addWords(of tally: HourTally) {
    let all = hours.count
    let everybody = tally.people.reduce(0, +)
    for word in 0..<layout.wordCount {
      var sum = 0
      for hour in hours.indices {
        let place = hour * layout.wordCount + word
        words[place].add(sum: Double(tally.words[place]), count: tally.people[hour])
        sum += tally.words[place]
      }
      words[all * layout.wordCount + word].add(sum: Double(sum), count: everybody)
    }
  }

  /// What was found, for a study with these names.
  func result(
    scenario: String, variant: String, plan: ExperimentPlan, wasInterrupted: Bool
  ) -> WorstHours {
    let all = hours.reduce(0) { $0 + $1.waits.count }
    let rows = hours.indices.compactMap { hour in
      row(ofHour: hour, among: all, plan.confidence).map { (place: hour, row: $0) }
    }
    let minutes = { (place: Int) in hours[place].waits.microseconds }
    let worst = rows.max { minutes($0.place) < minutes($1.place) }
      .flatMap { best in
        minutes(best.place) > 0 ? rows.first { minutes($0.place) == minutes(best.place) } : nil
      }
    let longest = rows.filter { $0.row.shareOfWaits >= WorstHours.leastShare }
      .max { $0.row.mean.value < $1.row.mean.value }
    return WorstHours(
      scenario: scenario, variant: variant, seed: plan.seed, replications: replications,
      confidence: plan.confidence, hours: rows.map(\.row), worst: worst?.row,
      longest: worst == nil ? nil : longest?.row,
      stages: worst.map { stages(ofHour: $0.place, plan.confidence) } ?? [],
      people: worst.map { people(ofHour: $0.place, plan.confidence) } ?? [],
      wasInterrupted: wasInterrupted)
  }

  private func row(
    ofHour hour: Int, among all: Int, _ confidence: Double
  ) -> WorstHours.Hour? {
    let sums = hours[hour]
    guard let mean = sums.waits.mean(confidence) else { return nil }
    let number = Double(max(1, replications))
    return WorstHours.Hour(
      clock: layout.clockHour(at: hour), waits: Double(sums.waits.count) / number,
      people: Double(sums.people) / number, mean: mean,
      p90: sums.tallies.estimate(confidence: confidence) {
        $0.quantile(0.9).map { $0 / microsecondsPerMinute }
      },
      shareOfMinutes: sums.waits.share(confidence),
      shareOfWaits: Double(sums.waits.count) / Double(max(1, all)),
      leads: Double(sums.leads) / number)
  }

  private func stages(ofHour hour: Int, _ confidence: Double) -> [WorstHours.StagePart] {
    (0..<layout.partCount).compactMap { part in
      let sums = parts[hour * layout.partCount + part]
      guard let mean = sums.mean(confidence) else { return nil }
      let channel = HourLayout.channels[part % HourLayout.channels.count]
      return WorstHours.StagePart(
        stage: layout.stageNames.names[part / HourLayout.channels.count],
        channel: layout.isOffice ? channel : nil,
        waits: Double(sums.count) / Double(max(1, replications)), mean: mean,
        shareOfMinutes: sums.share(confidence))
    }
  }

  private func people(ofHour hour: Int, _ confidence: Double) -> [WorstHours.PeoplePart] {
    layout.keys.flatMap { key in
      key.names.indices.compactMap { name -> WorstHours.PeoplePart? in
        let word = key.first + name
        let all = words[hours.count * layout.wordCount + word].estimate(confidence: confidence)
        guard let all, all.value > 0,
          let here = words[hour * layout.wordCount + word].estimate(confidence: confidence)
        else { return nil }
        return WorstHours.PeoplePart(
          key: key.key, name: key.names[name], inHour: here, inAllHours: all)
      }
    }
  }
}

private let microsecondsPerMinute = 60e6

/// The waits of an hour.
private struct HourSums: Sendable {
  var waits = WaitSums()
  /// In microseconds.
  var tallies = Sections<Tally>()
  var people = 0
  /// Replications in which its minutes were the most.
  var leads = 0
}

/// Waits, what they add up to, and their share of the minutes of a whole.
private struct WaitSums: Sendable {
  private var means = RatioEstimator()
  private var shares = RatioEstimator()
  private(set) var count = 0
  private(set) var microseconds: Int64 = 0

  mutating func add(_ sum: HourTally.Sum, ofMicroseconds whole: Int64) {
    means.add(sum: Double(sum.microseconds) / microsecondsPerMinute, count: sum.count)
    shares.add(sum: Double(sum.microseconds), count: Int(whole))
    count += sum.count
    microseconds += sum.microseconds
  }

  func mean(_ confidence: Double) -> IntervalEstimate? { means.estimate(confidence: confidence) }

  func share(_ confidence: Double) -> IntervalEstimate? {
    shares.estimate(confidence: confidence)
  }
}
