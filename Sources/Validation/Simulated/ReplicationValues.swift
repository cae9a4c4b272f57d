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
    for row in rows.dropFirst() where row[0] == "base" && row.count == heading.count {
      var scope: [String: String] = [:]
      for place in scopes where !row[place].isEmpty { scope[heading[place]] = row[place] }
      let key = ResultKey(measure: row[2], statistic: row[3], scope: scope)
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
}
