/// How far a run is.
public struct StudyProgress: Sendable {
  /// Replications counted so far.
  public var completed: Int
  /// The most replications there can be.
  public var atMost: Int

  /// So many of at most so many.
  public init(completed: Int, atMost: Int) {
    self.completed = completed
    self.atMost = atMost
  }
}
