/// People by fate; every row adds up, or the run fails.
public struct PeopleAudit: Sendable {
  /// One row over everybody, then by channel, then by application.
  public var rows: [Row]
  /// People present at time 0.
  public var initial: Int

  /// The counted people of one kind by fate.
  public struct Row: Sendable {
    /// Empty for everybody.
    public var scope: [ScopePart]
    /// All of them, whatever their fate.
    public var people: Int
    /// In the order of `Fate.allCases`.
    public var byFate: [Int]

    /// Collects the parts.
    public init(scope: [ScopePart], people: Int, byFate: [Int]) {
      self.scope = scope
      self.people = people
      self.byFate = byFate
    }
  }

  /// Collects the parts.
  public init(rows: [Row], initial: Int) {
    self.rows = rows
    self.initial = initial
  }
}
