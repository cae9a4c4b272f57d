import EventKernel

@testable import PassportOffice

/// Everything a run has recorded.
struct RunLog {
  var stops: [StopRecord] = []
  var visits: [VisitRecord] = []
  var people: [PersonRecord] = []
  var levels: [LevelRecord] = []
  var office: [OfficeRecord] = []
  var countedPeople = 0
  var windowEnd = SimInstant.zero
  /// People the run has not let go.
  var peopleLeft = 0

  init(_ network: OfficeNetwork, seed: UInt64 = 1, replication: Int = 0) {
    var run = OfficeRun(network: network, seed: seed, replication: replication)
    var isOver = false
    while !isOver {
      isOver = run.advance() == .finished
      stops += run.observations.stops.contents
      visits += run.observations.visits.contents
      visits += run.observations.people.contents.filter(\.isOneVisit)
        .map(VisitRecord.init(wholeStoryOf:))
      people += run.observations.people.contents
      levels += run.observations.levels.contents
      office += run.observations.office
      run.observations.removeAll()
    }
    countedPeople = run.countedPeople
    windowEnd = run.windowEnd
    peopleLeft = run.people.count
  }

  /// Waits in minutes of counted stops at a stage, in the order in which they ended.
  func waits(at stage: Int = 0) -> [Double] {
    stops.filter { $0.isCounted && Int($0.stage) == stage }.map { ($0.ended - $0.joined).minutes }
  }

  /// Counted people with a fate.
  func count(_ fate: Fate) -> Int {
    people.filter { $0.isCounted && $0.fate == fate }.count
  }
}

extension RunLog {
  /// The area under a number at a stage over the counted window, in people times microseconds.
  func area(at stage: Int, _ number: KeyPath<LevelRecord, Int32>) -> Int64 {
    let records = levels.filter { Int($0.stage) == stage }
    var area: Int64 = 0
    for (place, record) in records.enumerated() {
      let until = place + 1 < records.count ? records[place + 1].at : windowEnd
      area += Int64(record[keyPath: number]) * (until - record.at).microseconds
    }
    return area
  }
}

/// The log as lines of text, with times in minutes, to be compared with a hand-written one.
extension RunLog {
  /// One line per person in the order of need: need, end, fate and wait in lines.
  var lives: [String] {
    people
      .sorted { ($0.need.microseconds, $0.identity) < ($1.need.microseconds, $1.identity) }
      .map {
        "\(Self.text($0.need)) to \(Self.text($0.ended)) \($0.fate), wait "
          + Self.text(.zero + $0.totalWait)
      }
  }

  /// One line per stop in the order in which waiting ended: stage, from, to and outcome.
  var waitings: [String] {
    stops.map {
      "\($0.stage): \(Self.text($0.joined)) to \(Self.text($0.ended)) \($0.outcome)"
    }
  }

  /// One line per change at a stage, the last one of each instant.
  func levelLines(at stage: UInt16 = 0) -> [String] {
    let records = levels.filter { $0.stage == stage }
    return records.indices
      .filter { $0 == records.count - 1 || records[$0 + 1].at != records[$0].at }
      .map {
        let level = records[$0]
        return "\(Self.text(level.at)): queue \(level.queue), present \(level.present), "
          + "busy \(level.busy) of \(level.open)"
      }
  }

  /// Minutes without needless digits.
  static func text(_ instant: SimInstant) -> String {
    let minutes = (instant - .zero).minutes
    return minutes == minutes.rounded() ? String(Int64(minutes)) : String(minutes)
  }
}

extension RunLog {
  /// The last departure of a drained day.
  var lastDeparture: SimInstant? {
    for case .lastDeparture(let instant) in office { return instant }
    return nil
  }

  /// One line per sample of the first stage.
  var samples: [String] {
    office.compactMap { record in
      guard case .sample(let index, 0, let queue, let present) = record else { return nil }
      return "\(index): queue \(queue), present \(present)"
    }
  }
}

extension RunLog {
  /// One line per working day that is over, with minutes.
  var closedDays: [String] {
    office.compactMap { record in
      guard case .dayClosed(_, let day, let overtime, let backlog, let tickets) = record else {
        return nil
      }
      return "day \(day): overtime \(Self.text(.zero + overtime)), backlog \(backlog), "
        + "tickets \(tickets)"
    }
  }

  /// When passports were handed out.
  var issued: [SimInstant] {
    office.compactMap { record in
      guard case .issued(_, let instant) = record else { return nil }
      return instant
    }
  }

  /// One line per day with slots.
  var slotDays: [String] {
    office.compactMap { record in
      guard
        case .slots(_, let pool, let day, let offered, let booked, let kept, let missed) = record
      else { return nil }
      let place = pool == 0 ? "day \(day)" : "day \(day) of pool \(pool)"
      return "\(place): offered \(offered), booked \(booked), kept \(kept), missed \(missed)"
    }
  }

  /// One line per release that is over.
  var releases: [String] {
    office.compactMap { record in
      guard case .release(_, let at, let soldOutAfter) = record else { return nil }
      return "\(Self.clock(at)): "
        + (soldOutAfter.map { "sold out after \(Self.text(.zero + $0))" } ?? "not sold out")
    }
  }
}
