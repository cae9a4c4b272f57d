import Statistics

/// The values of single replications, as `replications.csv` has them.
struct ReplicationValues {
  /// By key the value of each replication, not a number where there is none.
  private var values: [ResultKey: [Double]] = [:]

  /// The values of the keys in the text of the file.
  ///
  /// Only the lines of the keys are taken apart, because a file may have millions.
  init(_ text: String, keys: Set<ResultKey>, replications: Int) {
    let lines = text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard let heading = lines.first.map({ Self.fields(of: $0) }) else { return }
    for key in keys { values[key] = Array(repeating: .nan, count: replications) }
    let variants = Dictionary(grouping: keys) { Substring(Self.words(of: $0, heading)) }
    for line in lines.dropFirst() {
      guard let words = Self.words(of: line), let wanted = variants[words] else { continue }
      let fields = Self.fields(of: line)
      guard let key = wanted.first(where: { $0.variant == fields[0] }),
        let replication = Int(fields[1]), replication < replications
      else { continue }
      values[key]?[replication] = fields.last.flatMap { Double($0) } ?? .nan
    }
  }

  private static func fields(of line: Substring.UTF8View) -> [Substring] {
    line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      Substring($0)
    }
  }

  /// What stands between the number of the replication and the unit.
  private static func words(of line: Substring.UTF8View) -> Substring? {
    let comma = UInt8(ascii: ",")
    guard let first = line.firstIndex(of: comma) else { return nil }
    guard let second = line[line.index(after: first)...].firstIndex(of: comma),
      let last = line.lastIndex(of: comma), let unit = line[..<last].lastIndex(of: comma),
      second < unit
    else { return nil }
    return Substring(line[line.index(after: second)..<unit])
  }

  /// The same of a key, by the columns of the file.
  private static func words(of key: ResultKey, _ heading: [Substring]) -> String {
    heading.dropFirst(2).dropLast(2).map { column in
      switch column {
      case "measure": key.measure
      case "statistic": key.statistic
      default: key.scope[String(column)] ?? ""
      }
    }.joined(separator: ",")
  }

  /// Mean and standard error over replications of a number made of their values.
  func measured(_ keys: [ResultKey], _ number: ([Double]) -> Double?) -> Measured? {
    let columns = keys.map { values[$0] ?? [] }
    guard let count = columns.map(\.count).min(), count > 1 else { return nil }
    let numbers = (0..<count).compactMap { replication in
      number(columns.map { $0[replication] })
    }.filter { !$0.isNaN }
    let moments = Self.moments(of: numbers)
    return moments.variance.map { variance in
      Measured(
        value: moments.mean, standardError: (variance / Double(numbers.count)).squareRoot())
    }
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
    let squares = Self.moments(of: partial).squaredDeviations
    return Measured(
      value: function(totals.map { $0 / size }),
      standardError: (squares * (size - 1) / size).squareRoot())
  }

  private static func moments(of numbers: [Double]) -> RunningMoments {
    numbers.reduce(into: RunningMoments()) { $0.add($1) }
  }
}
