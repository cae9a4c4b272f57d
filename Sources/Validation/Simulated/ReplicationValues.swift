/// The values of single replications, as `replications.csv` has them.
struct ReplicationValues {
  /// By key the value of each replication, not a number where there is none.
  private var values: [ResultKey: [Double]] = [:]

  /// The values of the keys in the text of the file.
  init(_ text: String, keys: Set<ResultKey>, replications: Int) {
    let rows = CSVRows(text).rows
    guard let heading = rows.first else { return }
    let scopes = heading.indices.filter { !Self.otherColumns.contains(heading[$0]) }
    for key in keys { values[key] = Array(repeating: .nan, count: replications) }
    for row in rows.dropFirst() where row.count == heading.count {
      var scope: [String: String] = [:]
      for place in scopes where !row[place].isEmpty { scope[heading[place]] = row[place] }
      let key = ResultKey(
        measure: row[2], statistic: row[3], scope: scope, variant: row[0])
      guard values[key] != nil, let replication = Int(row[1]), replication < replications else {
        continue
      }
      values[key]?[replication] = Double(row[row.count - 1]) ?? .nan
    }
  }

  private static let otherColumns: Set<String> = [
    "variant", "replication", "measure", "statistic", "unit", "value",
  ]

  /// Mean and standard error over replications of a number made of their values.
  func measured(_ keys: [ResultKey], _ number: ([Double]) -> Double?) -> Measured? {
    let columns = keys.map { values[$0] ?? [] }
    guard let count = columns.map(\.count).min(), count > 1 else { return nil }
    let numbers = (0..<count).compactMap { replication in
      number(columns.map { $0[replication] })
    }.filter { !$0.isNaN }
    guard numbers.count > 1 else { return nil }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares / Double(numbers.count - 1)
    return Measured(value: mean, standardError: (variance / Double(numbers.count)).squareRoot())
  }

  /// A function of the means over replications of numbers made of their values; its error by the
  /// jackknife, which leaves out each replication in turn (Efron, The Jackknife, the Bootstrap and
  /// Other Resampling Plans, 1982, chapter 3).
  func combined(
    _ keys: [ResultKey], _ numbers: ([Double]) -> [Double], _ function: ([Double]) -> Double
  ) -> Measured? {
    let columns = keys.map { values[$0] ?? [] }
    guard let count = columns.map(\.count).min(), count > 1 else { return nil }
    let rows = (0..<count).map { replication in numbers(columns.map { $0[replication] }) }
      .filter { $0.allSatisfy { !$0.isNaN } }
    guard rows.count > 1, let width = rows.first?.count else { return nil }
    let totals = (0..<width).map { place in rows.reduce(0) { $0 + $1[place] } }
    let size = Double(rows.count)
    let partial = rows.map { row in function(zip(totals, row).map { ($0 - $1) / (size - 1) }) }
    let mean = partial.reduce(0, +) / size
    let squares = partial.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Measured(
      value: function(totals.map { $0 / size }),
      standardError: (squares * (size - 1) / size).squareRoot())
  }
}
