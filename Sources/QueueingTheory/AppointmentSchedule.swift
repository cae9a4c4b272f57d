/// Punctual appointments of people who may not show up, before equal desks.
///
/// Pegden and Rosenshine, "Scheduling arrivals to queues", Computers and Operations Research 17,
/// 1990, and Hassin and Mendel, "Scheduling arrivals to queues: a single-server model with
/// no-shows", Management Science 54, 2008, section 3: between two bookings the work present only
/// shrinks. Exact for exponential service at any number of desks and for Erlang service at one,
/// about 1e-13 off.
public struct AppointmentSchedule: Sendable, Equatable {
  /// When people are told to come, in order, several at one time if so.
  public var bookedTimes: [Double]
  /// The chance that each of them shows up.
  public var showChances: [Double]
  /// The mean service time.
  public var meanService: Double
  /// Equal exponential stages of a service; 1 makes it exponential.
  public var stages: Int
  /// Desks, one only if a service has several stages.
  public var desks: Int

  /// People booked at these times show up with these chances.
  public init(
    bookedTimes: [Double], showChances: [Double], meanService: Double, stages: Int, desks: Int
  ) {
    precondition(bookedTimes.count == showChances.count, "each booking has a chance to show up")
    precondition(!bookedTimes.isEmpty, "a schedule has bookings")
    precondition(zip(bookedTimes, bookedTimes.dropFirst()).allSatisfy(<=), "bookings are in order")
    precondition(stages >= 1 && desks >= 1, "stages and desks are positive")
    precondition(stages == 1 || desks == 1, "several desks need exponential service")
    self.bookedTimes = bookedTimes
    self.showChances = showChances
    self.meanService = meanService
    self.stages = stages
    self.desks = desks
  }

  /// The rate at which work shrinks by one stage when `work` stages are present.
  private func rate(_ work: Int) -> Double {
    Double(min(work, desks) * stages) / meanService
  }

  /// What the session brings.
  public var outcome: AppointmentOutcome {
    let capacity = bookedTimes.count * stages
    var work = Array(repeating: 0.0, count: capacity + 1)
    work[0] = 1
    var found: [[Double]] = []
    var now = bookedTimes[0]
    for (time, chance) in zip(bookedTimes, showChances) {
      work = shrunk(work, for: time - now)
      found.append(work)
      for stage in stride(from: capacity, through: 0, by: -1) {
        let arrived = stage >= stages ? work[stage - stages] : 0
        work[stage] += chance * (arrived - work[stage])
      }
      now = time
    }
    return AppointmentOutcome(schedule: self, found: found, left: work)
  }

  /// The law of the work after a time without arrivals.
  func shrunk(_ work: [Double], for length: Double) -> [Double] {
    let rates = work.indices.map(rate)
    return Uniformization.advance(work, by: length, greatestRate: rates.max() ?? 0) { law, change in
      for stage in rates.indices {
        let above = stage + 1 < rates.count ? rates[stage + 1] * law[stage + 1] : 0
        change[stage] = above - rates[stage] * law[stage]
      }
    }.end
  }

  /// Expected time until all work is done.
  func timeToEmpty(_ work: [Double]) -> Double {
    var (time, mean) = (0.0, 0.0)
    for stage in work.indices.dropFirst() {
      time += 1 / rate(stage)
      mean += work[stage] * time
    }
    return mean
  }

  /// Stages that must end before someone who finds `work` stages starts, and their common rate.
  func ahead(of work: Int) -> (stages: Int, rate: Double) {
    (max(0, work - desks + 1), Double(desks * stages) / meanService)
  }
}

/// Expectations of a session with appointments.
public struct AppointmentOutcome: Sendable, Equatable {
  let schedule: AppointmentSchedule
  /// By booking the law of the work found.
  let found: [[Double]]
  /// The law of the work just after the last booking.
  let left: [Double]

  /// People who show up.
  public var shows: Double { schedule.showChances.reduce(0, +) }

  /// The mean wait of a booking, counted from 0, if the person shows up.
  public func meanWait(_ booking: Int) -> Double {
    found[booking].enumerated().reduce(0) { sum, state in
      let ahead = schedule.ahead(of: state.offset)
      return sum + state.element * Double(ahead.stages) / ahead.rate
    }
  }

  /// The chance that a booking, counted from 0, waits longer than `time` if the person shows up.
  public func chance(ofWaitOver time: Double, booking: Int) -> Double {
    found[booking].enumerated().reduce(0) { sum, state in
      let ahead = schedule.ahead(of: state.offset)
      guard ahead.stages > 0 else { return sum }
      let allDone = PoissonCount(mean: ahead.rate * time).probability(atLeast: ahead.stages)
      return sum + state.element * (1 - allDone)
    }
  }

  /// The share of those who show up that wait longer than `time`.
  public func share(ofWaitsOver time: Double) -> Double {
    schedule.showChances.indices.reduce(0) {
      $0 + schedule.showChances[$1] * chance(ofWaitOver: time, booking: $1)
    } / shows
  }

  /// The waiting of all people together.
  public var totalWait: Double {
    schedule.showChances.indices.reduce(0) { $0 + schedule.showChances[$1] * meanWait($1) }
  }

  /// The mean wait of those who show up.
  public var meanWaitPerShow: Double { totalWait / shows }

  /// When the last person leaves, or the last booked time if that is later.
  public var completion: Double {
    (schedule.bookedTimes.last ?? 0) + schedule.timeToEmpty(left)
  }

  /// The idle time of all desks together from time 0 until `completion`.
  public var idleTime: Double {
    Double(schedule.desks) * completion - shows * schedule.meanService
  }

  /// The chance that people are present at `close`, not before the last booking, and the mean
  /// time from then until they have left (0 if nobody is).
  public func overtime(after close: Double) -> (chance: Double, mean: Double) {
    let law = schedule.shrunk(left, for: close - (schedule.bookedTimes.last ?? 0))
    return (1 - law[0], schedule.timeToEmpty(law))
  }
}
