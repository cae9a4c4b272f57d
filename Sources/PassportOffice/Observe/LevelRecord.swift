public import EventKernel

/// The state of a stage, or of the whole building of an office, from an instant on.
public struct LevelRecord: BitwiseCopyable, Sendable {
  /// The stage, or the building of an office.
  public var stage: UInt16
  /// From when on.
  public var at: SimInstant
  /// In line.
  public var queue: Int32
  /// In line, in service or suspended; for the building: everybody inside.
  public var present: Int32
  /// Desks serving.
  public var busy: Int32
  /// Desks open: the scheduled ones, or the busy ones where those are more.
  public var open: Int32

  /// The number that stands for the whole building of an office.
  @inlinable
  public static func building(ofOffice office: Int) -> UInt16 {
    .max - UInt16(truncatingIfNeeded: office)
  }

  /// Collects the parts.
  @inlinable
  public init(
    stage: UInt16, at: SimInstant, queue: Int32, present: Int32, busy: Int32, open: Int32
  ) {
    self.stage = stage
    self.at = at
    self.queue = queue
    self.present = present
    self.busy = busy
    self.open = open
  }
}
