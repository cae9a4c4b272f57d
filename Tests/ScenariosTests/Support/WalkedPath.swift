import EventKernel
import PassportOffice

/// What happened to everybody in one replication, in the order of recording.
struct WalkedPath {
  /// A stop, told by when it was.
  struct Stop: Equatable {
    var stage: UInt16
    var joined: SimInstant
    var ended: SimInstant
  }

  /// A story, told by its person and its end.
  struct Story: Equatable {
    var identity: UInt64
    var fate: Fate
    var ended: SimInstant
    var visits: Int32
  }

  private(set) var stops: [Stop] = []
  private(set) var stories: [Story] = []
  /// By number of the arrival from 1 the wait of those who were served.
  private(set) var waits: [Int32: SimDuration] = [:]

  init(_ network: OfficeNetwork, seed: UInt64) {
    var run = OfficeRun(network: network, seed: seed, replication: 0)
    var progress = RunProgress.chunkReady
    while progress == .chunkReady {
      progress = run.advance()
      for place in run.observations.stops.indices {
        let stop = run.observations.stops[place]
        stops.append(Stop(stage: stop.stage, joined: stop.joined, ended: stop.ended))
        if stop.outcome == .served { waits[stop.arrivalIndex] = stop.ended - stop.joined }
      }
      for place in run.observations.people.indices {
        let person = run.observations.people[place]
        stories.append(
          Story(
            identity: person.identity, fate: person.fate, ended: person.ended,
            visits: person.visits))
      }
      run.observations.removeAll()
    }
  }
}
