/// Observations since the last fold; emptied by the reader, filled by the run.
public struct ObservationChunk: ~Copyable, Sendable {
  /// Ended stops in lines.
  public var stops: RecordBuffer<StopRecord>
  /// Ended visits.
  public var visits: RecordBuffer<VisitRecord>
  /// Ended stories.
  public var people: RecordBuffer<PersonRecord>
  /// Changes of the number present, in time order.
  public var levels: RecordBuffer<LevelRecord>
  /// Rare observations.
  public var office: [OfficeRecord] = []

  /// An empty chunk with room for `capacity` records of each frequent kind.
  public init(capacity: Int) {
    stops = RecordBuffer(capacity: capacity)
    visits = RecordBuffer(capacity: capacity)
    people = RecordBuffer(capacity: capacity)
    levels = RecordBuffer(capacity: capacity)
  }

  /// Forgets all records and keeps the room.
  public mutating func removeAll() {
    stops.removeAll()
    visits.removeAll()
    people.removeAll()
    levels.removeAll()
    office.removeAll(keepingCapacity: true)
  }
}
