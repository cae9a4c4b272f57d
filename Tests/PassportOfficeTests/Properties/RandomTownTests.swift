import EventKernel
import PassportOffice
import TestSupport
import Testing

/// What holds in every town, whatever its rules are.
@Suite struct RandomTownTests {
  private static let seeds: ClosedRange<UInt64> = 1...30

  private func forEachRun(_ property: (TestTown, RunLog) throws -> Void) rethrows {
    for seed in Self.seeds {
      try forEach(seeds: [seed]) { _ in
        var towns = RandomTown(seed: seed)
        let town = towns.next()
        try property(town, town.log(seed: seed))
      }
    }
  }

  @Test func `everybody counted has one fate and the numbers of a story add up`() {
    forEachRun { town, log in
      #expect(log.people.count { $0.isCounted } == log.countedPeople)
      #expect(Set(log.people.map(\.identity)).count == log.people.count)
      #expect(Fate.allCases.map(log.count).reduce(0, +) == log.countedPeople)
      #expect(log.peopleLeft == 0)
      #expect(log.people.map { Int($0.visits) }.reduce(0, +) == log.visits.count)
      #expect(
        log.people.map(\.totalWait.microseconds).reduce(0, +)
          == log.visits.map(\.wait.microseconds).reduce(0, +))
      let served = log.people.count { $0.fate == .served }
      #expect(town.collectStage == nil ? log.issued.count == served : log.issued.count >= served)
    }
  }

  @Test func `a fate says how the story went`() {
    forEachRun { _, log in
      for person in log.people {
        #expect(person.need <= person.ended)
        #expect(person.moneyLost >= 0)
        #expect(person.moneyLost.truncatingRemainder(dividingBy: 350_000) == 0)
        let kept = person.paid - person.moneyLost
        #expect(kept == 0 || kept == 350_000)
        #expect((person.slotGot == nil) == (person.firstSlot == nil))
        switch person.fate {
        case .served:
          #expect(person.interviewed != nil && person.served == person.ended && person.visits > 0)
          #expect(kept == 350_000)
        case .noShow: #expect(person.missed >= 1 && person.slotGot != nil)
        case .gaveUp: #expect(person.traits.channel == .app)
        case .abandoned, .turnedAway: #expect(person.visits > 0)
        case .refused, .unfinished: break
        }
      }
    }
  }

  @Test func `a family looks for slots, comes and gives up together`() {
    forEachRun { _, log in
      // Applications 0 and 2 take slots of different pools, those of 1 go alone.
      let parties = Dictionary(grouping: log.people.filter { $0.traits.application != 1 }) {
        ($0.identity >> 8) << 8 | UInt64($0.traits.application)
      }
      for party in parties.values where party.count > 1 && !party[0].isInitial {
        let first = party[0]
        #expect(party.allSatisfy { $0.need == first.need && $0.slotGot == first.slotGot })
        #expect(party.allSatisfy { $0.firstSlot == first.firstSlot && $0.missed == first.missed })
        #expect(party.allSatisfy { $0.cancelled == first.cancelled && $0.tries == first.tries })
        let hasCome = party.contains { $0.interviewed != nil || $0.totalWait > .zero }
        #expect(hasCome || Set(party.map(\.fate)).count == 1)
      }
    }
  }

  @Test func `no slot is sold twice and every booked one is kept or missed`() {
    forEachRun { town, log in
      for case .slots(_, _, let day, let offered, let booked, let kept, let missed) in log.office {
        let share = town.rules[town.ruleOfDay(day)].booking?.overbookShare ?? 0
        #expect(booked <= Int((Double(offered) * (1 + share)).rounded()))
        #expect(kept + missed == booked)
      }
    }
  }

  @Test func `no more tickets are given out than there are`() {
    forEachRun { town, log in
      for case .dayClosed(_, let day, let overtime, let backlog, let tickets) in log.office {
        #expect(overtime >= .zero && backlog >= 0)
        guard let perDay = town.rules[town.ruleOfDay(day)].walkIn.tickets?.perDay else { continue }
        #expect(tickets <= Int((Double(perDay) * (town.quotaFactors[day] ?? 1)).rounded()))
      }
    }
  }

  @Test func `no more passports are made than the printer can`() {
    forEachRun { town, log in
      for day in 0..<town.days {
        guard let most = town.rules[town.ruleOfDay(day)].print?.perDay else { continue }
        #expect(log.issued.count { $0.day == day && $0.timeOfDay >= .hours(16) } <= most)
      }
    }
  }

  @Test func `services start in open hours, or after them where everybody is served`() {
    forEachRun { town, log in
      for stop in log.stops where stop.outcome == .served {
        let day = town.calendar.days[stop.ended.day]
        let clock = stop.ended.timeOfDay
        let isOpen = day.open.contains { $0.from <= clock && clock < $0.until }
        let isAfterHours = day.open.last.map { $0.until <= clock } ?? false
        switch town.rules[day.ruleIndex].closing {
        case .finishAll: #expect(isOpen || isAfterHours)
        case .comeBackTomorrow: #expect(isOpen)
        }
      }
    }
  }

  @Test func `desks are paid for at least as long as they are seen open`() {
    forEachRun { town, log in
      for stage in town.stages.indices {
        let paid = log.office.reduce(Int64(0)) { sum, record in
          guard case .deskTime(_, _, stage, let regular, let overtime) = record else { return sum }
          return sum + (regular + overtime).microseconds
        }
        #expect(paid >= log.area(at: stage, \.open))
        #expect(paid > 0)
      }
    }
  }

  @Test func `people inside are at a stage, and waits are what the lines show`() {
    forEachRun { town, log in
      var present = [Int32](repeating: 0, count: town.stages.count)
      var inside: Int32 = 0
      for (place, level) in log.levels.enumerated() {
        if level.stage == LevelRecord.building(ofOffice: 0) {
          inside = level.present
        } else {
          present[Int(level.stage)] = level.present
        }
        #expect(level.queue >= 0 && level.present >= level.queue + level.busy)
        // Within an instant people are on their way from one place to the next.
        if place + 1 < log.levels.count, log.levels[place + 1].at == level.at { continue }
        #expect(present.reduce(0, +) == inside)
      }
      for stage in town.stages.indices {
        let waits = log.stops.filter { Int($0.stage) == stage }
          .map { ($0.ended - $0.joined).microseconds }
        #expect(log.area(at: stage, \.queue) == waits.reduce(0, +))
      }
    }
  }
}
