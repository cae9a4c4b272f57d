import EventKernel
import PassportOffice
import TestSupport
import Testing

/// What holds in every plain queue, whatever it is made of.
@Suite struct RandomNetworkTests {
  private static let seeds: ClosedRange<UInt64> = 1...80

  private func forEachRun(_ property: (OfficeNetwork, RunLog) throws -> Void) rethrows {
    for seed in Self.seeds {
      try forEach(seeds: [seed]) { _ in
        var networks = RandomNetwork(seed: seed)
        let network = networks.next()
        try property(network, RunLog(network, seed: seed))
      }
    }
  }

  @Test func `everybody counted has one fate and nobody is left`() {
    forEachRun { _, log in
      let counted = log.people.filter(\.isCounted)
      #expect(counted.count == log.countedPeople)
      #expect(counted.map(\.arrivalIndex).sorted() == (0..<counted.count).map { Int32($0 + 1) })
      #expect(Set(log.people.map(\.identity)).count == log.people.count)
      #expect(Fate.allCases.map(log.count).reduce(0, +) == log.countedPeople)
      #expect(log.peopleLeft == 0)
    }
  }

  @Test func `time never runs back and ends with the run`() {
    forEachRun { network, log in
      let end = network.span.followUntil
      for times in [
        log.levels.map(\.at), log.stops.map(\.ended), log.visits.map(\.left),
        log.people.map(\.ended),
      ] {
        #expect(times == times.sorted())
        #expect(times.last ?? end <= end)
      }
      #expect(log.stops.allSatisfy { $0.joined <= $0.ended })
    }
  }

  @Test func `the area under the line is the sum of all waits, to the microsecond`() {
    forEachRun { network, log in
      for stage in network.stages.indices {
        let waits = log.stops.filter { Int($0.stage) == stage }
          .map { ($0.ended - $0.joined).microseconds }
        #expect(log.area(at: stage, \.queue) == waits.reduce(0, +))
      }
    }
  }

  @Test func `the area under the number present is the sum of all visits`() {
    forEachRun { network, log in
      let areas = network.stages.indices.map { log.area(at: $0, \.present) }
      let visits = log.visits.map { ($0.left - $0.came).microseconds }
      #expect(areas.reduce(0, +) == visits.reduce(0, +))
    }
  }

  @Test func `levels fit together and no desk is idle while somebody waits`() {
    forEachRun { network, log in
      for level in log.levels {
        #expect(level.queue >= 0 && level.busy >= 0 && level.busy <= level.open)
        #expect(level.present >= level.queue + level.busy)
        guard case .desks(.fixed(let desks), _, let stops) = network.stages[Int(level.stage)].work
        else { continue }
        #expect(level.busy <= desks && level.open == desks)
        if stops == nil && level.queue > 0 { #expect(level.busy == desks) }
      }
    }
  }

  @Test func `nothing starts while as many desks are busy as are open`() {
    forEachRun { network, log in
      for (number, stage) in network.stages.enumerated() {
        // A service that resumes after a breakdown does not start.
        guard case .desks(.timed(let changes), _, let stops) = stage.work else { continue }
        if case .breakdowns? = stops { continue }
        let levels = log.levels.filter { Int($0.stage) == number }
        for (before, level) in zip(levels, levels.dropFirst()) where level.busy > before.busy {
          // At the instant of a change somebody may have been called just before it.
          let now = changes.last { $0.at <= level.at }?.count.values[0] ?? 0
          let before = changes.last { $0.at < level.at }?.count.values[0] ?? 0
          let open = max(now, before)
          #expect(Int(level.busy) <= open)
        }
      }
    }
  }

  @Test func `within a rank who joined first is called first`() {
    forEachRun { network, log in
      for (number, stage) in network.stages.enumerated() {
        let served = log.stops.filter { Int($0.stage) == number && $0.outcome == .served }
        let groups: [[StopRecord]]
        switch stage.queue.order {
        case .fifo: groups = [served]
        case .priority, .accumulating:
          groups = [0, 1].map { id in served.filter { $0.traits.classID == id } }
        case .appointmentFirst, .inTurn:
          groups = [served.filter { $0.dayIndex > 0 }, served.filter { $0.dayIndex == 0 }]
        case .lifo, .random: groups = []
        }
        for group in groups {
          let joined = group.map(\.joined)
          #expect(joined == joined.sorted())
        }
      }
    }
  }

  @Test func `nobody is in two lines at once`() {
    forEachRun { _, log in
      var last: [Int32: SimInstant] = [:]
      for stop in log.stops.filter(\.isCounted) {
        #expect(last[stop.arrivalIndex] ?? stop.joined <= stop.joined)
        last[stop.arrivalIndex] = stop.ended
      }
    }
  }

  @Test func `the same seed gives the same records and another one others`() {
    var networks = RandomNetwork(seed: 5)
    let network = networks.next()
    let log = RunLog(network, seed: 3)
    let again = RunLog(network, seed: 3)
    #expect(log.lives == again.lives)
    #expect(log.waitings == again.waitings)
    #expect(log.levelLines() == again.levelLines())
    #expect(log.lives != RunLog(network, seed: 4).lives)
    #expect(log.lives != RunLog(network, seed: 3, replication: 1).lives)
  }
}
