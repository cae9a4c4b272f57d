/// The joint law of desks busy and people waiting, for a number of desks on duty.
///
/// The first row holds the numbers present with no more desks busy than are on duty; each further
/// row holds the numbers waiting with one more desk busy whose shift has ended.
struct QueueLaw: Sendable {
  let queue: DeskQueue
  /// Desks on duty.
  let desks: Int
  /// Desks at most that still finish the person in hand after their shift.
  let leaving: Int
  /// Probabilities, or their integral over time.
  var weights: [Double]

  init(queue: DeskQueue, desks: Int, leaving: Int) {
    self.queue = queue
    self.desks = desks
    self.leaving = leaving
    weights = Array(repeating: 0, count: desks + (leaving + 1) * (queue.room + 1))
  }

  /// A number present for certain, no desk busy beyond those on duty.
  init(queue: DeskQueue, desks: Int, present: Int) {
    precondition(present <= desks + queue.room, "the people present have room")
    self.init(queue: queue, desks: desks, leaving: 0)
    weights[present] = 1
  }

  /// The place of the state with this many busy desks and waiting people.
  func index(busy: Int, waiting: Int) -> Int {
    if busy <= desks { return busy + waiting }
    return desks + (busy - desks) * (queue.room + 1) + waiting
  }

  /// Goes through all states as (place, busy, waiting).
  func forEachState(_ body: (Int, Int, Int) -> Void) {
    for busy in 0..<desks { body(busy, busy, 0) }
    for busy in desks...(desks + leaving) {
      for waiting in 0...queue.room { body(index(busy: busy, waiting: waiting), busy, waiting) }
    }
  }

  var measures: QueueMeasures {
    var sums = QueueMeasures()
    forEachState { place, busy, waiting in
      let weight = weights[place]
      sums.present += weight * Double(busy + waiting)
      sums.waiting += weight * Double(waiting)
      sums.busy += weight * Double(busy)
      if busy >= desks { sums.allBusy += weight }
      if busy + waiting == 0 { sums.empty += weight }
      sums.joining += weight * (busy < desks ? 1 : queue.joinChance(waiting: waiting))
      if waiting == queue.room { sums.full += weight }
    }
    return sums
  }

  /// The law just after the number on duty has become `staff`.
  func changed(to staff: Int) -> QueueLaw {
    var after = QueueLaw(
      queue: queue, desks: staff, leaving: max(0, desks + leaving - staff))
    forEachState { place, busy, waiting in
      let started = min(waiting, max(0, staff - busy))
      after.weights[after.index(busy: busy + started, waiting: waiting - started)] +=
        weights[place]
    }
    return after
  }

  /// The law just after someone came with the chance `chance`, whom a full line turns away.
  func joined(chance: Double) -> QueueLaw {
    var after = self
    forEachState { place, busy, waiting in
      let isTurnedAway = busy >= desks && waiting == queue.room
      guard !isTurnedAway else { return }
      let next = busy < desks ? (busy + 1, waiting) : (busy, waiting + 1)
      after.weights[place] -= chance * weights[place]
      after.weights[after.index(busy: next.0, waiting: next.1)] += chance * weights[place]
    }
    return after
  }
}
