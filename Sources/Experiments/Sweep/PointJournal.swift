/// Keeps what each replication of a point says, so that a study that is broken off can go on.
public struct PointJournal: Sendable {
  /// What one replication of a point says, by quantity and group.
  public struct Entry: Sendable {
    /// Place of the point in its design.
    public var point: Int
    /// By quantity and group.
    public var parts: [[QuantityPart]]

    /// Collects the parts.
    public init(point: Int, parts: [[QuantityPart]]) {
      self.point = point
      self.parts = parts
    }
  }

  /// What is there already; the replications of a point from 0 on, in order.
  public var entries: [Entry]
  /// Adds an entry; called by one thread at a time.
  public var append: @Sendable (Entry) -> Void

  /// A journal in these hands.
  public init(entries: [Entry], append: @escaping @Sendable (Entry) -> Void) {
    self.entries = entries
    self.append = append
  }

  /// One that keeps nothing.
  public static let none = PointJournal(entries: []) { _ in }
}
