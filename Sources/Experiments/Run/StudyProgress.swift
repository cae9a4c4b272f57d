/// How far a run is.
public struct StudyProgress: Sendable {
  /// Replications counted so far.
  public var completed: Int
  /// The most replications there can be.
  public var atMost: Int
  /// Replications that an earlier run had finished, among those completed.
  public var reused = 0
  /// Replications that will probably do for the precision asked for, `atMost` at most; nil where
  /// none is asked for or the spread is not known yet.
  public var expected: Int?

  /// So many of so many.
  public init(completed: Int, atMost: Int, reused: Int = 0, expected: Int? = nil) {
    self.completed = completed
    self.atMost = atMost
    self.reused = reused
    self.expected = expected
  }
}
