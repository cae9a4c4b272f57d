public import EventKernel

/// A need that has been written down; what is nil is drawn as for everybody else.
public struct RecordedNeed: Sendable {
  /// When it arises.
  public var at: SimInstant
  /// Kind of passport wanted, an index into `Town.applications`.
  public var application: Int?
  /// Group of the person, an index into `Town.groups`.
  public var group: Int?
  /// Where the person lives, an index into `Town.regions`.
  public var region: Int?
  /// How many come together; the rest of what is written is about the first of them.
  public var people = 1
  /// The channel tried first, unless it is barred.
  public var firstChannel: Channel?

  /// Collects the parts.
  public init(at: SimInstant, application: Int?, group: Int?, firstChannel: Channel?) {
    self.at = at
    self.application = application
    self.group = group
    self.firstChannel = firstChannel
  }
}
