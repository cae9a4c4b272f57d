/// The values of all replications for `replications.csv`, one number a value.
///
/// Rows come replication after replication, each in the order of the columns. Written out as
/// `ReplicationRow`s only while they are read: an office has thousands of columns.
public struct ReplicationTable: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  /// What is the same in every replication: a row without its number and value.
  struct Column: Sendable {
    var measure: Measure
    var statistic: Statistic
    var scope: [ScopePart]
  }

  private var columns: [Column]
  /// Where the value of each column stands among those of a replication.
  private var places: [Int]
  /// By replication the values of at least the columns; not a number where there is none.
  private var values: [[Double]]
  /// Rows that came one by one instead.
  private var listed: [ReplicationRow]

  /// The values of consecutive replications from 0; those in no column are not shown.
  init(columns: [Column], places: [Int], values: [[Double]]) {
    precondition(columns.count == places.count, "every column has a place")
    let longest = places.max() ?? -1
    precondition(
      values.allSatisfy { longest < $0.count }, "every replication has a value in every column")
    self.columns = columns
    self.places = places
    self.values = values
    listed = []
  }

  /// Rows in the order given.
  public init(arrayLiteral rows: ReplicationRow...) {
    columns = []
    places = []
    values = []
    listed = rows
  }

  /// Position of the first row.
  public var startIndex: Int { 0 }

  /// One more than the position of the last row.
  public var endIndex: Int { columns.isEmpty ? listed.count : values.count * columns.count }

  /// The row at a position.
  public subscript(position: Int) -> ReplicationRow {
    guard !columns.isEmpty else { return listed[position] }
    let (replication, place) = position.quotientAndRemainder(dividingBy: columns.count)
    let column = columns[place]
    let value = values[replication][places[place]]
    return ReplicationRow(
      replication: replication, measure: column.measure, statistic: column.statistic,
      scope: column.scope, value: value.isNaN ? nil : value)
  }
}
