import PassportOffice

/// The records of a chunk written by hand, of which a chunk is made for each reader.
struct ScriptedChunk {
  var stops: [StopRecord] = []
  var visits: [VisitRecord] = []
  var people: [PersonRecord] = []
  var levels: [LevelRecord] = []
  var office: [OfficeRecord] = []

  static func chunk(
    stops: [StopRecord] = [], visits: [VisitRecord] = [], people: [PersonRecord] = [],
    levels: [LevelRecord] = [], office: [OfficeRecord] = []
  ) -> ScriptedChunk {
    ScriptedChunk(stops: stops, visits: visits, people: people, levels: levels, office: office)
  }

  func filled() -> ObservationChunk {
    var chunk = ObservationChunk(capacity: 0)
    chunk.stops.append(contentsOf: stops)
    chunk.visits.append(contentsOf: visits)
    chunk.people.append(contentsOf: people)
    chunk.levels.append(contentsOf: levels)
    chunk.office = office
    return chunk
  }
}
