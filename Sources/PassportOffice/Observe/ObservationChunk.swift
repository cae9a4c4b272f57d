/// Observations since the last fold; emptied by the reader, filled by the run.
public struct ObservationChunk: Sendable {
  /// Ended stops in lines.
  public var stops: [StopRecord] = []
  /// Ended visits.
  public var visits: [VisitRecord] = []
  /// Ended stories.
  public var people: [PersonRecord] = []
  /// Changes of the number present, in time order.
  public var levels: [LevelRecord] = []
  /// Rare observations.
  public var office: [OfficeRecord] = []

  /// An empty chunk with room for `capacity` records of each frequent kind.
  public init(capacity: Int) {
    stops.reserveCapacity(capacity)
    visits.reserveCapacity(capacity)
    people.reserveCapacity(capacity)
    levels.reserveCapacity(capacity)
  }

  /// Forgets all records and keeps the room.
  public mutating func removeAll() {
    stops.removeAll(keepingCapacity: true)
    visits.removeAll(keepingCapacity: true)
    people.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    office.removeAll(keepingCapacity: true)
  }
}
