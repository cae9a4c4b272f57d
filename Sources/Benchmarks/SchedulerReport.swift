/// How a comparison of schedulers is written, for people and for programs.
public enum SchedulerReport {
  /// What was measured and what the columns are.
  public static let textHeader = """
    Nanoseconds of processor time per operation, with so many events pending all the time.
      hold    take the next event, schedule another an exponential time later
      cancel  a customer comes with a patience timer; 9 of 10 timers are cancelled
    EventList removes what is cancelled; Heap of swift-collections passes over it later.

                             EventList             Heap
    pattern     pending     min  median     min  median   ratio
    """

  /// What the last column means.
  public static let textFooter = """

    ratio: EventList over Heap, the median of the rounds; below 1 the event list is faster.
    Both structures gave the same events in the same order.
    """

  /// One line below `textHeader`.
  public static func textLine(_ benchmark: SchedulerBenchmark, _ comparison: SchedulerComparison)
    -> String
  {
    let (minimum, median) = (comparison.times.minimum, comparison.times.median)
    let numbers = [
      (minimum.ours, 8), (median.ours, 8), (minimum.reference, 8), (median.reference, 8),
    ]
    return benchmark.pattern.rawValue.padded(toWidth: 8)
      + String(benchmark.pending).rightAligned(inWidth: 11)
      + numbers.map { FixedText.text($0, places: 1).rightAligned(inWidth: $1) }.joined()
      + FixedText.text(comparison.times.ratio, places: 2).rightAligned(inWidth: 8)
  }

  /// The names of the columns of `csvLines`.
  public static let csvHeader =
    "pattern,pending,structure,round,operations,nanoseconds_per_operation,checksum"

  /// One line for each round of each structure.
  public static func csvLines(
    _ benchmark: SchedulerBenchmark, _ comparison: SchedulerComparison
  ) -> [String] {
    let structures = [
      ("EventList", comparison.times.rounds.ours, comparison.checksums.ours),
      ("Heap", comparison.times.rounds.reference, comparison.checksums.reference),
    ]
    return structures.flatMap { name, times, checksum in
      times.enumerated().map { round, nanoseconds in
        let fields = [
          benchmark.pattern.rawValue, "\(benchmark.pending)", name, "\(round + 1)",
          "\(benchmark.operations)", FixedText.text(nanoseconds, places: 3), "\(checksum)",
        ]
        return fields.joined(separator: ",")
      }
    }
  }
}
