/// How a comparison of the simulator with a loop is written, for people and for programs.
public enum ModelReport {
  /// What was measured and what the columns are.
  public static let textHeader = """
    M/M/1 at load 0.9: processor time per customer, the median of the rounds.
      run    the model alone
      study  a study of one replication: model, records, estimates
    The loop does only this: a binary heap, a ring of arrival times, the same generator.
    A customer is two events. The mean wait is 9 min by theory.

                    antrean                      loop               mean wait, min
    path    ns/cust.  M events/s     ns/cust.  M events/s   ratio   antrean    loop
    """

  /// What the ratio means.
  public static let textFooter = """

    ratio: time of antrean over time of the loop, the median of the rounds.
    """

  /// One line below `textHeader`.
  public static func textLine(_ benchmark: ModelBenchmark, _ comparison: ModelComparison) -> String
  {
    let times = comparison.times.median
    let waits = comparison.meanWaitMinutes
    let cells: [(value: Double, places: Int, width: Int)] = [
      (times.ours, 1, 8), (millionEvents(times.ours), 1, 12), (times.reference, 1, 13),
      (millionEvents(times.reference), 1, 12), (comparison.times.ratio, 2, 8),
      (mean(waits.ours), 2, 10), (mean(waits.reference), 2, 8),
    ]
    return cells.reduce(into: benchmark.path.rawValue.padded(toWidth: 8)) { line, cell in
      line += FixedText.text(cell.value, places: cell.places).rightAligned(inWidth: cell.width)
    }
  }

  /// The names of the columns of `csvLines`.
  public static let csvHeader =
    "path,program,round,customers,nanoseconds_per_customer,million_events_per_second,"
    + "mean_wait_minutes"

  /// One line for each round of each program.
  public static func csvLines(
    _ benchmark: ModelBenchmark, _ comparison: ModelComparison
  ) -> [String] {
    let programs = [
      ("antrean", comparison.times.rounds.ours, comparison.meanWaitMinutes.ours),
      ("loop", comparison.times.rounds.reference, comparison.meanWaitMinutes.reference),
    ]
    return programs.flatMap { name, times, waits in
      zip(times, waits).enumerated().map { round, result in
        let fields = [
          benchmark.path.rawValue, name, "\(round + 1)", "\(benchmark.customers)",
          FixedText.text(result.0, places: 3), FixedText.text(millionEvents(result.0), places: 3),
          FixedText.text(result.1, places: 5),
        ]
        return fields.joined(separator: ",")
      }
    }
  }

  /// Two events a customer, from nanoseconds for one.
  private static func millionEvents(_ nanoseconds: Double) -> Double { 2_000 / nanoseconds }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
