/// The values of all replications for `replications.csv`, one number a value.
///
/// Rows come replication after replication, each in the order of the columns. The values of one
/// replication at a time are read from where they were kept, so a table of any length costs no
/// memory.
public struct ReplicationTable: Sendable, Sequence, ExpressibleByArrayLiteral {
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
  private var values: ArchivedValues?
  /// Rows that came one by one instead.
  private var listed: [ReplicationRow]

  /// The values of consecutive replications from 0; those in no column are not shown.
  init(columns: [Column], places: [Int], values: ArchivedValues) {
    precondition(columns.count == places.count, "every column has a place")
    precondition(
      places.allSatisfy { $0 < values.own.count }, "every replication has a value in every column")
    self.columns = columns
    self.places = places
    self.values = values
    listed = []
  }

  /// Rows in the order given.
  public init(arrayLiteral rows: ReplicationRow...) {
    columns = []
    places = []
    values = nil
    listed = rows
  }

  /// Whether there is no row.
  public var isEmpty: Bool {
    listed.isEmpty && (columns.isEmpty || (values?.replications ?? 0) == 0)
  }

  /// What the rows of a replication are about, in their order.
  public var scopes: [[ScopePart]] {
    columns.map(\.scope) + listed.map(\.scope)
  }

  /// The rows from the first on.
  public func makeIterator() -> Iterator {
    Iterator(table: self)
  }

  /// Goes through the rows once.
  public struct Iterator: IteratorProtocol {
    private let table: ReplicationTable
    private var replication = -1
    private var column: Int
    private var values: [Double] = []
    private var listed: IndexingIterator<[ReplicationRow]>

    fileprivate init(table: ReplicationTable) {
      self.table = table
      column = table.columns.count
      listed = table.listed.makeIterator()
    }

    /// The next row; nil after the last.
    public mutating func next() -> ReplicationRow? {
      guard let source = table.values, !table.columns.isEmpty else { return listed.next() }
      if column == table.columns.count {
        guard replication + 1 < source.replications else { return nil }
        replication += 1
        column = 0
        values = source.values(of: replication)
      }
      defer { column += 1 }
      let value = values[table.places[column]]
      let about = table.columns[column]
      return ReplicationRow(
        replication: replication, measure: about.measure, statistic: about.statistic,
        scope: about.scope, value: value.isNaN ? nil : value)
    }
  }
}
