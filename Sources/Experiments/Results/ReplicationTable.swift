/// The values of all replications for `replications.csv`, one number a value.
///
/// The values of one replication at a time are read from where they were kept, so a table of any
/// length costs no memory.
public struct ReplicationTable: Sendable {
  /// What is the same in every replication.
  public struct Column: Sendable, Equatable {
    /// Of which observations.
    public var measure: Measure
    /// What was computed.
    public var statistic: Statistic
    /// Empty for all observations.
    public var scope: [ScopePart]

    /// Collects the parts.
    public init(measure: Measure, statistic: Statistic, scope: [ScopePart]) {
      self.measure = measure
      self.statistic = statistic
      self.scope = scope
    }
  }

  /// In the order of the rows of a replication.
  public let columns: [Column]
  /// Where the value of each column stands among those of a replication.
  private let places: [Int]
  /// By replication the values of at least the columns; nil where none were kept.
  private let archived: ArchivedValues?

  /// The values of consecutive replications from 0; those in no column are not shown.
  init(columns: [Column], places: [Int], values: ArchivedValues) {
    precondition(columns.count == places.count, "every column has a place")
    precondition(
      places.allSatisfy { $0 < values.own.count }, "every replication has a value in every column")
    self.columns = columns
    self.places = places
    archived = values
  }

  /// Values at hand, by replication and column; not a number where there is none.
  public init(columns: [Column], values: [[Double]]) {
    let all = values.flatMap(\.self)
    self.init(
      columns: columns, places: Array(columns.indices),
      values: ArchivedValues(
        archive: ReplicationArchive(append: { _ in }, values: { Array(all[$0]) }),
        replications: values.count, stride: columns.count, own: columns.indices))
  }

  /// No values.
  public init() {
    columns = []
    places = []
    archived = nil
  }

  /// Whether there is no value.
  public var isEmpty: Bool { columns.isEmpty || replications == 0 }

  /// How many there are.
  public var replications: Int { archived?.replications ?? 0 }

  /// The values of a replication counted from 0, by column; not a number where there is none.
  public func values(of replication: Int) -> [Double] {
    guard let archived, !columns.isEmpty else { return [] }
    let all = archived.values(of: replication)
    return places.map { all[$0] }
  }
}
