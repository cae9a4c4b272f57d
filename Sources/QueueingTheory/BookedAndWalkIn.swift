/// Punctual appointments and people who walk in, before equal desks with exponential service.
///
/// Between two bookings the people present follow Kolmogorov's equations with the walk-in rate, at
/// a booking one more comes with the chance to show up; walk-ins see time averages (Wolff, "Poisson
/// arrivals see time averages", 1982). Solved by uniformization, about 1e-12 off. After the close
/// nobody comes and all desks serve who is there.
public struct BookedAndWalkIn: Sendable, Equatable {
  /// When people are told to come, in order, not after the close.
  public var bookedTimes: [Double]
  /// The chance that each shows up.
  public var showChances: [Double]
  /// Walk-ins per unit of time from 0 to the close.
  public var walkInRate: Double
  /// The mean of the exponential service time.
  public var meanService: Double
  /// Desks.
  public var desks: Int
  /// When the doors close.
  public var close: Double
  /// Waiting places that the calculation keeps for walk-ins.
  public var room: Int

  /// A day with bookings and walk-ins.
  public init(
    bookedTimes: [Double], showChances: [Double], walkInRate: Double, meanService: Double,
    desks: Int, close: Double, room: Int
  ) {
    precondition(bookedTimes.count == showChances.count, "each booking has a chance to show up")
    precondition(walkInRate > 0 && meanService > 0 && desks > 0, "rates and desks are positive")
    self.bookedTimes = bookedTimes
    self.showChances = showChances
    self.walkInRate = walkInRate
    self.meanService = meanService
    self.desks = desks
    self.close = close
    self.room = room
  }

  /// Expectations of the day.
  public struct Outcome: Sendable, Equatable {
    /// By booking the mean wait of the person who shows up; empty where it is not calculated.
    public var bookedWaits: [Double] = []
    /// The mean wait of booked people who show up.
    public var bookedWait = 0.0
    /// The mean wait of walk-ins.
    public var walkInWait = 0.0
    /// The mean wait of everybody.
    public var wait = 0.0
    /// People present at the close.
    public var presentAtClose = 0.0
    /// The chance that nobody is.
    public var emptyAtClose = 0.0
    /// Time from the close until the last person has left.
    public var overtime = 0.0
  }

  private var shows: Double { showChances.reduce(0, +) }
  private var walkIns: Double { walkInRate * close }

  /// Everybody is served in the order of arrival.
  public var firstComeFirstServed: Outcome {
    let queue = DeskQueue(
      meanService: meanService, abandonmentRate: 0, joinChances: nil,
      room: room + bookedTimes.count)
    var law = QueueLaw(queue: queue, desks: desks, present: 0)
    var outcome = Outcome()
    var (now, walkInWaits) = (0.0, 0.0)
    for (time, chance) in zip(bookedTimes + [close], showChances + [0]) {
      let (end, integral) = law.advanced(by: time - now, arrivalRate: walkInRate)
      walkInWaits += walkInRate * waitOfNext(integral)
      outcome.bookedWaits.append(waitOfNext(end))
      law = end.joined(chance: chance)
      now = time
    }
    outcome.bookedWaits.removeLast()
    let booked = zip(showChances, outcome.bookedWaits).reduce(0) { $0 + $1.0 * $1.1 }
    outcome.setWaits(booked: booked, shows, walkIn: walkInWaits, walkIns)
    outcome.presentAtClose = law.measures.present
    outcome.emptyAtClose = law.measures.empty
    outcome.overtime = law.drain.time
    return outcome
  }

  /// The wait of someone who comes last, summed over the law.
  private func waitOfNext(_ law: QueueLaw) -> Double {
    let measures = law.measures
    return (measures.waiting + measures.allBusy) * meanService / Double(desks)
  }

  /// Booked people are served first, without interrupting anybody.
  public var bookedFirst: Outcome {
    let chain = TwoLines(desks: desks, booked: bookedTimes.count, walkIns: room)
    var law = Array(repeating: 0.0, count: chain.count)
    law[0] = 1
    var outcome = Outcome()
    var (now, booked, walkIn) = (0.0, 0.0, 0.0)
    for (time, chance) in zip(bookedTimes + [close], showChances + [0]) {
      let rate = walkInRate + Double(desks) / meanService
      let (end, integral) = Uniformization.advance(law, by: time - now, greatestRate: rate) {
        chain.derivative(of: $0, walkInRate: walkInRate, meanService: meanService, into: $1)
      }
      chain.forEachState { place, _, bookedWaiting, walkInsWaiting in
        booked += integral[place] * Double(bookedWaiting)
        walkIn += integral[place] * Double(walkInsWaiting)
      }
      law = chain.joined(end, chance: chance)
      now = time
    }
    chain.forEachState { place, busy, bookedWaiting, walkInsWaiting in
      let (first, second) = (Double(bookedWaiting), Double(walkInsWaiting))
      let each = meanService / Double(desks)
      booked += law[place] * first * (first + 1) / 2 * each
      walkIn += law[place] * (second * first + second * (second + 1) / 2) * each
      outcome.presentAtClose += law[place] * (Double(busy) + first + second)
      let last = stride(from: 1, through: busy, by: 1).reduce(0) { $0 + meanService / Double($1) }
      outcome.overtime += law[place] * ((first + second) * each + last)
    }
    outcome.emptyAtClose = law[0]
    outcome.setWaits(booked: booked, shows, walkIn: walkIn, walkIns)
    return outcome
  }
}

extension BookedAndWalkIn.Outcome {
  fileprivate mutating func setWaits(
    booked: Double, _ shows: Double, walkIn: Double, _ walkIns: Double
  ) {
    bookedWait = booked / shows
    walkInWait = walkIn / walkIns
    wait = (booked + walkIn) / (shows + walkIns)
  }
}

/// The states of equal desks with one line of booked people and one of walk-ins.
private struct TwoLines {
  let desks: Int
  let booked: Int
  let walkIns: Int

  var count: Int { desks + (booked + 1) * (walkIns + 1) }

  private func index(_ booked: Int, _ walkIn: Int) -> Int {
    desks + booked * (walkIns + 1) + walkIn
  }

  func forEachState(_ body: (Int, Int, Int, Int) -> Void) {
    for busy in 0..<desks { body(busy, busy, 0, 0) }
    for first in 0...booked {
      for second in 0...walkIns { body(index(first, second), desks, first, second) }
    }
  }

  func derivative(
    of law: UnsafePointer<Double>, walkInRate: Double, meanService: Double,
    into change: UnsafeMutablePointer<Double>
  ) {
    for place in 0..<count { change[place] = 0 }
    forEachState { place, busy, first, second in
      if busy < desks || second < walkIns {
        let flow = walkInRate * law[place]
        change[place] -= flow
        change[place + 1] += flow
      }
      guard busy > 0 else { return }
      let flow = Double(busy) / meanService * law[place]
      change[place] -= flow
      change[first > 0 ? index(first - 1, second) : place - 1] += flow
    }
  }

  /// The law after a booked person has come with a chance.
  func joined(_ law: [Double], chance: Double) -> [Double] {
    var after = law
    forEachState { place, busy, first, second in
      guard busy < desks || first < booked else { return }
      after[place] -= chance * law[place]
      after[busy < desks ? place + 1 : index(first + 1, second)] += chance * law[place]
    }
    return after
  }
}
